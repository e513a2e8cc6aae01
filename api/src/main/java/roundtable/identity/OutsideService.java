package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Applicant.Means;
import roundtable.identity.OutsideVisitRepository.Ticket;
import roundtable.identity.OutsideVisitRepository.Visit;
import roundtable.identity.OutsideVisitRepository.Visit.Aim;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;
import roundtable.shared.text.Message;

/**
 * Visits to the outside provider and the identities that they prove. An identity is issuer and subject; an address that
 * the provider names joins nothing to an account.
 */
@ApplicationScoped
class OutsideService {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final OutsideVisitRepository visits;
    private final OutsideIdentityRepository identities;
    private final MeRepository me;
    private final RegistrationService registrations;
    private final ConfirmationService confirmations;
    private final Outbox outbox;
    private final Event<Changed> changes;

    OutsideService(
            OutsideVisitRepository visits,
            OutsideIdentityRepository identities,
            MeRepository me,
            RegistrationService registrations,
            ConfirmationService confirmations,
            Outbox outbox,
            Event<Changed> changes) {
        this.visits = visits;
        this.identities = identities;
        this.me = me;
        this.registrations = registrations;
        this.confirmations = confirmations;
        this.outbox = outbox;
        this.changes = changes;
    }

    /** Somebody goes. */
    @Transactional
    void leave(Ticket ticket, String nonce, Aim aim, @Nullable UUID user) {
        visits.add(ticket, nonce, aim, user);
    }

    /** Somebody is back: a second one with the same state, or without the proof, is not believed. */
    @Transactional
    Visit comeBack(Ticket ticket) {
        return visits.comeBack(ticket).orElseThrow(() -> OutsideProvider.refused("state"));
    }

    /** The provider has said who it is; true when there is an account with that identity. */
    @Transactional
    boolean proved(Ticket ticket, OutsideProvider.Person person) {
        visits.proved(ticket, person);
        return identities.owner(person.issuer(), person.subject()).isPresent();
    }

    /** The visit that has come back and what it proves; the account is empty when nobody has that identity. */
    @Transactional
    Proven proven(Ticket ticket, Aim aim) {
        var visit =
                visits.proven(ticket).filter(v -> v.aim() == aim).orElseThrow(() -> OutsideProvider.refused("visit"));
        var issuer = String.valueOf(visit.issuer());
        var subject = String.valueOf(visit.subject());
        return new Proven(visit, issuer, subject, identities.owner(issuer, subject));
    }

    /** The visit has its effect now, and not twice. */
    @Transactional
    void use(Ticket ticket, Proven proven) {
        if (!visits.end(ticket)) {
            throw OutsideProvider.refused("visit");
        }
        identities.used(proven.issuer(), proven.subject());
        proven.owner().ifPresent(owner -> confirmations.vouched(owner, proven.issuer(), proven.subject()));
    }

    /** A registration without a password; the account is there when the letter's link is used. */
    @Transactional
    void register(Ticket ticket, Applicant applicant) {
        var proven = proven(ticket, Aim.SIGN_IN);
        if (proven.owner().isPresent()) {
            throw ProblemException.conflict(Message.of("identity.outside.known"));
        }
        visits.end(ticket);
        registrations.ask(applicant, Means.outside(proven.issuer(), proven.subject()));
    }

    /** The identity belongs to the account from now on. */
    @Transactional
    void link(Ticket ticket, UUID user) {
        var proven = proven(ticket, Aim.LINK);
        if (!user.equals(proven.visit().user())) {
            throw OutsideProvider.refused("another account");
        }
        visits.end(ticket);
        if (!identities.add(user, proven.issuer(), proven.subject())) {
            throw ProblemException.conflict(Message.of("identity.outside.taken"));
        }
        changed(user, "add_identity");
        confirmations.vouched(user, proven.issuer(), proven.subject());
        outbox.add(new IdentityAdded(UUID.randomUUID(), user));
    }

    /** The account is no longer entered that way; the last way in stays. */
    @Transactional
    void unlink(UUID user, UUID id) {
        var account = me.lock(user).orElseThrow(ProblemException::notFound);
        if (!identities.remove(user, id)) {
            throw ProblemException.notFound();
        }
        if (!account.hasPassword() && identities.of(user).isEmpty()) {
            throw ProblemException.conflict(Message.of("identity.outside.last"));
        }
        changed(user, "remove_identity");
    }

    /** What names a new visit: 256 bits each. */
    static Ticket ticket() {
        return new Ticket(random(), random());
    }

    static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void changed(UUID user, String action) {
        changes.fire(new Changed(new Subject(AccountService.USER, user), action, Map.of()));
    }

    /** An account can be entered in one more way. */
    record IdentityAdded(UUID id, UUID user) {}

    /**
     * What a visit has proved.
     *
     * @param owner the account that the identity belongs to
     */
    record Proven(Visit visit, String issuer, String subject, Optional<UUID> owner) {}
}

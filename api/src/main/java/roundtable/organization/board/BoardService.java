package roundtable.organization.board;

import static roundtable.organization.board.TrusteeAction.DECLINE;
import static roundtable.organization.board.TrusteeAction.LAPSE;
import static roundtable.organization.board.TrusteeAction.PROLONG;
import static roundtable.organization.board.TrusteeAction.RUN_OUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.identity.Representatives;
import roundtable.organization.LetterToken;
import roundtable.organization.OrganizationAccess;
import roundtable.organization.OrganizationAccess.Known;
import roundtable.organization.reminder.Reminders;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Changed.Change;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;
import roundtable.shared.text.Message;

/** Everything that changes boards. */
@ApplicationScoped
class BoardService {
    private static final int MOST_INVITED = 20;

    private final TrusteeRepository trustees;
    private final BoardPolicy policy;
    private final OrganizationAccess organizations;
    private final Representatives representatives;
    private final Reminders reminders;
    private final Caller caller;
    private final Outbox outbox;
    private final Event<Changed> changed;
    private final Clock clock;

    BoardService(
            TrusteeRepository trustees,
            BoardPolicy policy,
            OrganizationAccess organizations,
            Representatives representatives,
            Reminders reminders,
            Caller caller,
            Outbox outbox,
            Event<Changed> changed,
            Clock clock) {
        this.trustees = trustees;
        this.policy = policy;
        this.organizations = organizations;
        this.representatives = representatives;
        this.reminders = reminders;
        this.caller = caller;
        this.outbox = outbox;
        this.changed = changed;
        this.clock = clock;
    }

    @Transactional
    Trustee invite(String idOrSlug, TrusteeInput in) {
        var organization = kept(idOrSlug);
        checkTerm(in.since(), in.until());
        organizations.lock(organization);
        if (trustees.invited(organization) >= MOST_INVITED) {
            throw ProblemException.conflict(Message.of("board.too-many", MOST_INVITED));
        }
        var made = new Trustee(organization, in, Representatives.normalised(in.email()), me(), now());
        trustees.persist(made);
        trustees.flush();
        tell(made, "create", null);
        outbox.add(new TrusteeInvited(made.id()));
        return made;
    }

    /** 404 for everybody but the invited person. */
    @Transactional
    Known accept(TrusteeAnswerInput in) {
        var trustee = invited(in.token());
        var before = trustee.status();
        if (!trustee.isGood(now())) {
            throw ProblemException.conflict(Message.of("board.too-late"));
        }
        var inviter = trustee.invitedBy();
        trustee.accept(me(), in.name(), Boolean.TRUE.equals(in.publish()), now());
        trustees.flush();
        tell(trustee, EnumNames.of(TrusteeAction.ACCEPT), before);
        return answered(trustee, inviter, "trustee_accepted");
    }

    @Transactional
    Known decline(String token) {
        var trustee = invited(token);
        var inviter = trustee.invitedBy();
        apply(trustee, DECLINE);
        return answered(trustee, inviter, "trustee_declined");
    }

    private Known answered(Trustee trustee, UUID inviter, String kind) {
        var organization = organizations.get(trustee.organizationId());
        notice(inviter, kind, organization);
        return organization;
    }

    @Transactional
    Trustee act(String idOrSlug, UUID id, TrusteeAction action) {
        var trustee = found(idOrSlug, id, action);
        apply(trustee, action);
        if (action == TrusteeAction.END && trustee.accountId() != null) {
            notice(trustee.accountId(), "trustee_ended", organizations.get(trustee.organizationId()));
        }
        return trustee;
    }

    @Transactional
    Trustee prolong(String idOrSlug, UUID id, TermInput in) {
        var trustee = found(idOrSlug, id, PROLONG);
        checkTerm(LocalDate.now(clock), in.until());
        var from = trustee.until();
        trustee.prolong(in.until());
        trustees.flush();
        changed.fire(new Changed(
                new Subject(Trustee.TYPE, trustee.id()),
                EnumNames.of(PROLONG),
                Map.of("until", new Change(from, in.until()))));
        return trustee;
    }

    @Transactional
    UUID seek(String idOrSlug, String text) {
        var organization = kept(idOrSlug);
        trustees.seek(organization, text.strip(), now());
        told(organization, "seek_trustees");
        return organization;
    }

    @Transactional
    UUID stopSeeking(String idOrSlug) {
        var organization = kept(idOrSlug);
        if (trustees.stopSeeking(organization)) {
            told(organization, "stop_seeking_trustees");
        }
        return organization;
    }

    /** Ends what time has ended, a portion at once. Returns how many. */
    @Transactional
    int expire() {
        var over = trustees.over(LocalDate.now(clock), now());
        over.forEach(t -> apply(t, t.status() == TrusteeStatus.INVITED ? LAPSE : RUN_OUT));
        return over.size();
    }

    /** Tells the trustee and the owners that a term ends; once for a term. */
    @Transactional
    void remind(UUID id) {
        var trustee = trustees.locked(id).orElseThrow(ProblemException::notFound);
        if (!reminders.first(id, "trustee_term", String.valueOf(trustee.until()))) {
            return;
        }
        var organization = organizations.get(trustee.organizationId());
        if (trustee.accountId() != null) {
            notice(trustee.accountId(), "trustee_term_ends", organization);
        }
        representatives.owners(organization.id()).forEach(o -> notice(o, "trustee_term_ends", organization));
    }

    private Trustee found(String idOrSlug, UUID id, TrusteeAction action) {
        var organization = organizations.visible(idOrSlug).id();
        var trustee = trustees.locked(id)
                .filter(t -> t.organizationId().equals(organization))
                .orElseThrow(ProblemException::notFound);
        policy.check(action, trustee);
        return trustee;
    }

    private Trustee invited(String token) {
        var contact = representatives.contact(me());
        return trustees.lockedWith(LetterToken.hash(token))
                .filter(t -> contact.filter(c -> c.email().equals(t.email())).isPresent())
                .orElseThrow(ProblemException::notFound);
    }

    private UUID kept(String idOrSlug) {
        var organization = organizations.visible(idOrSlug).id();
        policy.checkKeeps(organization);
        return organization;
    }

    private void apply(Trustee trustee, TrusteeAction action) {
        var before = trustee.status();
        trustee.apply(action, now(), LocalDate.now(clock));
        trustees.flush();
        tell(trustee, EnumNames.of(action), before);
    }

    private void checkTerm(LocalDate since, @Nullable LocalDate until) {
        if (until != null && until.isBefore(since)) {
            throw ProblemException.invalid(
                    Violation.In.BODY, "/until", "before-since", Message.of("board.fault.before-since"));
        }
    }

    private void notice(UUID person, String kind, Known organization) {
        outbox.add(new Notice(
                person,
                kind,
                new Subject("organization", organization.id()),
                "/organizations/" + organization.slug() + "?tab=board",
                Map.of("organization", organization.shortName())));
    }

    private void tell(Trustee trustee, String action, @Nullable TrusteeStatus before) {
        Map<String, Change> fields = before == trustee.status()
                ? Map.of()
                : Map.of(
                        "status",
                        new Change(before == null ? null : EnumNames.of(before), EnumNames.of(trustee.status())));
        changed.fire(new Changed(new Subject(Trustee.TYPE, trustee.id()), action, fields));
    }

    private void told(UUID organization, String action) {
        changed.fire(new Changed(new Subject("organization", organization), action, Map.of()));
    }

    private UUID me() {
        return caller.id().orElseThrow(ProblemException::notFound);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

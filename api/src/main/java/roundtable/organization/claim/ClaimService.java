package roundtable.organization.claim;

import static roundtable.organization.claim.ClaimAction.CHECK;
import static roundtable.organization.claim.ClaimAction.CONFIRM;
import static roundtable.organization.claim.ClaimAction.CONTEST;
import static roundtable.organization.claim.ClaimAction.ENTER_CODE;
import static roundtable.organization.claim.ClaimAction.EXPIRE;
import static roundtable.organization.claim.ClaimAction.PROVE;
import static roundtable.organization.claim.ClaimAction.REFUSE;
import static roundtable.organization.claim.ClaimAction.SEND_CODE;
import static roundtable.organization.claim.ClaimAction.WITHDRAW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.organization.OrganizationAccess;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Changed.Change;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;
import roundtable.shared.text.Message;

/** Everything that happens to claims. */
@ApplicationScoped
class ClaimService {
    private static final Duration BETWEEN_LETTERS = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    /** So that strangers cannot fill an organization's mailbox. */
    private static final int LETTERS_OF_DAY = 6;

    private final ClaimRepository claims;
    private final ClaimPolicy policy;
    private final ClaimMethods methods;
    private final ClaimSecrets secrets;
    private final ClaimOutcome outcome;
    private final OrganizationAccess organizations;
    private final Caller caller;
    private final Outbox outbox;
    private final Event<Changed> changed;
    private final Clock clock;

    ClaimService(
            ClaimRepository claims,
            ClaimPolicy policy,
            ClaimMethods methods,
            ClaimSecrets secrets,
            ClaimOutcome outcome,
            OrganizationAccess organizations,
            Caller caller,
            Outbox outbox,
            Event<Changed> changed,
            Clock clock) {
        this.claims = claims;
        this.policy = policy;
        this.methods = methods;
        this.secrets = secrets;
        this.outcome = outcome;
        this.organizations = organizations;
        this.caller = caller;
        this.outbox = outbox;
        this.changed = changed;
        this.clock = clock;
    }

    /** A new claim. Where a code is the proof, it is sent at once. */
    @Transactional
    Claim create(String idOrSlug, ClaimInput in) {
        var organization = organizations.visible(idOrSlug);
        if (!organization.isPublished()) {
            throw ProblemException.conflict(Message.of("claim.not-published"));
        }
        if (!methods.of(organization).containsKey(in.method())) {
            throw invalid("/method", "not-available");
        }
        if (in.method() == ClaimMethod.DOCUMENTS
                && (in.statement() == null || in.statement().isBlank())) {
            throw invalid("/statement", "required");
        }
        var claim = new Claim(organization.id(), me(), in, secrets.token(), now());
        claims.persist(claim);
        claims.flush();
        tell(claim, "create", null);
        if (in.method() == ClaimMethod.REGISTRY_EMAIL) {
            letter(claim);
        }
        return claim;
    }

    @Transactional
    Claim sendCode(UUID id) {
        var claim = open(id, SEND_CODE);
        letter(claim);
        return claim;
    }

    private void letter(Claim claim) {
        organizations.lock(claim.organizationId());
        wait(claim.letterAt(), BETWEEN_LETTERS);
        if (claims.lettersOfDay(claim.organizationId(), now()) >= LETTERS_OF_DAY) {
            throw ProblemException.conflict(Message.of("claim.letters-of-day"));
        }
        var before = claim.status();
        claim.wantLetter(now());
        claims.flush();
        tell(claim, EnumNames.of(SEND_CODE), before);
        outbox.add(new CodeWanted(claim.id(), claim.letters()));
    }

    /**
     * Tries a code. A wrong one is an answer and no problem: a problem would roll the transaction back, and with it the
     * count of tries.
     */
    @Transactional
    Claim enterCode(UUID id, String code) {
        var claim = open(id, ENTER_CODE);
        if (!claim.hasCode(now()) || claim.triesLeft() == 0) {
            throw ProblemException.conflict(Message.of("claim.no-code"));
        }
        claim.tryCode();
        if (secrets.fits(claim, code)) {
            proved(claim);
        } else {
            claims.flush();
            tell(claim, "wrong_code", claim.status());
        }
        return claim;
    }

    /** The claim whose proof is now looked for, if the caller may have that done. */
    @Transactional
    Claim toLookFor(UUID id) {
        var claim = open(id, CHECK);
        wait(claim.checkedAt(), BETWEEN_LOOKS);
        return claim;
    }

    /** What was found; meanwhile the claim may have gone another way. */
    @Transactional
    Claim looked(UUID id, CheckResult result) {
        var claim = open(id, CHECK);
        claim.looked(result, now());
        claims.flush();
        if (result == CheckResult.FOUND) {
            proved(claim);
        }
        return claim;
    }

    /** The platform confirms what is proved, unless somebody owns the organization: then a moderator decides. */
    private void proved(Claim claim) {
        organizations.lock(claim.organizationId());
        var action = outcome.isContested(claim) ? CONTEST : PROVE;
        end(claim, action, null, null);
        if (action == PROVE) {
            outcome.confirmed(claim, false);
        } else {
            outcome.disputed(claim);
        }
    }

    @Transactional
    Claim withdraw(UUID id) {
        var claim = open(id, WITHDRAW);
        end(claim, WITHDRAW, null, null);
        return claim;
    }

    @Transactional
    Claim confirm(UUID id, boolean removeOthers) {
        var claim = open(id, CONFIRM);
        organizations.lock(claim.organizationId());
        end(claim, CONFIRM, me(), null);
        outcome.confirmed(claim, removeOthers);
        return claim;
    }

    @Transactional
    Claim refuse(UUID id, String reason) {
        var claim = open(id, REFUSE);
        end(claim, REFUSE, me(), reason);
        outcome.refused(claim);
        return claim;
    }

    /** Ends what nobody has gone on with for thirty days; at most a portion at once. Returns how many. */
    @Transactional
    int expire() {
        var overdue = claims.overdue(now());
        overdue.forEach(c -> end(c, EXPIRE, null, null));
        return overdue.size();
    }

    private void end(Claim claim, ClaimAction action, @Nullable UUID by, @Nullable String reason) {
        var before = claim.status();
        claim.end(action, by, reason, now());
        claims.flush();
        tell(claim, EnumNames.of(action), before);
    }

    private Claim open(UUID id, ClaimAction action) {
        var claim = claims.locked(id).orElseThrow(ProblemException::notFound);
        policy.check(action, claim);
        return claim;
    }

    private void wait(@Nullable Instant last, Duration pause) {
        if (last != null && now().isBefore(last.plus(pause))) {
            throw ProblemException.conflict(Message.of("claim.wait", pause.toSeconds()));
        }
    }

    private void tell(Claim claim, String action, @Nullable ClaimStatus before) {
        Map<String, Change> fields = before == claim.status()
                ? Map.of()
                : Map.of(
                        "status",
                        new Change(before == null ? null : EnumNames.of(before), EnumNames.of(claim.status())));
        changed.fire(new Changed(new Subject(Claim.TYPE, claim.id()), action, fields));
    }

    private UUID me() {
        return caller.id().orElseThrow(ProblemException::notFound);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException invalid(String field, String code) {
        return ProblemException.invalid(Violation.In.BODY, field, code, Message.of("claim.fault." + code));
    }
}

package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.EvidenceSource.Behind;
import roundtable.shared.text.Message;

/**
 * Who may take which step, and under which condition (dialogue 2.1). The staff are the Resource Center's moderators and
 * the administrators. The addressee's people are those who act for its organization; an addressee without one («НКО»)
 * and the Resource Center itself are served by the moderators, and then an officer or a council confirms.
 */
@ApplicationScoped
class RecommendationPolicy {
    /** Days after the due date until a moderator may close what was not done. */
    static final int CLOSE_AFTER_DAYS = 90;

    private final Caller caller;
    private final Clock clock;

    RecommendationPolicy(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** The Resource Center's staff. */
    boolean isStaff() {
        return caller.isModerator() || caller.isAdministrator();
    }

    /** Whether the caller acts for the addressee. */
    boolean actsForAddressee(RecommendationRow r) {
        var organization = r.addressee().organizationId();
        return actsFor(organization) || (servedByStaff(r) && isStaff());
    }

    boolean may(RecommendationAction action, RecommendationRow r) {
        return switch (action) {
            case PUBLISH, REASSIGN, REOPEN, CLOSE, CANCEL, CHANGE, SET_TARGET, SET_EVIDENCE_RULE -> isStaff();
            case ACCEPT, DECLINE, REPORT, CLAIM_DONE -> actsForAddressee(r);
            case CONFIRM, RETURN -> mayReview(r) && !selfConfirmed(r);
            case PROPOSE_EVIDENCE -> isStaff() || actsForAddressee(r) || caller.actsForSome();
        };
    }

    /** The action's condition holds, as far as it does not depend on what is sent with it. */
    boolean ready(RecommendationAction action, RecommendationRow r) {
        return switch (action) {
            case PUBLISH -> hasAddressee(r) && isProvable(r);
            case CLAIM_DONE -> r.kind() == RecommendationKind.ONE_OFF && isProven(r);
            case REOPEN -> r.progress().missedTwice() || r.progress().evidenceBroken();
            case CLOSE -> closable(r);
            case ACCEPT, DECLINE, REASSIGN, REPORT, CONFIRM, RETURN, CANCEL -> true;
            case PROPOSE_EVIDENCE, CHANGE, SET_TARGET, SET_EVIDENCE_RULE -> true;
        };
    }

    /** What the caller may do now; nothing for a visitor. */
    Set<RecommendationAction> actions(RecommendationRow r) {
        var actions = new LinkedHashSet<>(RecommendationStatus.LIFE.actionsIn(r.status()));
        actions.removeIf(a -> caller.isVisitor() || !may(a, r) || !ready(a, r));
        return actions;
    }

    /** 403 for whom it is not, 409 when the state or a condition forbids it. */
    void check(RecommendationAction action, RecommendationRow r) {
        if (!may(action, r)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        RecommendationStatus.LIFE.after(action, r.status());
        if (!ready(action, r)) {
            throw ProblemException.conflict(Message.of("resolution.not-ready."
                    + roundtable.shared.http.EnumNames.of(action).replace('_', '-')));
        }
    }

    void checkStaff() {
        if (!isStaff()) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    /** The organization that the caller acts for in this matter; null when it is the Resource Center's staff. */
    @Nullable
    UUID actingFor(RecommendationRow r) {
        var organization = r.addressee().organizationId();
        return organization != null && caller.actsFor(organization) ? organization : null;
    }

    /**
     * Evidence may come from the addressee's people and the staff, from another side that testifies, and a thing on the
     * platform from those who made it and from officers.
     */
    void checkMayProve(RecommendationRow r, EvidenceInput in, Behind behind) {
        var other = in.onBehalfOf();
        var witness = in.kind() == EvidenceKind.TESTIMONY
                && other != null
                && !other.equals(r.addressee().organizationId())
                && caller.actsFor(other);
        var foreign = other != null && !caller.actsFor(other);
        var offered = in.kind() == EvidenceKind.OBJECT && mayOffer(behind);
        if (foreign || !(witness || offered || isStaff() || actsForAddressee(r))) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    /** Whether the caller may offer a thing with these people behind it as evidence, to whomever it was recommended. */
    boolean mayOffer(Behind behind) {
        return isStaff()
                || caller.isOfficer()
                || caller.id().map(behind.people()::contains).orElse(false)
                || behind.organizations().stream().anyMatch(caller::actsFor);
    }

    /** In whose name: as said, else for the addressee, else for the thing's own organization, else for the body. */
    @Nullable
    UUID provingFor(RecommendationRow r, EvidenceInput in, Behind behind) {
        if (in.onBehalfOf() != null) {
            return in.onBehalfOf();
        }
        var addressee = actingFor(r);
        if (addressee != null || isStaff()) {
            return addressee;
        }
        return behind.organizations().stream()
                .filter(caller::actsFor)
                .findFirst()
                .or(() ->
                        caller.id().map(behind.people()::contains).orElse(false) ? Optional.empty() : caller.anyBody())
                .orElse(null);
    }

    /** In which capacity the caller offers evidence in the name of that organization. */
    Capacity provingAs(@Nullable UUID organization) {
        if (organization == null) {
            return isStaff() ? Capacity.RESOURCE_CENTER : Capacity.AUTHOR;
        }
        if (caller.isOfficerOf(organization)) {
            return Capacity.OFFICER;
        }
        return caller.isCouncilMemberOf(organization) ? Capacity.COUNCIL_MEMBER : Capacity.REPRESENTATIVE;
    }

    /** In which capacity the caller decides on evidence: the Resource Center's staff first. */
    Evidence.Decision deciding(@Nullable String reason) {
        var by = caller.id().orElseThrow();
        var body = isStaff() ? Optional.<UUID>empty() : caller.anyBody();
        return new Evidence.Decision(by, provingAs(body.orElse(null)), body.orElse(null), reason);
    }

    /** Another person than the one who added it, from another organization, decides on evidence. */
    boolean mayDecide(@Nullable UUID addedBy, @Nullable UUID addedFor) {
        return (isStaff() || caller.isOfficer() || caller.isCouncilMember())
                && (addedBy == null || !caller.id().map(addedBy::equals).orElse(true))
                && !actsFor(addedFor);
    }

    private boolean mayReview(RecommendationRow r) {
        return servedByStaff(r) ? (caller.isOfficer() || caller.isCouncilMember()) : isStaff();
    }

    private boolean selfConfirmed(RecommendationRow r) {
        var claim = r.claim();
        return actsFor(r.addressee().organizationId())
                || (claim != null
                        && (caller.id().map(claim.by()::equals).orElse(true) || actsFor(claim.organizationId())));
    }

    private boolean actsFor(@Nullable UUID organization) {
        return organization != null && caller.actsFor(organization);
    }

    /** The Resource Center acts for the addressee. */
    static boolean servedByStaff(RecommendationRow r) {
        return r.addressee().organizationId() == null || r.addressee().resourceCenter();
    }

    private static boolean hasAddressee(RecommendationRow r) {
        return r.addressee().name() != null || r.addressee().organizationId() != null;
    }

    /** Whether these kinds together are enough: an external page is never enough alone, however often it is named. */
    static boolean isProof(List<EvidenceKind> kinds) {
        return kinds.stream().anyMatch(kind -> kind != EvidenceKind.EXTERNAL);
    }

    private static boolean isProvable(RecommendationRow r) {
        return r.progress().targets() > 0 || isProof(r.expectedEvidence());
    }

    private static boolean isProven(RecommendationRow r) {
        var p = r.progress();
        return (p.targets() > 0 && p.targetsMet() == p.targets()) || p.expectedAccepted();
    }

    private boolean closable(RecommendationRow r) {
        var due = r.promise().dueOn();
        return due != null && due.plusDays(CLOSE_AFTER_DAYS).isBefore(LocalDate.now(clock));
    }
}

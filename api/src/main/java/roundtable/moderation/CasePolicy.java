package roundtable.moderation;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/**
 * Who may see a case and do what to it; {@link CaseStatus} says when. Nobody decides about what is their own or what
 * they have reported, and nobody decides an appeal against their own decision.
 */
@ApplicationScoped
class CasePolicy {
    private final Caller caller;
    private final ReportRepository reports;
    private final Clock clock;

    CasePolicy(Caller caller, ReportRepository reports, Clock clock) {
        this.caller = caller;
        this.reports = reports;
        this.clock = clock;
    }

    /** Whether the caller may do it, in a state that allows it. */
    boolean may(CaseAction action, ModerationCase c) {
        return switch (action) {
            case CLAIM -> caller.isModerator() && !isParty(c) && (c.claimedBy(clock.instant()) == null || holds(c));
            case RELEASE -> caller.isModerator() && holds(c);
            case KEEP, MASK, HIDE, RESTRICT -> caller.isModerator() && !isParty(c) && holds(c);
            case APPEAL -> isAuthor(c) && !clock.instant().isAfter(c.appealUntil());
            case UPHOLD, OVERTURN -> caller.isModerator() && !isParty(c) && !me().equals(c.decidedBy());
            case CLOSE, REOPEN -> false;
        };
    }

    /** What the caller may do now. */
    Set<CaseAction> actions(ModerationCase c) {
        return CaseStatus.LIFE.actionsIn(c.status()).stream()
                .filter(a -> may(a, c))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** 404 for what the caller may not see, 403 for what the caller may not do, whatever the state. */
    void check(CaseAction action, ModerationCase c) {
        checkVisible(c);
        var allowed =
                switch (action) {
                    // That another one holds it, or the term is over, is a matter of the state: 409.
                    case CLAIM, RELEASE, KEEP, MASK, HIDE, RESTRICT -> caller.isModerator() && !isParty(c);
                    case APPEAL -> isAuthor(c);
                    case UPHOLD, OVERTURN, CLOSE, REOPEN -> may(action, c);
                };
        if (!allowed) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    /** Moderators see all cases, authors what was decided about their own. */
    void checkVisible(ModerationCase c) {
        if (!caller.isModerator() && !(isAuthor(c) && c.decidedAt() != null)) {
            throw ProblemException.notFound();
        }
    }

    /** Answers for the thing. */
    boolean isAuthor(ModerationCase c) {
        return caller.id().filter(c.authors()::contains).isPresent();
    }

    /** Holds the claim now. */
    boolean holds(ModerationCase c) {
        return me().equals(c.claimedBy(clock.instant()));
    }

    private boolean isParty(ModerationCase c) {
        return isAuthor(c) || reports.hasReported(me(), c.subject());
    }

    UUID me() {
        return caller.id().orElseThrow(ProblemException::notFound);
    }
}

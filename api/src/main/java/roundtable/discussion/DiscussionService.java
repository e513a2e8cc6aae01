package roundtable.discussion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import roundtable.discussion.DiscussionSteps.ExtensionInput;
import roundtable.discussion.DiscussionSteps.OutcomeInput;
import roundtable.discussion.DiscussionSteps.ReviewInput;
import roundtable.shared.http.Inputs;
import roundtable.shared.http.Preconditions;
import roundtable.shared.http.ProblemException;

/** What the Resource Center does with discussions; time's part is {@link TimeService}'s. */
@ApplicationScoped
class DiscussionService {
    private final DiscussionRepository discussions;
    private final DiscussionMoves moves;
    private final DiscussionPolicy policy;
    private final DiscussionChecks checks;
    private final OutcomeCount counts;
    private final Inputs inputs;
    private final Preconditions preconditions;
    private final Clock clock;

    DiscussionService(
            DiscussionRepository discussions,
            DiscussionMoves moves,
            DiscussionPolicy policy,
            DiscussionChecks checks,
            OutcomeCount counts,
            Inputs inputs,
            Preconditions preconditions,
            Clock clock) {
        this.discussions = discussions;
        this.moves = moves;
        this.policy = policy;
        this.checks = checks;
        this.counts = counts;
        this.inputs = inputs;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    @Transactional
    Discussion create(DiscussionInput in) {
        policy.checkStaff();
        checks.input(in);
        checks.platform(in, null, true);
        var d = new Discussion(in, policy.me());
        discussions.persist(d);
        discussions.flush();
        moves.audit(d.id(), "create", Map.of());
        return d;
    }

    /** What was announced keeps its days in the future. */
    @Transactional
    Discussion change(String idOrSlug, ObjectNode patch) {
        var d = load(idOrSlug, DiscussionAction.EDIT);
        preconditions.require(d.version());
        var in = inputs.merge(DiscussionInput.class, d.input(), patch);
        checks.input(in);
        checks.platform(in, d.platformId(), d.status() == DiscussionStatus.DRAFT);
        if (d.status() == DiscussionStatus.SCHEDULED) {
            checks.announcement(in);
        }
        d.change(in);
        discussions.flush();
        moves.audit(d.id(), "change", Map.of());
        openWhenDue(d);
        return d;
    }

    /** It is announced, and opens at once when its first day has come. */
    @Transactional
    Discussion schedule(String idOrSlug) {
        var d = load(idOrSlug, DiscussionAction.SCHEDULE);
        checks.announcement(d.input());
        moves.step(d, DiscussionAction.SCHEDULE, policy.me(), null);
        openWhenDue(d);
        return d;
    }

    @Transactional
    Discussion take(String idOrSlug) {
        var d = load(idOrSlug, DiscussionAction.TAKE);
        d.ledBy(policy.me());
        moves.step(d, DiscussionAction.TAKE, policy.me(), null);
        return d;
    }

    @Transactional
    Discussion extend(String idOrSlug, ExtensionInput in) {
        var d = load(idOrSlug, DiscussionAction.EXTEND);
        checks.extension(d.term(), in.closesOn());
        d.term().extend(in.closesOn());
        moves.step(d, DiscussionAction.EXTEND, policy.me(), in.reason().strip());
        return d;
    }

    @Transactional
    Discussion finish(String idOrSlug, String reason) {
        var d = load(idOrSlug, DiscussionAction.FINISH);
        d.term().ended(moves.now());
        moves.step(d, DiscussionAction.FINISH, policy.me(), reason.strip());
        return d;
    }

    @Transactional
    Discussion conclude(String idOrSlug, OutcomeInput in) {
        var d = load(idOrSlug, DiscussionAction.PUBLISH_OUTCOME);
        var counted = counts.count(d, in);
        checks.outcome(in, counted.votes());
        d.concluded(in, counted, moves.now());
        moves.step(d, DiscussionAction.PUBLISH_OUTCOME, policy.me(), null);
        return d;
    }

    @Transactional
    Discussion review(String idOrSlug, ReviewInput in) {
        var d = load(idOrSlug, DiscussionAction.REVIEW);
        checks.review(in.reviewOn());
        d.outcome().reviewed(in.text(), in.reviewOn(), moves.now());
        moves.step(d, DiscussionAction.REVIEW, policy.me(), in.text().strip());
        return d;
    }

    private void openWhenDue(Discussion d) {
        if (d.status() == DiscussionStatus.SCHEDULED && !d.term().opensOn().isAfter(LocalDate.now(clock))) {
            moves.open(d);
        }
    }

    private Discussion load(String idOrSlug, DiscussionAction action) {
        var d = discussions.locked(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.check(action, d);
        return d;
    }
}

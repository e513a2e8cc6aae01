package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.FollowedSubject;

/** People follow a problem until it is solved; of a duplicate they follow the other one too. */
@ApplicationScoped
class ProblemFollowing implements FollowedSubject {
    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("register", "problem_register"),
            Map.entry("forward", "problem_forward"),
            Map.entry("extend", "problem_extend"),
            Map.entry("start", "problem_start"),
            Map.entry("call", "problem_call"),
            Map.entry("close_call", "problem_call_over"),
            Map.entry("choose", "problem_choose"),
            Map.entry("set_regime", "problem_set_regime"),
            Map.entry("claim_solved", "problem_claim_solved"),
            Map.entry("confirm", "problem_confirm"),
            Map.entry("confirm_by_supporters", "problem_confirm_by_supporters"),
            Map.entry("confirm_by_silence", "problem_confirm_by_silence"),
            Map.entry("dispute", "problem_dispute"),
            Map.entry("dispute_by_supporters", "problem_dispute_by_supporters"),
            Map.entry("reopen", "problem_reopen"),
            Map.entry("mark_duplicate", "problem_mark_duplicate"),
            Map.entry("object_duplicate", "problem_object_duplicate"),
            Map.entry("withdraw", "problem_withdraw"),
            Map.entry("dispute_answer", "problem_answer_disputed"),
            Map.entry("uphold_answer", "problem_uphold_answer"),
            Map.entry("answer_accepted", "problem_answered"),
            Map.entry("answer_planned", "problem_answered"),
            Map.entry("answer_not_solved", "problem_answered"),
            Map.entry("answer_asking", "problem_answered"));

    private final ProblemRepository problems;
    private final ProblemEvidence evidence;
    private final ProblemTelling telling;

    ProblemFollowing(ProblemRepository problems, ProblemEvidence evidence, ProblemTelling telling) {
        this.problems = problems;
        this.evidence = evidence;
        this.telling = telling;
    }

    @Override
    public String type() {
        return Problem.TYPE;
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        return evidence.show(ids, language);
    }

    @Override
    public Map<String, String> steps() {
        return STEPS;
    }

    @Override
    public Belonging belonging(UUID id) {
        return problems.findByIdOptional(id)
                .map(p -> Belonging.of(
                        p.input().activityAreaIds(), p.input().territoryId(), p.organizationId(), p.bodyId()))
                .orElse(Belonging.NOWHERE);
    }

    @Override
    public Set<UUID> toldAnyway(UUID id, String action) {
        return problems.findByIdOptional(id).map(p -> telling.told(p, action)).orElseGet(Set::of);
    }

    @Override
    public Optional<UUID> goesOnAs(UUID id, String action) {
        return action.equals("mark_duplicate")
                ? problems.findByIdOptional(id).map(Problem::duplicateOf)
                : Optional.empty();
    }
}

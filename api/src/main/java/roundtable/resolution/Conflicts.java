package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** Constraints that two people can run into at the same moment. */
@ApplicationScoped
class Conflicts {
    @Produces
    @ApplicationScoped
    ConstraintProblem sameRoundTable() {
        return problem("round_table_once", "resolution.round-table-known");
    }

    @Produces
    @ApplicationScoped
    ConstraintProblem sameSlug() {
        return problem("round_table_slug", "resolution.slug-taken");
    }

    @Produces
    @ApplicationScoped
    ConstraintProblem sameObject() {
        return problem("evidence_object_once", "resolution.evidence.object-known");
    }

    @Produces
    @ApplicationScoped
    ConstraintProblem sameRule() {
        return problem("evidence_rule_once", "resolution.rule-known");
    }

    @Produces
    @ApplicationScoped
    ConstraintProblem sameTarget() {
        return problem("indicator_target_current", "resolution.target-just-set");
    }

    @Produces
    @ApplicationScoped
    ConstraintProblem sameTargetOfWeakness() {
        return problem("indicator_target_of_weakness", "resolution.target-just-set");
    }

    @Produces
    @ApplicationScoped
    ConstraintProblem carriedFromEarlier() {
        return problem("recommendation_carried_earlier", "resolution.carried-from-earlier");
    }

    @Produces
    @ApplicationScoped
    ConstraintProblem carriedFromKnown() {
        return problem("recommendation_carried_known", "resolution.carried-from-known");
    }

    private static ConstraintProblem problem(String constraint, String key) {
        return new ConstraintProblem() {
            @Override
            public String constraint() {
                return constraint;
            }

            @Override
            public Message message() {
                return Message.of(key);
            }
        };
    }
}

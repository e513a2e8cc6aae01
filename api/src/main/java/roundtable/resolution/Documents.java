package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Puts a round table's page together for whoever reads it: three statements, however long the resolution. */
@ApplicationScoped
class Documents {
    /** What changes when a document or its living part does. */
    static final String TOPIC = "resolutions";

    private final RoundTableRepository roundTables;
    private final RecommendationRepository recommendations;
    private final RecommendationPolicy policy;
    private final Clock clock;

    Documents(
            RoundTableRepository roundTables,
            RecommendationRepository recommendations,
            RecommendationPolicy policy,
            Clock clock) {
        this.roundTables = roundTables;
        this.recommendations = recommendations;
        this.policy = policy;
        this.clock = clock;
    }

    RoundTableView view(RoundTable roundTable) {
        var parts = roundTables.parts(roundTable.id());
        return RoundTableView.of(
                roundTable,
                parts.points(),
                parts.addressees(),
                recommendations.ofRoundTable(roundTable.id()),
                policy.isStaff() ? EnumSet.allOf(RoundTableAction.class) : Set.of(),
                this::card);
    }

    RecommendationCard card(RecommendationRow row) {
        return RecommendationCard.of(row, LocalDate.now(clock), policy.actions(row));
    }
}

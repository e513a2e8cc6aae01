package roundtable.resolution;

import java.time.LocalDate;
import roundtable.shared.store.Criteria;

/** A filter of recommendations in SQL: on the recommendation {@code r}, its addressee {@code a} and {@code :today}. */
final class RecommendationCriteria {
    private RecommendationCriteria() {}

    /**
     * Those under the filter.
     *
     * @param health what says the health of {@code r}: a statement may have computed it already
     */
    static Criteria of(RecommendationFilter filter, LocalDate today, String health) {
        var criteria = new Criteria().with("today", today);
        if (filter.q() != null && !filter.q().isBlank()) {
            criteria.and(
                    "(r.words @@ plainto_tsquery('russian', fold(:q)) or strpos(fold(r.text), fold(:q)) > 0"
                            + " or r.number = :q)",
                    "q",
                    filter.q().strip());
        }
        if (filter.roundTable() != null) {
            criteria.and("r.round_table_id = :roundTable", "roundTable", filter.roundTable());
        }
        if (filter.addressee() != null) {
            criteria.and("r.addressee_id = :addressee", "addressee", filter.addressee());
        }
        if (filter.organization() != null) {
            criteria.and("a.organization_id = :organization", "organization", filter.organization());
        }
        criteria.any("r.status", "states", filter.status()).any(health, "healths", filter.health());
        if (filter.overdue() != null) {
            criteria.and((filter.overdue() ? "" : "not ")
                    + "(r.due_on is not null and r.due_on < :today "
                    + "and r.status in ('ASSIGNED', 'IN_PROGRESS', 'UNDER_REVIEW'))");
        }
        return criteria;
    }
}

package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.shared.store.Sql;

/** What bodies have chosen after their calls for solutions: rows are only ever added, one for a call. */
@ApplicationScoped
class ChoiceRepository {
    private final EntityManager em;
    private final Sql sql;

    ChoiceRepository(EntityManager em, Sql sql) {
        this.em = em;
        this.sql = sql;
    }

    void add(Problem p, String reason, Collection<UUID> proposals, UUID by, Instant at) {
        em.createNativeQuery(
                        """
                insert into problem_choice (problem_id, call, reason, proposals, chosen_by, at)
                values (:problem, :call, :reason, cast(:proposals as uuid[]), :by, :at)""")
                .setParameter("problem", p.id())
                .setParameter("call", p.review().calls())
                .setParameter("reason", reason)
                .setParameter("proposals", proposals.toArray(UUID[]::new))
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** All of a problem, the latest first. */
    List<Choice> of(UUID problem) {
        return sql.rows(
                "select reason, proposals, at from problem_choice where problem_id = :problem order by call desc",
                Map.of("problem", problem),
                row -> new Choice(row.getString(1), Sql.list(row, 2, UUID.class), Sql.instant(row, 3)));
    }

    /**
     * What a body has chosen.
     *
     * @param proposals none when it has chosen none
     */
    record Choice(String reason, List<UUID> proposals, Instant at) {}
}

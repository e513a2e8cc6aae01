package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import roundtable.resolution.CarriedOutView.CarriedOutItem;

/** Evidence by the thing that it is, with the recommendation beside it. */
@ApplicationScoped
class CarriedOutRepository {
    /** More than that nobody reads on the page of one thing. */
    private static final int MOST = 50;

    private final EntityManager em;

    CarriedOutRepository(EntityManager em) {
        this.em = em;
    }

    /** In these states, hidden ones only if told, and in any state what that person has offered; one statement. */
    List<CarriedOutItem> of(
            String type, UUID thing, Collection<EvidenceState> states, boolean hidden, Optional<UUID> person) {
        List<?> found = em.createNativeQuery(
                        """
                select e.id, e.state, e.predicate_key, e.created_at, e.decided_at, a.name, r.id, r.number, r.text,
                       r.status, t.id, t.slug, t.title
                from evidence e
                join recommendation r on r.id = e.recommendation_id
                join addressee a on a.id = r.addressee_id
                join round_table t on t.id = r.round_table_id
                where e.target_type = :type and e.target_id = :thing
                  and ((e.state in (:states) and (:hidden or e.hidden_at is null))
                       or e.added_by = cast(:person as uuid))
                order by e.state, e.created_at, e.id""",
                        Tuple.class)
                .setParameter("type", type)
                .setParameter("thing", thing)
                .setParameter("states", states.stream().map(Enum::name).toList())
                .setParameter("hidden", hidden)
                .setParameter("person", person.map(UUID::toString).orElse(null))
                .setMaxResults(MOST)
                .getResultList();
        return found.stream().map(tuple -> item(new Row((Tuple) tuple))).toList();
    }

    private static CarriedOutItem item(Row row) {
        return new CarriedOutItem(
                row.uuid(),
                EvidenceState.valueOf(row.text()),
                row.text(),
                row.instant(),
                row.instantOrNull(),
                row.textOrNull(),
                new CarriedLink(
                        row.uuid(),
                        row.text(),
                        row.text(),
                        RecommendationStatus.valueOf(row.text()),
                        new RoundTableLink(row.uuid(), row.text(), row.text())));
    }
}

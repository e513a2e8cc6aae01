package roundtable.resolution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.OneColumn;
import roundtable.shared.store.Slice;

@ApplicationScoped
class EvidenceRepository implements PanacheRepositoryBase<Evidence, UUID> {
    private static final List<EvidenceState> HELD = List.of(EvidenceState.ACCEPTED, EvidenceState.BROKEN);

    private final EntityManager em;
    private final Clock clock;

    EvidenceRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Of a recommendation, the latest first; only in these states, and what moderation has hidden only if told.
     *
     * @param own whose own are there all the same; null for nobody's
     */
    Slice<Evidence> newest(
            UUID recommendation,
            Collection<EvidenceState> states,
            boolean hidden,
            @Nullable UUID own,
            @Nullable Key after,
            int limit) {
        var query = em.createQuery(
                        "select e from Evidence e where e.recommendationId = :recommendation and (e.state in :states"
                                + (hidden ? "" : " and e.hiddenAt is null")
                                + (own == null ? ")" : " or e.addedBy = :own)")
                                + (after == null ? "" : " and (e.createdAt, e.id) < (:at, :id)")
                                + " order by e.createdAt desc, e.id desc",
                        Evidence.class)
                .setParameter("recommendation", recommendation)
                .setParameter("states", states)
                .setMaxResults(limit + 1);
        if (own != null) {
            query.setParameter("own", own);
        }
        if (after != null) {
            query.setParameter("at", after.instant(0)).setParameter("id", after.uuid(1));
        }
        return Slice.of(query.getResultList(), limit, e -> Key.of(e.createdAt(), e.id()));
    }

    /** Those with these ids, in the order in which they were offered. */
    List<Evidence> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 order by createdAt, id", ids);
    }

    /** Everything that once held of this thing. */
    List<Evidence> ofTarget(String type, UUID id) {
        return list(
                "targetType = :type and targetId = :id and state in :states",
                Map.of("type", type, "id", id, "states", HELD));
    }

    /** Those of the files that prove something. */
    Set<UUID> usedFiles(Set<UUID> files) {
        return list("fileId in ?1", files).stream().map(Evidence::fileId).collect(Collectors.toSet());
    }

    /** What the file proves: a document can prove several things, and be offered anew. */
    List<Evidence> having(UUID file) {
        return list("fileId", file);
    }

    /** Everything that once held of this indicator. */
    List<Evidence> ofIndicators() {
        return list("kind = :kind and state in :states", Map.of("kind", EvidenceKind.INDICATOR, "states", HELD));
    }

    /** Recommendations in force whose rules look for things of this type, and what has to hold. */
    List<Rule> rules(String entityType) {
        List<?> found = em.createNativeQuery(
                        """
                select u.id, u.recommendation_id, u.entity_type, u.predicate_key, u.since, u.territory_id,
                       cast(u.area_ids as text[])
                from evidence_rule u join recommendation r on r.id = u.recommendation_id
                where u.entity_type = :type and u.stopped_at is null and u.since <= :today and r.status not in ('DRAFT', 'CANCELLED')""",
                        Tuple.class)
                .setParameter("type", entityType)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
        return found.stream().map(EvidenceRepository::rule).toList();
    }

    List<Rule> rulesOf(UUID recommendation) {
        List<?> found = em.createNativeQuery(
                        """
                select id, recommendation_id, entity_type, predicate_key, since, territory_id, cast(area_ids as text[])
                from evidence_rule
                where recommendation_id = :recommendation and stopped_at is null order by id""",
                        Tuple.class)
                .setParameter("recommendation", recommendation)
                .getResultList();
        return found.stream().map(EvidenceRepository::rule).toList();
    }

    /** Its id. */
    UUID addRule(UUID recommendation, EvidenceRuleInput in, UUID setBy) {
        return (UUID) OneColumn.of(
                        em,
                        """
                insert into evidence_rule (recommendation_id, entity_type, predicate_key, since, territory_id, area_ids, set_by, set_at)
                values (:recommendation, :type, :predicate, :since, cast(:territory as uuid), cast(:areas as uuid[]), :setBy, :now)
                returning id""",
                        UUID.class)
                .setParameter("recommendation", recommendation)
                .setParameter("type", in.targetType())
                .setParameter("predicate", in.predicate())
                .setParameter("since", in.since())
                .setParameter("territory", in.territoryId())
                .setParameter("areas", in.areas().toArray(UUID[]::new))
                .setParameter("setBy", setBy)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    void stopRule(UUID rule) {
        em.createNativeQuery("update evidence_rule set stopped_at = :now where id = :id and stopped_at is null")
                .setParameter("now", clock.instant())
                .setParameter("id", rule)
                .executeUpdate();
    }

    boolean has(UUID recommendation, String type, UUID target, String predicate) {
        return count(
                        "recommendationId = ?1 and targetType = ?2 and targetId = ?3 and predicateKey = ?4"
                                + " and state <> ?5",
                        recommendation,
                        type,
                        target,
                        predicate,
                        EvidenceState.REJECTED)
                > 0;
    }

    private static Rule rule(Object tuple) {
        var row = new Row((Tuple) tuple);
        return new Rule(
                row.uuid(),
                row.uuid(),
                row.text(),
                row.text(),
                row.date(),
                row.uuidOrNull(),
                Arrays.stream(row.texts()).map(UUID::fromString).toList());
    }

    /** A rule that finds evidence by itself: everything of the type, or only what is there and about one of the areas. */
    record Rule(
            UUID id,
            UUID recommendationId,
            String entityType,
            String predicate,
            LocalDate since,
            @Nullable UUID territoryId,
            List<UUID> areaIds) {}
}

package roundtable.resolution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.resolution.RecommendationRow.Addressee;
import roundtable.resolution.RecommendationRow.Claim;
import roundtable.resolution.RecommendationRow.Progress;
import roundtable.resolution.RecommendationRow.Promise;
import roundtable.resolution.reading.Lines;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

@ApplicationScoped
class RecommendationRepository implements PanacheRepositoryBase<Recommendation, UUID> {
    private static final String ROW =
            """
            select r.id, r.version, r.updated_at, r.round_table_id, t.slug, t.title, a.id, a.position, a.name,
                   a.organization_id, a.resource_center, r.number, r.text, r.items, r.line_from, r.line_to, r.kind,
                   r.status, r.expected_evidence, r.due_on, r.review_quarterly, r.responsible, r.contact,
                   r.published_at, r.accepted_at, r.claimed_at, r.claimed_by, r.claimed_for, p.health, p.targets,
                   p.targets_met, p.evidence_count, p.evidence_broken, p.expected_accepted, p.missed_twice
            from recommendation r
            join addressee a on a.id = r.addressee_id
            join round_table t on t.id = r.round_table_id
            cross join lateral recommendation_progress(r.id, :today) p
            """;

    private final EntityManager em;
    private final Clock clock;

    RecommendationRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    Optional<RecommendationRow> row(UUID id) {
        return rows("where r.id = :id", Map.of("id", id), 1).stream().findFirst();
    }

    /** All of a round table, in the order of the document. */
    List<RecommendationRow> ofRoundTable(UUID roundTable) {
        return rows(
                "where r.round_table_id = :roundTable order by a.position, r.position",
                Map.of("roundTable", roundTable),
                Integer.MAX_VALUE);
    }

    /** Under the filter, in the order in which they came onto the platform: ids grow with time. */
    Slice<RecommendationRow> list(RecommendationFilter filter, @Nullable Key after) {
        var where = new StringBuilder("where true");
        var values = new HashMap<String, Object>();
        if (filter.roundTable() != null) {
            where.append(" and r.round_table_id = :roundTable");
            values.put("roundTable", filter.roundTable());
        }
        if (filter.addressee() != null) {
            where.append(" and r.addressee_id = :addressee");
            values.put("addressee", filter.addressee());
        }
        if (filter.organization() != null) {
            where.append(" and a.organization_id = :organization");
            values.put("organization", filter.organization());
        }
        if (!filter.statuses().isEmpty()) {
            where.append(" and r.status in (:statuses)");
            values.put("statuses", filter.statuses().stream().map(Enum::name).toList());
        }
        if (!filter.healths().isEmpty()) {
            where.append(" and p.health in (:healths)");
            values.put("healths", filter.healths().stream().map(Enum::name).toList());
        }
        if (filter.overdue() != null) {
            where.append(filter.overdue() ? " and " : " and not ")
                    .append("(r.due_on is not null and r.due_on < :today "
                            + "and r.status in ('ASSIGNED', 'IN_PROGRESS', 'UNDER_REVIEW'))");
        }
        if (after != null) {
            where.append(" and r.id > :after");
            values.put("after", after.uuid(0));
        }
        var rows = rows(where.append(" order by r.id").toString(), values, filter.limit() + 1);
        return Slice.of(rows, filter.limit(), r -> Key.of(r.id()));
    }

    private List<RecommendationRow> rows(String where, Map<String, ?> values, int limit) {
        var query = em.createNativeQuery(ROW + where, Tuple.class)
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        List<?> found = query.getResultList();
        return found.stream().map(row -> row(new Row((Tuple) row))).toList();
    }

    /** Arguments are taken in the order of the columns: Java evaluates them from left to right. */
    private static RecommendationRow row(Row row) {
        return new RecommendationRow(
                row.uuid(),
                row.number(),
                row.instant(),
                new RoundTableLink(row.uuid(), row.text(), row.text()),
                new Addressee(row.uuid(), row.integer(), row.textOrNull(), row.uuidOrNull(), row.bool()),
                row.text(),
                row.text(),
                List.of(row.texts()),
                lines(row.integerOrNull(), row.integerOrNull()),
                RecommendationKind.valueOf(row.text()),
                RecommendationStatus.valueOf(row.text()),
                Arrays.stream(row.texts()).map(EvidenceKind::valueOf).toList(),
                new Promise(row.dateOrNull(), row.bool(), row.textOrNull(), row.textOrNull()),
                row.instantOrNull(),
                row.instantOrNull(),
                claim(row),
                new Progress(
                        Health.valueOf(row.text()),
                        row.integer(),
                        row.integer(),
                        row.integer(),
                        row.bool(),
                        row.bool(),
                        row.bool()));
    }

    private static @Nullable Claim claim(Row row) {
        var at = row.instantOrNull();
        var by = row.uuidOrNull();
        var organization = row.uuidOrNull();
        return at == null || by == null ? null : new Claim(at, by, organization);
    }

    static @Nullable Lines lines(@Nullable Integer from, @Nullable Integer to) {
        return from == null || to == null ? null : new Lines(from, to);
    }
}

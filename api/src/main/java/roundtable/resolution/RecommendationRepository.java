package roundtable.resolution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.resolution.RecommendationRow.Addressee;
import roundtable.resolution.RecommendationRow.Claim;
import roundtable.resolution.RecommendationRow.Progress;
import roundtable.resolution.RecommendationRow.Promise;
import roundtable.resolution.RecommendationView.Milestone;
import roundtable.resolution.reading.Lines;
import roundtable.shared.store.Key;
import roundtable.shared.store.OneColumn;
import roundtable.shared.store.Slice;

@ApplicationScoped
class RecommendationRepository {
    private static final String ROW =
            """
            select %s r.id, r.version, r.updated_at, r.round_table_id, t.slug, t.title, a.id, a.position, a.name,
                   a.organization_id, a.resource_center, r.number, r.text, r.items, r.line_from, r.line_to, r.kind,
                   r.status, r.expected_evidence, r.due_on, r.review_quarterly, r.responsible, r.contact,
                   r.published_at, r.accepted_at, r.claimed_at, r.claimed_by, r.claimed_for, r.carried_from,
                   case when r.status = 'IN_PROGRESS' and r.accepted_at is not null
                        then report_quarter(r.id, r.accepted_at, :today) end, p.health, p.targets,
                   p.targets_met, p.evidence_count, p.evidence_broken, p.expected_accepted, p.missed_twice
            from recommendation r
            join addressee a on a.id = r.addressee_id
            join round_table t on t.id = r.round_table_id
            cross join lateral recommendation_progress(r.id, :today) p
            """;

    /** The present targets of a recommendation or a weakness as one value, {@link #TARGETS}, on the day {@code :today}. */
    static String targetsOf(String id) {
        return """
            cast((select coalesce(json_agg(json_build_object('id', x.id, 'indicator', x.key, 'baseline', x.baseline,
                'baselineOn', x.baseline_on,
                'baselineSource', lower(g.baseline_source), 'target', x.target, 'targetOn', x.target_on, 'value', x.value,
                'measuredOn', x.measured_on, 'progress', x.progress, 'health', lower(x.health)) order by x.key), '[]')
             from target_progress(%s, :today) x join indicator_target g on g.id = x.id) as text)"""
                .formatted(id);
    }

    /** What its own page has besides, each as one value. */
    private static final String BESIDES = targetsOf("r.id")
            + """
            ,
            cast((select coalesce(json_agg(json_build_object('id', m.id, 'title', m.title, 'plannedOn', m.planned_on,
                'reachedOn', m.reached_on) order by m.planned_on, m.id), '[]')
             from recommendation_milestone m where m.recommendation_id = r.id) as text),
            array(select cast(o.id as text) from addressee o where o.round_table_id = r.round_table_id
                  and (o.name is not null or o.organization_id is not null)),
            cast((select coalesce(json_agg(json_build_object('earlier', coalesce(k.id = r.carried_from, false), 'link',
                json_build_object('id', k.id, 'number', k.number, 'text', k.text, 'status', lower(k.status),
                'roundTable', json_build_object('id', kt.id, 'slug', kt.slug, 'title', kt.title)))
                order by kt.held_on, k.position), '[]')
             from recommendation k join round_table kt on kt.id = k.round_table_id
             where k.id = r.carried_from or k.carried_from = r.id) as text),
            """;

    static final TypeReference<List<TargetView>> TARGETS = new TypeReference<>() {};
    private static final TypeReference<List<Milestone>> MILESTONES = new TypeReference<>() {};
    private static final TypeReference<List<RecommendationWhole.Carried>> CARRIED = new TypeReference<>() {};

    private final EntityManager em;
    private final ObjectMapper json;
    private final Clock clock;

    RecommendationRepository(EntityManager em, ObjectMapper json, Clock clock) {
        this.em = em;
        this.json = json;
        this.clock = clock;
    }

    boolean exists(UUID id) {
        return (Boolean) OneColumn.of(em, "select exists (select 1 from recommendation where id = :id)", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** With its targets and milestones, still in one statement. */
    Optional<RecommendationWhole> whole(UUID id) {
        return query(BESIDES, "where r.id = :id", Map.of("id", id), 1)
                .map(row -> {
                    var targets = read(row.text(), TARGETS);
                    var milestones = read(row.text(), MILESTONES);
                    var addressees =
                            Arrays.stream(row.texts()).map(UUID::fromString).collect(Collectors.toSet());
                    var carried = read(row.text(), CARRIED);
                    return new RecommendationWhole(row(row), targets, milestones, addressees, carried);
                })
                .findFirst();
    }

    Optional<RecommendationRow> row(UUID id) {
        return rows("where r.id = :id", Map.of("id", id), 1).stream().findFirst();
    }

    /** These, in any order; who does not exist is absent. */
    List<RecommendationRow> rows(Set<UUID> ids) {
        return ids.isEmpty() ? List.of() : rows("where r.id in (:ids)", Map.of("ids", ids), ids.size());
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
        var criteria = RecommendationCriteria.of(filter, LocalDate.now(clock), "p.health");
        if (after != null) {
            criteria.and("r.id > :after", "after", after.uuid(0));
        }
        var rows = rows("where " + criteria.where() + " order by r.id", criteria.parameters(), filter.limitOr20() + 1);
        return Slice.of(rows, filter.limitOr20(), r -> Key.of(r.id()));
    }

    private List<RecommendationRow> rows(String where, Map<String, ?> values, int limit) {
        return query("", where, values, limit)
                .map(RecommendationRepository::row)
                .toList();
    }

    private Stream<Row> query(String besides, String where, Map<String, ?> values, int limit) {
        var query = em.createNativeQuery(ROW.formatted(besides) + where, Tuple.class)
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        List<?> found = query.getResultList();
        return found.stream().map(tuple -> new Row((Tuple) tuple));
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
                row.uuidOrNull(),
                row.dateOrNull(),
                new Progress(
                        Health.valueOf(row.text()),
                        row.integer(),
                        row.integer(),
                        row.integer(),
                        row.bool(),
                        row.bool(),
                        row.bool()));
    }

    private <T> T read(String value, TypeReference<T> type) {
        try {
            return json.readValue(value, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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

package roundtable.resolution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.resolution.RecommendationRow.Addressee;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.text.Ids;

@ApplicationScoped
class RoundTableRepository implements PanacheRepositoryBase<RoundTable, UUID> {
    private final EntityManager em;
    private final ObjectMapper json;
    private final Clock clock;

    RoundTableRepository(EntityManager em, ObjectMapper json, Clock clock) {
        this.em = em;
        this.json = json;
        this.clock = clock;
    }

    /** By id or by slug. */
    Optional<RoundTable> find(String idOrSlug) {
        return Ids.read(idOrSlug).map(id -> findByIdOptional(id)).orElseGet(() -> find("slug", idOrSlug)
                .firstResultOptional());
    }

    Optional<RoundTable> held(String title, LocalDate on) {
        return find("title = ?1 and heldOn = ?2", title, on).firstResultOptional();
    }

    boolean slugTaken(String slug) {
        return count("slug", slug) > 0;
    }

    /** The version grows although only rows beside it change. */
    void touch(RoundTable roundTable) {
        em.lock(roundTable, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    @Nullable
    RoundTableLink link(UUID id) {
        var found = findById(id);
        return found == null ? null : new RoundTableLink(found.id(), found.slug(), found.title());
    }

    /** Strengths, weaknesses and addressees in the order of the document: one statement for all three. */
    Parts parts(UUID roundTable) {
        var points = new ArrayList<PointRow>();
        var addressees = new ArrayList<Addressee>();
        tuples(
                        """
                select p.kind, p.position, p.text, p.line_from, p.line_to, cast(null as uuid) as id,
                       cast(null as uuid) as organization_id, false as resource_center,
                       case when p.kind = 'WEAKNESS' then %s end as targets
                from round_table_point p where p.round_table_id = :roundTable
                union all
                select 'ADDRESSEE', position, name, null, null, id, organization_id, resource_center, null
                from addressee where round_table_id = :roundTable
                order by 1, 2"""
                                .formatted(RecommendationRepository.targetsOf("p.id")),
                        roundTable,
                        Map.of("today", LocalDate.now(clock)))
                .forEach(row -> {
                    var kind = row.text();
                    var position = row.integer();
                    if (kind.equals("ADDRESSEE")) {
                        addressees.add(addressee(position, row));
                    } else {
                        var text = row.text();
                        var lines = RecommendationRepository.lines(row.integerOrNull(), row.integerOrNull());
                        row.uuidOrNull();
                        row.uuidOrNull();
                        row.bool();
                        points.add(new PointRow(PointKind.valueOf(kind), text, lines, targets(row.textOrNull())));
                    }
                });
        return new Parts(points, addressees);
    }

    private List<TargetView> targets(@Nullable String written) {
        try {
            return written == null ? List.of() : json.readValue(written, RecommendationRepository.TARGETS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first one is 1; empty when there is no such round table, or it named fewer. */
    Optional<Weakness> weakness(String idOrSlug, int number) {
        return find(idOrSlug).flatMap(table -> tuples(
                        """
                select id, round_table_id, position from round_table_point
                where round_table_id = :roundTable and kind = 'WEAKNESS'""",
                        table.id())
                .map(row -> new Weakness(row.uuid(), row.uuid(), row.integer()))
                .filter(w -> w.number() == number)
                .findFirst());
    }

    private static Addressee addressee(int position, Row row) {
        var name = row.textOrNull();
        row.integerOrNull();
        row.integerOrNull();
        return new Addressee(row.uuid(), position, name, row.uuidOrNull(), row.bool());
    }

    List<Addressee> addressees(UUID roundTable) {
        return tuples(
                        """
                select id, position, name, organization_id, resource_center from addressee
                where round_table_id = :roundTable order by position""",
                        roundTable)
                .map(row -> new Addressee(row.uuid(), row.integer(), row.textOrNull(), row.uuidOrNull(), row.bool()))
                .toList();
    }

    void addPoints(UUID roundTable, String points) {
        insert(
                """
                insert into round_table_point (round_table_id, kind, position, text, line_from, line_to)
                select :roundTable, x.kind, x.position, x.text, x."lineFrom", x."lineTo"
                from jsonb_to_recordset(cast(:rows as jsonb))
                     as x(kind text, position integer, text text, "lineFrom" integer, "lineTo" integer)""",
                roundTable,
                points);
    }

    void addAddressees(UUID roundTable, String addressees) {
        insert(
                """
                insert into addressee (round_table_id, position, name)
                select :roundTable, x.position, x.name
                from jsonb_to_recordset(cast(:rows as jsonb)) as x(position integer, name text)""",
                roundTable,
                addressees);
    }

    /** Ids grow with the place in the document: the database makes them in that order. */
    void addRecommendations(UUID roundTable, String recommendations, Instant now) {
        em.createNativeQuery(
                        """
                insert into recommendation (created_at, updated_at, round_table_id, addressee_id, position, number, text,
                    items, line_from, line_to, kind, status, expected_evidence, due_on, responsible, published_at)
                select :now, :now, :roundTable, a.id, x.position, x.number, x.text, x.items, x."lineFrom", x."lineTo",
                    x.kind, x.status, x."expectedEvidence", x."dueOn", x.responsible,
                    case when x.status = 'DRAFT' then null else cast(:now as timestamptz) end
                from jsonb_to_recordset(cast(:rows as jsonb)) as x(addressee integer, position integer, number text,
                    text text, items text[], "lineFrom" integer, "lineTo" integer, kind text, status text,
                    "expectedEvidence" text[], "dueOn" date, responsible text)
                join addressee a on a.round_table_id = :roundTable and a.position = x.addressee
                order by x.position""")
                .setParameter("roundTable", roundTable)
                .setParameter("rows", recommendations)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The first step of all that were assigned with the publication. */
    void addFirstSteps(UUID roundTable, UUID actor, Instant now) {
        em.createNativeQuery(
                        """
                insert into recommendation_step (recommendation_id, from_status, to_status, action, actor, at)
                select id, 'DRAFT', status, 'PUBLISH', :actor, :now from recommendation
                where round_table_id = :roundTable and status = 'ASSIGNED'""")
                .setParameter("roundTable", roundTable)
                .setParameter("actor", actor)
                .setParameter("now", now)
                .executeUpdate();
    }

    void changeAddressee(RoundTableInput.AddresseeInput in) {
        em.createNativeQuery(
                        """
                update addressee set name = :name, organization_id = cast(:organization as uuid),
                    resource_center = :resourceCenter
                where id = :id""")
                .setParameter("id", in.id())
                .setParameter("name", in.name())
                .setParameter(
                        "organization",
                        in.organizationId() == null ? null : in.organizationId().toString())
                .setParameter("resourceCenter", in.resourceCenter())
                .executeUpdate();
    }

    /** Newest first, with the counts that the list shows. */
    Slice<RoundTableCard> newest(@Nullable Key after, int limit) {
        var query = em.createNativeQuery(
                        """
                select t.id, t.slug, t.title, t.held_on, t.place, n.total, n.done, n.in_progress, n.with_evidence
                from round_table t cross join lateral (
                    select count(*) as total, count(*) filter (where r.status = 'DONE') as done,
                        count(*) filter (where r.status in ('IN_PROGRESS', 'UNDER_REVIEW')) as in_progress,
                        count(*) filter (where exists (select 1 from evidence e where e.recommendation_id = r.id
                            and e.state = 'ACCEPTED' and e.hidden_at is null and e.kind <> 'EXTERNAL')) as with_evidence
                    from recommendation r where r.round_table_id = t.id) n
                %s order by t.held_on desc, t.id desc"""
                                .formatted(
                                        after == null
                                                ? ""
                                                : "where (t.held_on, t.id) < (cast(:heldOn as date), cast(:id as uuid))"),
                        Tuple.class)
                .setMaxResults(limit + 1);
        if (after != null) {
            query.setParameter("heldOn", LocalDate.parse(after.text(0))).setParameter("id", after.uuid(1));
        }
        List<?> found = query.getResultList();
        var cards = found.stream()
                .map(tuple -> {
                    var row = new Row((Tuple) tuple);
                    return new RoundTableCard(
                            row.uuid(),
                            row.text(),
                            row.text(),
                            row.date(),
                            row.textOrNull(),
                            row.integer(),
                            row.integer(),
                            row.integer(),
                            row.integer());
                })
                .toList();
        return Slice.of(cards, limit, c -> Key.of(c.heldOn(), c.id()));
    }

    private java.util.stream.Stream<Row> tuples(String sql, UUID roundTable) {
        return tuples(sql, roundTable, Map.of());
    }

    private java.util.stream.Stream<Row> tuples(String sql, UUID roundTable, Map<String, ?> more) {
        var query = em.createNativeQuery(sql, Tuple.class).setParameter("roundTable", roundTable);
        more.forEach(query::setParameter);
        List<?> found = query.getResultList();
        return found.stream().map(tuple -> new Row((Tuple) tuple));
    }

    private void insert(String sql, UUID roundTable, String rows) {
        em.createNativeQuery(sql)
                .setParameter("roundTable", roundTable)
                .setParameter("rows", rows)
                .executeUpdate();
    }

    /** What a resolution says beside its recommendations. */
    record Parts(List<PointRow> points, List<Addressee> addressees) {}

    /** A strength or a weakness. */
    record PointRow(
            PointKind kind,
            String text,
            roundtable.resolution.reading.@Nullable Lines lines,
            List<TargetView> targets) {}

    /** A weakness by its place among those that the round table named. */
    record Weakness(UUID id, UUID roundTable, int number) {}
}

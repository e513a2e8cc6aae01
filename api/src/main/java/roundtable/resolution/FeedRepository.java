package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Criteria;
import roundtable.shared.store.Sql;

/** What the feeds of the tracker tell, each in one statement. */
@ApplicationScoped
class FeedRepository {
    /** Asked only of those that the rest leaves. */
    static final String HEALTH = "(select x.health from recommendation_progress(r.id, :today) x)";

    private final Sql sql;

    FeedRepository(Sql sql) {
        this.sql = sql;
    }

    /** Round tables in the order of their publication, the latest first. */
    List<Published> roundTables(int most) {
        return sql.rows(
                """
                select t.id, t.slug, t.title, t.held_on, t.created_at, t.updated_at,
                       (select count(*) from recommendation r where r.round_table_id = t.id)
                from round_table t order by t.created_at desc, t.id desc limit :most""",
                Map.of("most", most),
                row -> new Published(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        Sql.instant(row, 5),
                        Sql.instant(row, 6),
                        row.getInt(7)));
    }

    /** Steps that have moved a recommendation, and reports, the latest first; of those under the criteria. */
    List<Taken> steps(Criteria criteria, int most) {
        var parameters = new HashMap<>(criteria.parameters());
        parameters.put("most", most);
        return sql.rows(
                """
                select s.id, s.action, s.reason, s.at, r.id, r.number, r.text
                from recommendation_step s join recommendation r on r.id = s.recommendation_id
                join addressee a on a.id = r.addressee_id
                where (s.from_status <> s.to_status or s.action = 'REPORT') and"""
                        + " " + criteria.where() + " order by s.at desc, s.id desc limit :most",
                parameters,
                row -> new Taken(
                        row.getObject(1, UUID.class),
                        RecommendationAction.valueOf(row.getString(2)),
                        row.getString(3),
                        Sql.instant(row, 4),
                        row.getObject(5, UUID.class),
                        row.getString(6),
                        row.getString(7)));
    }

    /** A round table with how many recommendations it made. */
    record Published(
            UUID id,
            String slug,
            String title,
            LocalDate heldOn,
            Instant publishedAt,
            Instant updatedAt,
            int recommendations) {}

    /** A step with the recommendation that it moved. */
    record Taken(
            UUID id,
            RecommendationAction action,
            @Nullable String reason,
            Instant at,
            UUID recommendation,
            String number,
            String text) {}
}

package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.problem.Rows.Row;
import roundtable.shared.spi.FeedSource;
import roundtable.shared.spi.ShareCard;
import roundtable.shared.store.Criteria;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.store.Sql;

/** Lists of problems, each one statement. No entity is loaded for a list. */
@ApplicationScoped
class ProblemListRepository {
    private final Sql sql;

    ProblemListRepository(Sql sql) {
        this.sql = sql;
    }

    /** The orders of the list: an expression, its direction, and how a place in it is read. */
    enum Order {
        NEWEST("p.placed_at", false),
        MOST_SUPPORTED("p.support_count", false),
        DUE("coalesce(p.due_at, '9999-01-01 00:00:00+00'::timestamptz)", true),
        /** What was handed in first waits longest for a moderator. */
        WAITING("coalesce(p.submitted_at, p.created_at)", true);

        private final String by;
        private final boolean rising;

        Order(String by, boolean rising) {
            this.by = by;
            this.rising = rising;
        }

        static Order of(@Nullable String sort) {
            return switch (sort == null ? "" : sort) {
                case "-supportCount" -> MOST_SUPPORTED;
                case "dueAt" -> DUE;
                case "submittedAt" -> WAITING;
                default -> NEWEST;
            };
        }

        private String beyond() {
            return "(" + by + ", p.id) " + (rising ? ">" : "<") + " (:k, :id)";
        }

        private String order() {
            var direction = rising ? "" : " desc";
            return " order by " + by + direction + ", p.id" + direction;
        }

        private Object place(Key after) {
            return this == MOST_SUPPORTED ? (Object) Integer.valueOf(after.text(0)) : after.instant(0);
        }
    }

    /** A page. */
    Slice<Row> page(Criteria criteria, Order order, @Nullable Key after, int limit) {
        var parameters = new HashMap<>(criteria.parameters());
        parameters.put("limit", limit + 1);
        var where = criteria.where();
        if (after != null) {
            where += " and " + order.beyond();
            parameters.put("k", order.place(after));
            parameters.put("id", after.uuid(1));
        }
        var text = "select " + Rows.COLUMNS + ", " + order.by + " from problem p where " + where + order.order()
                + " limit :limit";
        return Slice.of(sql.rows(text, parameters, Rows::row), limit, Row::key);
    }

    /** What may be the same as what is being typed, what lies near first. */
    List<Row> similar(String typed, @Nullable Double lat, @Nullable Double lon, @Nullable UUID me) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("typed", typed);
        parameters.put("lat", lat);
        parameters.put("lon", lon);
        parameters.put("me", me);
        return sql.rows(
                "select " + Rows.COLUMNS
                        + ", p.placed_at from problem_similar(:typed, cast(:lat as float8), cast(:lon as float8), "
                        + "cast(:me as uuid)) s join problem p on p.id = s.id order by s.near desc, s.likeness desc, p.id desc",
                parameters,
                Rows::row);
    }

    /** Public ones among the ids. */
    List<Row> among(Collection<UUID> ids) {
        return sql.rows(
                "select " + Rows.COLUMNS
                        + ", p.placed_at from problem p where p.listed and p.id = any(cast(:ids as uuid[]))",
                Map.of("ids", ids.toArray(UUID[]::new)),
                Rows::row);
    }

    long listed() {
        return sql.rows("select count(*) from problem where listed", Map.of(), row -> row.getLong(1))
                .get(0);
    }

    /** The latest ones for a feed. */
    List<FeedSource.Entry> latest(Criteria criteria, int most) {
        var parameters = new HashMap<>(criteria.parameters());
        parameters.put("most", most);
        return sql.rows(
                "select p.id, p.slug, p.title, left(p.body, 300), p.placed_at, p.updated_at, p.language"
                        + " from problem p where p.listed and " + criteria.where()
                        + " order by p.placed_at desc, p.id desc limit :most",
                parameters,
                row -> new FeedSource.Entry(
                        row.getObject(1, UUID.class),
                        "/problems/" + row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        null,
                        Sql.instant(row, 5),
                        Sql.instant(row, 6),
                        row.getString(7)));
    }

    /** Addresses of public ones for the site map. */
    List<ShareCard.Entry> addresses(long from, int most) {
        return sql.rows(
                "select slug, updated_at from problem where listed order by created_at, id offset :from limit :most",
                Map.of("from", from, "most", most),
                row -> new ShareCard.Entry("/problems/" + row.getString(1), Sql.instant(row, 2)));
    }
}

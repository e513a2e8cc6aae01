package roundtable.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.comment.CommentPage.Stances;
import roundtable.comment.Rows.Row;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.store.Sql;

/** Lists of comments, each one statement. No entity is loaded for a list. */
@ApplicationScoped
class CommentListRepository {
    /** So many replies come with their root. */
    private static final int FIRST_REPLIES = 3;
    /** The count stands before what {@link Rows} reads. */
    private static final int COUNTS = 30;

    private final Sql sql;

    CommentListRepository(Sql sql) {
        this.sql = sql;
    }

    /** The orders of the list. */
    enum Order {
        NEWEST("c.placed_at", " desc"),
        OLDEST("c.placed_at", ""),
        MOST_ANSWERED("c.reply_count", " desc");

        private final String by;
        private final String direction;

        Order(String by, String direction) {
            this.by = by;
            this.direction = direction;
        }

        static Order of(@Nullable String sort) {
            return switch (sort == null ? "" : sort) {
                case "createdAt" -> OLDEST;
                case "-replyCount" -> MOST_ANSWERED;
                default -> NEWEST;
            };
        }

        private String beyond() {
            return " and (" + by + ", c.id) " + (this == OLDEST ? ">" : "<") + " (:k, :id)";
        }

        private Object place(Key after) {
            return this == MOST_ANSWERED ? (Object) Integer.valueOf(after.text(0)) : after.instant(0);
        }

        private Key key(Row row) {
            return this == MOST_ANSWERED ? Key.of(row.replyCount(), row.id()) : row.key();
        }
    }

    /** A page of roots with the first replies of each, and how many there are: whatever everybody sees, and one's own. */
    Found page(Subject subject, List<Stance> stances, Order order, @Nullable Key after, int limit, @Nullable UUID me) {
        var parameters = new HashMap<String, @Nullable Object>(
                Map.of("type", subject.type(), "subject", subject.id(), "limit", limit + 1, "replies", FIRST_REPLIES));
        parameters.put("me", me);
        var where = seen("c");
        if (!stances.isEmpty()) {
            where += " and c.stance = any(cast(:stances as text[]))";
            parameters.put("stances", stances.stream().map(Enum::name).toArray(String[]::new));
        }
        if (after != null) {
            where += order.beyond();
            parameters.put("k", order.place(after));
            parameters.put("id", after.uuid(1));
        }
        var text = "with root as (select c.id, " + order.by + " as k from comment c where c.subject_type = :type"
                + " and c.subject_id = :subject and c.root_id is null and " + where
                + " order by " + order.by + order.direction + ", c.id" + order.direction + " limit :limit),"
                + " one as (select id, id as root, k from root union all"
                + " select a.id, r.id, r.k from root r cross join lateral (select c.id from comment c where c.root_id = r.id"
                + " and " + seen("c") + " order by c.placed_at, c.id limit :replies) a)"
                + " select " + Rows.COLUMNS + ", n.total, n.in_favour, n.against, n.neutral from (select 1) here"
                + " left join comment_count n on n.subject_type = :type and n.subject_id = :subject"
                + " left join (one join comment c on c.id = one.id" + Rows.QUOTED + ") on true"
                + " order by one.k" + order.direction + ", one.root" + order.direction
                + ", c.root_id nulls first, c.placed_at, c.id";
        return Found.of(sql.rows(text, parameters, Line::of), limit, order);
    }

    /** Replies to a root, the oldest first. */
    Slice<Row> replies(UUID root, @Nullable Key after, int limit, @Nullable UUID me) {
        var parameters = new HashMap<String, @Nullable Object>(Map.of("root", root, "limit", limit + 1));
        parameters.put("me", me);
        var where = "c.root_id = :root and " + seen("c");
        if (after != null) {
            where += " and (c.placed_at, c.id) > (:k, :id)";
            parameters.put("k", after.instant(0));
            parameters.put("id", after.uuid(1));
        }
        return Slice.of(
                sql.rows(from(where + " order by c.placed_at, c.id limit :limit"), parameters, Rows::row),
                limit,
                Row::key);
    }

    /** What everybody reads of the comments on a thing, replies among them, the oldest first. */
    Slice<Row> readable(Subject subject, List<Stance> stances, @Nullable Key after, int limit) {
        var parameters = new HashMap<String, Object>(
                Map.of("type", subject.type(), "subject", subject.id(), "limit", limit + 1));
        var where = "c.subject_type = :type and c.subject_id = :subject and c.counted";
        if (!stances.isEmpty()) {
            where += " and c.stance = any(cast(:stances as text[]))";
            parameters.put("stances", stances.stream().map(Enum::name).toArray(String[]::new));
        }
        if (after != null) {
            where += " and (c.placed_at, c.id) > (:k, :id)";
            parameters.put("k", after.instant(0));
            parameters.put("id", after.uuid(1));
        }
        return Slice.of(
                sql.rows(from(where + " order by c.placed_at, c.id limit :limit"), parameters, Rows::row),
                limit,
                Row::key);
    }

    /** Those that wait for a moderator, the oldest first. */
    Slice<Row> waiting(@Nullable Key after, int limit) {
        var parameters = new HashMap<String, Object>(Map.of("limit", limit + 1));
        var where = "c.status = 'SUBMITTED'";
        if (after != null) {
            where += " and (c.created_at, c.id) > (:k, :id)";
            parameters.put("k", after.instant(0));
            parameters.put("id", after.uuid(1));
        }
        return Slice.of(
                sql.rows(from(where + " order by c.created_at, c.id limit :limit"), parameters, Rows::row),
                limit,
                row -> Key.of(row.createdAt(), row.id()));
    }

    /** Who has said something that everybody reads. */
    List<UUID> speakers(Subject subject) {
        return sql.rows(
                """
                select distinct author from comment
                where subject_type = :type and subject_id = :subject and counted and not author_left""",
                Map.of("type", subject.type(), "subject", subject.id()),
                row -> row.getObject(1, UUID.class));
    }

    Optional<Row> one(UUID id) {
        return sql.rows(from("c.id = :id"), Map.of("id", id), Rows::row).stream()
                .findFirst();
    }

    private static String from(String where) {
        return "select " + Rows.COLUMNS + " from comment c" + Rows.QUOTED + "where " + where;
    }

    /** What everybody sees as words or as a placeholder, and one's own that wait. */
    private static String seen(String c) {
        return "(" + c + ".shown or (" + c + ".author = cast(:me as uuid) and " + c
                + ".status in ('SUBMITTED', 'RETURNED')))";
    }

    /** Roots of a page with their first replies, and how many comments the thing has. */
    record Found(Slice<Row> roots, Map<UUID, List<Row>> replies, int total, Stances stances) {
        private static Found of(List<Line> lines, int limit, Order order) {
            var roots = new ArrayList<Row>();
            var replies = new HashMap<UUID, List<Row>>();
            for (var line : lines) {
                var row = line.row();
                if (row != null && row.rootId() == null) {
                    roots.add(row);
                } else if (row != null) {
                    replies.computeIfAbsent(row.rootId(), root -> new ArrayList<>())
                            .add(row);
                }
            }
            var first = lines.get(0);
            return new Found(Slice.of(roots, limit, order::key), replies, first.total(), first.stances());
        }
    }

    private record Line(@Nullable Row row, int total, Stances stances) {
        static Line of(ResultSet row) throws SQLException {
            return new Line(
                    row.getObject(1) == null ? null : Rows.row(row),
                    row.getInt(COUNTS),
                    new Stances(row.getInt(COUNTS + 1), row.getInt(COUNTS + 2), row.getInt(COUNTS + 3)));
        }
    }
}

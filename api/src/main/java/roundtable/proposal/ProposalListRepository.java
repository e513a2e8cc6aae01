package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.proposal.Rows.Row;
import roundtable.shared.spi.FeedSource;
import roundtable.shared.spi.ShareCard;
import roundtable.shared.store.Criteria;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.store.Sql;

/** Lists of proposals, each one statement. No entity is loaded for a list. */
@ApplicationScoped
class ProposalListRepository {
    private final Sql sql;

    ProposalListRepository(Sql sql) {
        this.sql = sql;
    }

    /** The orders of the list: an expression, its direction, and how a place in it is read. */
    enum Order {
        NEWEST("p.placed_at", false),
        MOST_SUPPORTED("p.support_count", false),
        DUE("coalesce(p.due_at, '9999-01-01 00:00:00+00'::timestamptz)", true),
        /** What was handed in first waits longest for a moderator. */
        WAITING("coalesce(p.submitted_at, p.created_at)", true),
        /** What the body owes, or the last day of the support phase: each to its end where the installation is. */
        ENDING(
                "coalesce(case when p.status = 'OPEN' then p.support_ends_at"
                        + " else p.due_at end, '9999-01-01 00:00:00+00'::timestamptz)",
                true);

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
                case "endsAt" -> ENDING;
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
        var text = "select " + Rows.COLUMNS + ", " + order.by + " from proposal p where " + where + order.order()
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
                        + ", p.placed_at from proposal_similar(:typed, cast(:lat as float8), cast(:lon as float8), "
                        + "cast(:me as uuid)) s join proposal p on p.id = s.id order by s.near desc, s.likeness desc, p.id desc",
                parameters,
                Rows::row);
    }

    /** Public ones among the ids. */
    List<Row> among(Collection<UUID> ids) {
        return sql.rows(
                "select " + Rows.COLUMNS
                        + ", p.placed_at from proposal p where p.listed and p.id = any(cast(:ids as uuid[]))",
                Map.of("ids", ids.toArray(UUID[]::new)),
                Rows::row);
    }

    long listed() {
        return sql.rows("select count(*) from proposal where listed", Map.of(), row -> row.getLong(1))
                .get(0);
    }

    /** The latest ones for a feed. */
    List<FeedSource.Entry> latest(Criteria criteria, int most) {
        var parameters = new HashMap<>(criteria.parameters());
        parameters.put("most", most);
        return sql.rows(
                "select p.id, p.slug, p.title, left(p.body, 300), p.placed_at, p.updated_at, p.language"
                        + " from proposal p where p.listed and " + criteria.where()
                        + " order by p.placed_at desc, p.id desc limit :most",
                parameters,
                ProposalListRepository::entry);
    }

    /** The latest ones that the members of a community make together, for its feed. */
    List<FeedSource.Entry> latest(UUID community, int most) {
        return sql.rows(
                """
                select p.id, p.slug, p.title, left(p.body, 300), p.placed_at, p.updated_at, p.language
                from proposal p where p.community_id = :community and p.listed and p.status not in ('WITHDRAWN', 'MERGED')
                order by p.placed_at desc, p.id desc limit :most""",
                Map.of("community", community, "most", most),
                ProposalListRepository::entry);
    }

    private static FeedSource.Entry entry(ResultSet row) throws SQLException {
        return new FeedSource.Entry(
                row.getObject(1, UUID.class),
                "/proposals/" + row.getString(2),
                row.getString(3),
                row.getString(4),
                null,
                Sql.instant(row, 5),
                Sql.instant(row, 6),
                row.getString(7));
    }

    /** Addresses of public ones for the site map. */
    List<ShareCard.Entry> addresses(long from, int most) {
        return sql.rows(
                "select slug, updated_at from proposal where listed order by created_at, id offset :from limit :most",
                Map.of("from", from, "most", most),
                row -> new ShareCard.Entry("/proposals/" + row.getString(1), Sql.instant(row, 2)));
    }
}

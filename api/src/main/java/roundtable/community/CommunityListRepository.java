package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.FeedSource;
import roundtable.shared.spi.ShareCard;
import roundtable.shared.store.Criteria;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.store.Sql;

/** Lists of communities, each one statement. No entity is loaded for a list. */
@ApplicationScoped
class CommunityListRepository {
    private static final String COLUMNS =
            """
            c.id, c.slug, c.status, c.title, c.purpose, c.area_id, c.territory_id, c.member_count, c.active_at,
            c.created_at, c.updated_at, (select count(*) from proposal p where p.community_id = c.id and p.listed)""";

    private static final int KEY = 13;

    private final Sql sql;

    CommunityListRepository(Sql sql) {
        this.sql = sql;
    }

    /** The orders of the list. */
    enum Order {
        NEWEST("c.created_at"),
        LARGEST("c.member_count");

        private final String by;

        Order(String by) {
            this.by = by;
        }

        static Order of(@Nullable String sort) {
            return "-memberCount".equals(sort) ? LARGEST : NEWEST;
        }

        private Object place(Key after) {
            return this == LARGEST ? (Object) Integer.valueOf(after.text(0)) : after.instant(0);
        }
    }

    /** A page. */
    Slice<CommunityRow> page(Criteria criteria, Order order, @Nullable Key after, int limit) {
        var parameters = new HashMap<>(criteria.parameters());
        parameters.put("limit", limit + 1);
        var where = criteria.where();
        if (after != null) {
            where += " and (" + order.by + ", c.id) < (:k, :id)";
            parameters.put("k", order.place(after));
            parameters.put("id", after.uuid(1));
        }
        var text = "select " + COLUMNS + ", " + order.by + " from community c where " + where + " order by " + order.by
                + " desc, c.id desc limit :limit";
        return Slice.of(sql.rows(text, parameters, CommunityListRepository::row), limit, CommunityRow::key);
    }

    /** Everything under the criteria, for a table. */
    List<CommunityRow> next(Criteria criteria, @Nullable CommunityRow after, int most) {
        return page(criteria, Order.NEWEST, after == null ? null : after.key(), most)
                .items();
    }

    /** Public ones among the ids. */
    List<CommunityRow> among(Collection<UUID> ids) {
        return sql.rows(
                "select " + COLUMNS + ", c.created_at from community c"
                        + " where c.hidden_at is null and c.id = any(cast(:ids as uuid[]))",
                Map.of("ids", ids.toArray(UUID[]::new)),
                CommunityListRepository::row);
    }

    long listed() {
        return sql.rows("select count(*) from community where hidden_at is null", Map.of(), row -> row.getLong(1))
                .get(0);
    }

    /** The latest ones for a feed. */
    List<FeedSource.Entry> latest(Criteria criteria, int most) {
        var parameters = new HashMap<>(criteria.parameters());
        parameters.put("most", most);
        return sql.rows(
                "select c.id, c.slug, c.title, left(c.purpose, 300), c.activated_at, c.updated_at, c.language"
                        + " from community c where c.hidden_at is null and c.activated_at is not null and "
                        + criteria.where()
                        + " order by c.activated_at desc, c.id desc limit :most",
                parameters,
                row -> new FeedSource.Entry(
                        row.getObject(1, UUID.class),
                        "/communities/" + row.getString(2),
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
                "select slug, updated_at from community where hidden_at is null"
                        + " order by created_at, id offset :from limit :most",
                Map.of("from", from, "most", most),
                row -> new ShareCard.Entry("/communities/" + row.getString(1), Sql.instant(row, 2)));
    }

    private static CommunityRow row(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        return new CommunityRow(
                id,
                row.getString(2),
                CommunityStatus.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getObject(7, UUID.class),
                row.getInt(8),
                row.getInt(12),
                Sql.instant(row, 9),
                Sql.instant(row, 10),
                Sql.instant(row, 11),
                row.getObject(KEY) instanceof Number number
                        ? Key.of(number.longValue(), id)
                        : Key.of(Sql.instant(row, KEY), id));
    }
}

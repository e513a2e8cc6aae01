package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.discussion.Rows.Row;
import roundtable.shared.spi.FeedSource;
import roundtable.shared.spi.ShareCard;
import roundtable.shared.store.Criteria;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.store.Sql;

/** Lists of discussions, each one statement. No entity is loaded for a list. */
@ApplicationScoped
class DiscussionListRepository {
    private final Sql sql;

    DiscussionListRepository(Sql sql) {
        this.sql = sql;
    }

    /** The orders of the list; a draft may have no days yet. */
    enum Order {
        NEWEST("coalesce(d.opens_on, date '9999-01-01')", " desc", "<"),
        ENDING("coalesce(d.closes_on, date '9999-01-01')", "", ">");

        private final String by;
        private final String direction;
        private final String beyond;

        Order(String by, String direction, String beyond) {
            this.by = by;
            this.direction = direction;
            this.beyond = beyond;
        }

        static Order of(@Nullable String sort) {
            return "closesOn".equals(sort) ? ENDING : NEWEST;
        }
    }

    /** A page. */
    Slice<Row> page(Criteria criteria, Order order, @Nullable Key after, int limit) {
        var parameters = new HashMap<>(criteria.parameters());
        parameters.put("limit", limit + 1);
        var where = criteria.where();
        if (after != null) {
            where += " and (" + order.by + ", d.id) " + order.beyond + " (:k, :id)";
            parameters.put("k", LocalDate.parse(after.text(0)));
            parameters.put("id", after.uuid(1));
        }
        var text = "select " + Rows.COLUMNS + ", " + order.by + " from discussion d where " + where + " order by "
                + order.by + order.direction + ", d.id" + order.direction + " limit :limit";
        return Slice.of(sql.rows(text, parameters, Rows::row), limit, Row::key);
    }

    /** Public ones among the ids. */
    List<Row> among(Collection<UUID> ids) {
        return sql.rows(
                "select " + Rows.COLUMNS
                        + ", d.opens_on from discussion d where d.listed and d.id = any(cast(:ids as uuid[]))",
                Map.of("ids", ids.toArray(UUID[]::new)),
                Rows::row);
    }

    /** The latest ones for a feed: those that people speak in, and those that have spoken. */
    List<FeedSource.Entry> latest(Criteria criteria, int most) {
        var parameters = new HashMap<>(criteria.parameters());
        parameters.put("most", most);
        return sql.rows(
                "select d.id, d.slug, d.title, left(coalesce(d.outcome_text, d.body), 500), d.opened_at, d.updated_at, d.language"
                        + " from discussion d where d.listed and d.opened_at is not null and " + criteria.where()
                        + " order by d.opens_on desc, d.id desc limit :most",
                parameters,
                row -> new FeedSource.Entry(
                        row.getObject(1, UUID.class),
                        "/discussions/" + row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        null,
                        Sql.instant(row, 5),
                        Sql.instant(row, 6),
                        row.getString(7)));
    }

    long listed() {
        return sql.rows("select count(*) from discussion where listed", Map.of(), row -> row.getLong(1))
                .get(0);
    }

    /** Addresses of public ones for the site map. */
    List<ShareCard.Entry> addresses(long from, int most) {
        return sql.rows(
                "select slug, updated_at from discussion where listed order by created_at, id offset :from limit :most",
                Map.of("from", from, "most", most),
                row -> new ShareCard.Entry("/discussions/" + row.getString(1), Sql.instant(row, 2)));
    }
}

package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

/** Lists of initiatives, each one statement. No entity is loaded for a list. */
@ApplicationScoped
class InitiativeListRepository {
    /** The term that runs now, as in {@link Initiative#dueAt}. */
    static final String DUE =
            "case i.status when 'CONCLUSION_PENDING' then i.conclusion_due_at when 'CONSIDERED' then i.decision_due_at end";

    private static final String COLUMNS =
            """
            select i.id, i.slug, i.status, i.title, i.summary, i.tax, i.level, i.council_id, i.body_id, i.territory_id,
            i.citizens_group, i.discussion_until, %s, i.effective_from, i.supporter_count, i.backing_count,
            coalesce(n.total, 0), i.opened_at, i.created_at, i.updated_at"""
                    .formatted(DUE);
    private static final String FROM = " from initiative i left join comment_count n"
            + " on n.subject_type = 'initiative' and n.subject_id = i.id where ";
    private static final int KEY = 21;

    private final Sql sql;

    InitiativeListRepository(Sql sql) {
        this.sql = sql;
    }

    /** The orders of the list. */
    enum Order {
        NEWEST("i.placed_at"),
        MOST_SUPPORTED("i.supporter_count");

        private final String by;

        Order(String by) {
            this.by = by;
        }

        static Order of(@Nullable String sort) {
            return "-supporterCount".equals(sort) ? MOST_SUPPORTED : NEWEST;
        }

        private Object place(Key after) {
            return this == MOST_SUPPORTED ? (Object) Integer.valueOf(after.text(0)) : after.instant(0);
        }
    }

    /** A page. */
    Slice<InitiativeRow> page(Criteria criteria, Order order, @Nullable Key after, int limit) {
        var parameters = new HashMap<>(criteria.parameters());
        parameters.put("limit", limit + 1);
        var where = criteria.where();
        if (after != null) {
            where += " and (" + order.by + ", i.id) < (:k, :id)";
            parameters.put("k", order.place(after));
            parameters.put("id", after.uuid(1));
        }
        var text = COLUMNS + ", " + order.by + FROM + where + " order by " + order.by + " desc, i.id desc limit :limit";
        return Slice.of(sql.rows(text, parameters, InitiativeListRepository::row), limit, InitiativeRow::key);
    }

    /** Public ones among the ids. */
    List<InitiativeRow> among(Collection<UUID> ids) {
        return sql.rows(
                COLUMNS + ", i.placed_at" + FROM + "i.listed and i.id = any(cast(:ids as uuid[]))",
                Map.of("ids", ids.toArray(UUID[]::new)),
                InitiativeListRepository::row);
    }

    /** The latest ones for a feed. */
    List<FeedSource.Entry> latest(Criteria criteria, int most) {
        var parameters = new HashMap<>(criteria.parameters());
        parameters.put("most", most);
        return sql.rows(
                "select i.id, i.slug, i.title, i.summary, i.opened_at, i.updated_at, i.language"
                        + " from initiative i where i.listed and " + criteria.where()
                        + " order by i.placed_at desc, i.id desc limit :most",
                parameters,
                row -> new FeedSource.Entry(
                        row.getObject(1, UUID.class),
                        "/initiatives/" + row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        null,
                        Sql.instant(row, 5),
                        Sql.instant(row, 6),
                        row.getString(7)));
    }

    long listed() {
        return sql.rows("select count(*) from initiative where listed", Map.of(), row -> row.getLong(1))
                .get(0);
    }

    /** Addresses of public ones for the site map. */
    List<ShareCard.Entry> addresses(long from, int most) {
        return sql.rows(
                "select slug, updated_at from initiative where listed order by created_at, id offset :from limit :most",
                Map.of("from", from, "most", most),
                row -> new ShareCard.Entry("/initiatives/" + row.getString(1), Sql.instant(row, 2)));
    }

    private static InitiativeRow row(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var tax = row.getString(6);
        var level = row.getString(7);
        var key = row.getObject(KEY) instanceof Number number
                ? Key.of(number.longValue(), id)
                : Key.of(Sql.instant(row, KEY), id);
        return new InitiativeRow(
                id,
                row.getString(2),
                InitiativeStatus.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                tax == null ? null : Tax.valueOf(tax),
                level == null ? null : TaxLevel.valueOf(level),
                row.getObject(8, UUID.class),
                row.getObject(9, UUID.class),
                row.getObject(10, UUID.class),
                row.getBoolean(11),
                row.getObject(12, LocalDate.class),
                Sql.time(row, 13),
                row.getObject(14, LocalDate.class),
                row.getInt(15),
                row.getInt(16),
                row.getInt(17),
                Sql.time(row, 18),
                Sql.instant(row, 19),
                Sql.instant(row, 20),
                key);
    }
}

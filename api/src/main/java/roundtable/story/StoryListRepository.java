package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.FeedSource;
import roundtable.shared.spi.ShareCard;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.store.Sql;
import roundtable.story.Rows.Row;

/** Lists of stories, each one statement. No entity is loaded for a list. */
@ApplicationScoped
class StoryListRepository {
    private final Sql sql;

    StoryListRepository(Sql sql) {
        this.sql = sql;
    }

    /** The orders of the list. */
    enum Order {
        NEWEST("s.placed_at", false),
        MOST_ADOPTED("s.adoption_count", false),
        /** Who has waited longest for a moderator comes first. */
        WAITING("coalesce(s.submitted_at, s.created_at)", true);

        private final String by;
        private final boolean rising;

        Order(String by, boolean rising) {
            this.by = by;
            this.rising = rising;
        }

        static Order of(@Nullable String sort) {
            if (sort == null) {
                return NEWEST;
            }
            return switch (sort) {
                case "-adoptionCount" -> MOST_ADOPTED;
                case "submittedAt" -> WAITING;
                default -> NEWEST;
            };
        }

        private Object place(Key after) {
            return this == MOST_ADOPTED ? (Object) Integer.valueOf(after.text(0)) : after.instant(0);
        }
    }

    /** A page. */
    Slice<Row> page(Criteria criteria, Order order, @Nullable Key after, int limit) {
        var parameters = new HashMap<>(criteria.parameters());
        parameters.put("limit", limit + 1);
        var where = criteria.where();
        if (after != null) {
            where += " and (" + order.by + ", s.id) " + (order.rising ? ">" : "<") + " (:k, :id)";
            parameters.put("k", order.place(after));
            parameters.put("id", after.uuid(1));
        }
        var direction = order.rising ? "" : " desc";
        var text = "select " + Rows.COLUMNS + ", " + order.by + Rows.FROM + " where " + where + " order by " + order.by
                + direction + ", s.id" + direction + " limit :limit";
        return Slice.of(sql.rows(text, parameters, Rows::row), limit, Row::key);
    }

    /** Public ones among the ids. */
    List<Row> among(Collection<UUID> ids) {
        return sql.rows(
                "select " + Rows.COLUMNS + ", s.placed_at" + Rows.FROM
                        + " where s.listed and s.id = any(cast(:ids as uuid[]))",
                Map.of("ids", ids.toArray(UUID[]::new)),
                Rows::row);
    }

    /** The latest ones for a feed; who tells them is named as the directory names it. */
    List<FeedSource.Entry> latest(Criteria criteria, int most) {
        var parameters = new HashMap<>(criteria.parameters());
        parameters.put("most", most);
        return sql.rows(
                "select s.id, s.slug, s.title, s.summary, s.published_at, s.updated_at, s.language"
                        + " from story s where s.listed and " + criteria.where()
                        + " order by s.placed_at desc, s.id desc limit :most",
                parameters,
                row -> new FeedSource.Entry(
                        row.getObject(1, UUID.class),
                        "/stories/" + row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        null,
                        Sql.instant(row, 5),
                        Sql.instant(row, 6),
                        row.getString(7)));
    }

    long listed() {
        return sql.rows("select count(*) from story where listed", Map.of(), row -> row.getLong(1))
                .get(0);
    }

    /** Addresses of public ones for the site map. */
    List<ShareCard.Entry> addresses(long from, int most) {
        return sql.rows(
                "select slug, updated_at from story where listed order by created_at, id offset :from limit :most",
                Map.of("from", from, "most", most),
                row -> new ShareCard.Entry("/stories/" + row.getString(1), Sql.instant(row, 2)));
    }

    /** Which stories are asked for: fixed pieces of SQL, what people sent only as parameters. */
    static final class Criteria {
        private final StringBuilder where = new StringBuilder("true");
        private final Map<String, Object> parameters = new HashMap<>();

        Criteria and(String condition) {
            where.append(" and ").append(condition);
            return this;
        }

        Criteria and(String condition, String name, Object value) {
            parameters.put(name, value);
            return and(condition);
        }

        Criteria any(String column, String name, List<? extends Enum<?>> values) {
            return values.isEmpty()
                    ? this
                    : and(
                            column + " = any(cast(:" + name + " as text[]))",
                            name,
                            values.stream().map(Enum::name).toArray(String[]::new));
        }

        Criteria areas(List<UUID> areas) {
            return areas.isEmpty()
                    ? this
                    : and("s.area_ids && cast(:areas as uuid[])", "areas", areas.toArray(UUID[]::new));
        }

        String where() {
            return where.toString();
        }

        Map<String, Object> parameters() {
            return parameters;
        }
    }
}

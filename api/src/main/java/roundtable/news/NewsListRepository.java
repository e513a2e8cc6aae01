package roundtable.news;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

/** Lists of news, each one statement. No entity is loaded for a list. */
@ApplicationScoped
class NewsListRepository {
    private static final String COLUMNS =
            """
            select n.id, n.slug, n.status, n.title, n.summary, n.area_ids, n.territory_id, n.organization_id,
                   n.publish_at, n.published_at, n.updated_at, n.placed_at from news_item n where\s""";

    private final Sql sql;

    NewsListRepository(Sql sql) {
        this.sql = sql;
    }

    /** A page, the newest first. */
    Slice<Row> page(Criteria criteria, @Nullable Key after, int limit) {
        var parameters = new HashMap<>(criteria.parameters());
        parameters.put("limit", limit + 1);
        var where = criteria.where();
        if (after != null) {
            where += " and (n.placed_at, n.id) < (:at, :id)";
            parameters.put("at", after.instant(0));
            parameters.put("id", after.uuid(1));
        }
        var text = COLUMNS + where + " order by n.placed_at desc, n.id desc limit :limit";
        return Slice.of(sql.rows(text, parameters, NewsListRepository::row), limit, Row::key);
    }

    /** Public ones among the ids. */
    List<Row> among(Collection<UUID> ids) {
        return sql.rows(
                COLUMNS + "n.listed and n.id = any(cast(:ids as uuid[]))",
                Map.of("ids", ids.toArray(UUID[]::new)),
                NewsListRepository::row);
    }

    /** The latest ones for a feed. */
    List<FeedSource.Entry> latest(Criteria criteria, int most) {
        var parameters = new HashMap<>(criteria.parameters());
        parameters.put("most", most);
        return sql.rows(
                "select n.id, n.slug, n.title, n.summary, n.html, n.published_at, n.updated_at, n.language"
                        + " from news_item n where n.listed and " + criteria.where()
                        + " order by n.placed_at desc, n.id desc limit :most",
                parameters,
                row -> new FeedSource.Entry(
                        row.getObject(1, UUID.class),
                        "/news/" + row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        Sql.instant(row, 6),
                        Sql.instant(row, 7),
                        row.getString(8)));
    }

    long listed() {
        return sql.rows("select count(*) from news_item where listed", Map.of(), row -> row.getLong(1))
                .get(0);
    }

    /** Addresses of public ones for the site map. */
    List<ShareCard.Entry> addresses(long from, int most) {
        return sql.rows(
                "select slug, updated_at from news_item where listed order by created_at, id offset :from limit :most",
                Map.of("from", from, "most", most),
                row -> new ShareCard.Entry("/news/" + row.getString(1), Sql.instant(row, 2)));
    }

    private static Row row(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        return new Row(
                id,
                row.getString(2),
                NewsStatus.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                Sql.list(row, 6, UUID.class),
                row.getObject(7, UUID.class),
                row.getObject(8, UUID.class),
                time(row, 9),
                time(row, 10),
                Sql.instant(row, 11),
                Key.of(Sql.instant(row, 12), id));
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column) == null ? null : Sql.instant(row, column);
    }

    /** A news item in a list, before names are put to its ids. */
    record Row(
            UUID id,
            String slug,
            NewsStatus status,
            String title,
            String summary,
            List<UUID> areaIds,
            @Nullable UUID territoryId,
            @Nullable UUID organizationId,
            @Nullable Instant publishAt,
            @Nullable Instant publishedAt,
            Instant updatedAt,
            Key key) {}
}

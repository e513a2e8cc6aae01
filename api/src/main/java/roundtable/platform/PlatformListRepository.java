package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

/** Lists of platforms, each one statement. No entity is loaded for a list. */
@ApplicationScoped
class PlatformListRepository {
    private static final String SELECT =
            """
            select p.id, p.slug, p.status, p.title, p.purpose, p.area_ids, p.territory_id, p.ngo_count, p.business_count,
            p.government_count, p.minutes_count, p.inactive_at is not null, p.active_at, p.created_at, p.updated_at
            from platform p where\s""";

    /** What the platform itself keeps of what happened. */
    private static final String HAPPENED =
            """
            select id, 'SEATED' as kind, seated_at as at, null as title, organization_id, null::date as day,
                   null as said, seated_at as changed, null as slug
            from platform_seat where platform_id = :platform and seated_at is not null
            union all
            select id, 'TOPIC_RAISED', created_at, title, organization_id, null, body, created_at, null
            from platform_topic where platform_id = :platform and hidden_at is null
            union all
            select id, 'TOPIC_CLOSED', closed_at, title, organization_id, null, outcome, closed_at, null
            from platform_topic where platform_id = :platform and closed_at is not null and hidden_at is null
            union all
            select id, 'MINUTES', created_at, null, null, held_on, decisions, updated_at, null
            from platform_minutes where platform_id = :platform and hidden_at is null""";

    /** The way of the discussions that are held there. */
    private static final String HELD =
            """

            union all
            select s.id, case s.action when 'SCHEDULE' then 'DISCUSSION_ANNOUNCED'
                       when 'OPEN_BY_TIME' then 'DISCUSSION_OPENED' when 'PUBLISH_OUTCOME' then 'DISCUSSION_OUTCOME'
                       else 'DISCUSSION_CLOSED' end,
                   s.at, d.title, null, null, null, s.at, d.slug
            from discussion d join discussion_step s on s.discussion_id = d.id
            where d.platform_id = :platform and d.listed
              and s.action in ('SCHEDULE', 'OPEN_BY_TIME', 'FINISH', 'SUM_UP_BY_TIME', 'PUBLISH_OUTCOME')""";

    private final Sql sql;

    PlatformListRepository(Sql sql) {
        this.sql = sql;
    }

    /** A page, the newest first. */
    Slice<PlatformRow> page(Criteria criteria, @Nullable Key after, int limit) {
        var parameters = new HashMap<>(criteria.parameters());
        parameters.put("limit", limit + 1);
        var where = criteria.where();
        if (after != null) {
            where += " and (p.created_at, p.id) < (:k, :id)";
            parameters.put("k", after.instant(0));
            parameters.put("id", after.uuid(1));
        }
        var text = SELECT + where + " order by p.created_at desc, p.id desc limit :limit";
        return Slice.of(sql.rows(text, parameters, PlatformListRepository::row), limit, PlatformRow::key);
    }

    /** Public ones among the ids. */
    List<PlatformRow> among(Collection<UUID> ids) {
        return sql.rows(
                SELECT + "p.hidden_at is null and p.id = any(cast(:ids as uuid[]))",
                Map.of("ids", ids.toArray(UUID[]::new)),
                PlatformListRepository::row);
    }

    /** What happened at a platform and in the discussions held there, the latest first. */
    Slice<Happened> happened(UUID platform, @Nullable Key after, int limit) {
        return happened(HAPPENED + HELD, platform, after, limit);
    }

    /** The same without the discussions, which speak for themselves. */
    List<Happened> own(UUID platform, int most) {
        return happened(HAPPENED, platform, null, most).items();
    }

    private Slice<Happened> happened(String happened, UUID platform, @Nullable Key after, int limit) {
        var parameters = new HashMap<String, Object>(Map.of("platform", platform, "limit", limit + 1));
        var where = "";
        if (after != null) {
            where = " where (h.at, h.id) < (:k, :id)";
            parameters.put("k", after.instant(0));
            parameters.put("id", after.uuid(1));
        }
        var text = "select h.id, h.kind, h.at, h.title, h.organization_id, h.day, h.said, h.changed, h.slug from ("
                + happened + ") h" + where + " order by h.at desc, h.id desc limit :limit";
        return Slice.of(
                sql.rows(
                        text,
                        parameters,
                        row -> new Happened(
                                row.getObject(1, UUID.class),
                                HappeningView.Kind.valueOf(row.getString(2)),
                                Sql.instant(row, 3),
                                row.getString(4),
                                row.getObject(5, UUID.class),
                                row.getObject(6, LocalDate.class),
                                row.getString(7),
                                Sql.instant(row, 8),
                                row.getString(9))),
                limit,
                h -> Key.of(h.at(), h.id()));
    }

    /**
     * Something that happened.
     *
     * @param said about the topic, what came of it, what was decided
     * @param changed when that was last written
     * @param discussion slug of the discussion whose step it is
     */
    record Happened(
            UUID id,
            HappeningView.Kind kind,
            Instant at,
            @Nullable String title,
            @Nullable UUID organization,
            @Nullable LocalDate day,
            @Nullable String said,
            Instant changed,
            @Nullable String discussion) {}

    /** The latest minutes of all platforms for a feed. */
    List<FeedSource.Entry> latest(Criteria criteria, int most) {
        var parameters = new HashMap<>(criteria.parameters());
        parameters.put("most", most);
        return sql.rows(
                "select m.id, p.slug, p.title, m.held_on, m.decisions, m.created_at, m.updated_at, p.language"
                        + " from platform_minutes m join platform p on p.id = m.platform_id where p.hidden_at is null and m.hidden_at is null and "
                        + criteria.where()
                        + " order by m.created_at desc, m.id desc limit :most",
                parameters,
                row -> new FeedSource.Entry(
                        row.getObject(1, UUID.class),
                        "/platforms/" + row.getString(2) + "?tab=minutes",
                        row.getString(3) + ", " + row.getObject(4, LocalDate.class),
                        row.getString(5),
                        null,
                        Sql.instant(row, 6),
                        Sql.instant(row, 7),
                        row.getString(8)));
    }

    long listed() {
        return sql.rows("select count(*) from platform where hidden_at is null", Map.of(), row -> row.getLong(1))
                .get(0);
    }

    /** Addresses of public ones for the site map. */
    List<ShareCard.Entry> addresses(long from, int most) {
        return sql.rows(
                "select slug, updated_at from platform where hidden_at is null"
                        + " order by created_at, id offset :from limit :most",
                Map.of("from", from, "most", most),
                row -> new ShareCard.Entry("/platforms/" + row.getString(1), Sql.instant(row, 2)));
    }

    private static PlatformRow row(ResultSet row) throws SQLException {
        return new PlatformRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                PlatformStatus.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                Sql.list(row, 6, UUID.class),
                row.getObject(7, UUID.class),
                new SidesView(row.getInt(8), row.getInt(9), row.getInt(10)),
                row.getInt(11),
                row.getBoolean(12),
                Sql.instant(row, 13),
                Sql.instant(row, 14),
                Sql.instant(row, 15));
    }
}

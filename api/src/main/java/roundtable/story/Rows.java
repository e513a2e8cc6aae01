package roundtable.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationKind;
import roundtable.shared.store.Key;
import roundtable.shared.store.Sql;

/** Reads what a list selects of stories. */
final class Rows {
    static final String COLUMNS =
            """
            s.id, s.slug, s.kind, s.status, s.title, s.summary, s.area_ids, s.territory_id, s.organization_id,
            s.adoption_count, s.done_count, s.featured_at, s.passport is not null, s.published_at, s.created_at,
            s.updated_at, s.submitted_at, f.file_id, f.words""";

    /** With the first picture. */
    static final String FROM = " from story s left join lateral (select file_id, words from story_file"
            + " where story_id = s.id and role = 'PICTURE' order by place limit 1) f on true";

    private static final int KEY = 20;

    private Rows() {}

    /** Every list selects its sort key after the columns. */
    static Row row(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        return new Row(
                id,
                row.getString(2),
                OrganizationKind.valueOf(row.getString(3)),
                StoryStatus.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                Sql.list(row, 7, UUID.class),
                row.getObject(8, UUID.class),
                row.getObject(9, UUID.class),
                row.getInt(10),
                row.getInt(11),
                time(row, 12),
                row.getBoolean(13),
                time(row, 14),
                Sql.instant(row, 15),
                Sql.instant(row, 16),
                time(row, 17),
                row.getObject(18, UUID.class),
                row.getString(19),
                key(row, id));
    }

    private static Key key(ResultSet row, UUID id) throws SQLException {
        return row.getObject(KEY) instanceof Number number
                ? Key.of(number.longValue(), id)
                : Key.of(Sql.instant(row, KEY), id);
    }

    static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column) == null ? null : Sql.instant(row, column);
    }

    /** A story in a list, before names are put to its ids. */
    record Row(
            UUID id,
            String slug,
            OrganizationKind kind,
            StoryStatus status,
            String title,
            String summary,
            List<UUID> areaIds,
            @Nullable UUID territoryId,
            UUID organizationId,
            int adoptionCount,
            int doneCount,
            @Nullable Instant featuredAt,
            boolean hasPassport,
            @Nullable Instant publishedAt,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant submittedAt,
            @Nullable UUID picture,
            @Nullable String alt,
            Key key) {}
}

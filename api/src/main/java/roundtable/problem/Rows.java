package roundtable.problem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.organization.GeoPoint;
import roundtable.shared.store.Key;
import roundtable.shared.store.Sql;

/** Reads what a list selects of problems. */
final class Rows {
    static final String COLUMNS =
            """
            p.id, p.slug, p.kind, p.status, p.title, left(p.body, 300), p.area_ids, p.territory_id, p.lat, p.lon,
            p.everywhere, p.organization_id, p.body_id, p.support_count, p.due_at, p.published_at, p.created_at,
            p.updated_at, p.number,
            (select n.total from comment_count n where n.subject_type = 'problem' and n.subject_id = p.id),
            (select array[h.file_id::text, h.alt] from problem_photo h
             where h.problem_id = p.id and h.place = 1 and p.listed and p.masked is null),
            p.submitted_at, p.choice_due_at""";

    private static final int KEY = 24;

    private Rows() {}

    /** Every list selects its sort key after the columns. */
    static Row row(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        return new Row(
                id,
                row.getString(2),
                ProblemKind.valueOf(row.getString(3)),
                ProblemStatus.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                Sql.list(row, 7, UUID.class),
                row.getObject(8, UUID.class),
                row.getObject(9) == null ? null : new GeoPoint(row.getDouble(9), row.getDouble(10)),
                row.getBoolean(11),
                row.getObject(12, UUID.class),
                row.getObject(13, UUID.class),
                row.getInt(14),
                Sql.time(row, 15),
                Sql.time(row, 16),
                Sql.instant(row, 17),
                Sql.instant(row, 18),
                row.getString(19),
                row.getInt(20),
                photo(Sql.list(row, 21, String.class)),
                Sql.time(row, 22),
                Sql.time(row, 23),
                key(row, id));
    }

    private static @Nullable PhotoView photo(List<String> photo) {
        return photo.isEmpty() ? null : PhotoView.of(UUID.fromString(photo.get(0)), photo.get(1));
    }

    private static Key key(ResultSet row, UUID id) throws SQLException {
        return row.getObject(KEY) instanceof Number number
                ? Key.of(number.longValue(), id)
                : Key.of(Sql.instant(row, KEY), id);
    }

    /** A problem in a list, before names are put to its ids. */
    record Row(
            UUID id,
            String slug,
            ProblemKind kind,
            ProblemStatus status,
            String title,
            String summary,
            List<UUID> areaIds,
            @Nullable UUID territoryId,
            @Nullable GeoPoint location,
            boolean everywhere,
            @Nullable UUID organizationId,
            @Nullable UUID bodyId,
            int supportCount,
            @Nullable Instant dueAt,
            @Nullable Instant publishedAt,
            Instant createdAt,
            Instant updatedAt,
            @Nullable String number,
            int commentCount,
            @Nullable PhotoView photo,
            @Nullable Instant submittedAt,
            @Nullable Instant choiceDueAt,
            Key key) {}
}

package roundtable.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.organization.GeoPoint;
import roundtable.shared.store.Key;
import roundtable.shared.store.Sql;

/** Reads what a list selects of proposals. */
final class Rows {
    static final String COLUMNS =
            """
            p.id, p.slug, p.status, p.title, left(p.body, 300), p.area_ids, p.territory_id, p.lat, p.lon, p.everywhere,
            p.organization_id, p.body_id, p.number, p.support_count, p.threshold, p.support_until, p.endorsement_count,
            p.milestones, p.milestones_done, p.due_at, p.published_at, p.created_at, p.updated_at, p.co_authors,
            (select n.total from comment_count n where n.subject_type = 'proposal' and n.subject_id = p.id),
            p.paper_signatures, p.submitted_at""";

    private static final int KEY = 28;

    private Rows() {}

    /** Every list selects its sort key after the columns. */
    static Row row(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        return new Row(
                id,
                row.getString(2),
                ProposalStatus.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                Sql.list(row, 6, UUID.class),
                row.getObject(7, UUID.class),
                row.getObject(8) == null ? null : new GeoPoint(row.getDouble(8), row.getDouble(9)),
                row.getBoolean(10),
                row.getObject(11, UUID.class),
                row.getObject(12, UUID.class),
                row.getString(13),
                row.getInt(14),
                row.getObject(15, Integer.class),
                row.getObject(16, LocalDate.class),
                row.getInt(17),
                row.getInt(26),
                ProposalView.Progress.of(row.getInt(19), row.getInt(18)),
                Sql.time(row, 20),
                Sql.time(row, 21),
                Sql.instant(row, 22),
                Sql.instant(row, 23),
                row.getInt(25),
                Sql.list(row, 24, UUID.class),
                Sql.time(row, 27),
                key(row, id));
    }

    private static Key key(ResultSet row, UUID id) throws SQLException {
        return row.getObject(KEY) instanceof Number number
                ? Key.of(number.longValue(), id)
                : Key.of(Sql.instant(row, KEY), id);
    }

    /** A proposal in a list, before names are put to its ids. */
    record Row(
            UUID id,
            String slug,
            ProposalStatus status,
            String title,
            String summary,
            List<UUID> areaIds,
            @Nullable UUID territoryId,
            @Nullable GeoPoint location,
            boolean everywhere,
            @Nullable UUID organizationId,
            @Nullable UUID bodyId,
            @Nullable String number,
            int supportCount,
            @Nullable Integer threshold,
            @Nullable LocalDate supportUntil,
            int endorsementCount,
            int paperSignatures,
            ProposalView.@Nullable Progress progress,
            @Nullable Instant dueAt,
            @Nullable Instant publishedAt,
            Instant createdAt,
            Instant updatedAt,
            int commentCount,
            List<UUID> coAuthors,
            @Nullable Instant submittedAt,
            Key key) {}
}

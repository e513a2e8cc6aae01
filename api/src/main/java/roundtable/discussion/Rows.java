package roundtable.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Sql;

/** Reads what a list selects of discussions. */
final class Rows {
    static final String COLUMNS =
            """
            d.id, d.slug, d.title, left(d.body, 300), d.area_ids, d.territory_id, d.status, d.opens_on, d.closes_on,
            d.outcome_kind, d.agreed, d.created_at, d.updated_at,
            (select n.total from comment_count n where n.subject_type = 'discussion' and n.subject_id = d.id), d.platform_id""";

    private static final int KEY = 16;

    private Rows() {}

    /** Every list selects its sort key after the columns. */
    static Row row(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var outcome = row.getString(10);
        return new Row(
                id,
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Sql.list(row, 5, UUID.class),
                row.getObject(6, UUID.class),
                DiscussionStatus.valueOf(row.getString(7)),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                outcome == null ? null : OutcomeKind.valueOf(outcome),
                row.getObject(11, Boolean.class),
                Sql.instant(row, 12),
                Sql.instant(row, 13),
                row.getInt(14),
                row.getObject(15, UUID.class),
                Key.of(row.getObject(KEY, LocalDate.class), id));
    }

    /** A discussion in a list, before names are put to its ids. */
    record Row(
            UUID id,
            String slug,
            String title,
            String summary,
            List<UUID> areaIds,
            @Nullable UUID territoryId,
            DiscussionStatus status,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Nullable OutcomeKind outcomeKind,
            @Nullable Boolean agreed,
            Instant createdAt,
            Instant updatedAt,
            int postCount,
            @Nullable UUID platformId,
            Key key) {}
}

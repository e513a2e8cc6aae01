package roundtable.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Sql;

/** Reads what a list selects of comments: each with what it quotes. */
final class Rows {
    static final String COLUMNS =
            """
            c.id, c.subject_type, c.subject_id, c.root_id, c.author, c.author_left, c.organization_id, c.side, c.alias,
            c.stance, c.status, c.text, c.language, c.hidden_at is not null, c.masked is not null, c.published_at, c.edited_at,
            c.reply_count, c.returned_reason, c.placed_at, c.created_at, c.version, q.id, q.author, q.author_left,
            q.organization_id, q.side, q.alias, case when q.counted then left(q.text, 300) end""";

    static final String QUOTED = " left join comment q on q.id = c.quoted_id ";

    private Rows() {}

    static Row row(ResultSet row) throws SQLException {
        var stance = row.getString(10);
        return new Row(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                speaker(row, 5),
                stance == null ? null : Stance.valueOf(stance),
                CommentStatus.valueOf(row.getString(11)),
                row.getString(12),
                row.getString(13),
                row.getBoolean(14),
                row.getBoolean(15),
                Sql.time(row, 16),
                Sql.time(row, 17),
                row.getInt(18),
                row.getString(19),
                Sql.instant(row, 20),
                Sql.instant(row, 21),
                row.getLong(22),
                row.getObject(23) == null
                        ? null
                        : new Quoted(row.getObject(23, UUID.class), speaker(row, 24), row.getString(29)));
    }

    private static Speaker speaker(ResultSet row, int first) throws SQLException {
        return new Speaker(
                row.getObject(first, UUID.class),
                row.getBoolean(first + 1),
                row.getObject(first + 2, UUID.class),
                SpeakerSide.valueOf(row.getString(first + 3)),
                row.getObject(first + 4, Integer.class));
    }

    /**
     * Who says it, before names are put to the ids.
     *
     * @param alias a number instead of a name; then nobody is told the name
     */
    record Speaker(
            UUID account, boolean left, @Nullable UUID organization, SpeakerSide side, @Nullable Integer alias) {}

    /** What is quoted; no words when nobody may read them. */
    record Quoted(UUID id, Speaker speaker, @Nullable String text) {}

    /** A comment in a list, before names are put to its ids. */
    record Row(
            UUID id,
            String subjectType,
            UUID subjectId,
            @Nullable UUID rootId,
            Speaker speaker,
            @Nullable Stance stance,
            CommentStatus status,
            String text,
            String language,
            boolean hidden,
            boolean masked,
            @Nullable Instant publishedAt,
            @Nullable Instant editedAt,
            int replyCount,
            @Nullable String returnedReason,
            Instant placedAt,
            Instant createdAt,
            long version,
            @Nullable Quoted quoted)
            implements CommentFacts {
        @Override
        public UUID author() {
            return speaker.account();
        }

        @Override
        public boolean isTaken() {
            return hidden || masked;
        }

        Key key() {
            return Key.of(placedAt, id);
        }
    }
}

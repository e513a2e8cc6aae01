package roundtable.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes hundreds of entries by one statement, in the transaction of the connection that changed the objects. */
public final class AuditBatch {
    private AuditBatch() {}

    /**
     * Adds entries of one kind.
     *
     * @param actor account in whose name it is done; null for the system
     * @param changed by object: the changed fields as JSON, in the order of {@code subjects}
     */
    public static void add(
            Connection connection,
            Instant at,
            @Nullable UUID actor,
            String action,
            String subjectType,
            List<UUID> subjects,
            List<String> changed)
            throws SQLException {
        if (subjects.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(
                """
                insert into audit_entry (at, actor_type, actor_id, action, subject_type, subject_id, outcome, changed)
                select ?, ?, ?, ?, ?, e.subject, 'ok', e.changed
                from unnest(?::uuid[], ?::jsonb[]) e(subject, changed)""")) {
            insert.setObject(1, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            insert.setString(2, actor == null ? "system" : "user");
            insert.setObject(3, actor);
            insert.setString(4, action);
            insert.setString(5, subjectType);
            insert.setArray(6, connection.createArrayOf("uuid", subjects.toArray()));
            insert.setArray(7, connection.createArrayOf("text", changed.toArray()));
            insert.executeUpdate();
        }
    }
}

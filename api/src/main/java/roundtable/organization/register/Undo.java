package roundtable.organization.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationInput;
import roundtable.organization.register.BatchWriter.Wanted;

/**
 * Takes an import back: created organizations are withdrawn (who asks for one is told that it was there), changed ones
 * get their former values. What somebody has edited since stays and is listed. Each row is done once, so a kill in the
 * middle costs nothing.
 */
final class Undo {
    private static final int BATCH = 500;
    private static final String NEXT =
            """
            select c.row_no, c.organization_id, c.created, cast(c.before as text),
                   o.version = c.version_after, cast(organization_values(o) as text)
            from register_change c join organization o on o.id = c.organization_id
            where c.import_id = ? and c.state = 'DONE' order by c.row_no limit %d for no key update of o"""
                    .formatted(BATCH);

    private final WorkItem item;
    private final Connection connection;
    private final WorkLog log;
    private final ObjectMapper json;
    private final Clock clock;

    Undo(WorkItem item, Connection connection, WorkLog log, ObjectMapper json, Clock clock) {
        this.item = item;
        this.connection = connection;
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    private record Written(
            long row,
            UUID id,
            boolean created,
            OrganizationInput values,
            @Nullable OrganizationInput before,
            boolean untouched) {}

    void run() throws SQLException {
        try (var writer = new BatchWriter(connection, json, clock)) {
            while (log.goesOn(item)) {
                var batch = next();
                if (batch.isEmpty()) {
                    log.settle();
                    if (!log.goesOn(item)) {
                        break;
                    }
                    forgetQuestions();
                    log.undone(item);
                    break;
                }
                back(writer, batch);
                log.commit();
            }
            log.commit();
        }
    }

    private void back(BatchWriter writer, List<Written> batch) throws SQLException {
        var restored = new ArrayList<Wanted>();
        var withdrawn = new ArrayList<Wanted>();
        var kept = new ArrayList<Long>();
        for (var one : batch) {
            if (!one.untouched) {
                kept.add(one.row);
            } else if (one.created || one.before == null) {
                withdrawn.add(new Wanted(one.row, one.id, false, false, one.values, one.values, null));
            } else {
                restored.add(new Wanted(one.row, one.id, false, false, one.values, one.before, null));
            }
        }
        writer.put(restored);
        withdraw(withdrawn);
        mark(kept, "KEPT");
        mark(rows(restored), "UNDONE");
        mark(rows(withdrawn), "UNDONE");
        var changed = new ArrayList<>(restored);
        changed.addAll(withdrawn);
        writer.audit(item, "undo_import", changed);
        writer.tell(changed);
        log.undoing(item, batch.size(), kept.size());
    }

    private List<Written> next() throws SQLException {
        var batch = new ArrayList<Written>();
        try (var query = connection.prepareStatement(NEXT)) {
            query.setObject(1, item.id());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var created = row.getBoolean(3);
                    batch.add(new Written(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            created,
                            json.readValue(row.getString(6), OrganizationInput.class),
                            created ? null : json.readValue(row.getString(4), OrganizationInput.class),
                            row.getBoolean(5)));
                }
            }
            return batch;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void withdraw(List<Wanted> organizations) throws SQLException {
        try (var update = connection.prepareStatement(
                """
                update organization o set status = 'ARCHIVED', withdrawn_at = ?, updated_at = ?, version = o.version + 1
                where o.id = any(?)""")) {
            var now = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
            update.setObject(1, now);
            update.setObject(2, now);
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", organizations.stream().map(Wanted::id).toArray()));
            update.executeUpdate();
        }
    }

    /** The version that the undo leaves tells later whether somebody has touched the organization since. */
    private void mark(List<Long> rows, String state) throws SQLException {
        try (var update = connection.prepareStatement(
                """
                update register_change c set state = ?, version_after = o.version
                from organization o where o.id = c.organization_id and c.import_id = ? and c.row_no = any(?)""")) {
            update.setString(1, state);
            update.setObject(2, item.id());
            update.setArray(3, connection.createArrayOf("bigint", rows.toArray()));
            update.executeUpdate();
        }
    }

    /** What is taken back offers nothing any more. */
    private void forgetQuestions() throws SQLException {
        try (var delete =
                connection.prepareStatement("delete from register_conflict where import_id = ? and decision is null")) {
            delete.setObject(1, item.id());
            delete.executeUpdate();
        }
    }

    private static List<Long> rows(List<Wanted> organizations) {
        return organizations.stream().map(Wanted::row).toList();
    }
}

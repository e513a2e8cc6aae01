package roundtable.organization.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import roundtable.organization.register.reading.RegisterFormat;
import roundtable.organization.register.reading.RegisterReader.Found;
import roundtable.shared.store.PublicChanges;

/**
 * The worker's side of an import's row: what comes next, progress, results. Every write stands in the transaction of
 * the batch that it tells of, and only where the row is still in the state that the worker found it in.
 */
final class WorkLog {
    /** Batches of ids at once. */
    private static final int FETCHED = 50;

    private final Connection connection;
    private final ObjectMapper json;
    private final Clock clock;
    private final PublicChanges changes;

    WorkLog(Connection connection, ObjectMapper json, Clock clock, PublicChanges changes) {
        this.connection = connection;
        this.json = json;
        this.clock = clock;
        this.changes = changes;
    }

    /** Ends a batch. Whoever then sees an import at its end sees the directory as the import has left it. */
    void commit() throws SQLException {
        connection.commit();
        changes.happened();
    }

    /** Brings the map up to date with what the batches wrote, before an import is told to be at its end. */
    void settle() throws SQLException {
        // A fold passes by while another one is at it, whose end nobody would have seen here.
        try (var turn = connection.prepareStatement("select pg_advisory_xact_lock(hashtext('organization_fold'))");
                var fold = connection.prepareStatement("select organization_fold(20000)")) {
            for (var more = true; more; commit()) {
                turn.execute();
                try (var row = fold.executeQuery()) {
                    more = row.next() && row.getLong(1) > 0;
                }
            }
        }
    }

    /** The import that waits longest. */
    Optional<WorkItem> next() throws SQLException {
        try (var query = connection.prepareStatement(
                        """
                select id, status, file_name, started_by, source, cast(mapping as text), position, attempts, format
                from register_import where status in ('ANALYSING', 'RUNNING', 'UNDOING')
                order by queued_at, id limit 1""");
                var row = query.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            var mapping = row.getString(6);
            var format = row.getString(9);
            return Optional.of(new WorkItem(
                    row.getObject(1, UUID.class),
                    RegisterImportStatus.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getObject(4, UUID.class),
                    format == null ? null : RegisterFormat.valueOf(format),
                    row.getString(5),
                    mapping == null
                            ? null
                            : json.readValue(mapping, new TypeReference<LinkedHashMap<String, @Nullable String>>() {}),
                    row.getLong(7),
                    row.getInt(8)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Locks the row for this batch and answers whether the work goes on: a person who cancels waits for the batch, and
     * the next one sees it.
     */
    boolean goesOn(WorkItem item) throws SQLException {
        try (var query =
                connection.prepareStatement("select status from register_import where id = ? for no key update")) {
            query.setObject(1, item.id());
            try (var row = query.executeQuery()) {
                return row.next() && row.getString(1).equals(item.status().name());
            }
        }
    }

    /** What the file looks like. */
    void found(WorkItem item, Found found, List<RegisterColumn> columns) throws SQLException {
        update(
                "format = ?, encoding = ?, separator = ?, columns = cast(? as jsonb), rows_total = ?, rows_done = 0",
                item,
                found.format().name(),
                found.encoding(),
                found.separator(),
                write(columns),
                found.rows());
    }

    void columns(WorkItem item, List<RegisterColumn> columns) throws SQLException {
        update("columns = cast(? as jsonb)", item, write(columns));
    }

    void checked(WorkItem item, long rows, long rejected, long remarked) throws SQLException {
        update("rows_done = ?, rejected = ?, remarked = ?", item, rows, rejected, remarked);
    }

    /** It may be started; {@code ownNumbers} when its rows carry numbers that only the register's name makes its own. */
    void ready(WorkItem item, RegisterForecast forecast, boolean ownNumbers) throws SQLException {
        update(
                "status = 'READY', version = version + 1, forecast = cast(? as jsonb), own_numbers = ?, position = 0,"
                        + " attempts = 0, rows_done = rows_total",
                item,
                write(forecast),
                ownNumbers);
    }

    /** Ends the import; what was read of the file so far means nothing. */
    void failed(WorkItem item, RegisterFailure failure) throws SQLException {
        update(
                "status = 'FAILED', version = version + 1, failure = cast(? as jsonb), attempts = 0, finished_at = ?",
                item,
                write(failure),
                now());
        tell();
    }

    /** The import broke off for a reason that may pass. */
    void stumbled(WorkItem item) throws SQLException {
        update("attempts = attempts + 1", item);
    }

    /** Adds a batch to what is done. */
    void progress(WorkItem item, Tally batch, long position) throws SQLException {
        update(
                "rows_done = ?, created = created + ?, changed = changed + ?, unchanged = unchanged + ?,"
                        + " rejected = rejected + ?, position = ?, attempts = 0",
                item,
                batch.row(),
                batch.created(),
                batch.changed(),
                batch.unchanged(),
                batch.rejected(),
                position);
    }

    /** Whom the rows up to {@code position} speak of: a row further on may not speak of them too. */
    void taken(WorkItem item, long position, List<UUID> organizations) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into register_taken (import_id, position, organization_ids) values (?, ?, ?)")) {
            insert.setObject(1, item.id());
            insert.setLong(2, position);
            insert.setArray(3, connection.createArrayOf("uuid", organizations.toArray()));
            insert.executeUpdate();
        }
    }

    /** Tells whom the rows that are written already speak of. */
    void recall(WorkItem item, Consumer<UUID> organization) throws SQLException {
        try (var query =
                connection.prepareStatement("select organization_ids from register_taken where import_id = ?")) {
            query.setFetchSize(FETCHED);
            query.setObject(1, item.id());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    for (var id : (UUID[]) row.getArray(1).getArray()) {
                        organization.accept(id);
                    }
                }
            }
        }
    }

    private void forgetTaken(WorkItem item) throws SQLException {
        try (var delete = connection.prepareStatement("delete from register_taken where import_id = ?")) {
            delete.setObject(1, item.id());
            delete.executeUpdate();
        }
    }

    void started(WorkItem item) throws SQLException {
        forgetTaken(item);
        update("rows_done = 0, created = 0, changed = 0, unchanged = 0, failure = null", item);
    }

    void finished(WorkItem item) throws SQLException {
        forgetTaken(item);
        update("status = 'FINISHED', version = version + 1, rows_done = rows_total, finished_at = ?", item, now());
        tell();
    }

    void undoing(WorkItem item, long done, long kept) throws SQLException {
        update("rows_done = rows_done + ?, kept = kept + ?", item, done, kept);
    }

    void undone(WorkItem item) throws SQLException {
        update("status = 'UNDONE', version = version + 1, finished_at = ?", item, now());
        tell();
    }

    /** Lets those follow who keep something beside the directory; an import that was cancelled is followed too. */
    void tell() throws SQLException {
        try (var due = connection.prepareStatement(BatchSql.TELL)) {
            due.setObject(1, now());
            due.executeUpdate();
        }
    }

    private void update(String values, WorkItem item, @Nullable Object... parameters) throws SQLException {
        try (var update = connection.prepareStatement(
                "update register_import set " + values + ", updated_at = ? where id = ? and status = ?")) {
            var n = 1;
            for (var parameter : parameters) {
                set(update, n++, parameter);
            }
            update.setObject(n++, now());
            update.setObject(n++, item.id());
            update.setString(n, item.status().name());
            update.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, int n, @Nullable Object value) throws SQLException {
        statement.setObject(n, value);
    }

    /** Forgets the problems of an earlier check. */
    void forgetProblems(WorkItem item) throws SQLException {
        try (var delete = connection.prepareStatement("delete from register_problem where import_id = ?")) {
            delete.setObject(1, item.id());
            delete.executeUpdate();
        }
    }

    /** Notes why rows are left out, and what of others is not taken. */
    void problems(WorkItem item, List<Noted> problems) throws SQLException {
        if (problems.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(
                """
                insert into register_problem (import_id, row_no, no, header, code, key, arguments)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            for (var noted : problems) {
                insert.setObject(1, item.id());
                insert.setLong(2, noted.row);
                insert.setInt(3, noted.no);
                insert.setString(4, noted.problem.header());
                insert.setString(5, noted.problem.code());
                insert.setString(6, noted.problem.reason().key());
                insert.setArray(
                        7,
                        connection.createArrayOf(
                                "text", noted.problem.arguments().toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(java.time.ZoneOffset.UTC);
    }

    /** A problem with its place. */
    record Noted(long row, int no, RowProblem problem) {}

    /**
     * What a batch did.
     *
     * @param row number of its last row
     */
    record Tally(long row, long created, long changed, long unchanged, long rejected) {}
}

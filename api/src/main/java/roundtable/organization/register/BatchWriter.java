package roundtable.organization.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.audit.AuditBatch;
import roundtable.organization.AddressWish;
import roundtable.organization.OrganizationInput;
import roundtable.organization.register.Planner.Deed;
import roundtable.organization.register.Planner.Plan;
import roundtable.shared.spi.Changed.Change;

/**
 * Writes a batch: its rows go by one statement into a table of this connection, and from there by one statement each into the
 * directory, the notes for an undo and the audit log.
 */
final class BatchWriter implements AutoCloseable {
    /** A person's contact would stay in the history for ever: it says that it changed, and not to what. */
    private static final List<Field> PERSONAL =
            List.of(Field.ADDRESS, Field.EMAIL, Field.PHONES, Field.PERSONAL, Field.LOCATION);

    private static final String HIDDEN = "•••";

    private final Connection connection;
    private final ObjectMapper json;
    private final Clock clock;

    BatchWriter(Connection connection, ObjectMapper json, Clock clock) throws SQLException {
        this.connection = connection;
        this.json = json;
        this.clock = clock;
        try (var statement = connection.createStatement()) {
            statement.execute(BatchTable.CREATE);
        }
        connection.commit();
    }

    /** An organization as it is to be. {@code stated} is null when it stays as it is. */
    record Wanted(
            long row,
            UUID id,
            boolean fresh,
            boolean revived,
            @Nullable OrganizationInput before,
            OrganizationInput after,
            @Nullable List<String> stated) {}

    /** Writes what the plans say, with everything that belongs to it. */
    void write(WorkItem item, List<Plan> plans) throws SQLException {
        var wanted = new ArrayList<Wanted>();
        for (var plan : plans) {
            if (plan.deed() == Deed.CREATE || plan.deed() == Deed.CHANGE) {
                wanted.add(wanted(plan));
            }
        }
        put(wanted);
        try (var notes = connection.prepareStatement(BatchSql.NOTES)) {
            notes.setObject(1, item.id());
            notes.executeUpdate();
        }
        keys(plans);
        conflicts(item, plans);
        audit(item, "import", wanted);
        tell(wanted);
    }

    private static Wanted wanted(Plan plan) {
        var known = plan.known();
        return new Wanted(
                plan.row().row(),
                plan.id(),
                known == null,
                known != null && known.undone(),
                known == null ? null : known.values(),
                plan.after(),
                null);
    }

    /** Puts the organizations into the directory: new ones and changed ones. */
    void put(List<Wanted> wanted) throws SQLException {
        if (wanted.isEmpty()) {
            return;
        }
        var rows = new BatchTable();
        for (var one : wanted) {
            row(rows, one);
        }
        rows.fill(connection);
        byIndex();
        var now = OffsetDateTime.ofInstant(now(), ZoneOffset.UTC);
        try (var insert = connection.prepareStatement(BatchSql.INSERT);
                var update = connection.prepareStatement(BatchSql.UPDATE)) {
            insert.setObject(1, now);
            insert.setObject(2, now);
            insert.setObject(3, now);
            insert.executeUpdate();
            update.setObject(1, now);
            update.executeUpdate();
        }
    }

    /** What was planned while the directory was small must not read all of it for each batch when it has grown. */
    private void byIndex() throws SQLException {
        try (var set = connection.createStatement()) {
            set.execute("set local enable_seqscan = off");
        }
    }

    private void row(BatchTable rows, Wanted one) {
        var in = one.after;
        var renamed = one.before == null || !one.before.shortName().equals(in.shortName());
        var place = in.location();
        rows.add(one.row).add(one.id).add(one.fresh).add(one.revived);
        rows.add(renamed ? AddressWish.of(in.shortName()) : null);
        rows.add(in.kind().name()).add(in.shortName()).add(in.fullName()).add(in.mission());
        rows.add(in.description()).add(Objects.requireNonNullElse(in.language(), "ru"));
        rows.add(in.ogrn()).add(in.inn()).add(in.kpp()).add(in.legalFormCode());
        rows.add(list(in.activityAreaIds())).add(in.territoryId());
        rows.add(place == null ? null : place.lat()).add(place == null ? null : place.lon());
        rows.add(in.address()).add(in.email()).add(list(in.phones())).add(list(in.personalContacts()));
        rows.add(in.website()).add(list(in.links())).add(in.foundedOn());
        rows.add(OrganizationValues.registered(in)).add(in.charterNumber()).add(in.liquidatedOn());
        rows.add(one.stated).add(one.before == null ? "{}" : write(one.before));
        rows.end();
    }

    private static List<?> list(@Nullable List<?> values) {
        return values == null ? List.of() : values;
    }

    private void keys(List<Plan> plans) throws SQLException {
        var keys = new LinkedHashMap<String, UUID>();
        var moved = new LinkedHashMap<String, UUID>();
        for (var plan : plans) {
            var key = plan.row().key();
            // Whom a row names by its id is known without a key.
            if (key == null
                    || plan.deed() == Deed.REJECT
                    || plan.id().equals(plan.row().id())) {
                continue;
            }
            var known = plan.known();
            var before = known == null ? null : known.numbered();
            (before == null || before.equals(plan.id()) ? keys : moved).put(key, plan.id());
        }
        write(BatchSql.KEYS, keys);
        write(BatchSql.MOVED_KEYS, moved);
    }

    private void write(String statement, Map<String, UUID> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (var write = connection.prepareStatement(statement)) {
            write.setArray(1, connection.createArrayOf("text", keys.keySet().toArray()));
            write.setArray(2, connection.createArrayOf("uuid", keys.values().toArray()));
            write.executeUpdate();
        }
    }

    private void conflicts(WorkItem item, List<Plan> plans) throws SQLException {
        try (var insert = connection.prepareStatement(BatchSql.CONFLICT)) {
            var any = false;
            for (var plan : plans) {
                var known = plan.known();
                if (known == null) {
                    continue;
                }
                for (var conflict : plan.conflicts().entrySet()) {
                    insert.setObject(1, item.id());
                    insert.setLong(2, plan.row().row());
                    insert.setObject(3, known.id());
                    insert.setString(4, conflict.getKey().key());
                    insert.setString(5, write(conflict.getValue()));
                    insert.setBoolean(6, plan.waits());
                    insert.addBatch();
                    any = true;
                }
            }
            if (any) {
                insert.executeBatch();
            }
        }
    }

    /** One entry an organization: what changed, and from which row of which file. */
    void audit(WorkItem item, String action, List<Wanted> wanted) throws SQLException {
        var changed = new ArrayList<String>();
        for (var one : wanted) {
            var fields = new LinkedHashMap<String, Change>();
            fields.put("import", new Change(null, new Source(item.id(), item.fileName(), one.row)));
            if (one.before != null) {
                differences(one.before, one.after, fields);
            }
            changed.add(write(fields));
        }
        AuditBatch.add(
                connection,
                now(),
                item.startedBy(),
                action,
                "organization",
                wanted.stream().map(Wanted::id).toList(),
                changed);
    }

    private static void differences(OrganizationInput before, OrganizationInput after, Map<String, Change> fields) {
        var personal = Field.PERSONAL.of(before) != null || Field.PERSONAL.of(after) != null;
        for (var field : Field.ALL) {
            var from = field.of(before);
            var to = field.of(after);
            if (!Objects.equals(from, to)) {
                fields.put(
                        field.key(),
                        personal && PERSONAL.contains(field)
                                ? new Change(from == null ? null : HIDDEN, to == null ? null : HIDDEN)
                                : new Change(from, to));
            }
        }
    }

    /** One event for the batch, heard by whoever keeps something beside the directory. */
    void tell(List<Wanted> wanted) throws SQLException {
        if (wanted.isEmpty()) {
            return;
        }
        try (var event = connection.prepareStatement(BatchSql.EVENT)) {
            event.setString(
                    1, "{\"ids\":" + write(wanted.stream().map(Wanted::id).toList()) + "}");
            event.setObject(2, OffsetDateTime.ofInstant(now(), ZoneOffset.UTC));
            event.executeUpdate();
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What is not committed by now belongs to a batch that broke off. */
    @Override
    public void close() throws SQLException {
        connection.rollback();
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists import_row");
        }
        connection.commit();
    }

    /** From where a value came, as the history tells it. */
    record Source(UUID id, String file, long row) {}
}

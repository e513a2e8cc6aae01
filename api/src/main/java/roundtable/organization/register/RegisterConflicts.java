package roundtable.organization.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.organization.OrganizationInput;
import roundtable.organization.register.BatchWriter.Wanted;
import roundtable.shared.store.OwnConnections;
import roundtable.shared.store.PublicChanges;

/** Decides what becomes of values that differ from what people have stated, a few hundred organizations at a time. */
@ApplicationScoped
class RegisterConflicts {
    private static final int BATCH = 500;
    private static final String OPEN =
            """
            select c.id, c.row_no, c.field, cast(c.offered as text), o.id, o.stated, cast(organization_values(o) as text)
            from register_conflict c join organization o on o.id = c.organization_id
            where c.import_id = ? and c.decision is null and (?::uuid[] is null or c.id = any(?::uuid[]))
              and (c.organization_id, c.id) > (?, ?)
            order by c.organization_id, c.id limit ? for no key update of o, c""";
    private static final String UNIQUE_VIOLATION = "23505";

    private final OwnConnections connections;
    private final Validator validator;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;
    private final PublicChanges changes;

    RegisterConflicts(
            OwnConnections connections,
            Validator validator,
            ObjectMapper json,
            Caller caller,
            Clock clock,
            PublicChanges changes) {
        this.connections = connections;
        this.validator = validator;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
        this.changes = changes;
    }

    private record Open(
            UUID id,
            long row,
            String field,
            String offered,
            UUID organization,
            Set<String> stated,
            OrganizationInput values) {}

    /** For the conflicts with those ids, or all open ones of the import. Each batch is a transaction. */
    RegisterDecisionView decide(RegisterImport i, RegisterDecision decision, @Nullable List<UUID> ids) {
        var item = new WorkItem(i.id(), i.status(), i.fileName(), caller.id().orElse(null), null, null, null, 0, 0);
        try (var connection = connections.open("round-table register conflicts", Duration.ofSeconds(30));
                var writer = new BatchWriter(connection, json, clock)) {
            long decided = 0;
            long refused = 0;
            var after = new UUID[] {new UUID(0, 0), new UUID(0, 0)};
            var most = BATCH;
            while (true) {
                var open = open(connection, i.id(), ids, after, most);
                if (open.isEmpty()) {
                    return new RegisterDecisionView(decided, refused);
                }
                var done = settle(connection, writer, item, decision, open);
                if (done < 0 && most > 1) {
                    // Somebody else has got one of the numbers meanwhile: one after the other tells whose.
                    most = 1;
                    continue;
                }
                after = new UUID[] {open.get(open.size() - 1).organization, open.get(open.size() - 1).id};
                decided += Math.max(0, done);
                refused += open.size() - Math.max(0, done);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One transaction; how many were decided, less than none when a value may not be there twice. */
    private int settle(
            Connection connection, BatchWriter writer, WorkItem item, RegisterDecision decision, List<Open> open)
            throws SQLException {
        try {
            var done = decision == RegisterDecision.TAKE ? take(item, writer, open) : open;
            mark(connection, decision, done);
            connection.commit();
            changes.happened();
            return done.size();
        } catch (SQLException e) {
            connection.rollback();
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return -1;
            }
            throw e;
        }
    }

    /** Writes the offered values; answers those of which the organizations stay valid. */
    private List<Open> take(WorkItem item, BatchWriter writer, List<Open> open) throws SQLException {
        var byOrganization = new LinkedHashMap<UUID, List<Open>>();
        open.forEach(o -> byOrganization
                .computeIfAbsent(o.organization, x -> new ArrayList<>())
                .add(o));
        var wanted = new ArrayList<Wanted>();
        var done = new ArrayList<Open>();
        for (var one : byOrganization.values()) {
            var first = one.get(0);
            var stated = new TreeSet<>(first.stated);
            Map<String, @Nullable Object> values = json.convertValue(
                    first.values,
                    new com.fasterxml.jackson.core.type.TypeReference<LinkedHashMap<String, @Nullable Object>>() {});
            for (var conflict : one) {
                values.put(conflict.field, read(conflict.offered));
                stated.remove(conflict.field);
            }
            var after = OrganizationValues.over(json.convertValue(values, OrganizationInput.class), Map.of());
            if (validator.validate(after).isEmpty()) {
                wanted.add(new Wanted(
                        first.row, first.organization, false, false, first.values, after, List.copyOf(stated)));
                done.addAll(one);
            }
        }
        writer.put(wanted);
        writer.audit(item, "import", wanted);
        writer.tell(wanted);
        return done;
    }

    private List<Open> open(Connection connection, UUID id, @Nullable List<UUID> ids, UUID[] after, int most)
            throws SQLException {
        var chosen = ids == null ? null : connection.createArrayOf("uuid", ids.toArray());
        try (var query = connection.prepareStatement(OPEN)) {
            query.setObject(1, id);
            query.setArray(2, chosen);
            query.setArray(3, chosen);
            query.setObject(4, after[0]);
            query.setObject(5, after[1]);
            query.setInt(6, most);
            var open = new ArrayList<Open>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    open.add(new Open(
                            row.getObject(1, UUID.class),
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            row.getObject(5, UUID.class),
                            Set.copyOf(Arrays.asList((String[]) row.getArray(6).getArray())),
                            json.readValue(row.getString(7), OrganizationInput.class)));
                }
            }
            return open;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void mark(Connection connection, RegisterDecision decision, List<Open> done) throws SQLException {
        try (var update = connection.prepareStatement(
                "update register_conflict set decision = ?, decided_by = ?, decided_at = ? where id = any(?)")) {
            update.setString(1, decision.name());
            update.setObject(2, caller.id().orElse(null));
            update.setObject(3, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            update.setArray(
                    4,
                    connection.createArrayOf("uuid", done.stream().map(Open::id).toArray()));
            update.executeUpdate();
        }
    }

    private Object read(String offered) {
        try {
            return Objects.requireNonNull(json.readValue(offered, Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

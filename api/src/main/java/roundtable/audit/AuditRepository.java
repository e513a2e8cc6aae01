package roundtable.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Deed;
import roundtable.shared.spi.PersonNames;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Key;
import roundtable.shared.store.Notes;
import roundtable.shared.store.Slice;

/** Rows of the audit log: added and read, never changed. */
@ApplicationScoped
class AuditRepository {
    private static final int FETCH = 300;
    private static final TypeReference<Map<String, Changed.Change>> CHANGES = new TypeReference<>() {};

    private static final Notes.Kind ENTRIES = new Notes.Kind(
            "entries",
            """
            noted as (
              insert into audit_entry (at, actor_type, actor_id, session_id, action, subject_type, subject_id,
                                       outcome, request_id, ip_prefix, changed)
              select "at", "actorType", "actorId", "sessionId", action, subject ->> 'type',
                     cast(subject ->> 'id' as uuid), outcome, "requestId", network, changed
              from jsonb_to_recordset(cast(:entries as jsonb))
                e("at" timestamptz, "actorType" text, "actorId" uuid, "sessionId" uuid, action text, subject jsonb,
                  outcome text, "requestId" text, network text, changed jsonb))""");

    private final Notes notes;
    private final EntityManager em;
    private final ObjectMapper json;
    private final Clock clock;
    private final PersonNames people;

    AuditRepository(Notes notes, EntityManager em, ObjectMapper json, Clock clock, PersonNames people) {
        this.notes = notes;
        this.em = em;
        this.json = json;
        this.clock = clock;
        this.people = people;
    }

    /** Adds one, when the transaction ends. */
    void add(Draft entry) {
        notes.add(ENTRIES, entry);
    }

    /** Entries under the filter, newest first. */
    Slice<AuditEntry> list(AuditFilter filter, @Nullable Key after) {
        var values = new HashMap<String, Object>();
        var slice = read(where(filter, values), values, after, filter.limit());
        var names = people.names(slice.items().stream()
                .map(AuditEntry::actorId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return slice.map(e -> e.actorId() == null ? e : e.by(names.get(e.actorId())));
    }

    /** All of them, one after another. */
    void each(AuditFilter filter, Consumer<AuditEntry> entry) {
        var values = new HashMap<String, Object>();
        var query = query(where(filter, values), values).unwrap(NativeQuery.class);
        query.setFetchSize(FETCH);
        try (java.util.stream.Stream<?> rows = query.getResultStream()) {
            rows.forEach(row -> entry.accept(entry((Tuple) row)));
        }
    }

    private StringBuilder where(AuditFilter filter, Map<String, Object> values) {
        var where = new StringBuilder("true");
        if (filter.actor() != null) {
            where.append(" and actor_id = :actor");
            values.put("actor", filter.actor());
        }
        if (filter.action() != null) {
            where.append(" and action = :action");
            values.put("action", filter.action());
        }
        if (filter.subjectType() != null) {
            where.append(" and subject_type = :subjectType");
            values.put("subjectType", filter.subjectType());
        }
        if (filter.subjectId() != null) {
            where.append(" and subject_id = :subjectId");
            values.put("subjectId", filter.subjectId());
        }
        if (filter.from() != null) {
            where.append(" and at >= :from");
            values.put("from", start(filter.from()));
        }
        if (filter.to() != null) {
            where.append(" and at < :to");
            values.put("to", start(filter.to().plusDays(1)));
        }
        return where;
    }

    /** Entries about one object, newest first. */
    Slice<AuditEntry> of(Subject subject, @Nullable Key after, int limit) {
        var values = new HashMap<String, Object>(Map.of("type", subject.type(), "id", subject.id()));
        return read(new StringBuilder("subject_type = :type and subject_id = :id"), values, after, limit);
    }

    /** What the person did, and what was done to their account; each half by its own index. */
    Slice<AuditEntry> about(UUID person, @Nullable Key after, int limit) {
        var values = new HashMap<String, Object>(Map.of("person", person, "most", limit + 1));
        var before = after == null ? "" : "and seq < :after";
        return read(
                new StringBuilder(
                        """
                        seq in ((select seq from audit_entry where actor_id = :person %1$s order by seq desc limit :most)
                          union (select seq from audit_entry where subject_type = 'user' and subject_id = :person %1$s
                                 order by seq desc limit :most))"""
                                .formatted(before)),
                values,
                after,
                limit);
    }

    AuditHead head() {
        List<?> rows = em.createNativeQuery(
                        "select n, encode(hash, 'hex'), chained_at from audit_chain order by n desc limit 1",
                        Tuple.class)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> new AuditHead(t.get(0, Long.class), t.get(1, String.class), t.get(2, Instant.class)))
                .findFirst()
                .orElse(new AuditHead(0, "0".repeat(64), null));
    }

    private Slice<AuditEntry> read(StringBuilder where, Map<String, Object> values, @Nullable Key after, int limit) {
        if (after != null) {
            where.append(" and seq < :after");
            values.put("after", Long.valueOf(after.text(0)));
        }
        var query = query(where, values).setMaxResults(limit + 1);
        List<?> rows = query.getResultList();
        var entries = rows.stream().map(row -> entry((Tuple) row)).toList();
        return Slice.of(entries, limit, e -> Key.of(e.seq()));
    }

    private Query query(StringBuilder where, Map<String, Object> values) {
        var query = em.createNativeQuery(
                """
                select seq, at, actor_type, actor_id, session_id, action, subject_type, subject_id, outcome,
                       request_id, ip_prefix, cast(changed as text)
                from audit_entry where %s order by seq desc"""
                        .formatted(where),
                Tuple.class);
        values.forEach(query::setParameter);
        return query;
    }

    private AuditEntry entry(Tuple row) {
        try {
            return new AuditEntry(
                    row.get(0, Long.class),
                    row.get(1, Instant.class),
                    constant(AuditEntry.Actor.class, row.get(2, String.class)),
                    row.get(3, UUID.class),
                    null,
                    row.get(4, UUID.class),
                    row.get(5, String.class),
                    row.get(6, String.class),
                    row.get(7, UUID.class),
                    constant(Deed.Outcome.class, row.get(8, String.class)),
                    row.get(9, String.class),
                    row.get(10, String.class),
                    json.readValue(row.get(11, String.class), CHANGES));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    /** An entry to be added; its place in the log is the database's. */
    record Draft(
            Instant at,
            AuditEntry.Actor actorType,
            @Nullable UUID actorId,
            @Nullable UUID sessionId,
            String action,
            @Nullable Subject subject,
            Deed.Outcome outcome,
            @Nullable String requestId,
            @Nullable String network,
            Map<String, Changed.Change> changed) {}
}

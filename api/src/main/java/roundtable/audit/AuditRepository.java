package roundtable.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.EnumNames;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Deed;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

/** Rows of the audit log: added and read, never changed. */
@ApplicationScoped
class AuditRepository {
    private static final TypeReference<Map<String, Changed.Change>> CHANGES = new TypeReference<>() {};

    private final EntityManager em;
    private final ObjectMapper json;
    private final Clock clock;

    AuditRepository(EntityManager em, ObjectMapper json, Clock clock) {
        this.em = em;
        this.json = json;
        this.clock = clock;
    }

    void add(Draft entry) {
        em.createNativeQuery(
                        """
                insert into audit_entry (at, actor_type, actor_id, session_id, action, subject_type, subject_id,
                                         outcome, request_id, ip_prefix, changed)
                values (:at, :actorType, cast(:actorId as uuid), cast(:session as uuid), :action, :subjectType,
                        cast(:subjectId as uuid), :outcome, :request, :network, cast(:changed as jsonb))""")
                .setParameter("at", clock.instant())
                .setParameter("actorType", EnumNames.of(entry.actorType()))
                .setParameter("actorId", text(entry.actorId()))
                .setParameter("session", text(entry.sessionId()))
                .setParameter("action", entry.action())
                .setParameter(
                        "subjectType",
                        entry.subject() == null ? null : entry.subject().type())
                .setParameter(
                        "subjectId",
                        entry.subject() == null ? null : text(entry.subject().id()))
                .setParameter("outcome", EnumNames.of(entry.outcome()))
                .setParameter("request", entry.requestId())
                .setParameter("network", entry.network())
                .setParameter("changed", write(entry.changed()))
                .executeUpdate();
    }

    /** Entries under the filter, newest first. */
    Slice<AuditEntry> list(AuditFilter filter, @Nullable Key after) {
        var where = new StringBuilder("true");
        var values = new HashMap<String, Object>();
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
        return read(where, values, after, filter.limit());
    }

    /** Entries about one object, newest first. */
    Slice<AuditEntry> of(Subject subject, @Nullable Key after, int limit) {
        var values = new HashMap<String, Object>(Map.of("type", subject.type(), "id", subject.id()));
        return read(new StringBuilder("subject_type = :type and subject_id = :id"), values, after, limit);
    }

    private Slice<AuditEntry> read(StringBuilder where, Map<String, Object> values, @Nullable Key after, int limit) {
        if (after != null) {
            where.append(" and seq < :after");
            values.put("after", Long.valueOf(after.text(0)));
        }
        var query = em.createNativeQuery(
                        """
                select seq, at, actor_type, actor_id, session_id, action, subject_type, subject_id, outcome,
                       request_id, ip_prefix, cast(changed as text)
                from audit_entry where %s order by seq desc"""
                                .formatted(where),
                        Tuple.class)
                .setMaxResults(limit + 1);
        values.forEach(query::setParameter);
        List<?> rows = query.getResultList();
        var entries = rows.stream().map(row -> entry((Tuple) row)).toList();
        return Slice.of(entries, limit, e -> Key.of(e.seq()));
    }

    private AuditEntry entry(Tuple row) {
        try {
            return new AuditEntry(
                    row.get(0, Long.class),
                    row.get(1, Instant.class),
                    constant(AuditEntry.Actor.class, row.get(2, String.class)),
                    row.get(3, UUID.class),
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

    private String write(Object changed) {
        try {
            return json.writeValueAsString(changed);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A change must be plain data", e);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    /** An entry to be added; time and place in the log are the repository's. */
    record Draft(
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

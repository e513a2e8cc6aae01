package roundtable.organization.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Saved meanings of columns. */
@ApplicationScoped
class RegisterMappingRepository {
    private static final String COLUMNS = "select m.id, m.name, m.source, cast(m.fields as text), m.updated_at";

    private final EntityManager em;
    private final ObjectMapper json;
    private final Clock clock;

    RegisterMappingRepository(EntityManager em, ObjectMapper json, Clock clock) {
        this.em = em;
        this.json = json;
        this.clock = clock;
    }

    /** All of them by name. */
    List<RegisterMappingView> all() {
        List<?> rows = em.createNativeQuery(
                        COLUMNS + " from register_mapping m order by lower(m.name collate \"unicode\") limit 1000",
                        Tuple.class)
                .getResultList();
        return rows.stream().map(r -> view((Tuple) r)).toList();
    }

    Optional<RegisterMappingView> find(UUID id) {
        List<?> rows = em.createNativeQuery(COLUMNS + " from register_mapping m where m.id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream().map(r -> view((Tuple) r)).findFirst();
    }

    /** Adds one, or replaces the one of that name. */
    RegisterMappingView save(RegisterMappingInput in) {
        var row = (Tuple) em.createNativeQuery(
                        """
                insert into register_mapping as m (name, source, fields, created_at, updated_at)
                values (:name, :source, cast(:fields as jsonb), :now, :now)
                on conflict (lower(name collate "unicode")) do update set name = excluded.name,
                    source = excluded.source, fields = excluded.fields, updated_at = excluded.updated_at
                returning m.id, m.name, m.source, cast(m.fields as text), m.updated_at""",
                        Tuple.class)
                .setParameter("name", in.name().strip())
                .setParameter("source", in.source())
                .setParameter("fields", write(in.mapping()))
                .setParameter("now", clock.instant())
                .getSingleResult();
        return view(row);
    }

    boolean remove(UUID id) {
        return em.createNativeQuery("delete from register_mapping where id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    private RegisterMappingView view(Tuple row) {
        try {
            return new RegisterMappingView(
                    row.get(0, UUID.class),
                    row.get(1, String.class),
                    row.get(2, String.class),
                    json.readValue(row.get(3, String.class), new TypeReference<Map<String, @Nullable String>>() {}),
                    row.get(4, Instant.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

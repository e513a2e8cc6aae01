package roundtable.shared.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keys that clients sent with their POSTs, and the answers they got. */
@ApplicationScoped
public class IdempotencyRepository {
    private static final Notes.Kind ANSWERS = new Notes.Kind(
            "answers",
            """
            answered as (
              update idempotency_key k set status = cast(a.answer ->> 'status' as integer),
                  location = a.answer ->> 'location', body = a.answer ->> 'body'
              from jsonb_to_recordset(cast(:answers as jsonb)) a(scope jsonb, answer jsonb)
              where k.principal = a.scope ->> 'principal' and k.method = a.scope ->> 'method'
                and k.path = a.scope ->> 'path' and k.key = a.scope ->> 'key')""");

    private final EntityManager em;
    private final Notes notes;

    IdempotencyRepository(EntityManager em, Notes notes) {
        this.em = em;
        this.notes = notes;
    }

    /**
     * Takes the key for this transaction. False when it is known already; a simultaneous request with the same key
     * waits here until the first has committed or failed.
     */
    public boolean claim(Scope scope, String fingerprint) {
        return em.createNativeQuery(
                                """
                        insert into idempotency_key (principal, method, path, key, fingerprint)
                        values (:principal, :method, :path, :key, :fingerprint) on conflict do nothing""")
                        .setParameter("principal", scope.principal())
                        .setParameter("method", scope.method())
                        .setParameter("path", scope.path())
                        .setParameter("key", scope.key())
                        .setParameter("fingerprint", fingerprint)
                        .executeUpdate()
                == 1;
    }

    /** Keeps the answer beside the key, when the transaction ends. */
    public void answer(Scope scope, Answer answer) {
        notes.add(ANSWERS, new Given(scope, answer));
    }

    /** What is known of a key that could not be claimed. */
    public Known find(Scope scope) {
        var row = (Tuple) em.createNativeQuery(
                        """
                select fingerprint, status, location, body from idempotency_key
                where principal = :principal and method = :method and path = :path and key = :key""",
                        Tuple.class)
                .setParameter("principal", scope.principal())
                .setParameter("method", scope.method())
                .setParameter("path", scope.path())
                .setParameter("key", scope.key())
                .getSingleResult();
        return new Known(
                row.get(0, String.class),
                new Answer(row.get(1, Integer.class), row.get(2, String.class), row.get(3, String.class)));
    }

    /** Forgets keys older than that, at most so many at once. Returns how many. */
    int forget(Instant before, int most) {
        return em.createNativeQuery(
                        """
                delete from idempotency_key where ctid = any (array(
                  select ctid from idempotency_key where created_at < :before limit :most for update skip locked))""")
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }

    /** One key belongs to one caller and one operation. */
    public record Scope(String principal, String method, String path, String key) {}

    /** What the client was answered. */
    public record Answer(int status, @Nullable String location, @Nullable String body) {}

    private record Given(Scope scope, Answer answer) {}

    /** A key that was used before. */
    public record Known(String fingerprint, Answer answer) {}
}

package roundtable.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** What is old goes, what somebody may still ask for stays. Each test has a time of its own, far from the others. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class StoreSweepTest {
    private static final Instant NOW = Instant.parse("2001-05-05T05:05:05Z");

    @Inject
    IdempotencyRepository keys;

    @Inject
    OutboxRepository outbox;

    @Inject
    EntityManager em;

    @Test
    void idempotency_keys_live_for_a_day() {
        var principal = UUID.randomUUID().toString();
        key(principal, "old", NOW.minus(Duration.ofHours(24)).minusSeconds(1));
        key(principal, "young", NOW.minus(Duration.ofHours(24)));
        sweep();
        assertThat(strings("select key from idempotency_key where principal = :x", principal))
                .containsExactly("young");
    }

    @Test
    void more_than_a_portion_goes_at_once() {
        var principal = UUID.randomUUID().toString();
        for (var n = 0; n < 2_100; n++) {
            key(principal, "k" + n, NOW.minus(Duration.ofDays(2)));
        }
        sweep();
        assertThat(strings("select key from idempotency_key where principal = :x", principal))
                .isEmpty();
    }

    @Test
    void delivered_events_live_for_a_week_and_dead_ones_stay() {
        var type = "Swept" + UUID.randomUUID();
        var old = NOW.minus(Duration.ofDays(7)).minusSeconds(1);
        delivery(event(type, "delivered long ago", old), "ear", "delivered", old);
        delivery(event(type, "delivered now", old), "ear", "delivered", NOW);
        delivery(event(type, "dead", old), "ear", "dead", null);
        delivery(event(type, "waiting", old), "ear", "pending", null);
        event(type, "nobody hears", old);
        event(type, "nobody heard yet", NOW);
        var half = event(type, "one has heard", old);
        delivery(half, "ear", "delivered", old);
        delivery(half, "eye", "dead", null);
        sweep();
        assertThat(strings("select payload ->> 'what' from outbox_event where type = :x", type))
                .containsExactlyInAnyOrder("delivered now", "dead", "waiting", "nobody heard yet", "one has heard");
        QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery("delete from outbox_event where type = :x")
                .setParameter("x", type)
                .executeUpdate());
    }

    private void sweep() {
        new StoreSweep(keys, outbox, Clock.fixed(NOW, java.time.ZoneOffset.UTC)).run();
    }

    private void key(String principal, String key, Instant at) {
        QuarkusTransaction.requiringNew()
                .run(() -> em.createNativeQuery("insert into idempotency_key (principal, method, path, key, "
                                + "fingerprint, created_at) values (:p, 'POST', '/x', :k, 'f', :at)")
                        .setParameter("p", principal)
                        .setParameter("k", key)
                        .setParameter("at", at)
                        .executeUpdate());
    }

    private UUID event(String type, String what, Instant at) {
        return QuarkusTransaction.requiringNew().call(() -> (UUID) em.createNativeQuery(
                        "insert into outbox_event (type, payload, occurred_at) "
                                + "values (:t, jsonb_build_object('what', cast(:w as text)), :at) returning id",
                        UUID.class)
                .setParameter("t", type)
                .setParameter("w", what)
                .setParameter("at", at)
                .getSingleResult());
    }

    private void delivery(UUID event, String listener, String status, Instant deliveredAt) {
        QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery(
                        "insert into outbox_delivery (event_id, listener, status, "
                                + "next_attempt_at, delivered_at) values (:e, :l, :s, '2999-01-01Z', cast(:at as timestamptz))")
                .setParameter("e", event)
                .setParameter("l", listener)
                .setParameter("s", status)
                .setParameter("at", deliveredAt)
                .executeUpdate());
    }

    private List<String> strings(String query, String value) {
        List<?> found = em.createNativeQuery(query, String.class)
                .setParameter("x", value)
                .getResultList();
        return found.stream().map(String::valueOf).toList();
    }
}

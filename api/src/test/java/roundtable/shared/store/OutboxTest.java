package roundtable.shared.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.spi.OutboxListener;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class OutboxTest {
    /** Happens in these tests only. */
    public record BellRang(UUID id, int failures) {}

    @Inject
    Outbox outbox;

    @Inject
    OutboxRelay relay;

    @Inject
    EntityManager em;

    @Inject
    Ear ear;

    @Test
    void an_event_is_heard_after_the_commit() {
        var bell = new BellRang(UUID.randomUUID(), 0);
        QuarkusTransaction.requiringNew().run(() -> outbox.add(bell));
        await().pollInSameThread().untilAsserted(() -> assertThat(ear.heard).contains(bell));
        await().pollInSameThread().untilAsserted(() -> assertThat(status(bell)).isEqualTo("delivered"));
    }

    @Test
    void an_event_is_gone_with_its_transaction() {
        var bell = new BellRang(UUID.randomUUID(), 0);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.add(bell);
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class);
        relay.run();
        assertThat(ear.heard).doesNotContain(bell);
        assertThat(rows(bell)).isZero();
    }

    @Test
    void an_event_outside_of_a_transaction_is_refused() {
        assertThatThrownBy(() -> outbox.add(new BellRang(UUID.randomUUID(), 0)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_failure_is_noted_and_tried_again_later() {
        var bell = new BellRang(UUID.randomUUID(), 1);
        QuarkusTransaction.requiringNew().run(() -> outbox.add(bell));
        await().pollInSameThread().untilAsserted(() -> assertThat(error(bell)).isEqualTo("IllegalStateException"));
        assertThat(status(bell)).isEqualTo("pending");
        await().pollInSameThread().atMost(java.time.Duration.ofSeconds(30)).untilAsserted(() -> assertThat(status(bell))
                .isEqualTo("delivered"));
    }

    @Test
    void several_relays_hear_each_event_once() throws Exception {
        var bells = IntStream.range(0, 40)
                .mapToObj(i -> new BellRang(UUID.randomUUID(), 0))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> bells.forEach(outbox::add));
        var pool = Executors.newFixedThreadPool(8);
        try {
            for (var work :
                    IntStream.range(0, 8).mapToObj(i -> pool.submit(relay::run)).toList()) {
                work.get();
            }
        } finally {
            pool.shutdown();
        }
        await().pollInSameThread().untilAsserted(() -> assertThat(ear.heard).containsAll(bells));
        assertThat(ear.heard.stream().filter(bells::contains)).hasSameSizeAs(bells);
    }

    private String status(BellRang bell) {
        return column(bell, "status");
    }

    private String error(BellRang bell) {
        return column(bell, "last_error");
    }

    private String column(BellRang bell, String column) {
        List<?> rows = em.createNativeQuery("select d." + column + " from outbox_delivery d "
                        + "join outbox_event e on e.id = d.event_id where e.payload ->> 'id' = :id")
                .setParameter("id", bell.id().toString())
                .getResultList();
        assertThat(rows).hasSize(1);
        return (String) rows.get(0);
    }

    private long rows(BellRang bell) {
        return ((Number) em.createNativeQuery("select count(*) from outbox_event where payload ->> 'id' = :id")
                        .setParameter("id", bell.id().toString())
                        .getSingleResult())
                .longValue();
    }

    /** Hears the bell, and fails as often as the event asks for. */
    @Singleton
    static class Ear implements OutboxListener<BellRang> {
        final ConcurrentLinkedQueue<BellRang> heard = new ConcurrentLinkedQueue<>();
        private final java.util.Map<UUID, Integer> failed = new java.util.concurrent.ConcurrentHashMap<>();

        @Override
        public Class<BellRang> event() {
            return BellRang.class;
        }

        @Override
        public String name() {
            return "test-ear";
        }

        @Override
        public void on(BellRang event) {
            if (failed.merge(event.id(), 1, Integer::sum) <= event.failures()) {
                throw new IllegalStateException("not yet");
            }
            heard.add(event);
        }
    }
}

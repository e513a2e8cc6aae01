package roundtable.shared.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of the outbox: events, and a delivery for each event and listener. */
@ApplicationScoped
class OutboxRepository {
    private final EntityManager em;

    OutboxRepository(EntityManager em) {
        this.em = em;
    }

    void add(String type, String payload, List<String> listeners, Instant now) {
        em.createNativeQuery(
                        """
                with event as (
                  insert into outbox_event (type, payload, occurred_at) values (:type, cast(:payload as jsonb), :now)
                  returning id)
                insert into outbox_delivery (event_id, listener, next_attempt_at)
                select event.id, l, :now from event, unnest(cast(:listeners as text[])) l""")
                .setParameter("type", type)
                .setParameter("payload", payload)
                .setParameter("now", now)
                .setParameter("listeners", listeners.toArray(String[]::new))
                .executeUpdate();
    }

    /** The next due delivery, locked for this transaction; others pass it by. */
    Optional<Delivery> lockNext(Instant now) {
        List<?> rows = em.createNativeQuery(
                        """
                select d.event_id, d.listener, d.attempts, e.type, cast(e.payload as text)
                from outbox_delivery d join outbox_event e on e.id = d.event_id
                where d.status = 'pending' and d.next_attempt_at <= :now
                order by d.next_attempt_at, d.event_id limit 1 for update of d skip locked""",
                        Tuple.class)
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> new Delivery(
                        t.get(0, UUID.class),
                        t.get(1, String.class),
                        t.get(2, Integer.class),
                        t.get(3, String.class),
                        t.get(4, String.class)))
                .findFirst();
    }

    void delivered(Delivery delivery, Instant now) {
        em.createNativeQuery(
                        """
                update outbox_delivery set status = 'delivered', attempts = attempts + 1, delivered_at = :now
                where event_id = :event and listener = :listener""")
                .setParameter("now", now)
                .setParameter("event", delivery.eventId())
                .setParameter("listener", delivery.listener())
                .executeUpdate();
    }

    void failed(Delivery delivery, String status, Instant next, String error) {
        em.createNativeQuery(
                        """
                update outbox_delivery
                set status = :status, attempts = attempts + 1, next_attempt_at = :next, last_error = :error
                where event_id = :event and listener = :listener""")
                .setParameter("status", status)
                .setParameter("next", next)
                .setParameter("error", error)
                .setParameter("event", delivery.eventId())
                .setParameter("listener", delivery.listener())
                .executeUpdate();
    }

    /** One event for one listener. */
    record Delivery(UUID eventId, String listener, int attempts, String type, String payload) {}
}

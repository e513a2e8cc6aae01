package roundtable.shared.store;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Rows of the outbox: events, and a delivery for each event and listener. */
@ApplicationScoped
class OutboxRepository {
    /** Events of a transaction, each with its deliveries. */
    static final Notes.Kind EVENTS = new Notes.Kind(
            "events",
            """
            told as (
              select uuidv7() as id, e.*
              from jsonb_to_recordset(cast(:events as jsonb))
                e(type text, payload jsonb, listeners text[], "at" timestamptz)),
            event as (
              insert into outbox_event (id, type, payload, occurred_at) select id, type, payload, "at" from told),
            delivery as (
              insert into outbox_delivery (event_id, listener, next_attempt_at)
              select told.id, l, told."at" from told, unnest(told.listeners) l)""");

    private final EntityManager em;

    OutboxRepository(EntityManager em) {
        this.em = em;
    }

    /** The next due delivery to all but those listeners, or to none but them, locked for this transaction; others pass it by. */
    Optional<Delivery> lockNext(Instant now, Set<String> slow, boolean toThem) {
        List<?> rows = em.createNativeQuery(
                        """
                select d.event_id, d.listener, d.attempts, e.type, cast(e.payload as text), e.occurred_at
                from outbox_delivery d join outbox_event e on e.id = d.event_id
                where d.status = 'pending' and d.next_attempt_at <= :now and (d.listener = any(:slow)) = :toThem
                order by d.next_attempt_at, d.event_id limit 1 for update of d skip locked""",
                        Tuple.class)
                .setParameter("now", now)
                .setParameter("slow", slow.toArray(String[]::new))
                .setParameter("toThem", toThem)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> new Delivery(
                        t.get(0, UUID.class),
                        t.get(1, String.class),
                        t.get(2, Integer.class),
                        t.get(3, String.class),
                        t.get(4, String.class),
                        t.get(5, Instant.class)))
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

    /** Forgets what was delivered before that, at most so much at once. Returns how much. What is dead stays. */
    int forgetDelivered(Instant before, int most) {
        return em.createNativeQuery(
                        """
                delete from outbox_delivery where ctid = any (array(
                  select ctid from outbox_delivery where status = 'delivered' and delivered_at < :before
                  limit :most for update skip locked))""")
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }

    /** Forgets events of before that which nobody waits for any more, at most so many at once. Returns how many. */
    int forgetEvents(Instant before, int most) {
        return em.createNativeQuery(
                        """
                delete from outbox_event where ctid = any (array(
                  select e.ctid from outbox_event e
                  where e.occurred_at < :before
                    and not exists (select 1 from outbox_delivery d where d.event_id = e.id)
                  limit :most for update of e skip locked))""")
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }

    /** An event to be written, and who is to hear of it. */
    record Draft(String type, JsonNode payload, List<String> listeners, Instant at) {}

    /** One event for one listener. */
    record Delivery(UUID eventId, String listener, int attempts, String type, String payload, Instant occurredAt) {}
}

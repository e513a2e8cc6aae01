package roundtable.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.mail.Letter;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Notice.Link;
import roundtable.shared.spi.Notices;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Key;
import roundtable.shared.store.OneColumn;
import roundtable.shared.store.Slice;

/** What people were told. */
@ApplicationScoped
class NotificationRepository {
    private static final String COLUMNS =
            "select id, recipient, kind, subject_type, subject_id, path, cast(words as text), cast(links as text), created_at, read_at, mail";
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<List<Link>> LINKS = new TypeReference<>() {};

    private final EntityManager em;
    private final ObjectMapper json;

    NotificationRepository(EntityManager em, ObjectMapper json) {
        this.em = em;
        this.json = json;
    }

    /** Adds it once for each event; empty when it is there already, or nobody active has that account. */
    Optional<UUID> add(UUID event, Notice n, EmailMode mail, Instant now) {
        List<?> rows = OneColumn.of(
                        em,
                        """
                insert into notification
                  (recipient, event_id, kind, subject_type, subject_id, path, words, links, created_at, mail)
                select id, :event, :kind, :type, :subject, :path, cast(:words as jsonb), cast(:links as jsonb), :now, :mail
                from app_user where id = :recipient and status = 'active'
                on conflict on constraint notification_once do nothing returning id""",
                        UUID.class)
                .setParameter("event", event)
                .setParameter("kind", n.kind())
                .setParameter("type", n.subject().type())
                .setParameter("subject", n.subject().id())
                .setParameter("path", n.path())
                .setParameter("words", json.valueToTree(n.words()).toString())
                .setParameter("links", json.valueToTree(n.links()).toString())
                .setParameter("now", now)
                .setParameter("mail", mail.name())
                .setParameter("recipient", n.recipient())
                .getResultList();
        return rows.stream().map(UUID.class::cast).findFirst();
    }

    /** The same for many, each by their own setting. Returns those of which a letter is wanted at once. */
    List<UUID> addToAll(Notices n, EmailMode usual, Instant now) {
        List<?> rows = OneColumn.of(
                        em,
                        """
                with told as (
                  insert into notification
                    (recipient, event_id, kind, subject_type, subject_id, path, words, links, created_at, mail)
                  select u.id, :event, :kind, :type, :subject, :path, cast(:words as jsonb), cast(:links as jsonb), :now,
                    coalesce(s.email, :usual)
                  from app_user u left join notification_setting s on s.recipient = u.id and s.kind = :kind
                  where u.id = any(:recipients) and u.status = 'active'
                  on conflict on constraint notification_once do nothing returning id, mail)
                select id from told where mail = 'AT_ONCE' order by id""",
                        UUID.class)
                .setParameter("event", n.cause())
                .setParameter("kind", n.kind())
                .setParameter("type", n.subject().type())
                .setParameter("subject", n.subject().id())
                .setParameter("path", n.path())
                .setParameter("words", json.valueToTree(n.words()).toString())
                .setParameter("links", json.valueToTree(n.links()).toString())
                .setParameter("now", now)
                .setParameter("usual", usual.name())
                .setParameter("recipients", n.recipients().toArray(UUID[]::new))
                .getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    Slice<Row> list(UUID recipient, boolean unread, @Nullable Key after, int limit) {
        var query = em.createNativeQuery(
                        COLUMNS + " from notification where recipient = :recipient"
                                + (unread ? " and read_at is null" : "")
                                + (after == null ? "" : " and id < :after") + " order by id desc",
                        Tuple.class)
                .setParameter("recipient", recipient)
                .setMaxResults(limit + 1);
        if (after != null) {
            query.setParameter("after", after.uuid(0));
        }
        List<?> rows = query.getResultList();
        return Slice.of(rows.stream().map(r -> row((Tuple) r)).toList(), limit, r -> Key.of(r.id()));
    }

    int unread(UUID recipient) {
        return ((Number) OneColumn.of(
                                em,
                                "select count(*) from notification where recipient = :recipient and read_at is null",
                                Long.class)
                        .setParameter("recipient", recipient)
                        .getSingleResult())
                .intValue();
    }

    /** One of that person's; empty when it is not. */
    Optional<Row> read(UUID id, UUID recipient, Instant now) {
        List<?> rows = em.createNativeQuery(
                        """
                update notification set read_at = coalesce(read_at, :now) where id = :id and recipient = :recipient
                returning id, recipient, kind, subject_type, subject_id, path, cast(words as text), cast(links as text), created_at, read_at, mail""",
                        Tuple.class)
                .setParameter("now", now)
                .setParameter("id", id)
                .setParameter("recipient", recipient)
                .getResultList();
        return rows.stream().map(r -> row((Tuple) r)).findFirst();
    }

    void readAll(UUID recipient, Instant now) {
        em.createNativeQuery("update notification set read_at = :now where recipient = :recipient and read_at is null")
                .setParameter("now", now)
                .setParameter("recipient", recipient)
                .executeUpdate();
    }

    Optional<Row> find(UUID id) {
        List<?> rows = em.createNativeQuery(COLUMNS + " from notification where id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream().map(r -> row((Tuple) r)).findFirst();
    }

    /** What waits for a digest and was not read meanwhile, the newest first. */
    List<Row> waiting(UUID recipient, boolean weekly, int most) {
        List<?> rows = em.createNativeQuery(
                        COLUMNS
                                + """
                 from notification
                where recipient = :recipient and (mail = 'DAILY' or (:weekly and mail = 'WEEKLY')) and read_at is null
                order by id desc limit :most""",
                        Tuple.class)
                .setParameter("recipient", recipient)
                .setParameter("weekly", weekly)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(r -> row((Tuple) r)).toList();
    }

    /** No letter is due for these any more: those of the digest that has just been sent, and what was read before. */
    void digested(UUID recipient, boolean weekly) {
        em.createNativeQuery(
                        """
                update notification set mail = 'DONE'
                where recipient = :recipient and (mail = 'DAILY' or (:weekly and mail = 'WEEKLY'))""")
                .setParameter("recipient", recipient)
                .setParameter("weekly", weekly)
                .executeUpdate();
    }

    void mailed(UUID id) {
        em.createNativeQuery("update notification set mail = 'DONE' where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Everything a person was told, the newest first. */
    List<Row> all(UUID recipient) {
        List<?> rows = em.createNativeQuery(
                        COLUMNS + " from notification where recipient = :recipient order by id desc", Tuple.class)
                .setParameter("recipient", recipient)
                .getResultList();
        return rows.stream().map(r -> row((Tuple) r)).toList();
    }

    /** Removes what was read and is older than that, at most so many; returns how many. */
    int forgetRead(Instant before, int most) {
        return em.createNativeQuery(
                        """
                delete from notification where id in (
                  select id from notification where read_at is not null and created_at < :before limit :most)""")
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }

    /** Everything that a person was told and has set. */
    void forget(UUID recipient) {
        for (var table : List.of("notification", "notification_setting", "notification_mailbox")) {
            em.createNativeQuery("delete from " + table + " where recipient = :recipient")
                    .setParameter("recipient", recipient)
                    .executeUpdate();
        }
    }

    private Row row(Tuple t) {
        try {
            return new Row(
                    t.get(0, UUID.class),
                    t.get(1, UUID.class),
                    t.get(2, String.class),
                    new Subject(t.get(3, String.class), t.get(4, UUID.class)),
                    t.get(5, String.class),
                    json.readValue(t.get(6, String.class), WORDS),
                    json.readValue(t.get(7, String.class), LINKS),
                    t.get(8, Instant.class),
                    t.get(9, Instant.class),
                    t.get(10, String.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A notification. */
    record Row(
            UUID id,
            UUID recipient,
            String kind,
            Subject subject,
            String path,
            Map<String, String> words,
            List<Link> links,
            Instant createdAt,
            @Nullable Instant readAt,
            String mail) {

        /** The things of which it speaks as several, for a letter. */
        List<Letter.Line> lines() {
            return links.stream().map(l -> new Letter.Line(l.title(), l.path())).toList();
        }
    }
}

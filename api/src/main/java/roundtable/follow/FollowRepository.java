package roundtable.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

/** Who follows what: one row for a person and a thing, whatever happens at the same time. */
@ApplicationScoped
class FollowRepository {
    private final EntityManager em;

    FollowRepository(EntityManager em) {
        this.em = em;
    }

    /**
     * Follows it; when that person does already, only the wish about comments is kept.
     *
     * @param comments whether comments are told too; null for yes, or as it was
     */
    void add(UUID person, Subject subject, @Nullable String place, @Nullable Boolean comments, Instant now) {
        em.createNativeQuery(
                        """
                insert into follow (person, type, subject_id, place, comments, created_at)
                select id, :type, :subject, cast(:place as text), coalesce(cast(:comments as boolean), true), :now
                from app_user where id = :person
                on conflict on constraint follow_once do update
                    set comments = coalesce(cast(:comments as boolean), follow.comments)""")
                .setParameter("comments", comments == null ? null : comments.toString())
                .setParameter("person", person)
                .setParameter("type", subject.type())
                .setParameter("subject", subject.id())
                .setParameter("place", place)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** By the link of a letter: no more comments on it. */
    void muteComments(UUID person, Subject subject) {
        em.createNativeQuery(
                        """
                update follow set comments = false
                where person = :person and type = :type and subject_id = :subject""")
                .setParameter("person", person)
                .setParameter("type", subject.type())
                .setParameter("subject", subject.id())
                .executeUpdate();
    }

    void remove(UUID person, Subject subject) {
        em.createNativeQuery("delete from follow where person = :person and type = :type and subject_id = :subject")
                .setParameter("person", person)
                .setParameter("type", subject.type())
                .setParameter("subject", subject.id())
                .executeUpdate();
    }

    /** Who follows the one follows the other in its place. */
    void move(String type, UUID from, UUID into) {
        em.createNativeQuery(
                        """
                with moved as (
                  delete from follow where type = :type and subject_id = :from returning person, place, comments, created_at)
                insert into follow (person, type, subject_id, place, comments, created_at)
                select person, :type, :into, place, comments, created_at from moved
                on conflict on constraint follow_once do nothing""")
                .setParameter("type", type)
                .setParameter("from", from)
                .setParameter("into", into)
                .executeUpdate();
    }

    /** Who follows the one follows the other too. */
    void copy(Subject from, UUID other) {
        em.createNativeQuery(
                        """
                insert into follow (person, type, subject_id, place, comments, created_at)
                select person, type, :other, place, comments, created_at from follow where type = :type and subject_id = :from
                on conflict on constraint follow_once do nothing""")
                .setParameter("type", from.type())
                .setParameter("from", from.id())
                .setParameter("other", other)
                .executeUpdate();
    }

    /** How many follow it, and whether that person does. */
    Count count(Subject subject, @Nullable UUID person) {
        var row = (Tuple) em.createNativeQuery(
                        """
                select cast(count(*) as integer), coalesce(bool_or(person = cast(:person as uuid)), false),
                    coalesce(bool_or(person = cast(:person as uuid) and comments), false)
                from follow where type = :type and subject_id = :subject""",
                        Tuple.class)
                .setParameter("type", subject.type())
                .setParameter("subject", subject.id())
                .setParameter("person", person == null ? null : person.toString())
                .getSingleResult();
        return new Count(row.get(0, Integer.class), row.get(1, Boolean.class), row.get(2, Boolean.class));
    }

    /** What a person follows, the latest first: only what gathers others, only other things, or both. */
    Slice<Row> of(UUID person, @Nullable Boolean gathering, @Nullable Key after, int limit) {
        var query = em.createNativeQuery(
                        "select id, type, subject_id, created_at from follow where person = :person"
                                + (gathering == null
                                        ? ""
                                        : " and (type in ('activity_area', 'territory')) = " + gathering)
                                + (after == null ? "" : " and id < :after") + " order by id desc",
                        Tuple.class)
                .setParameter("person", person)
                .setMaxResults(limit + 1);
        if (after != null) {
            query.setParameter("after", after.uuid(0));
        }
        List<?> rows = query.getResultList();
        return Slice.of(rows.stream().map(r -> row((Tuple) r)).toList(), limit, r -> Key.of(r.id()));
    }

    /**
     * People who follow any of these things or places, each with the first of them that they follow; the nearest place
     * counts as the first place. So many of them, in the order of their ids; of comments only those who have not muted them.
     */
    List<Follower> followers(
            List<Subject> things,
            Set<String> places,
            Set<UUID> but,
            boolean ofComments,
            @Nullable UUID after,
            int most) {
        List<?> rows = em.createNativeQuery(
                        """
                select distinct on (f.person) f.person, f.type, f.subject_id from (
                  select f.person, f.type, f.subject_id, w.rank
                  from unnest(cast(:types as text[]), cast(:ids as uuid[])) with ordinality w(type, id, rank)
                  join follow f on f.type = w.type and f.subject_id = w.id
                  where f.person > :after and (f.comments or not :ofComments)
                  union all
                  select f.person, f.type, f.subject_id, 1000 - length(f.place)
                  from follow f where f.place = any(cast(:places as text[])) and f.person > :after) f
                where f.person <> all(cast(:but as uuid[]))
                order by f.person, f.rank, f.subject_id limit :most""",
                        Tuple.class)
                .setParameter("types", things.stream().map(Subject::type).toArray(String[]::new))
                .setParameter("ids", things.stream().map(Subject::id).toArray(UUID[]::new))
                .setParameter("places", places.toArray(String[]::new))
                .setParameter("but", but.toArray(UUID[]::new))
                .setParameter("ofComments", ofComments)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> new Follower(t.get(0, UUID.class), new Subject(t.get(1, String.class), t.get(2, UUID.class))))
                .toList();
    }

    void forget(UUID person) {
        em.createNativeQuery("delete from follow where person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    private static Row row(Tuple t) {
        return new Row(
                t.get(0, UUID.class),
                new Subject(t.get(1, String.class), t.get(2, UUID.class)),
                t.get(3, Instant.class));
    }

    /** How many, whether the one is among them, and hears of comments. */
    record Count(int followers, boolean followed, boolean comments) {}

    /** One thing that a person follows. */
    record Row(UUID id, Subject subject, Instant followedAt) {}

    /** A person, and what of several things they follow. */
    record Follower(UUID person, Subject followed) {}
}

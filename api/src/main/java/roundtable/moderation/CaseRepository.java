package roundtable.moderation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.moderation.CaseFilter.Show;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Key;
import roundtable.shared.store.OneColumn;
import roundtable.shared.store.Slice;

/** Cases and what was done in them. */
@ApplicationScoped
class CaseRepository implements PanacheRepositoryBase<ModerationCase, UUID> {

    /** The case, locked: of two who act at once the second sees what the first did. */
    Optional<ModerationCase> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The last case of the thing. */
    Optional<ModerationCase> latest(Subject subject) {
        return getEntityManager()
                .createQuery(
                        "from ModerationCase c where c.subjectType = :type and c.subjectId = :id order by c.id desc",
                        ModerationCase.class)
                .setParameter("type", subject.type())
                .setParameter("id", subject.id())
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Whether another case keeps the thing from the public. */
    boolean isHeldElsewhere(ModerationCase c) {
        return getEntityManager()
                        .createQuery(
                                """
                select count(o) from ModerationCase o where o.subjectType = :type and o.subjectId = :id and o.id <> :self
                and o.status in (MASKED, HIDDEN, AUTHOR_RESTRICTED, APPEALED, UPHELD, CLOSED)""",
                                Long.class)
                        .setParameter("type", c.subject().type())
                        .setParameter("id", c.subject().id())
                        .setParameter("self", c.id())
                        .getSingleResult()
                > 0;
    }

    /** A part of the desk. */
    Slice<ModerationCase> list(Show show, @Nullable UUID holder, Instant now, @Nullable Key after, int limit) {
        var part =
                switch (show) {
                    case WAITING -> new Part("status in ('OPEN', 'CLAIMED')", "due_at", false);
                    case APPEALS -> new Part("status = 'APPEALED'", "appeal_due_at", false);
                    case DECIDED -> new Part("decided_at is not null", "decided_at", true);
                };
        var mine = holder == null ? "" : " and claimed_by = :holder and claimed_until > :now";
        var query = getEntityManager()
                .createNativeQuery(
                        "select * from moderation_case where " + part.condition + mine
                                + (after == null ? "" : part.following("(:key, :id)")) + part.order(),
                        ModerationCase.class)
                .setMaxResults(limit + 1);
        if (holder != null) {
            query.setParameter("holder", holder).setParameter("now", now);
        }
        if (after != null) {
            query.setParameter("key", after.instant(0)).setParameter("id", after.uuid(1));
        }
        List<?> found = query.getResultList();
        return Slice.of(
                found.stream().map(ModerationCase.class::cast).toList(),
                limit,
                c -> Key.of(
                        switch (show) {
                            case WAITING -> c.dueAt();
                            case APPEALS -> c.appealDueAt();
                            case DECIDED -> c.decidedAt();
                        },
                        c.id()));
    }

    /** What was decided about things of that author, the last case first. What was kept concerns nobody. */
    Slice<ModerationCase> ofAuthor(UUID author, @Nullable Key after, int limit) {
        var query = getEntityManager()
                .createNativeQuery(
                        """
                select * from moderation_case
                where authors @> array[cast(:author as uuid)] and decided_at is not null and status <> 'KEPT' %s
                order by id desc"""
                                .formatted(after == null ? "" : "and id < :id"),
                        ModerationCase.class)
                .setParameter("author", author.toString())
                .setMaxResults(limit + 1);
        if (after != null) {
            query.setParameter("id", after.uuid(0));
        }
        List<?> found = query.getResultList();
        return Slice.of(found.stream().map(ModerationCase.class::cast).toList(), limit, c -> Key.of(c.id()));
    }

    /** Decided before that and not appealed against, at most so many. */
    List<UUID> notAppealed(Instant decidedBefore, int most) {
        return getEntityManager()
                .createQuery(
                        """
                select c.id from ModerationCase c
                where c.status in (MASKED, HIDDEN, AUTHOR_RESTRICTED) and c.decidedAt < :before order by c.id""",
                        UUID.class)
                .setParameter("before", decidedBefore)
                .setMaxResults(most)
                .getResultList();
    }

    /** Who may change nothing now, and until when. */
    Map<UUID, Instant> restricted(Instant now) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        """
                select a, max(c.restricted_until) from moderation_case c, unnest(c.authors) a
                where c.restricted_until > :now group by a""",
                        Tuple.class)
                .setParameter("now", now)
                .getResultList();
        var all = new HashMap<UUID, Instant>();
        rows.stream().map(Tuple.class::cast).forEach(t -> all.put(t.get(0, UUID.class), t.get(1, Instant.class)));
        return all;
    }

    /** Whether something of that author was taken from the public after that, and not given back. */
    boolean hasFailed(UUID author, Instant since) {
        return (Boolean) OneColumn.of(
                        getEntityManager(),
                        """
                select exists (select 1 from moderation_case where authors @> array[cast(:author as uuid)]
                  and decided_at > :since
                  and status in ('MASKED', 'HIDDEN', 'AUTHOR_RESTRICTED', 'APPEALED', 'UPHELD', 'CLOSED'))""",
                        Boolean.class)
                .setParameter("author", author.toString())
                .setParameter("since", since)
                .getSingleResult();
    }

    void step(UUID caseId, String action, @Nullable UUID actor, Instant at, @Nullable Boolean inTime) {
        getEntityManager()
                .createNativeQuery(
                        """
                insert into moderation_step (case_id, action, actor, at, in_time)
                values (:case, :action, cast(:actor as uuid), :at, cast(:inTime as boolean))""")
                .setParameter("case", caseId)
                .setParameter("action", action)
                .setParameter("actor", actor == null ? null : actor.toString())
                .setParameter("at", at)
                .setParameter("inTime", inTime == null ? null : inTime.toString())
                .executeUpdate();
    }

    List<Step> steps(UUID caseId) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select action, at, actor from moderation_step where case_id = :case order by id", Tuple.class)
                .setParameter("case", caseId)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> new Step(t.get(0, String.class), t.get(1, Instant.class), t.get(2, UUID.class)))
                .toList();
    }

    /** What was done. */
    record Step(String action, Instant at, @Nullable UUID actor) {}

    private record Part(String condition, String column, boolean newestFirst) {
        String following(String place) {
            return " and (" + column + ", id) " + (newestFirst ? "<" : ">") + " " + place;
        }

        String order() {
            var way = newestFirst ? " desc" : "";
            return " order by " + column + way + ", id" + way;
        }
    }
}

package roundtable.problem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import roundtable.shared.store.OneColumn;
import roundtable.shared.text.Ids;

/** Single problems; lists are in {@link ProblemListRepository}. */
@ApplicationScoped
class ProblemRepository implements PanacheRepositoryBase<Problem, UUID> {
    private static final int PORTION = 200;

    /** By id or slug. */
    Optional<Problem> at(String idOrSlug) {
        var id = Ids.read(idOrSlug);
        return id.isPresent()
                ? findByIdOptional(id.get())
                : find("slug", idOrSlug).firstResultOptional();
    }

    /** The row, locked: of two who act at once the second sees what the first has done. */
    Optional<Problem> locked(String idOrSlug) {
        var id = Ids.read(idOrSlug);
        return id.isPresent()
                ? findByIdOptional(id.get(), LockModeType.PESSIMISTIC_WRITE)
                : find("slug", idOrSlug)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional();
    }

    /** The same as it is in the database now, which keeps its counter. */
    Problem refreshed(Problem p) {
        getEntityManager().refresh(p);
        return p;
    }

    /** Counts a change of what belongs to the problem and does not stand in its row. */
    void countChange(Problem p) {
        getEntityManager().lock(p, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** How many problems of that author were published and not taken back. */
    int publishedOf(UUID author) {
        return (int) count("author = ?1 and publishedAt is not null and status <> WITHDRAWN", author);
    }

    /** The body to which the routes lead; empty when none does. */
    Optional<UUID> routed(UUID problem) {
        List<?> rows = OneColumn.of(
                        getEntityManager(),
                        "select problem_routed(p.area_ids, p.oktmo) from problem p where p.id = :id",
                        UUID.class)
                .setParameter("id", problem)
                .getResultList();
        return rows.stream().filter(Objects::nonNull).map(UUID.class::cast).findFirst();
    }

    /** The next number of the register. */
    long nextNumber() {
        return ((Number) OneColumn.of(getEntityManager(), "select nextval('problem_number_seq')", Long.class)
                        .getSingleResult())
                .longValue();
    }

    /** Those that wait since then for a word whether they are solved, locked; a portion. What is hidden waits (dialogue.md 2.6). */
    List<Problem> silentSince(Instant then) {
        return find(
                        "status = SOLVED_CLAIMED and solution.claimedAt < ?1 and hiddenAt is null"
                                + " and (solution.silenceFrom is null or solution.silenceFrom < ?1)"
                                + " and (duplicate.objectedAt is null or duplicate.objectedAt < ?1)",
                        then)
                .range(0, PORTION - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Calls whose last day is over, locked; a portion. */
    List<Problem> callsBefore(LocalDate day) {
        return find("status = CALL_OPEN and review.callUntil < ?1 and hiddenAt is null", day)
                .range(0, PORTION - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The terms that run now, for {@link TermReminders}. The end of the author's is the day on which silence confirms. */
    static final String RUNNING =
            """
            select p.id, 'REGISTRATION', greatest(p.objected_at,
                (select max(s.at) from problem_step s where s.problem_id = p.id and s.action in ('PUBLISH', 'FORWARD'))), p.due_at
            from problem p where p.status = 'OPEN' and p.listed and p.body_id is not null
            union all
            select id, 'ANSWER', registered_at, answer_due_at from problem
            where answered_at is null and status not in ('SOLVED', 'DUPLICATE', 'WITHDRAWN') and listed
            union all
            select id, 'PLAN', answered_at, (planned_on + 1)::timestamp at time zone :zone - interval '1 second'
            from problem where status = 'PLANNED' and planned_on is not null and listed
            union all
            select p.id, 'DISPUTED_ANSWER', d.created_at, p.dispute_due_at
            from problem p join problem_answer a on a.problem_id = p.id and a.status = 'DISPUTED'
            join problem_dispute d on d.answer_id = a.id where p.dispute_due_at is not null and p.listed
            union all
            select p.id, 'DISPUTED_SOLUTION',
                (select max(s.at) from problem_step s where s.problem_id = p.id and s.action in ('DISPUTE', 'DISPUTE_BY_SUPPORTERS')), p.redo_due_at
            from problem p where p.redo_due_at is not null and p.listed
            union all
            select p.id, 'CHOICE',
                (select max(s.at) from problem_step s where s.problem_id = p.id and s.action = 'CLOSE_CALL'), p.choice_due_at
            from problem p where p.choice_due_at is not null and p.status not in ('DUPLICATE', 'WITHDRAWN') and p.listed
            union all
            select id, 'CONFIRMATION', greatest(claimed_at, silence_from, objected_at),
                ((greatest(claimed_at, silence_from, objected_at) at time zone :zone)::date + cast(:silence as integer) + 1)::timestamp at time zone :zone - interval '1 second'
            from problem where status = 'SOLVED_CLAIMED' and listed""";

    /** What waits for a moderator: id, since when. */
    static final String SUBMITTED =
            "select id, submitted_at from problem where status = 'SUBMITTED' and submitted_at is not null and hidden_at is null";

    List<Problem> of(UUID author) {
        return list("author = ?1 order by createdAt", author);
    }

    /** What nobody else has ever seen goes with its author. */
    void forgetUnpublished(UUID author) {
        delete("author = ?1 and publishedAt is null", author);
    }
}

package roundtable.problem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Official answers of problems. */
@ApplicationScoped
class AnswerRepository implements PanacheRepositoryBase<ProblemAnswer, UUID> {
    private static final int MOST = 100;
    private static final int PORTION = 100;

    /** All of a problem, the latest first. */
    List<ProblemAnswer> of(UUID problem) {
        return find("problemId = ?1 order by createdAt desc, id desc", problem)
                .range(0, MOST - 1)
                .list();
    }

    /** The one of that problem, locked. */
    Optional<ProblemAnswer> locked(UUID problem, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(a -> a.problemId().equals(problem));
    }

    /** Those that hold until another one takes their place. */
    List<ProblemAnswer> published(UUID problem) {
        return list("problemId = ?1 and status in (PUBLISHED, DISPUTED, UPHELD)", problem);
    }

    /** The one about which another officer has to decide. */
    Optional<ProblemAnswer> disputed(UUID problem) {
        return find("problemId = ?1 and status = DISPUTED", problem).firstResultOptional();
    }

    /** Scheduled ones whose day has come; a portion. */
    List<ProblemAnswer> dueBefore(Instant now) {
        return find("status = SCHEDULED and publishAt <= ?1 order by publishAt", now)
                .range(0, PORTION - 1)
                .list();
    }

    /** What is in preparation is no longer needed. */
    void dropUnpublished(UUID problem) {
        delete("problemId = ?1 and publishedAt is null", problem);
    }
}

package roundtable.answer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How official answers are found, whatever they answer; each feature's repository is one. */
public abstract class KeptAnswers<A extends OfficialAnswer> implements PanacheRepositoryBase<A, UUID> {
    private static final int MOST = 100;
    private static final int PORTION = 100;

    /** The field that names what is answered. */
    protected abstract String matter();

    /** A select of the ids of those that moderation keeps from the public. */
    protected abstract String hidden();

    /** All of a matter, the latest first. */
    public List<A> of(UUID matter) {
        return find(matter() + " = ?1 order by createdAt desc, id desc", matter)
                .range(0, MOST - 1)
                .list();
    }

    /** The one of that matter, locked. */
    public Optional<A> locked(UUID matter, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(a -> a.matterId().equals(matter));
    }

    /** The same, if it still waits for its day. */
    public Optional<A> lockedScheduled(UUID matter, UUID id) {
        return locked(matter, id).filter(a -> a.status() == AnswerStatus.SCHEDULED);
    }

    /** Those that hold until another one takes their place. */
    public List<A> published(UUID matter) {
        return list(matter() + " = ?1 and status in (PUBLISHED, DISPUTED, UPHELD)", matter);
    }

    /** The one about which another officer has to decide. */
    public Optional<A> disputed(UUID matter) {
        return find(matter() + " = ?1 and status = DISPUTED", matter).firstResultOptional();
    }

    /** Scheduled ones whose day has come; a portion. To what is hidden they wait until it is shown (dialogue.md 2.6). */
    public List<DueAnswer> dueBefore(Instant now) {
        return find(
                        "status = SCHEDULED and publishAt <= ?1 and " + matter() + " not in (" + hidden()
                                + ") order by publishAt",
                        now)
                .range(0, PORTION - 1)
                .list()
                .stream()
                .map(a -> new DueAnswer(a.matterId(), a.id()))
                .toList();
    }

    /** What is in preparation is no longer needed. */
    public void dropUnpublished(UUID matter) {
        delete(matter() + " = ?1 and publishedAt is null", matter);
    }
}

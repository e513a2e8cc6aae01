package roundtable.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Official answers with their milestones. */
@ApplicationScoped
class AnswerRepository implements PanacheRepositoryBase<ProposalAnswer, UUID> {
    private static final int MOST = 100;
    private static final int PORTION = 100;

    /** All of a proposal, the latest first. */
    List<ProposalAnswer> of(UUID proposal) {
        return find("proposalId = ?1 order by createdAt desc, id desc", proposal)
                .range(0, MOST - 1)
                .list();
    }

    /** The one of that proposal, locked. */
    Optional<ProposalAnswer> locked(UUID proposal, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(a -> a.proposalId().equals(proposal));
    }

    /** Those that hold until another one takes their place. */
    List<ProposalAnswer> published(UUID proposal) {
        return list("proposalId = ?1 and status in (PUBLISHED, DISPUTED, UPHELD)", proposal);
    }

    /** The one about which another officer has to decide. */
    Optional<ProposalAnswer> disputed(UUID proposal) {
        return find("proposalId = ?1 and status = DISPUTED", proposal).firstResultOptional();
    }

    /** Scheduled ones whose day has come; a portion. */
    List<ProposalAnswer> dueBefore(Instant now) {
        return find("status = SCHEDULED and publishAt <= ?1 order by publishAt", now)
                .range(0, PORTION - 1)
                .list();
    }

    /** What is in preparation is no longer needed. */
    void dropUnpublished(UUID proposal) {
        delete("proposalId = ?1 and publishedAt is null", proposal);
    }

    void add(ProposalMilestone milestone) {
        getEntityManager().persist(milestone);
    }

    void removeMilestones(UUID answer) {
        getEntityManager()
                .createQuery("delete from ProposalMilestone where answerId = :answer")
                .setParameter("answer", answer)
                .executeUpdate();
    }

    /** Milestones by the answers that promise them, in their order; one statement. */
    Map<UUID, List<ProposalMilestone>> milestones(Collection<UUID> answers) {
        return answers.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(
                                "from ProposalMilestone where answerId in :answers order by position, id",
                                ProposalMilestone.class)
                        .setParameter("answers", answers)
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(ProposalMilestone::answerId));
    }

    Optional<ProposalMilestone> milestone(UUID proposal, UUID id) {
        return Optional.ofNullable(getEntityManager().find(ProposalMilestone.class, id))
                .filter(m -> m.proposalId().equals(proposal));
    }
}

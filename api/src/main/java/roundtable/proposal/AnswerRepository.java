package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.answer.KeptAnswers;

/** Official answers with their milestones. */
@ApplicationScoped
class AnswerRepository extends KeptAnswers<ProposalAnswer> {
    @Override
    protected String matter() {
        return "proposalId";
    }

    @Override
    protected String hidden() {
        return "select p.id from Proposal p where p.hiddenAt is not null";
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

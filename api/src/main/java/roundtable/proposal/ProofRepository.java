package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import roundtable.answer.ProofFiles;
import roundtable.answer.ProofView;
import roundtable.file.FileDirectory;
import roundtable.shared.spi.FileUse;
import roundtable.shared.store.Sql;

/**
 * Files by which bodies show that milestones are reached and proposals carried out: as public as the proposal is, like
 * its time-line.
 */
@ApplicationScoped
class ProofRepository implements FileUse {
    private final EntityManager em;
    private final ProofFiles proofs;
    private final ProposalRepository proposals;
    private final ProposalPolicy policy;

    ProofRepository(
            EntityManager em, Sql sql, FileDirectory files, ProposalRepository proposals, ProposalPolicy policy) {
        this.em = em;
        proofs = new ProofFiles(sql, files, Proposal.TYPE);
        this.proposals = proposals;
        this.policy = policy;
    }

    ProofFiles proofs() {
        return proofs;
    }

    /** The proofs of the last milestone step are that milestone's. */
    void belong(UUID proposal, UUID milestone) {
        em.createNativeQuery(
                        """
                update proposal_proof set milestone_id = :milestone
                where step_id = (select s.id from proposal_step s where s.proposal_id = :proposal and s.action = :action
                                 order by s.at desc, s.id desc limit 1)""")
                .setParameter("milestone", milestone)
                .setParameter("proposal", proposal)
                .setParameter("action", ProposalAction.COMPLETE_MILESTONE.name())
                .executeUpdate();
    }

    /** By the milestones that they show to be reached. */
    Map<UUID, List<ProofView>> ofMilestones(Collection<UUID> milestones) {
        return proofs.by("milestone_id", milestones);
    }

    @Override
    public Set<UUID> used(Set<UUID> files) {
        return proofs.used(files);
    }

    @Override
    public boolean isPublic(UUID file) {
        return showing(file).filter(Proposal::isPublic).isPresent();
    }

    @Override
    public boolean mayRead(UUID file) {
        return showing(file).filter(p -> p.isPublic() || policy.isInsider(p)).isPresent();
    }

    private Optional<Proposal> showing(UUID file) {
        return proofs.showing(file).flatMap(proposals::findByIdOptional);
    }
}

package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.FollowedSubject;

/** People follow a proposal until it is carried out; of one that is merged they follow the other one too. */
@ApplicationScoped
class ProposalFollowing implements FollowedSubject {
    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("change", "proposal_changed"),
            Map.entry("take_amendment", "proposal_changed"),
            Map.entry("merge", "proposal_united"),
            Map.entry("split", "proposal_parted"),
            Map.entry("renew", "proposal_renewed"),
            Map.entry("take_over", "proposal_take_over"),
            Map.entry("dispute_answer", "proposal_answer_disputed"),
            Map.entry("uphold_answer", "proposal_uphold_answer"),
            Map.entry("reach", "proposal_reach"),
            Map.entry("expire", "proposal_expire"),
            Map.entry("withdraw", "proposal_withdraw"),
            Map.entry("forward", "proposal_forward"),
            Map.entry("extend", "proposal_extend"),
            Map.entry("set_regime", "proposal_set_regime"),
            Map.entry("start", "proposal_start"),
            Map.entry("complete_milestone", "proposal_complete_milestone"),
            Map.entry("claim_done", "proposal_claim_done"),
            Map.entry("answer_accepted", "proposal_answered"),
            Map.entry("answer_declined", "proposal_answered"),
            Map.entry("answer_existing", "proposal_answered"),
            Map.entry("answer_asking", "proposal_answered"),
            Map.entry("confirm", "proposal_implemented"),
            Map.entry("confirm_by_supporters", "proposal_implemented"),
            Map.entry("confirm_by_silence", "proposal_implemented"),
            Map.entry("dispute", "proposal_dispute"),
            Map.entry("dispute_by_supporters", "proposal_dispute"));

    private final ProposalRepository proposals;
    private final ProposalEvidence evidence;
    private final ProposalTelling telling;
    private final MergeTelling merging;
    private final AmendmentRepository amendments;

    ProposalFollowing(
            ProposalRepository proposals,
            ProposalEvidence evidence,
            ProposalTelling telling,
            MergeTelling merging,
            AmendmentRepository amendments) {
        this.proposals = proposals;
        this.evidence = evidence;
        this.telling = telling;
        this.merging = merging;
        this.amendments = amendments;
    }

    @Override
    public String type() {
        return Proposal.TYPE;
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        return evidence.show(ids, language);
    }

    @Override
    public Map<String, String> steps() {
        return STEPS;
    }

    @Override
    public Belonging belonging(UUID id) {
        return proposals
                .findByIdOptional(id)
                .map(p -> Belonging.of(
                        p.input().activityAreaIds(),
                        p.input().territoryId(),
                        Stream.concat(Stream.of(p.organizationId(), p.bodyId()), p.authors().together().stream())
                                .toArray(UUID[]::new)))
                .orElse(Belonging.NOWHERE);
    }

    /** A change of the words is told under the name that the proposal's own event has. */
    @Override
    public Set<UUID> toldAnyway(UUID id, String action) {
        return proposals.findByIdOptional(id).map(p -> told(p, action)).orElseGet(Set::of);
    }

    private Set<UUID> told(Proposal p, String action) {
        return switch (action) {
            case "change" -> telling.told(p, "edit");
            case "merge" -> merging.told(p);
            case "take_amendment" -> {
                var told = telling.told(p, action);
                amendments.lastTaken(p.id()).map(Amendment::author).ifPresent(told::add);
                yield told;
            }
            default -> telling.told(p, action);
        };
    }

    @Override
    public Optional<UUID> goesOnAs(UUID id, String action) {
        return action.equals("merge")
                ? proposals.findByIdOptional(id).map(p -> p.lineage().mergedInto())
                : Optional.empty();
    }
}

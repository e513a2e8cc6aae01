package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import roundtable.proposal.MergePolicy.Pair;

/**
 * One proposal goes on in another one: its authors propose there too, those who stand behind it are counted there, each
 * once, and its own page says where it went. All in one transaction with both rows locked, so that a support or a new
 * wording either comes before and is taken along, or after and is refused.
 */
@ApplicationScoped
class Union {
    private final ProposalRepository proposals;
    private final MergeRepository merges;
    private final CoAuthorRepository coAuthors;
    private final UnionRepository union;
    private final ProposalMoves moves;
    private final Reach reach;
    private final MergeTelling telling;

    Union(
            ProposalRepository proposals,
            MergeRepository merges,
            CoAuthorRepository coAuthors,
            UnionRepository union,
            ProposalMoves moves,
            Reach reach,
            MergeTelling telling) {
        this.proposals = proposals;
        this.merges = merges;
        this.coAuthors = coAuthors;
        this.union = union;
        this.moves = moves;
        this.reach = reach;
        this.telling = telling;
    }

    void unite(Pair pair) {
        var child = pair.child();
        var survivor = pair.survivor();
        pair.merge().apply(MergeAction.UNITE, moves.now());
        cancelOthers(pair);
        join(child, survivor);
        child.lineage().mergeInto(survivor.id());
        survivor.lineage().absorb();
        // Which one it is the relatives say, and only while everybody may see it.
        moves.by(child, ProposalAction.MERGE, null);
        moves.by(survivor, ProposalAction.ABSORB, null);
        proposals.flush();
        union.unite(child.id(), survivor.id(), own(survivor));
        telling.united(pair);
        reach.look(proposals.refreshed(survivor));
    }

    /** All whose support would be for their own: the parties, and whoever speaks for the first one. */
    private static Set<UUID> own(Proposal p) {
        var all = p.parties();
        all.add(p.author());
        return all;
    }

    /** What was asked about the one that is gone has no sense any more. */
    private void cancelOthers(Pair pair) {
        merges.waiting(pair.child().id(), pair.merge().id()).forEach(other -> {
            other.apply(MergeAction.CANCEL, moves.now());
            telling.ended(
                    new Pair(other, proposals.findById(other.childId()), proposals.findById(other.survivorId())),
                    "over");
        });
    }

    private void join(Proposal child, Proposal survivor) {
        var asked = coAuthors.present(survivor.id());
        for (var party : child.parties()) {
            if (!survivor.parties().contains(party)) {
                asked.stream()
                        .filter(c -> party.equals(c.party()))
                        .findFirst()
                        .ifPresentOrElse(
                                c -> c.apply(CoAuthorAction.ACCEPT, moves.now()),
                                () -> coAuthors.persist(together(survivor, party, child)));
                survivor.authors().join(party);
            }
        }
        coAuthors.present(child.id()).stream()
                .filter(c -> c.status() == CoAuthorStatus.INVITED)
                .forEach(c -> c.apply(CoAuthorAction.REVOKE, moves.now()));
        coAuthors.flush();
    }

    private CoAuthor together(Proposal survivor, UUID party, Proposal child) {
        var organization = party.equals(child.organizationId())
                || coAuthors.present(child.id()).stream().anyMatch(c -> party.equals(c.organizationId()));
        return CoAuthor.accepted(survivor.id(), party, organization, child.author(), moves.now());
    }
}

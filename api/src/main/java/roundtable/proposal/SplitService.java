package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import roundtable.shared.http.ProblemException;

/**
 * Makes several proposals of one. The whole stays with its supports; whoever stands behind it is asked anew and moves
 * their support by supporting a part.
 */
@ApplicationScoped
class SplitService {
    private final ProposalRepository proposals;
    private final CoAuthorRepository coAuthors;
    private final ProposalPolicy policy;
    private final ProposalMoves moves;
    private final Opening opening;

    SplitService(
            ProposalRepository proposals,
            CoAuthorRepository coAuthors,
            ProposalPolicy policy,
            ProposalMoves moves,
            Opening opening) {
        this.proposals = proposals;
        this.coAuthors = coAuthors;
        this.policy = policy;
        this.moves = moves;
        this.opening = opening;
    }

    @Transactional
    List<Proposal> split(String idOrSlug, SplitInput in) {
        var whole = proposals.locked(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.check(ProposalAction.SPLIT, whole);
        var parts = new ArrayList<Proposal>();
        in.parts().forEach(words -> parts.add(part(whole, words)));
        whole.lineage().splitInto(parts.size());
        // Without titles: parts may wait for a moderator, and the relatives name those that are public.
        moves.by(whole, ProposalAction.SPLIT, null);
        return parts;
    }

    private Proposal part(Proposal whole, SplitInput.Part words) {
        var part = new Proposal(whole.input().with(words.title(), words.body()), whole.author());
        part.lineage().deriveFrom(whole.id());
        whole.authors().together().forEach(part.authors()::join);
        proposals.persistAndFlush(part);
        coAuthors.present(whole.id()).stream()
                .filter(c -> c.status() == CoAuthorStatus.ACCEPTED)
                .forEach(c -> coAuthors.persist(CoAuthor.accepted(
                        part.id(), c.party(), c.organizationId() != null, whole.author(), moves.now())));
        moves.audit(part, "create");
        if (policy.leads(whole)) {
            opening.submit(part);
        } else {
            opening.submitAndPublish(part);
        }
        return part;
    }
}

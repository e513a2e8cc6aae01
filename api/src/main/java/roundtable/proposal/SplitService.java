package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/**
 * Makes several proposals of one. The whole stays with its supports; whoever stands behind it is asked anew and moves
 * their support by supporting a part.
 */
@ApplicationScoped
class SplitService {
    private final ProposalRepository proposals;
    private final CoAuthorRepository coAuthors;
    private final SupportRepository supports;
    private final ProposalPolicy policy;
    private final ProposalMoves moves;
    private final Opening opening;
    private final Outbox outbox;

    SplitService(
            ProposalRepository proposals,
            CoAuthorRepository coAuthors,
            SupportRepository supports,
            ProposalPolicy policy,
            ProposalMoves moves,
            Opening opening,
            Outbox outbox) {
        this.proposals = proposals;
        this.coAuthors = coAuthors;
        this.supports = supports;
        this.policy = policy;
        this.moves = moves;
        this.opening = opening;
        this.outbox = outbox;
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
        supports.of(whole.id()).forEach(person -> tell(person, whole));
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

    private void tell(UUID person, Proposal whole) {
        outbox.add(new Notice(
                person,
                "proposal_split",
                new Subject(Proposal.TYPE, whole.id()),
                "/proposals/" + whole.slug(),
                Map.of("title", whole.input().title())));
    }
}

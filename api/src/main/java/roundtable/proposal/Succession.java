package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import roundtable.identity.People;

/** When the first author leaves the platform, the next one of those who propose together leads (decision 0054). */
@ApplicationScoped
class Succession {
    private final ProposalRepository proposals;
    private final CoAuthorRepository coAuthors;
    private final ProposalMoves moves;
    private final People people;

    Succession(ProposalRepository proposals, CoAuthorRepository coAuthors, ProposalMoves moves, People people) {
        this.proposals = proposals;
        this.coAuthors = coAuthors;
        this.moves = moves;
        this.people = people;
    }

    /** In the transaction in which the account is erased; nothing is left for a second time. */
    void leave(UUID account) {
        proposals.leftToOthers(account).forEach(this::passOn);
        proposals.flush();
    }

    private void passOn(Proposal p) {
        var next = p.authors().together().get(0);
        coAuthors.accepted(p.id(), List.of(next)).forEach(c -> {
            c.apply(CoAuthorAction.LEAD, moves.now());
            p.authors().leave(next);
            p.takenOver(speaker(c, p), c.organizationId());
            moves.alone(p, ProposalAction.LEAVE);
        });
    }

    /** Somebody has to stand for an organization; while nobody represents it, it leads all the same. */
    private UUID speaker(CoAuthor c, Proposal p) {
        return c.organizationId() == null
                ? Objects.requireNonNull(c.account())
                : people.holding("representative", c.organizationId()).stream()
                        .sorted()
                        .findFirst()
                        .orElse(p.author());
    }
}

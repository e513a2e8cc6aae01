package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import roundtable.answer.TermRules;
import roundtable.organization.OrganizationCard;
import roundtable.organization.OrganizationDirectory;

/** Looks whether enough stand behind a proposal, and gives it to the body: with a number, and with the term to answer. */
@ApplicationScoped
class Reach {
    private final ProposalRepository proposals;
    private final ProposalMoves moves;
    private final OrganizationDirectory organizations;
    private final TermRules terms;
    private final Clock clock;

    Reach(
            ProposalRepository proposals,
            ProposalMoves moves,
            OrganizationDirectory organizations,
            TermRules terms,
            Clock clock) {
        this.proposals = proposals;
        this.moves = moves;
        this.organizations = organizations;
        this.terms = terms;
        this.clock = clock;
    }

    /** The row is locked and fresh. */
    void look(Proposal p) {
        if (p.status() != ProposalStatus.OPEN) {
            return;
        }
        var by = p.phase().enough(isVerified(p), p.law().regime());
        if (by != null) {
            p.phase().reached(by, moves.now());
            var number = LocalDate.now(clock).getYear() + "-" + proposals.nextNumber();
            p.review().registered(number, terms.of(p.bodyId(), p.law()), moves.now());
            moves.alone(p, ProposalAction.REACH);
        }
    }

    private boolean isVerified(Proposal p) {
        var organization = p.organizationId();
        return organization != null
                && organizations.cards(Set.of(organization), "ru").values().stream()
                        .anyMatch(OrganizationCard::verified);
    }
}

package roundtable.proposal;

import static roundtable.proposal.ProposalChecks.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.identity.People;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.text.Message;

/** People and organizations are asked to propose together, answer, and leave. */
@ApplicationScoped
class CoAuthorService {
    /** So that nobody writes to a whole town in a proposal's name. */
    private static final int MOST = 20;
    /** The same for whoever takes invitations back to send others. */
    private static final int MOST_A_DAY = 30;

    private final ProposalRepository proposals;
    private final CoAuthorRepository coAuthors;
    private final SupportRepository supports;
    private final DraftLockRepository locks;
    private final ProposalPolicy policy;
    private final CoAuthorPolicy own;
    private final ProposalMoves moves;
    private final Leaving leaving;
    private final CoAuthorTelling telling;
    private final OrganizationDirectory organizations;
    private final People people;
    private final Caller caller;
    private final Clock clock;

    CoAuthorService(
            ProposalRepository proposals,
            CoAuthorRepository coAuthors,
            SupportRepository supports,
            DraftLockRepository locks,
            ProposalPolicy policy,
            CoAuthorPolicy own,
            ProposalMoves moves,
            Leaving leaving,
            CoAuthorTelling telling,
            OrganizationDirectory organizations,
            People people,
            Caller caller,
            Clock clock) {
        this.proposals = proposals;
        this.coAuthors = coAuthors;
        this.supports = supports;
        this.locks = locks;
        this.policy = policy;
        this.own = own;
        this.moves = moves;
        this.leaving = leaving;
        this.telling = telling;
        this.organizations = organizations;
        this.people = people;
        this.caller = caller;
        this.clock = clock;
    }

    /** Somebody of a proposal, and the proposal. */
    record Together(CoAuthor coAuthor, Proposal proposal) {}

    @Transactional
    Together invite(String idOrSlug, CoAuthorInput in) {
        var p = proposals.locked(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.check(ProposalAction.INVITE, p);
        if (in.isEditor() && p.status() != ProposalStatus.DRAFT) {
            throw ProblemException.conflict(Message.of("proposal.draft.public"));
        }
        var made = invitation(p, in);
        if (coAuthors.presentCount(p.id()) >= MOST) {
            throw ProblemException.conflict(Message.of("proposal.co-author.too-many", MOST));
        }
        var yesterday = clock.instant().minus(Duration.ofDays(1));
        if (coAuthors.asked(p.id(), yesterday) >= MOST_A_DAY
                || coAuthors.askedBy(made.invitedBy(), yesterday) >= MOST_A_DAY) {
            throw ProblemException.conflict(Message.of("proposal.co-author.too-many-today", MOST_A_DAY));
        }
        coAuthors.persistAndFlush(made);
        telling.invited(made, p);
        moves.audit(p, "invite");
        return new Together(made, p);
    }

    private CoAuthor invitation(Proposal p, CoAuthorInput in) {
        var me = caller.id().orElseThrow();
        var organization = in.organizationId();
        var email = in.email();
        if ((organization == null) == (email == null) || (in.isEditor() && email == null)) {
            throw ProblemException.invalid(List.of(fault("/organizationId", "person-or-organization")));
        }
        if (email != null) {
            var address = People.normalised(email);
            var account = people.withAddress(address).orElse(null);
            if (account != null && account.equals(p.author())) {
                throw ProblemException.conflict(Message.of("proposal.co-author.once"));
            }
            return in.isEditor()
                    ? CoAuthor.editor(p.id(), address, account, me, clock)
                    : CoAuthor.person(p.id(), address, account, me, clock);
        }
        if (organization == null
                || organization.equals(p.bodyId())
                || !organizations.names(Set.of(organization)).containsKey(organization)) {
            throw ProblemException.invalid(List.of(fault("/organizationId", "unknown-organization")));
        }
        if (organization.equals(p.organizationId())) {
            throw ProblemException.conflict(Message.of("proposal.co-author.once"));
        }
        return CoAuthor.organization(p.id(), organization, me, clock);
    }

    /** An answer, or the end of it. Nobody stands behind what is their own: a support given before is taken back. */
    @Transactional
    Together act(String idOrSlug, UUID id, CoAuthorAction action) {
        var p = proposals.locked(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.checkVisible(p);
        var c = coAuthors.locked(p.id(), id).orElseThrow(ProblemException::notFound);
        own.check(action, c, p);
        c.apply(action, moves.now());
        coAuthors.flush();
        if (c.isEditor()) {
            edit(c, p, action);
            return new Together(c, p);
        }
        switch (action) {
            case ACCEPT -> {
                join(c.party(), c.organizationId() == null, p);
                moves.forParty(p, ProposalAction.JOIN, c.organizationId(), null);
                telling.answered(c, p, "accepted");
            }
            case DECLINE -> telling.answered(c, p, "declined");
            case LEAVE -> {
                p.authors().leave(c.party());
                moves.forParty(p, ProposalAction.LEAVE, c.organizationId(), null);
                leaving.look(p);
            }
            case REVOKE, EXPIRE, LEAD -> {}
        }
        proposals.flush();
        return new Together(c, p);
    }

    /** What only concerns the draft is no step of the proposal: nobody reads it later. */
    private void edit(CoAuthor c, Proposal p, CoAuthorAction action) {
        switch (action) {
            case ACCEPT -> {
                p.authors().edit(c.party());
                telling.answered(c, p, "accepted");
            }
            case DECLINE -> telling.answered(c, p, "declined");
            case LEAVE, REVOKE -> {
                if (c.account() != null) {
                    p.authors().stopEditing(c.account());
                    locks.forget(p.id(), c.account());
                }
            }
            case EXPIRE, LEAD -> {}
        }
        proposals.flush();
        moves.audit(p, EnumNames.of(action) + "_editing");
    }

    /** Nobody has answered for two weeks; a portion. */
    @Transactional
    int expire() {
        var over = coAuthors.unansweredBefore(clock.instant());
        over.forEach(c -> {
            c.apply(CoAuthorAction.EXPIRE, moves.now());
            proposals.findByIdOptional(c.proposalId()).ifPresent(p -> telling.answered(c, p, "expired"));
        });
        return over.size();
    }

    private void join(UUID party, boolean person, Proposal p) {
        p.authors().join(party);
        if (person) {
            supports.withdraw(p.id(), party);
        } else {
            supports.withdrawEndorsement(p.id(), party);
        }
    }
}

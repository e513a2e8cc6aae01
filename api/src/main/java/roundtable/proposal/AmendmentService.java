package roundtable.proposal;

import static roundtable.proposal.ProposalChecks.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.moderation.AuthorTrust;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.ProblemType;

/** Others ask for other words; the authors take them, which makes a new wording, or refuse them with a reason. */
@ApplicationScoped
class AmendmentService {
    private final ProposalRepository proposals;
    private final AmendmentRepository amendments;
    private final VersionRepository versions;
    private final ProposalPolicy policy;
    private final AmendmentPolicy own;
    private final ProposalMoves moves;
    private final AmendmentTelling telling;
    private final AuthorTrust trust;
    private final Caller caller;
    private final Clock clock;

    AmendmentService(
            ProposalRepository proposals,
            AmendmentRepository amendments,
            VersionRepository versions,
            ProposalPolicy policy,
            AmendmentPolicy own,
            ProposalMoves moves,
            AmendmentTelling telling,
            AuthorTrust trust,
            Caller caller,
            Clock clock) {
        this.proposals = proposals;
        this.amendments = amendments;
        this.versions = versions;
        this.policy = policy;
        this.own = own;
        this.moves = moves;
        this.telling = telling;
        this.trust = trust;
        this.caller = caller;
        this.clock = clock;
    }

    /** An amendment and the proposal that it would change. */
    record Asked(Amendment amendment, Proposal proposal) {}

    @Transactional
    Asked propose(String idOrSlug, AmendmentInput in) {
        var p = proposals.locked(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.check(ProposalAction.AMEND, p);
        if (trust.isRestricted(me()) || (in.organizationId() != null && !caller.actsFor(in.organizationId()))) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        var made = new Amendment(p, in, me(), clock);
        ProposalChecks.refuse(blank(made));
        if (made.on(p.input()).equals(p.input())) {
            throw ProblemException.invalid(List.of(fault("/body", "changes-nothing")));
        }
        amendments.persistAndFlush(made);
        telling.asked(made, p);
        moves.audit(p, "propose_amendment");
        return new Asked(made, p);
    }

    /** Spaces of whichever kind are no words. */
    private static List<Fault> blank(Amendment made) {
        var faults = new ArrayList<Fault>();
        if (made.title() != null && made.title().isEmpty()) {
            faults.add(fault("/title", "blank"));
        }
        if (made.body() != null && made.body().isEmpty()) {
            faults.add(fault("/body", "blank"));
        }
        if (made.reason().isEmpty()) {
            faults.add(fault("/reason", "blank"));
        }
        return faults;
    }

    /** The proposal says it from now on; who stands behind the former wording still stands behind that one. */
    @Transactional
    Asked accept(String idOrSlug, UUID id) {
        var found = open(idOrSlug, id, AmendmentAction.ACCEPT);
        var p = found.proposal();
        p.change(found.amendment().on(p.input()));
        versions.add(p, found.amendment().author());
        end(found, AmendmentAction.ACCEPT, null);
        // Without its reason: moderation can take that from the amendment, and steps are never changed.
        moves.by(p, ProposalAction.TAKE_AMENDMENT, null);
        return found;
    }

    @Transactional
    Asked reject(String idOrSlug, UUID id, String reason) {
        return end(open(idOrSlug, id, AmendmentAction.REJECT), AmendmentAction.REJECT, reason.strip());
    }

    @Transactional
    Asked withdraw(String idOrSlug, UUID id) {
        return end(open(idOrSlug, id, AmendmentAction.WITHDRAW), AmendmentAction.WITHDRAW, null);
    }

    /** Nobody has decided in time, or the words are frozen; a portion. */
    @Transactional
    int lapse() {
        var over = amendments.undecided(clock.instant());
        over.forEach(a -> {
            a.apply(AmendmentAction.LAPSE, null, null, moves.now());
            telling.decided(a, proposals.findById(a.proposalId()), "lapsed");
        });
        return over.size();
    }

    private Asked end(Asked found, AmendmentAction action, @Nullable String words) {
        var a = found.amendment();
        a.apply(action, words, me(), moves.now());
        amendments.flush();
        if (action != AmendmentAction.WITHDRAW) {
            telling.decided(a, found.proposal(), EnumNames.of(a.status()));
        }
        moves.audit(found.proposal(), EnumNames.of(action) + "_amendment");
        return found;
    }

    private Asked open(String idOrSlug, UUID id, AmendmentAction action) {
        var p = proposals.locked(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.checkVisible(p);
        var a = amendments.locked(p.id(), id).orElseThrow(ProblemException::notFound);
        own.check(action, a, p);
        return new Asked(a, p);
    }

    private UUID me() {
        return caller.id().orElseThrow();
    }
}

package roundtable.proposal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.moderation.AuthorTrust;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.Inputs;
import roundtable.shared.http.Preconditions;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;
import roundtable.shared.text.Message;

/** What authors and moderators do with proposals; the body's part is {@link OfficerService} and {@link AnswerService}. */
@ApplicationScoped
class ProposalService {
    private final ProposalRepository proposals;
    private final VersionRepository versions;
    private final ProposalChecks checks;
    private final ProposalMoves moves;
    private final Opening opening;
    private final DraftService drafts;
    private final ProposalPolicy policy;
    private final AuthorTrust trust;
    private final Inputs inputs;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Outbox outbox;
    private final Event<Changed> changed;
    private final Clock clock;

    ProposalService(
            ProposalRepository proposals,
            VersionRepository versions,
            ProposalChecks checks,
            ProposalMoves moves,
            Opening opening,
            DraftService drafts,
            ProposalPolicy policy,
            AuthorTrust trust,
            Inputs inputs,
            Preconditions preconditions,
            Caller caller,
            Outbox outbox,
            Event<Changed> changed,
            Clock clock) {
        this.proposals = proposals;
        this.versions = versions;
        this.checks = checks;
        this.moves = moves;
        this.opening = opening;
        this.drafts = drafts;
        this.policy = policy;
        this.trust = trust;
        this.inputs = inputs;
        this.preconditions = preconditions;
        this.caller = caller;
        this.outbox = outbox;
        this.changed = changed;
        this.clock = clock;
    }

    /** A draft, or submitted at once. */
    @Transactional
    Proposal create(ProposalInput in, boolean submit) {
        checks.draft(in);
        var p = new Proposal(in, me());
        proposals.persist(p);
        proposals.flush();
        changed.fire(new Changed(new Subject(Proposal.TYPE, p.id()), "create", Map.of()));
        if (submit) {
            opening.submit(p);
        }
        return p;
    }

    /** A draft is written anew; in the support phase only the words change, and the old ones stay readable. */
    @Transactional
    Proposal change(String idOrSlug, ObjectNode patch) {
        var p = load(idOrSlug);
        policy.check(ProposalAction.EDIT, p);
        preconditions.require(p.version());
        var before = p.input();
        var in = inputs.merge(ProposalInput.class, before, patch);
        if (ProposalWords.kept(in).equals(before)) {
            return p;
        }
        if (p.publishedAt() == null) {
            var fields = DraftField.between(before, ProposalWords.kept(in));
            drafts.checkFree(p, fields);
            checkLead(p, in);
            checks.redraft(before, in);
            p.change(in);
            drafts.renew(p, fields);
        } else {
            checks.wording(before, in);
            requireTrust();
            p.change(in);
            versions.add(p, me());
            outbox.add(new ProposalMoved(p.id(), EnumNames.of(ProposalAction.EDIT), me()));
        }
        proposals.flush();
        changed.fire(new Changed(new Subject(Proposal.TYPE, p.id()), "change", Map.of()));
        return p;
    }

    /** Who comes first is a matter of whoever does, and nobody stands there twice. */
    private void checkLead(Proposal p, ProposalInput after) {
        if (Objects.equals(p.organizationId(), after.organizationId())) {
            return;
        }
        if (!policy.leads(p)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        if (after.organizationId() != null && p.authors().together().contains(after.organizationId())) {
            throw ProblemException.conflict(Message.of("proposal.co-author.once"));
        }
    }

    @Transactional
    Proposal submit(String idOrSlug) {
        var p = open(idOrSlug, ProposalAction.SUBMIT);
        opening.submit(p);
        return p;
    }

    @Transactional
    Proposal publish(String idOrSlug) {
        var p = open(idOrSlug, ProposalAction.PUBLISH);
        opening.publish(p);
        return p;
    }

    @Transactional
    Proposal giveBack(String idOrSlug, String reason) {
        var p = open(idOrSlug, ProposalAction.RETURN);
        moves.by(p, ProposalAction.RETURN, reason);
        return p;
    }

    /** An author tells what the body has asked for. */
    @Transactional
    Proposal inform(String idOrSlug, String text) {
        var p = open(idOrSlug, ProposalAction.INFORM);
        p.review().informed(clock);
        moves.by(p, ProposalAction.INFORM, text);
        return p;
    }

    /** A second support phase; the supports of the first one stay. */
    @Transactional
    Proposal renew(String idOrSlug) {
        var p = open(idOrSlug, ProposalAction.RENEW);
        opening.again(p);
        moves.by(p, ProposalAction.RENEW, null);
        return p;
    }

    /** Somebody from whom moderation has just taken the word does not change what everybody reads. */
    private void requireTrust() {
        if (trust.isRestricted(me())) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    private Proposal open(String idOrSlug, ProposalAction action) {
        var p = load(idOrSlug);
        policy.check(action, p);
        return p;
    }

    private Proposal load(String idOrSlug) {
        return proposals.locked(idOrSlug).orElseThrow(ProblemException::notFound);
    }

    private UUID me() {
        return caller.id().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
    }
}

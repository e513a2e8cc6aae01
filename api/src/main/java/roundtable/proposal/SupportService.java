package roundtable.proposal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import roundtable.identity.AssuranceLevel;
import roundtable.identity.Caller;
import roundtable.moderation.voice.VoiceRights;
import roundtable.moderation.voice.VoiceTraces;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.Subject;

/** People and organizations stand behind proposals, and no longer. Whatever happens at once, each counts once. */
@ApplicationScoped
class SupportService {
    private final ProposalRepository proposals;
    private final SupportRepository supports;
    private final Reach reach;
    private final ProposalPolicy policy;
    private final OrganizationDirectory organizations;
    private final VoiceTraces voices;
    private final VoiceRights rights;
    private final Caller caller;

    SupportService(
            ProposalRepository proposals,
            SupportRepository supports,
            Reach reach,
            ProposalPolicy policy,
            OrganizationDirectory organizations,
            VoiceTraces voices,
            VoiceRights rights,
            Caller caller) {
        this.proposals = proposals;
        this.supports = supports;
        this.reach = reach;
        this.policy = policy;
        this.organizations = organizations;
        this.voices = voices;
        this.rights = rights;
        this.caller = caller;
    }

    /** A proposal, and whether something was added to it. */
    record Outcome(Proposal proposal, boolean fresh) {}

    @Transactional
    Outcome support(String idOrSlug) {
        var p = load(idOrSlug);
        policy.check(ProposalAction.SUPPORT, p);
        rights.check(p.phase().level());
        var whole = p.lineage().derivedFrom();
        if (whole != null) {
            // The whole is older than its part, so the locks fall as all do.
            proposals.lockInOrder(List.of(whole));
        }
        var fresh = supports.add(p.id(), me(), p.textVersion(), rights.level());
        if (fresh) {
            voices.heard(new Subject(Proposal.TYPE, p.id()), me());
        } else if (supports.isSetAside(p.id(), me())) {
            rights.check(AssuranceLevel.IDENTITY);
        }
        if (whole != null) {
            supports.leaveForPart(whole, me());
        }
        reach.look(proposals.refreshed(p));
        return new Outcome(p, fresh);
    }

    /** At any time, whatever has become of the proposal; what went on in another one is taken back there too. */
    void withdraw(String idOrSlug) {
        var me = me();
        alongTheLine(idOrSlug, id -> supports.withdraw(id, me));
    }

    /** Nobody stands behind what is their own. */
    @Transactional
    Outcome endorse(String idOrSlug, UUID organization) {
        var p = load(idOrSlug);
        policy.check(ProposalAction.ENDORSE, p);
        if (!caller.represents(organization)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        if (p.parties().contains(organization)
                || !organizations.cards(Set.of(organization), "ru").containsKey(organization)) {
            throw ProblemException.invalid(List.of(ProposalChecks.fault("/organizationId", "unknown-organization")));
        }
        var fresh = supports.endorse(p.id(), organization, me(), p.textVersion());
        reach.look(proposals.refreshed(p));
        return new Outcome(p, fresh);
    }

    void withdrawEndorsement(String idOrSlug, UUID organization) {
        visible(idOrSlug);
        if (!caller.represents(organization)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        alongTheLine(idOrSlug, id -> supports.withdrawEndorsement(id, organization));
    }

    /** Takes something back in the proposal and in those in which it went on. */
    private void alongTheLine(String idOrSlug, Consumer<UUID> takeBack) {
        while (!QuarkusTransaction.requiringNew().call(() -> isTakenBack(idOrSlug, takeBack))) {
            // Begins anew: beside what is locked already no more could be locked in order.
        }
    }

    /** False when one of the line was merged between its reading and its lock, and nothing was done. */
    private boolean isTakenBack(String idOrSlug, Consumer<UUID> takeBack) {
        var p = visible(idOrSlug);
        var line = proposals.line(p.id());
        proposals.lockInOrder(line);
        if (!proposals.line(p.id()).equals(line)) {
            return false;
        }
        line.forEach(takeBack);
        return true;
    }

    private Proposal visible(String idOrSlug) {
        var p = proposals.at(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.checkVisible(p);
        return p;
    }

    /** Locked first: who came after waits here, and not in the middle, where two would wait for each other. */
    private Proposal load(String idOrSlug) {
        return proposals.locked(idOrSlug).orElseThrow(ProblemException::notFound);
    }

    private UUID me() {
        return caller.id().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
    }
}

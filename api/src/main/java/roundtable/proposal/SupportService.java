package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.Caller;
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
    private final Caller caller;

    SupportService(
            ProposalRepository proposals,
            SupportRepository supports,
            Reach reach,
            ProposalPolicy policy,
            OrganizationDirectory organizations,
            VoiceTraces voices,
            Caller caller) {
        this.proposals = proposals;
        this.supports = supports;
        this.reach = reach;
        this.policy = policy;
        this.organizations = organizations;
        this.voices = voices;
        this.caller = caller;
    }

    /** A proposal, and whether something was added to it. */
    record Outcome(Proposal proposal, boolean fresh) {}

    @Transactional
    Outcome support(String idOrSlug) {
        var p = load(idOrSlug);
        policy.check(ProposalAction.SUPPORT, p);
        var fresh = supports.add(p.id(), me(), p.textVersion());
        if (fresh) {
            voices.heard(new Subject(Proposal.TYPE, p.id()), me());
        }
        if (p.lineage().derivedFrom() != null) {
            supports.leaveForPart(p.lineage().derivedFrom(), me());
        }
        reach.look(proposals.refreshed(p));
        return new Outcome(p, fresh);
    }

    /** At any time, whatever has become of the proposal; what went on in another one is taken back there too. */
    @Transactional
    void withdraw(String idOrSlug) {
        line(idOrSlug).forEach(id -> supports.withdraw(id, me()));
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

    @Transactional
    void withdrawEndorsement(String idOrSlug, UUID organization) {
        var line = line(idOrSlug);
        if (!caller.represents(organization)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        line.forEach(id -> supports.withdrawEndorsement(id, organization));
    }

    /** The proposal and those in which it went on, locked; read again until none has been merged in between. */
    private List<UUID> line(String idOrSlug) {
        var p = proposals.at(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.checkVisible(p);
        var line = List.of(p.id());
        proposals.lockInOrder(line);
        for (var now = proposals.line(p.id()); !now.equals(line); now = proposals.line(p.id())) {
            line = now;
            proposals.lockInOrder(line);
        }
        return line;
    }

    /** Locked first: who came after waits here, and not in the middle, where two would wait for each other. */
    private Proposal load(String idOrSlug) {
        return proposals.locked(idOrSlug).orElseThrow(ProblemException::notFound);
    }

    private UUID me() {
        return caller.id().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
    }
}

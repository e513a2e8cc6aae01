package roundtable.initiative;

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

/** People and verified organizations stand behind initiatives, and no longer. Whatever happens at once, each counts once. */
@ApplicationScoped
class SupportService {
    private final InitiativeRepository initiatives;
    private final SupportRepository supports;
    private final InitiativePolicy policy;
    private final OrganizationDirectory organizations;
    private final VoiceTraces voices;
    private final Caller caller;

    SupportService(
            InitiativeRepository initiatives,
            SupportRepository supports,
            InitiativePolicy policy,
            OrganizationDirectory organizations,
            VoiceTraces voices,
            Caller caller) {
        this.initiatives = initiatives;
        this.supports = supports;
        this.policy = policy;
        this.organizations = organizations;
        this.voices = voices;
        this.caller = caller;
    }

    /** An initiative, and whether something was added to it. */
    record Outcome(Initiative initiative, boolean fresh) {}

    @Transactional
    Outcome support(String idOrSlug) {
        var i = load(idOrSlug);
        policy.check(InitiativeAction.SUPPORT, i);
        var fresh = supports.add(i.id(), me());
        if (fresh) {
            voices.heard(new Subject(Initiative.TYPE, i.id()), me());
        }
        return new Outcome(initiatives.refreshed(i), fresh);
    }

    /** At any time, whatever has become of the initiative. */
    @Transactional
    void withdraw(String idOrSlug) {
        var i = load(idOrSlug);
        policy.checkVisible(i);
        supports.withdraw(i.id(), me());
    }

    /** Only verified ones; the council that initiates it does not stand behind itself. */
    @Transactional
    Outcome back(String idOrSlug, UUID organization) {
        var i = load(idOrSlug);
        policy.check(InitiativeAction.BACK, i);
        mine(organization);
        var card = organizations.cards(Set.of(organization), "ru").get(organization);
        if (card == null || organization.equals(i.councilId())) {
            throw ProblemException.invalid(List.of(InitiativeChecks.fault("/organizationId", "unknown-organization")));
        }
        if (!card.verified()) {
            throw ProblemException.invalid(List.of(InitiativeChecks.fault("/organizationId", "not-verified")));
        }
        var fresh = supports.back(i.id(), organization, me());
        return new Outcome(initiatives.refreshed(i), fresh);
    }

    @Transactional
    void withdrawBacking(String idOrSlug, UUID organization) {
        var i = load(idOrSlug);
        policy.checkVisible(i);
        mine(organization);
        supports.withdrawBacking(i.id(), organization);
    }

    private void mine(UUID organization) {
        if (!caller.represents(organization)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    /** Locked first: who came after waits here, and not in the middle, where two would wait for each other. */
    private Initiative load(String idOrSlug) {
        return initiatives.locked(idOrSlug).orElseThrow(ProblemException::notFound);
    }

    private UUID me() {
        return caller.id().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
    }
}

package roundtable.organization.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import roundtable.identity.Representatives;
import roundtable.identity.Representatives.Level;
import roundtable.organization.OrganizationAccess;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** What comes of a claim: the role, the verification, and who is told. Part of the transaction that decides. */
@ApplicationScoped
class ClaimOutcome {
    private static final String ORGANIZATION = "organization";

    private final OrganizationAccess organizations;
    private final Representatives representatives;
    private final Outbox outbox;

    ClaimOutcome(OrganizationAccess organizations, Representatives representatives, Outbox outbox) {
        this.organizations = organizations;
        this.representatives = representatives;
        this.outbox = outbox;
    }

    /** Somebody else owns it. Asked with the organization locked, so that of two who prove at once one is first. */
    boolean isContested(Claim claim) {
        var owners = representatives.owners(claim.organizationId());
        return !owners.isEmpty() && !owners.contains(claim.claimant());
    }

    /** The claimant becomes an owner, the organization is verified. */
    void confirmed(Claim claim, boolean removeOthers) {
        var id = claim.organizationId();
        var others = representatives.of(id).stream()
                .filter(r -> !r.userId().equals(claim.claimant()))
                .toList();
        representatives.appoint(claim.claimant(), id, Level.OWNER, claim.decidedBy());
        organizations.verify(id, claim.method().verification());
        tell(claim.claimant(), "claim_confirmed", id, "");
        others.forEach(other -> {
            if (removeOthers) {
                representatives.dismiss(other.userId(), id);
                tell(other.userId(), "membership_ended", id, "");
            } else if (other.level() == Level.OWNER) {
                tell(other.userId(), "owner_added", id, "/people");
            }
        });
    }

    void refused(Claim claim) {
        tell(claim.claimant(), "claim_refused", claim.organizationId(), "/claim");
    }

    /** The owners learn that somebody else has proved the same. */
    void disputed(Claim claim) {
        representatives
                .owners(claim.organizationId())
                .forEach(owner -> tell(owner, "claim_disputed", claim.organizationId(), "/people"));
    }

    private void tell(UUID person, String kind, UUID organization, String page) {
        var known = organizations.get(organization);
        outbox.add(new Notice(
                person,
                kind,
                new Subject(ORGANIZATION, organization),
                "/organizations/" + known.slug() + page,
                Map.of("organization", known.shortName())));
    }
}

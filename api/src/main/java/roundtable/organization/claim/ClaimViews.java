package roundtable.organization.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.identity.People;
import roundtable.identity.Representatives;
import roundtable.organization.OrganizationAccess;
import roundtable.organization.OrganizationAccess.Known;
import roundtable.organization.claim.ClaimView.Claimant;
import roundtable.organization.claim.ClaimView.Claimed;
import roundtable.organization.claim.ClaimView.Proof;

/** Claims as the caller sees them. */
@ApplicationScoped
class ClaimViews {
    private final ClaimRepository claims;
    private final ClaimPolicy policy;
    private final OrganizationAccess organizations;
    private final Representatives representatives;
    private final People people;

    ClaimViews(
            ClaimRepository claims,
            ClaimPolicy policy,
            OrganizationAccess organizations,
            Representatives representatives,
            People people) {
        this.claims = claims;
        this.policy = policy;
        this.organizations = organizations;
        this.representatives = representatives;
        this.people = people;
    }

    ClaimView of(Claim claim) {
        return of(List.of(claim)).get(0);
    }

    List<ClaimView> of(Collection<Claim> all) {
        var known = organizations.known(all.stream().map(Claim::organizationId).collect(Collectors.toSet()));
        var names = people.names(all.stream().map(Claim::claimant).collect(Collectors.toSet()));
        return all.stream()
                .map(c -> view(c, Objects.requireNonNull(known.get(c.organizationId())), names))
                .toList();
    }

    private ClaimView view(Claim c, Known o, Map<UUID, String> names) {
        var byCode = c.method() == ClaimMethod.REGISTRY_EMAIL;
        var staff = policy.isStaff();
        return new ClaimView(
                c.id(),
                new Claimed(o.id(), o.slug(), o.shortName(), o.verified()),
                new Claimant(c.claimant(), names.get(c.claimant())),
                c.method(),
                c.status(),
                c.position(),
                c.statement(),
                byCode && o.email() != null ? ClaimMethods.hint(o.email()) : null,
                proof(c, o),
                byCode ? c.triesLeft() : null,
                c.letterAt(),
                c.checkedAt(),
                c.checkResult(),
                c.reason(),
                c.decidedAt(),
                c.expiresAt(),
                staff ? representatives.owners(o.id()).size() : null,
                staff ? claims.others(c) : null,
                policy.actions(c),
                c.createdAt(),
                c.version());
    }

    private static @Nullable Proof proof(Claim c, Known o) {
        if (!c.method().isLookedFor()) {
            return null;
        }
        return Place.of(o.website())
                .map(place -> new Proof(
                        c.method() == ClaimMethod.SITE_FILE ? place.file().toString() : place.domain(),
                        ProofLook.line(c.token())))
                .orElse(null);
    }
}

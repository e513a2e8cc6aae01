package roundtable.organization.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.file.FileDirectory;
import roundtable.file.FileView;
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
    private final ClaimDocumentRepository documents;
    private final ClaimPolicy policy;
    private final OrganizationAccess organizations;
    private final Representatives representatives;
    private final People people;
    private final FileDirectory files;

    ClaimViews(
            ClaimRepository claims,
            ClaimDocumentRepository documents,
            ClaimPolicy policy,
            OrganizationAccess organizations,
            Representatives representatives,
            People people,
            FileDirectory files) {
        this.claims = claims;
        this.documents = documents;
        this.policy = policy;
        this.organizations = organizations;
        this.representatives = representatives;
        this.people = people;
        this.files = files;
    }

    ClaimView of(Claim claim) {
        return of(List.of(claim)).get(0);
    }

    List<ClaimView> of(Collection<Claim> all) {
        var known = organizations.known(all.stream().map(Claim::organizationId).collect(Collectors.toSet()));
        var names = people.names(all.stream().map(Claim::claimant).collect(Collectors.toSet()));
        var documents = documents(all);
        return all.stream()
                .map(c -> view(
                        c,
                        Objects.requireNonNull(known.get(c.organizationId())),
                        names,
                        documents.getOrDefault(c.id(), List.of())))
                .toList();
    }

    private ClaimView view(Claim c, Known o, Map<UUID, String> names, List<FileView> documents) {
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
                documents,
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

    private Map<UUID, List<FileView>> documents(Collection<Claim> all) {
        var byClaim = documents.of(all.stream().map(Claim::id).toList());
        var known = files.views(byClaim.values().stream()
                .flatMap(List::stream)
                .map(ClaimDocument::fileId)
                .collect(Collectors.toSet()));
        return byClaim.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().stream()
                .flatMap(d -> Stream.ofNullable(known.get(d.fileId())))
                .toList()));
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

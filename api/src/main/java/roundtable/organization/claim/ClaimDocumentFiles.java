package roundtable.organization.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.FileUse;

/** Documents of claims: for whoever sees the claim, and never public. */
@ApplicationScoped
class ClaimDocumentFiles implements FileUse {
    private final ClaimDocumentRepository documents;
    private final ClaimRepository claims;
    private final ClaimPolicy policy;

    ClaimDocumentFiles(ClaimDocumentRepository documents, ClaimRepository claims, ClaimPolicy policy) {
        this.documents = documents;
        this.claims = claims;
        this.policy = policy;
    }

    @Override
    public Set<UUID> used(Set<UUID> files) {
        return files.isEmpty() ? Set.of() : documents.used(files);
    }

    @Override
    public boolean isPublic(UUID file) {
        return false;
    }

    @Override
    public boolean mayRead(UUID file) {
        return documents
                .claimOf(file)
                .flatMap(claims::findByIdOptional)
                .filter(policy::isVisible)
                .isPresent();
    }
}

package roundtable.organization.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.file.FileDirectory;
import roundtable.file.FileView;
import roundtable.shared.spi.PersonalDataSource;

/** What a person has claimed. When they leave, that there was a claim stays, and not what it said of them. */
@ApplicationScoped
class PersonalClaims implements PersonalDataSource {
    private final ClaimRepository claims;
    private final ClaimDocumentRepository documents;
    private final FileDirectory files;

    PersonalClaims(ClaimRepository claims, ClaimDocumentRepository documents, FileDirectory files) {
        this.claims = claims;
        this.documents = documents;
        this.files = files;
    }

    @Override
    public String name() {
        return "claims";
    }

    @Override
    public Object data(UUID user) {
        var all = claims.of(user);
        var shown = documents.of(all.stream().map(Claim::id).toList());
        return all.stream()
                .map(c -> new Said(
                        c.organizationId(),
                        c.method(),
                        c.status(),
                        c.position(),
                        c.statement(),
                        names(shown.getOrDefault(c.id(), List.of())),
                        c.createdAt()))
                .toList();
    }

    private List<String> names(List<ClaimDocument> shown) {
        return files.views(shown.stream().map(ClaimDocument::fileId).collect(Collectors.toSet())).values().stream()
                .map(FileView::name)
                .sorted()
                .toList();
    }

    @Override
    public void erase(UUID user) {
        documents.takeFromAll(user);
        claims.forget(user);
    }

    /** A claim in the archive. */
    record Said(
            UUID organization,
            ClaimMethod method,
            ClaimStatus status,
            String position,
            @Nullable String statement,
            List<String> documents,
            Instant at) {}
}

package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import roundtable.shared.spi.FileUse;

/** Files that were filed with steps: as public as the initiative is, and kept back with what moderation has masked. */
@ApplicationScoped
class InitiativeFiles implements FileUse {
    private final DocumentRepository documents;
    private final InitiativeRepository initiatives;
    private final InitiativePolicy policy;

    InitiativeFiles(DocumentRepository documents, InitiativeRepository initiatives, InitiativePolicy policy) {
        this.documents = documents;
        this.initiatives = initiatives;
        this.policy = policy;
    }

    @Override
    public Set<UUID> used(Set<UUID> files) {
        return files.isEmpty() ? Set.of() : documents.usedFiles(files);
    }

    @Override
    public boolean isPublic(UUID file) {
        return having(file).anyMatch(i -> i.isPublic() && !i.isMasked());
    }

    @Override
    public boolean mayRead(UUID file) {
        return having(file).anyMatch(policy::mayReadPapers);
    }

    private Stream<Initiative> having(UUID file) {
        return documents.having(file).stream().flatMap(id -> initiatives.findByIdOptional(id).stream());
    }
}

package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.FileUse;

/** Files of documents that prove something: as public as the proof is. */
@ApplicationScoped
class EvidenceFiles implements FileUse {
    private final EvidenceRepository evidence;
    private final EvidenceService service;

    EvidenceFiles(EvidenceRepository evidence, EvidenceService service) {
        this.evidence = evidence;
        this.service = service;
    }

    @Override
    public Set<UUID> used(Set<UUID> files) {
        return files.isEmpty() ? Set.of() : evidence.usedFiles(files);
    }

    @Override
    public boolean isPublic(UUID file) {
        return evidence.having(file).stream().anyMatch(e -> e.isPublic() && !e.isMasked());
    }

    @Override
    public boolean mayRead(UUID file) {
        return evidence.having(file).stream().anyMatch(e -> service.mayRead(e) && service.seesFile(e));
    }
}

package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.FileUse;

/** Scans of signatures: for moderators and whoever has entered the sheet, and never public. */
@ApplicationScoped
class PaperFiles implements FileUse {
    private final PaperRepository papers;
    private final PaperPolicy policy;

    PaperFiles(PaperRepository papers, PaperPolicy policy) {
        this.papers = papers;
        this.policy = policy;
    }

    @Override
    public Set<UUID> used(Set<UUID> files) {
        return files.isEmpty() ? Set.of() : papers.usedFiles(files);
    }

    @Override
    public boolean isPublic(UUID file) {
        return false;
    }

    @Override
    public boolean mayRead(UUID file) {
        return papers.having(file).stream().anyMatch(policy::seesScan);
    }
}

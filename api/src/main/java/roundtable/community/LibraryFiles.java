package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import roundtable.shared.spi.FileUse;

/** Files of the libraries: as public as the community is, and nobody's while the document is hidden. */
@ApplicationScoped
class LibraryFiles implements FileUse {
    private final LibraryRepository documents;
    private final CommunityRepository communities;
    private final CommunityPolicy policy;
    private final CommunityMoves moves;

    LibraryFiles(
            LibraryRepository documents,
            CommunityRepository communities,
            CommunityPolicy policy,
            CommunityMoves moves) {
        this.documents = documents;
        this.communities = communities;
        this.policy = policy;
        this.moves = moves;
    }

    @Override
    public Set<UUID> used(Set<UUID> files) {
        return files.isEmpty() ? Set.of() : documents.usedFiles(files);
    }

    @Override
    public boolean isPublic(UUID file) {
        return having(file).anyMatch(Community::isPublic);
    }

    @Override
    public boolean mayRead(UUID file) {
        return having(file).anyMatch(c -> policy.isVisible(c, moves.mine(c)));
    }

    private Stream<Community> having(UUID file) {
        return documents.having(file).stream().flatMap(id -> communities.findByIdOptional(id).stream());
    }
}

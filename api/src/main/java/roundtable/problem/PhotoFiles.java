package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.FileUse;

/** Pictures of problems: as public as what is said of the problem. */
@ApplicationScoped
class PhotoFiles implements FileUse {
    private final PhotoRepository photos;
    private final ProblemRepository problems;
    private final ProblemPhotos shown;
    private final ProblemPolicy policy;

    PhotoFiles(PhotoRepository photos, ProblemRepository problems, ProblemPhotos shown, ProblemPolicy policy) {
        this.photos = photos;
        this.problems = problems;
        this.shown = shown;
        this.policy = policy;
    }

    @Override
    public Set<UUID> used(Set<UUID> files) {
        return files.isEmpty() ? Set.of() : photos.used(files);
    }

    @Override
    public boolean isPublic(UUID file) {
        return showing(file).filter(p -> p.isPublic() && !p.isMasked()).isPresent();
    }

    @Override
    public boolean mayRead(UUID file) {
        return showing(file)
                .filter(p -> (p.isPublic() || policy.isInsider(p)) && shown.isVisible(p))
                .isPresent();
    }

    private Optional<Problem> showing(UUID file) {
        return photos.showing(file).flatMap(problems::findByIdOptional);
    }
}

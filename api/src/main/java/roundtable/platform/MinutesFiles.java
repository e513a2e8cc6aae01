package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import roundtable.shared.spi.FileUse;

/** Files of minutes: as public as the platform is, and nobody's while moderation has taken the minutes or their words. */
@ApplicationScoped
class MinutesFiles implements FileUse {
    private final MinutesRepository minutes;
    private final PlatformRepository platforms;
    private final PlatformPolicy policy;
    private final PlatformViews views;

    MinutesFiles(MinutesRepository minutes, PlatformRepository platforms, PlatformPolicy policy, PlatformViews views) {
        this.minutes = minutes;
        this.platforms = platforms;
        this.policy = policy;
        this.views = views;
    }

    @Override
    public Set<UUID> used(Set<UUID> files) {
        return files.isEmpty() ? Set.of() : minutes.usedFiles(files);
    }

    @Override
    public boolean isPublic(UUID file) {
        return having(file).anyMatch(Platform::isPublic);
    }

    @Override
    public boolean mayRead(UUID file) {
        return having(file).anyMatch(p -> p.isPublic() || policy.isInside(views.mine(p)));
    }

    private Stream<Platform> having(UUID file) {
        return minutes.having(file).stream().flatMap(id -> platforms.findByIdOptional(id).stream());
    }
}

package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import roundtable.shared.spi.ModeratedSubject;

/** A platform can be reported; who has opened it answers. */
@ApplicationScoped
class PlatformModeration implements ModeratedSubject {
    private final PlatformRepository platforms;
    private final PlatformMoves moves;

    PlatformModeration(PlatformRepository platforms, PlatformMoves moves) {
        this.platforms = platforms;
        this.moves = moves;
    }

    @Override
    public String type() {
        return Platform.TYPE;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        return platforms
                .findByIdOptional(id)
                .filter(Platform::isPublic)
                .map(p -> new Shown(
                        p.title(), p.title() + "\n" + p.input().purpose(), "/platforms/" + p.slug(), p.version()));
    }

    @Override
    public Set<UUID> authors(UUID id) {
        return platforms.findByIdOptional(id).map(p -> Set.of(p.author())).orElseGet(Set::of);
    }

    @Override
    public void hide(UUID id) {
        overlay(id, "hide", p -> p.hide(moves.now()));
    }

    @Override
    public void mask(UUID id) {
        overlay(id, "mask", Platform::mask);
    }

    @Override
    public void restore(UUID id) {
        overlay(id, "unhide", Platform::restore);
    }

    private void overlay(UUID id, String action, Consumer<Platform> change) {
        platforms.findByIdOptional(id).ifPresent(p -> {
            change.accept(p);
            platforms.flush();
            moves.audit(id, action, Map.of());
        });
    }
}

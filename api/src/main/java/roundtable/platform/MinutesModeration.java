package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtable.shared.spi.ModeratedSubject;

/** Minutes can be reported; who has recorded them answers. */
@ApplicationScoped
class MinutesModeration implements ModeratedSubject {
    private final MinutesRepository minutes;
    private final PlatformRepository platforms;
    private final PlatformMoves moves;

    MinutesModeration(MinutesRepository minutes, PlatformRepository platforms, PlatformMoves moves) {
        this.minutes = minutes;
        this.platforms = platforms;
        this.moves = moves;
    }

    @Override
    public String type() {
        return Minutes.TYPE;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        return minutes.findByIdOptional(id).filter(Minutes::isPublic).flatMap(m -> platforms
                .findByIdOptional(m.platformId())
                .filter(Platform::isPublic)
                .map(p -> new Shown(
                        p.title() + ", " + m.heldOn(),
                        excerpt(m),
                        "/platforms/" + p.slug() + "?tab=minutes",
                        m.version())));
    }

    private static String excerpt(Minutes m) {
        return Stream.concat(Stream.ofNullable(m.others()), Stream.of(m.decisions()))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Set<UUID> authors(UUID id) {
        return minutes.findByIdOptional(id).map(m -> Set.of(m.author())).orElseGet(Set::of);
    }

    @Override
    public void hide(UUID id) {
        overlay(id, "hide", m -> m.hide(moves.now()));
    }

    @Override
    public void mask(UUID id) {
        overlay(id, "mask", Minutes::mask);
    }

    @Override
    public void restore(UUID id) {
        overlay(id, "unhide", Minutes::restore);
    }

    /** What was taken away does not stand in the log, or it would be kept there for ever. */
    private void overlay(UUID id, String action, Consumer<Minutes> change) {
        minutes.findByIdOptional(id).ifPresent(m -> {
            change.accept(m);
            minutes.flush();
            moves.audit(m.platformId(), action, "minutes", id);
        });
    }
}

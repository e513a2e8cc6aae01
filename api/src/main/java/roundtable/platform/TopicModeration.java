package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtable.shared.spi.ModeratedSubject;

/** A topic can be reported; who has raised it answers, and whoever acts for the organization. */
@ApplicationScoped
class TopicModeration implements ModeratedSubject {
    private final TopicRepository topics;
    private final PlatformRepository platforms;
    private final PlatformMoves moves;
    private final PlatformTelling telling;

    TopicModeration(
            TopicRepository topics, PlatformRepository platforms, PlatformMoves moves, PlatformTelling telling) {
        this.topics = topics;
        this.platforms = platforms;
        this.moves = moves;
        this.telling = telling;
    }

    @Override
    public String type() {
        return Topic.TYPE;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        return topics.findByIdOptional(id).filter(Topic::isPublic).flatMap(t -> platforms
                .findByIdOptional(t.platformId())
                .filter(Platform::isPublic)
                .map(p -> new Shown(t.title(), excerpt(t), "/platforms/" + p.slug() + "?tab=topics", t.version())));
    }

    private static String excerpt(Topic t) {
        return Stream.of(t.title(), t.body(), t.outcome())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Set<UUID> authors(UUID id) {
        return topics.findByIdOptional(id)
                .map(t -> Stream.concat(
                                Stream.of(t.author()),
                                Stream.ofNullable(t.organizationId()).flatMap(telling::actingFor))
                        .collect(Collectors.toSet()))
                .orElseGet(Set::of);
    }

    @Override
    public void hide(UUID id) {
        overlay(id, "hide", t -> t.hide(moves.now()));
    }

    @Override
    public void mask(UUID id) {
        overlay(id, "mask", Topic::mask);
    }

    @Override
    public void restore(UUID id) {
        overlay(id, "unhide", Topic::restore);
    }

    /** What was taken away does not stand in the log, or it would be kept there for ever. */
    private void overlay(UUID id, String action, Consumer<Topic> change) {
        topics.findByIdOptional(id).ifPresent(t -> {
            change.accept(t);
            topics.flush();
            moves.audit(t.platformId(), action, "topic", id);
        });
    }
}

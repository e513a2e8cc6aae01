package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtable.identity.People;
import roundtable.shared.spi.ModeratedSubject;

/** A story can be reported; its author answers for it, and whoever represents the organization. */
@ApplicationScoped
class StoryModeration implements ModeratedSubject {
    private final StoryRepository stories;
    private final StoryMoves moves;
    private final People people;

    StoryModeration(StoryRepository stories, StoryMoves moves, People people) {
        this.stories = stories;
        this.moves = moves;
        this.people = people;
    }

    @Override
    public String type() {
        return Story.TYPE;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        return stories.findByIdOptional(id)
                .filter(Story::isPublic)
                .map(s -> new Shown(s.title(), excerpt(s.input()), "/stories/" + s.slug(), s.version()));
    }

    private static String excerpt(StoryInput in) {
        var passport = in.passport();
        var contacts = passport == null ? null : passport.contacts();
        return Stream.concat(Stream.of(in.title(), in.summary(), in.body()), Stream.ofNullable(contacts))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Set<UUID> authors(UUID id) {
        var authors = new HashSet<UUID>();
        stories.findByIdOptional(id).ifPresent(s -> {
            authors.add(s.author());
            authors.addAll(people.holding("representative", s.organizationId()));
        });
        return authors;
    }

    @Override
    public void hide(UUID id) {
        overlay(id, "hide", s -> s.hide(moves.now()));
    }

    @Override
    public void mask(UUID id) {
        overlay(id, "mask", Story::mask);
    }

    @Override
    public void restore(UUID id) {
        overlay(id, "unhide", Story::restore);
    }

    /** What was taken away does not stand in the log, or it would be kept there for ever. */
    private void overlay(UUID id, String action, Consumer<Story> change) {
        stories.findByIdOptional(id).ifPresent(s -> {
            change.accept(s);
            stories.flush();
            moves.audit(id, action, Map.of());
        });
    }
}

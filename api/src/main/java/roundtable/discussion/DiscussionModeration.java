package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import roundtable.shared.spi.ModeratedSubject;

/** A discussion can be reported; who made it and who leads it answer for it. */
@ApplicationScoped
class DiscussionModeration implements ModeratedSubject {
    private final DiscussionRepository discussions;
    private final DiscussionMoves moves;
    private final Clock clock;

    DiscussionModeration(DiscussionRepository discussions, DiscussionMoves moves, Clock clock) {
        this.discussions = discussions;
        this.moves = moves;
        this.clock = clock;
    }

    @Override
    public String type() {
        return Discussion.TYPE;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        return discussions
                .findByIdOptional(id)
                .filter(Discussion::isPublic)
                .map(d -> new Shown(
                        d.title(), d.title() + "\n" + d.input().body(), "/discussions/" + d.slug(), d.version()));
    }

    @Override
    public Set<UUID> authors(UUID id) {
        return discussions
                .findByIdOptional(id)
                .map(d -> d.author().equals(d.facilitator()) ? Set.of(d.author()) : Set.of(d.author(), d.facilitator()))
                .orElseGet(Set::of);
    }

    @Override
    public void hide(UUID id) {
        overlay(id, "hide", d -> d.hide(moves.now()));
    }

    @Override
    public void mask(UUID id) {
        overlay(id, "mask", Discussion::mask);
    }

    @Override
    public void restore(UUID id) {
        overlay(id, "unhide", d -> d.restore(clock));
    }

    /** What was taken away does not stand in the log, or it would be kept there for ever. */
    private void overlay(UUID id, String action, Consumer<Discussion> change) {
        discussions.findByIdOptional(id).ifPresent(d -> {
            change.accept(d);
            discussions.flush();
            moves.audit(id, action, Map.of());
        });
    }
}

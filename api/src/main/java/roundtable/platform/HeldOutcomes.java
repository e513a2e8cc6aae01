package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.Changed;

/**
 * The outcome of a discussion that is held at a platform is a sign of its life, as minutes and closed topics are; and what
 * the platform proves by it is looked at again, also when moderation takes the discussion or gives it back.
 */
@ApplicationScoped
class HeldOutcomes {
    private static final Set<String> MATTERS = Set.of("publish_outcome", "hide", "unhide");

    private final PlatformRepository platforms;
    private final PlatformMoves moves;

    HeldOutcomes(PlatformRepository platforms, PlatformMoves moves) {
        this.platforms = platforms;
        this.moves = moves;
    }

    void heard(@Observes Changed changed) {
        if (changed.subject().type().equals("discussion") && MATTERS.contains(changed.action())) {
            platforms
                    .holding(changed.subject().id())
                    .ifPresent(
                            at -> hear(at, changed.action(), changed.subject().id()));
        }
    }

    private void hear(UUID platform, String action, UUID discussion) {
        if (action.equals("publish_outcome")) {
            platforms.touch(platform, moves.now());
        }
        moves.audit(platform, "discussion_" + action, "discussion", discussion);
    }
}

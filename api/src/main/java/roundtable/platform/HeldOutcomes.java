package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import roundtable.shared.spi.Changed;

/** The outcome of a discussion that is held at a platform is a sign of its life, as minutes and closed topics are. */
@ApplicationScoped
class HeldOutcomes {
    private final PlatformRepository platforms;
    private final PlatformMoves moves;

    HeldOutcomes(PlatformRepository platforms, PlatformMoves moves) {
        this.platforms = platforms;
        this.moves = moves;
    }

    void heard(@Observes Changed changed) {
        if (changed.subject().type().equals("discussion") && changed.action().equals("publish_outcome")) {
            platforms.touchAround(changed.subject().id(), moves.now());
        }
    }
}

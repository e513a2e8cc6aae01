package roundtable.follow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.Subject;

/**
 * Outbox event: something that people may follow has made a step.
 *
 * @param action in the contract's words
 * @param by who did it; null for the platform itself
 * @param cause the first of the events about this step; null in that one
 * @param after the last person who has been told; null in the first event
 */
record FollowedStep(Subject subject, String action, @Nullable UUID by, @Nullable UUID cause, @Nullable UUID after) {

    /** The rest of the people. */
    FollowedStep onwards(UUID firstEvent, UUID last) {
        return new FollowedStep(subject, action, by, firstEvent, last);
    }
}

package roundtable.problem;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a moderator calls, or has called, a problem the same as another one.
 *
 * @param other that one; null when the public does not see it
 * @param objectUntil until when its author may object; null when they cannot
 * @param objection what the author said against it; null when they have not
 */
@Schema(name = "ProblemSameness", description = "That a moderator calls a problem the same as another one")
record DuplicateView(@Nullable ProblemName other, @Nullable Instant objectUntil, @Nullable Objection objection) {

    /**
     * What the author says against it; the problem has gone on then.
     *
     * @param settledAt when a moderator has agreed, or another one has called it the same again
     */
    @Schema(name = "ProblemObjection", description = "What the author says against being the same")
    record Objection(
            @Schema(examples = "Там яма во дворе, а у меня яма на остановке.") String text,
            Instant at,
            @Nullable Instant settledAt) {}
}

package roundtable.discussion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a poll.
 *
 * @param choices numbers of options, 0 for the first: one for {@code consent} (0 agree, 1 abstain, 2 object) and
 *     {@code single}, the order of preference for {@code ranked}; for {@code dots} the dots of each option
 * @param organizationId for which the caller answers; nobody but themselves without it
 */
@Schema(description = "An answer to a poll")
record BallotInput(
        @NotNull @Size(min = 1, max = 10) @Schema(examples = "[0]") List<@NotNull Integer> choices,
        @Nullable UUID organizationId) {}

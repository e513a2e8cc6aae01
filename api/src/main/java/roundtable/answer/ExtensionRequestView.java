package roundtable.answer;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * More time to answer that an officer asks the head of the body for.
 *
 * @param days how many more, from the day on which the answer is due
 * @param reason why
 * @param at since when it is asked for
 */
@Schema(
        name = "ExtensionRequest",
        description = "More time to answer that an officer asks the head of the body for, and is not granted yet")
public record ExtensionRequestView(
        @Schema(examples = "10") int days,
        @Schema(examples = "Ждём заключения экспертизы.") String reason,
        Instant at) {}

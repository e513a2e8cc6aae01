package roundtable.community;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * A no to an invitation. Nobody has to explain themselves.
 *
 * @param reason why, for the members of the community and the Resource Center
 */
@Schema(name = "CommunityDeclineInput", description = "A no to an invitation, with a reason or without one")
record DeclineInput(
        @Size(max = 500) @Plain @Schema(examples = "В этом году паводком не занимаемся") @Nullable String reason) {

    /** Why; null for nothing said. */
    @Nullable
    String said() {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}

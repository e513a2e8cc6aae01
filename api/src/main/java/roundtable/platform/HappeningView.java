package roundtable.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;

/**
 * Something that happened at a platform.
 *
 * @param title of the topic or of the discussion that is held there; null for seats and minutes, and where moderation has taken it
 * @param organization who sat down, or whose topic it is
 * @param day of the meeting
 * @param path page of the discussion
 */
@Schema(name = "PlatformHappening", description = "Something that happened at a platform")
record HappeningView(
        UUID id,
        Kind kind,
        Instant at,
        @Schema(examples = "Светофор у школы № 4") @Nullable String title,
        @Nullable OrganizationName organization,
        @Schema(examples = "2026-03-12") @Nullable LocalDate day,
        @Schema(examples = "/discussions/svetofor-u-shkoly-4-k3f9") @Nullable String path) {

    /** What happened. */
    @Schema(name = "PlatformHappeningKind")
    enum Kind {
        SEATED,
        TOPIC_RAISED,
        TOPIC_CLOSED,
        MINUTES,
        DISCUSSION_ANNOUNCED,
        DISCUSSION_OPENED,
        DISCUSSION_CLOSED,
        DISCUSSION_OUTCOME
    }
}

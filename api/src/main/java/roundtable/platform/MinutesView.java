package roundtable.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;

/**
 * Minutes of a meeting.
 *
 * @param topicTitle what was talked about; null without a topic, or when it is hidden
 * @param present organizations that were there
 * @param others who else was there
 * @param fileUrl the signed minutes
 * @param masked whether moderation has taken what was written
 */
@Schema(name = "PlatformMinutes", description = "Minutes of a meeting")
record MinutesView(
        UUID id,
        @Schema(examples = "2026-03-12") LocalDate heldOn,
        @Nullable UUID topicId,
        @Schema(examples = "Светофор у школы") @Nullable String topicTitle,
        List<PresentView> present,
        @Schema(examples = "Директор школы № 4") @Nullable String others,
        @Schema(examples = "Администрация ставит светофор до сентября.") String decisions,
        @Nullable String fileUrl,
        boolean masked,
        Instant createdAt) {

    /** An organization that was there. */
    @Schema(name = "PlatformPresent", description = "An organization that was at a meeting")
    record PresentView(UUID organizationId, @Nullable OrganizationName organization) {}
}

package roundtable.platform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * Minutes of a meeting.
 *
 * @param heldOn the day, today at the latest
 * @param topicId the topic that it was about
 * @param presentIds organizations that were there and sit at the platform
 * @param others who else was there
 * @param fileId the signed minutes, one of the caller's own uploads
 */
@Schema(name = "PlatformMinutesInput", description = "Minutes of a meeting")
record MinutesInput(
        @NotNull @Schema(examples = "2026-03-12") LocalDate heldOn,
        @Nullable UUID topicId,
        @NotNull @Size(min = 1, max = 200) List<@NotNull UUID> presentIds,
        @Size(max = 500) @Plain @Schema(examples = "Директор школы № 4") @Nullable String others,
        @NotBlank
                @Size(max = 10_000)
                @Plain(lines = true)
                @Schema(examples = "Администрация ставит светофор до сентября, студия дарит светоотражатели.")
                String decisions,
        @Nullable UUID fileId) {}

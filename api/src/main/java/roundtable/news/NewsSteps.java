package roundtable.news;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/** What has to be said with a step of a news item. */
final class NewsSteps {
    private NewsSteps() {}

    /** Why it is given back or unpublished. */
    @Schema(name = "NewsReason")
    record ReasonInput(
            @Schema(examples = "Мероприятие перенесено.") @NotBlank @Size(max = 2000) @Plain(lines = true)
                    String reason) {}

    /**
     * When it will be published.
     *
     * @param publishAt in the future
     */
    @Schema(name = "NewsSchedule")
    record ScheduleInput(@NotNull @Schema(examples = "2027-03-01T03:00:00Z") Instant publishAt) {}
}

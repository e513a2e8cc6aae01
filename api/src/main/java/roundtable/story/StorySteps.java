package roundtable.story;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.WebAddress;
import roundtable.shared.text.Plain;

/** What has to be said with a step of a story or of an adoption. */
final class StorySteps {
    private StorySteps() {}

    /** Why it is given back, or given up. */
    @Schema(name = "StoryReason")
    record ReasonInput(
            @Schema(examples = "Добавьте цифры: сколько людей и за какое время.")
                    @NotBlank
                    @Size(max = 2000)
                    @Plain(lines = true)
                    String reason) {}

    /**
     * «We adopt this practice».
     *
     * @param organizationId who adopts it: one of the caller's organizations, not the one that tells the story
     * @param territoryId where
     * @param note what exactly and when
     * @param contact whom to ask; seen by the organization that tells the story, and by the staff
     */
    @Schema(name = "AdoptionInput", description = "Who adopts a practice, where, and what exactly")
    record AdoptionInput(
            @NotNull UUID organizationId,
            @NotNull UUID territoryId,
            @NotBlank
                    @Size(max = 2000)
                    @Plain(lines = true)
                    @Schema(examples = "Откроем такую же мастерскую в школе № 4 осенью.")
                    String note,
            @Size(max = 300) @Plain @Schema(examples = "masterskaya@example.org") @Nullable String contact) {}

    /**
     * The result of an adoption.
     *
     * @param url a page, photo or document that shows it
     */
    @Schema(name = "AdoptionResultInput", description = "What came of an adoption, and by what it is seen")
    record ResultInput(
            @NotBlank
                    @Size(max = 2000)
                    @Plain(lines = true)
                    @Schema(examples = "Мастерская работает с сентября, заняты 30 подростков.")
                    String result,
            @NotNull @WebAddress @Size(max = 500) @Schema(examples = "https://school4.example.org/workshop")
                    String url) {}
}

package roundtable.story;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * What an organization tells. A passport may be incomplete while it is a draft, see {@link Missing}.
 *
 * @param organizationId whose success it is
 * @param title what was achieved, in one line
 * @param summary the story in two sentences
 * @param body the whole story, in plain text
 * @param language language of the texts, {@code ru} (default) or {@code en}
 * @param activityAreaIds what it is about, at most five
 * @param territoryId where it was
 * @param recommendationId the recommendation of a round table that it carries out
 * @param problemIds public problems that it solves, at most five
 * @param passport what others need to repeat it
 * @param pictures at most eight, of the caller's own uploads
 * @param documents at most ten, of the caller's own uploads
 */
@Schema(description = "What an organization tells of its success")
record StoryInput(
        @NotNull @Schema(examples = "0198c0de-0000-7000-8000-000000000001") UUID organizationId,
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Вечерняя мастерская для подростков") String title,
        @NotBlank @Size(max = 500) @Plain(lines = true) @Schema(examples = "64 подростка заняты каждую неделю.")
                String summary,
        @NotBlank @Size(max = 10_000) @Plain(lines = true) @Schema(examples = "Всё началось с одной комнаты.")
                String body,
        @Pattern(regexp = "ru|en") @Schema(examples = "ru") @Nullable String language,
        @Size(max = 5) @Nullable List<@NotNull UUID> activityAreaIds,
        @Nullable UUID territoryId,
        @Nullable UUID recommendationId,
        @Size(max = 5) @Nullable List<@NotNull UUID> problemIds,
        @Valid @Nullable Passport passport,
        @Size(max = 8) @Nullable List<@Valid @NotNull Picture> pictures,
        @Size(max = 10) @Nullable List<@Valid @NotNull Document> documents) {

    List<UUID> areas() {
        return Objects.requireNonNullElse(activityAreaIds, List.of());
    }

    List<UUID> solved() {
        return Objects.requireNonNullElse(problemIds, List.of());
    }

    List<Picture> shownPictures() {
        return Objects.requireNonNullElse(pictures, List.of());
    }

    List<Document> shownDocuments() {
        return Objects.requireNonNullElse(documents, List.of());
    }

    /**
     * A picture.
     *
     * @param alt what is seen on it, for those who do not see it
     */
    @Schema(name = "StoryPictureInput")
    record Picture(
            @NotNull UUID fileId,
            @NotBlank @Size(max = 200) @Plain @Schema(examples = "Подростки собирают скворечники") String alt) {}

    /** A document. */
    @Schema(name = "StoryDocumentInput")
    record Document(
            @NotNull UUID fileId, @NotBlank @Size(max = 200) @Plain @Schema(examples = "План занятий") String title) {}
}

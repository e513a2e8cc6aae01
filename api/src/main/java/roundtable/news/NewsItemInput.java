package roundtable.news;

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
 * What is written.
 *
 * @param organizationId whose news it is; null for the Resource Center's
 * @param title one line
 * @param summary two sentences for lists and feeds
 * @param html the text; what is not a paragraph, heading, list, quote, emphasis, link or own picture is dropped
 * @param language language of the texts, {@code ru} (default) or {@code en}
 * @param activityAreaIds what it is about, at most five
 * @param territoryId where it is
 */
@Schema(description = "What is written in a news item")
record NewsItemInput(
        @Nullable UUID organizationId,
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Открыта запись в вечернюю мастерскую") String title,
        @NotBlank @Size(max = 500) @Plain(lines = true) @Schema(examples = "Подростков ждут с понедельника.")
                String summary,
        @NotBlank
                @Size(max = 60_000)
                @Plain(lines = true)
                @Schema(examples = "<p>Подростков ждут <strong>с понедельника</strong>.</p>")
                String html,
        @Pattern(regexp = "ru|en") @Schema(examples = "ru") @Nullable String language,
        @Size(max = 5) @Nullable List<@NotNull UUID> activityAreaIds,
        @Nullable UUID territoryId) {

    List<UUID> areas() {
        return Objects.requireNonNullElse(activityAreaIds, List.of());
    }
}

package roundtable.discussion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * What is asked, and when. The days may be missing while it is a draft.
 *
 * @param title the question, in one line
 * @param body what has to be known to answer it, in plain text
 * @param language of the texts, {@code ru} (default) or {@code en}
 * @param activityAreaIds what it is about, at most five
 * @param territoryId whom it concerns; everybody without it
 * @param opensOn the first day on which people speak
 * @param closesOn the last one; 3 to 60 days after the first
 * @param platformId the open platform at which it is held; it can be changed while it is a draft
 * @param aliases whether people may speak under a number instead of their name; not unless told
 */
@Schema(description = "What is asked, and when")
record DiscussionInput(
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Где поставить лавочки?") String title,
        @NotBlank @Size(max = 10_000) @Plain(lines = true) @Schema(examples = "На набережной негде присесть.")
                String body,
        @Pattern(regexp = "ru|en") @Schema(examples = "ru") @Nullable String language,
        @Size(max = 5) @Nullable List<@NotNull UUID> activityAreaIds,
        @Nullable UUID territoryId,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable Boolean aliases,
        @Nullable UUID platformId) {

    boolean takesAliases() {
        return Boolean.TRUE.equals(aliases);
    }

    List<UUID> areas() {
        return Objects.requireNonNullElse(activityAreaIds, List.of());
    }
}

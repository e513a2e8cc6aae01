package roundtable.discussion;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.identity.AssuranceLevel;
import roundtable.shared.text.Plain;

/**
 * A question with options.
 *
 * @param options two to ten; none for {@code consent}, which has three of its own
 * @param dots how many a person gives away; only for {@code dots}
 * @param level how well the platform has to know whoever answers; never weaker than the territory asks for
 * @param results from when on they are shown; at once unless said
 */
@Schema(description = "A question with options")
record PollInput(
        @NotNull PollKind kind,
        @NotBlank @Size(max = 300) @Plain @Schema(examples = "Где поставить первую лавочку?") String question,
        @Size(max = 10) @Schema(examples = "[\"У моста\", \"У библиотеки\"]") @Nullable
                List<@NotBlank @Size(max = 200) @Plain String> options,
        @Min(1) @Max(20) @Nullable Integer dots,
        @Nullable PollResults results,
        @Nullable AssuranceLevel level) {

    List<String> choices() {
        return Objects.requireNonNullElse(options, List.of());
    }
}

package roundtable.platform;

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
 * What is said of a platform.
 *
 * @param facilitator who leads the meetings, for example the Resource Center
 * @param language language of the texts, {@code ru} (default) or {@code en}
 * @param activityAreaIds what it is about, at most five
 * @param territoryId where it works; null for everywhere
 */
@Schema(description = "What is said of a platform")
record PlatformInput(
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Дети и безопасные дороги") String title,
        @NotBlank
                @Size(max = 2000)
                @Plain(lines = true)
                @Schema(examples = "НКО, бизнес и администрация вместе делают дорогу в школу безопасной.")
                String purpose,
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Ресурсный центр") String facilitator,
        @Pattern(regexp = "ru|en") @Schema(examples = "ru") @Nullable String language,
        @Size(max = 5) @Nullable List<@NotNull UUID> activityAreaIds,
        @Nullable UUID territoryId) {

    List<UUID> areas() {
        return Objects.requireNonNullElse(activityAreaIds, List.of());
    }
}

package roundtable.follow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * A search that a person keeps.
 *
 * @param type kind of things that are listed, or {@code search} for the one box over everything
 * @param query the list's parameters, by name, each with its values
 * @param notified whether the person is told of what is new; yes without it
 */
@Schema(name = "SavedSearchInput", description = "A search that a person keeps")
record SavedSearchInput(
        @NotBlank @Size(max = 50) @Plain @Schema(examples = "proposal") String type,
        @NotNull @Size(max = 20) @Schema(examples = "{\"q\": [\"пандус\"]}")
                Map<
                                @NotBlank @Size(max = 50) String,
                                @NotNull @Size(max = 50) List<@NotBlank @Size(max = 200) @Plain String>>
                        query,
        @NotBlank @Size(max = 100) @Plain @Schema(examples = "Доступный город") String name,
        @Nullable Boolean notified) {

    boolean wantsNotices() {
        return Objects.requireNonNullElse(notified, true);
    }
}

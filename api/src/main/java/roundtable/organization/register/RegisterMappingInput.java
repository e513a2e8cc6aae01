package roundtable.organization.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * A meaning of columns to be saved.
 *
 * @param name under which it is found; one of the same name is replaced
 * @param mapping header → field, null for a column that is left out
 */
@Schema(description = "A meaning of columns to be saved; one of the same name is replaced")
record RegisterMappingInput(
        @NotBlank @Size(max = 100) @Plain @Schema(examples = "Реестр СО НКО") String name,
        @Size(max = 100) @Plain @Schema(examples = "Реестр СО НКО") @Nullable String source,
        @NotNull @Size(min = 1, max = 300) @Schema(examples = "{\"Название\": \"shortName\"}")
                Map<String, @Nullable String> mapping) {}

package roundtable.organization.register;

import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * What a person decides about a file before it is imported.
 *
 * @param mapping header → field of {@code listRegisterFields}; null or absent leaves the column out
 * @param source name of the register; the same name at the next import knows its rows again by their own numbers. Rows
 *     with such numbers are not imported without it
 */
@Schema(description = "What the columns of a register mean")
record RegisterImportInput(
        @Size(max = 300) @Schema(examples = "{\"Название\": \"shortName\", \"Примечание\": null}") @Nullable
                Map<String, @Nullable String> mapping,
        @Size(max = 100) @Plain @Schema(examples = "Реестр СО НКО") @Nullable String source) {}

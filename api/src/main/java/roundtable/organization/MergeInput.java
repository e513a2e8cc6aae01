package roundtable.organization;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which organization stays.
 *
 * @param into id of the survivor
 */
@Schema(description = "Which organization stays")
record MergeInput(@NotNull UUID into) {}

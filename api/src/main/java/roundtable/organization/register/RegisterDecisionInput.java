package roundtable.organization.register;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which conflicts are decided.
 *
 * @param ids at most 1000; null for every open one of the import
 */
@Schema(description = "Which conflicts are decided; without ids every open one of the import")
record RegisterDecisionInput(@Size(max = 1000) @Nullable List<@NotNull UUID> ids) {}

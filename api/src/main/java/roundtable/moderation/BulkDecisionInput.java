package roundtable.moderation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.http.Bulk;

/**
 * One decision about many cases.
 *
 * @param cases those that wait, at most 100
 */
@Schema(name = "BulkDecisionInput", description = "One decision about many cases")
record BulkDecisionInput(
        @Schema(examples = "[\"019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f50\"]") @NotNull @Size(min = 1, max = Bulk.MOST)
                List<UUID> cases,
        @NotNull @Valid DecisionInput decision) {}

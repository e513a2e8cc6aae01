package roundtable.community;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new election.
 *
 * @param organizationId the member that calls it
 * @param days how many days members may vote
 */
@Schema(name = "CommunityElectionInput", description = "A new election of a coordinator")
record ElectionInput(@NotNull UUID organizationId, @Min(3) @Max(60) @Schema(examples = "14") int days) {}

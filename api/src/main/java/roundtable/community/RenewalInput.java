package roundtable.community;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which of the caller's member organizations invites again. */
@Schema(name = "CommunityRenewalInput", description = "Which member invites an NGO again")
record RenewalInput(@NotNull @Schema(examples = "0198c0de-0000-7000-8000-000000000001") UUID organizationId) {}

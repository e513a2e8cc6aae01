package roundtable.community;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which of the caller's member organizations signs. */
@Schema(name = "CommunitySignatureInput", description = "Which member signs")
record SignatureInput(@NotNull @Schema(examples = "0198c0de-0000-7000-8000-000000000001") UUID organizationId) {}

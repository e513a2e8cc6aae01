package roundtable.community;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;

/**
 * A statement with those who have signed it.
 *
 * @param organization who has proposed it
 * @param signatures all of them, the first ones first
 * @param canSign the caller's members that have not signed yet
 */
@Schema(name = "CommunityStatement", description = "What members of a community say together, and who has signed it")
record StatementView(
        UUID id,
        @Schema(examples = "Паводковые дружины нужны до паводка") String title,
        @Schema(examples = "Просим администрацию включить обучение дружин в план.") String body,
        @Schema(examples = "ru") String language,
        @Nullable OrganizationName organization,
        @Schema(examples = "4") int signatureCount,
        List<SignatureView> signatures,
        Set<UUID> canSign,
        boolean masked,
        Instant createdAt) {

    /** One organization's signature. */
    @Schema(name = "CommunitySignature", description = "One organization's signature")
    record SignatureView(UUID organizationId, @Nullable OrganizationName organization, Instant signedAt) {}
}

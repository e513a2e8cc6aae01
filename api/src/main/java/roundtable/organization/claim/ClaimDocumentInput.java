package roundtable.organization.claim;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document to show to moderators.
 *
 * @param fileId what the caller has uploaded
 */
@Schema(description = "A document to show to moderators")
record ClaimDocumentInput(@NotNull @Schema(examples = "0198c0de-0000-7000-8000-000000000001") UUID fileId) {}

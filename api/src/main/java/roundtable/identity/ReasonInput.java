package roundtable.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/** Why something is done to an account; it stands in the audit. */
@Schema(name = "UserReason", description = "Why something is done to an account; it stands in the audit")
record ReasonInput(
        @NotBlank @Size(max = 1000) @Plain @Schema(examples = "Рассылка рекламы в обсуждениях") String reason) {}

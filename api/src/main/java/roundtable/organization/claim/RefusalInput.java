package roundtable.organization.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/**
 * Why a claim is refused.
 *
 * @param reason told to the claimant
 */
@Schema(name = "ClaimRefusal", description = "Why a claim is refused")
record RefusalInput(
        @NotBlank @Size(max = 2000) @Plain(lines = true) @Schema(examples = "Документ выдан другой организации.")
                String reason) {}

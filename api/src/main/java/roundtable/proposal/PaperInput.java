package roundtable.proposal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * A sheet of signatures, or several that were scanned together.
 *
 * @param signatures how many people have signed
 * @param collectedOn the day of the last signature: not in the future, and not before that wording was public
 * @param collector who has collected them; shown only to those who see the scan, and removed together with it
 * @param textVersion the wording that stands on the sheet; the present one unless told
 * @param fileId the scan, a file of the caller's own; nobody but them and the moderators ever reads it
 */
@Schema(name = "ProposalPaperSupportInput", description = "A sheet of paper signatures for a proposal")
record PaperInput(
        @Min(1) @Max(10_000) @Schema(examples = "48") int signatures,
        @NotNull @Schema(examples = "2026-03-14") LocalDate collectedOn,
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Совет дома на улице Чапаева") String collector,
        @Min(1) @Schema(examples = "1") @Nullable Integer textVersion,
        @NotNull UUID fileId) {}

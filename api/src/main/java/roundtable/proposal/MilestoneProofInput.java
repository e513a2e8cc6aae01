package roundtable.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.organization.WebAddress;
import roundtable.shared.text.Plain;

/**
 * By what everybody sees that a milestone is reached.
 *
 * @param url a photo or a document
 */
@Schema(name = "MilestoneProofInput", description = "By what everybody sees that a milestone is reached")
record MilestoneProofInput(
        @NotNull @PastOrPresent @Schema(examples = "2026-05-28") LocalDate doneOn,
        @Schema(examples = "Пандусы построены и приняты.") @NotBlank @Size(max = 4000) @Plain(lines = true) String text,
        @NotNull @WebAddress @Size(max = 500) @Schema(examples = "https://photos.example.org/entrance.jpg")
                String url) {}

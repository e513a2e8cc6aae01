package roundtable.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.answer.ProofInput;
import roundtable.organization.WebAddress;
import roundtable.shared.text.Plain;

/**
 * By what everybody sees that a milestone is reached: an address, files, or both.
 *
 * @param url a photo or a document somewhere else
 * @param files photos and documents of the caller's own
 */
@Schema(name = "MilestoneProofInput", description = "By what everybody sees that a milestone is reached")
record MilestoneProofInput(
        @NotNull @PastOrPresent @Schema(examples = "2026-05-28") LocalDate doneOn,
        @Schema(examples = "Пандусы построены и приняты.") @NotBlank @Size(max = 4000) @Plain(lines = true) String text,
        @WebAddress @Size(max = 500) @Schema(examples = "https://photos.example.org/entrance.jpg") @Nullable String url,
        @Size(max = ProofInput.MOST) @Nullable List<@Valid @NotNull ProofInput> files) {}

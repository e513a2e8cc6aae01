package roundtable.initiative;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.WebAddress;
import roundtable.shared.text.Plain;

/**
 * A document: an uploaded file, or an address with number and date.
 *
 * @param number as it stands on it; needed with an address
 * @param datedOn as it stands on it; needed with an address
 * @param fileId one of the caller's own uploads
 * @param url where it is published
 */
@Schema(name = "InitiativeDocumentInput", description = "An uploaded file, or an address with number and date")
record DocumentInput(
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Протокол заседания совета") String title,
        @Size(max = 100) @Plain @Schema(examples = "4") @Nullable String number,
        @PastOrPresent @Schema(examples = "2026-03-12") @Nullable LocalDate datedOn,
        @Nullable UUID fileId,
        @WebAddress @Size(max = 500) @Schema(examples = "https://docs.example.org/protocol.pdf") @Nullable String url) {

    /** Something shows it: a file, or an address that can be told from others by number and date. */
    boolean isShown() {
        return fileId != null || (url != null && number != null && !number.isBlank() && datedOn != null);
    }
}

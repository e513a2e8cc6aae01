package roundtable.community;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.WebAddress;
import roundtable.shared.text.Plain;

/**
 * A file or a link for the shared library: one of the two.
 *
 * @param organizationId the member that shares it
 * @param fileId one of the caller's own uploads
 * @param url a page elsewhere
 */
@Schema(name = "CommunityDocumentInput", description = "A file or a link for the shared library")
record DocumentInput(
        @NotNull UUID organizationId,
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Памятка дружиннику") String title,
        @Nullable UUID fileId,
        @WebAddress @Size(max = 500) @Schema(examples = "https://tropa.example.org/pamyatka") @Nullable String url) {}

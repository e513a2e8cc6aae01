package roundtable.organization.media;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/**
 * A file's place at an organization.
 *
 * @param fileId what the caller has uploaded; it cannot be changed afterwards, nor can the role
 * @param title of a picture: what is seen on it, for those who do not see it
 */
@Schema(description = "A file's place at an organization")
record OrganizationMediumInput(
        @NotNull @Schema(examples = "0198c0de-0000-7000-8000-000000000001") UUID fileId,
        @NotNull MediumRole role,
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Волонтёры сажают кедры") String title) {}

package roundtable.organization.media;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.file.FileView;
import roundtable.shared.http.Versioned;

/**
 * A logo, photo or document of an organization.
 *
 * @param title of a picture: what is seen on it
 */
@Schema(name = "OrganizationMedium", description = "A logo, photo or document of an organization")
record OrganizationMediumView(
        UUID id,
        MediumRole role,
        @Schema(examples = "Волонтёры сажают кедры") String title,
        FileView file,
        @Schema(readOnly = true, examples = "0") long version)
        implements Versioned {}

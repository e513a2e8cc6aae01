package roundtable.organization.register;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The organization that a row speaks of. */
@Schema(description = "The organization that a row of a register speaks of")
record RegisterOrganization(
        UUID id, @Schema(examples = "fond-kedr") String slug, @Schema(examples = "Фонд «Кедр»") String shortName) {}

package roundtable.problem;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organization that a problem names. */
@Schema(name = "OrganizationName", description = "An organization, as far as another thing names it")
record OrganizationName(
        UUID id, @Schema(examples = "fond-kedr") String slug, @Schema(examples = "Фонд «Кедр»") String shortName) {}

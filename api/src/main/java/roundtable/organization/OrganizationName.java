package roundtable.organization;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organization, as far as another thing names it. */
@Schema(name = "OrganizationName", description = "An organization, as far as another thing names it")
public record OrganizationName(
        UUID id, @Schema(examples = "fond-kedr") String slug, @Schema(examples = "Фонд «Кедр»") String shortName) {}

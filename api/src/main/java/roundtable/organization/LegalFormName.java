package roundtable.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Legal form of an organization.
 *
 * @param code ОКОПФ
 * @param name in the reader's language
 */
record LegalFormName(@Schema(examples = "70400") String code, @Schema(examples = "Фонд") String name) {}

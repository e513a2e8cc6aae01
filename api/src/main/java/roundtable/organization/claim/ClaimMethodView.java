package roundtable.organization.claim;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A proof that is possible.
 *
 * @param hint where it goes: part of the address, the file, the record; empty for documents
 */
@Schema(name = "ClaimMethodHint", description = "A proof that is possible")
record ClaimMethodView(ClaimMethod method, @Schema(examples = "f***@example.org") String hint) {}

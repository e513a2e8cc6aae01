package roundtable.resolution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.resolution.reading.ResolutionDraft;

/**
 * What a person may change of an import: the draft. Lists are replaced whole, as RFC 7396 has it.
 *
 * @param draft the corrected draft
 */
@Schema(name = "ResolutionImportInput")
record ResolutionImportInput(@NotNull @Valid ResolutionDraft draft) {}

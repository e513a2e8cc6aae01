package roundtable.reference;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What loading a classifier's file did.
 *
 * @param rowsTotal rows of the file without its header
 * @param created rows that were new
 * @param changed rows that differed from what was there
 * @param unchanged rows that said what was there already
 */
@Schema(description = "What loading a classifier's file did")
record ClassifierImport(
        @Schema(examples = "102") int rowsTotal,
        @Schema(examples = "1") int created,
        @Schema(examples = "2") int changed,
        @Schema(examples = "99") int unchanged) {}

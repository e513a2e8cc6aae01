package roundtable.organization.register;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a column can mean.
 *
 * @param key what a mapping names
 * @param name in the reader's language; also the header by which the column is recognized
 */
@Schema(name = "RegisterField", description = "What a column of a register can mean")
record RegisterFieldView(
        @Schema(examples = "shortName") String key, @Schema(examples = "Краткое наименование") String name) {}

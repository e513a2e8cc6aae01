package roundtable.organization.register;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The first rows as they would be read with the present meaning of the columns. */
@Schema(name = "RegisterPreview", description = "The first rows of a register as they would be read")
record RegisterPreviewView(List<Row> rows) {

    /**
     * One row.
     *
     * @param row counted from 1 below the header
     * @param cells as they stand in the file, in the order of the columns
     * @param values by field of the contract, as an organization would get them
     * @param problems why it would be left out
     */
    @Schema(name = "RegisterPreviewRow", description = "A row as it would be read")
    record Row(
            @Schema(examples = "1") long row,
            @Schema(examples = "[\"Фонд «Кедр»\"]") List<@Nullable String> cells,
            @Schema(examples = "{\"shortName\": \"Фонд «Кедр»\"}") Map<String, Object> values,
            List<RegisterProblemView> problems) {}
}

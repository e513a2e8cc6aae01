package roundtable.resolution.indicator;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.Paged;

/**
 * Rows that an indicator counted.
 *
 * @param hidden how many rows of this page are counted without being shown, since they are not public
 */
@Schema(name = "CountedPage")
record CountedPage(List<CountedRow> items, int hidden, @Schema(examples = "q1Zc…") @Nullable String nextCursor)
        implements Paged {

    /** A counted thing that everybody may see. */
    @Schema(name = "CountedRow")
    record CountedRow(
            UUID id,
            long version,
            @Schema(examples = "Клуб «Кедр»") String title,
            @Schema(examples = "/organizations/kedr") String path) {}
}

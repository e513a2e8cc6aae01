package roundtable.moderation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What moderation did, month by month, the last one first. */
@Schema(name = "ModerationStatistics", description = "What moderation did, month by month, the last one first")
record StatisticsView(List<Month> months) {

    /**
     * A month of the installation's time zone.
     *
     * @param inTime share of the decisions that kept the term; null when there was none
     */
    @Schema(name = "ModerationMonth")
    record Month(
            @Schema(examples = "2026-11") String month,
            @Schema(examples = "12") int reports,
            @Schema(examples = "4") int kept,
            @Schema(examples = "1") int masked,
            @Schema(examples = "3") int hidden,
            @Schema(examples = "1") int authorRestricted,
            @Schema(examples = "2") int appeals,
            @Schema(examples = "1") int upheld,
            @Schema(examples = "1") int overturned,
            @Schema(nullable = true, examples = "0.95") @Nullable Double inTime) {}
}

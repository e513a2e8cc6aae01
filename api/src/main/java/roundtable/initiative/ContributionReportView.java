package roundtable.initiative;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;
import roundtable.shared.money.Money;

/**
 * Confirmed contributions by business and year.
 *
 * @param from first year
 * @param to last year
 * @param reason why there is no data, in words; null when there is
 * @param frozenAt when it was frozen for the body; null for the report as it is now
 * @param digest SHA-256 of the rows: of a line «business;year;count;kopecks» and a line feed for each
 * @param total all of it together
 */
@Schema(name = "ContributionReport", description = "Confirmed contributions by business and year, with their digest")
record ContributionReportView(
        UUID initiativeId,
        @Schema(examples = "2024") int from,
        @Schema(examples = "2026") int to,
        ContributionReport.Status status,
        @Schema(examples = "Данные появятся, когда на платформе начнут подтверждать вклады бизнеса.") @Nullable
                String reason,
        @Nullable Instant frozenAt,
        @Schema(examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855") String digest,
        List<RowView> rows,
        Money total) {

    /**
     * What a business has given in a year.
     *
     * @param business null when its page is not public
     * @param count how many contributions were confirmed
     */
    @Schema(name = "ContributionReportRow", description = "What a business has given in a year")
    record RowView(
            UUID businessId,
            @Nullable OrganizationName business,
            @Schema(examples = "2026") int year,
            @Schema(examples = "3") int count,
            Money amount) {}
}

package roundtable.organization;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.reference.TerritoryName;

/**
 * The state of the register in a territory. Where there are no organizations, or nobody has counted yet, everything is
 * null: that is not 0.
 *
 * @param organizations published ones, living or not
 * @param verified living ones that a moderator has checked, of the living
 * @param complete living ones with at least 80 of 100 points, of the living
 * @param fresh living ones that were confirmed in the last 180 days, of the living
 * @param liquidated ceased to exist, still in the directory; of all
 * @param suspected living ones that look like another one, of the living
 * @param countedAt when that was so
 */
@Schema(
        description = "The state of the register in a territory; null where nothing is known, which is not 0. "
                + "liquidated is a part of organizations, everything else a part of those that are not liquidated")
record TerritoryQuality(
        TerritoryName territory,
        @Schema(examples = "120") @Nullable Long organizations,
        @Nullable Part verified,
        @Nullable Part complete,
        @Nullable Part fresh,
        @Nullable Part liquidated,
        @Nullable Part suspected,
        @Nullable Instant countedAt) {

    /**
     * So many of them.
     *
     * @param share from 0 to 1
     */
    @Schema(name = "TerritoryPart")
    record Part(@Schema(examples = "30") long count, @Schema(examples = "0.25") BigDecimal share) {}
}

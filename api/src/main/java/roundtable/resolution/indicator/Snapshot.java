package roundtable.resolution.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A value as it was kept.
 *
 * @param version of the definition
 * @param territory ОКТМО prefix; empty for the whole installation
 * @param revision grows with each restatement
 * @param reason why it was restated
 * @param build version of the program that computed it
 * @param inputDigest SHA-256 of the sorted ids and versions counted: who has the same data gets the same digest
 */
@Schema(name = "IndicatorSnapshot")
record Snapshot(
        UUID id,
        int version,
        @Schema(examples = "84") String territory,
        LocalDate from,
        LocalDate to,
        int revision,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        long sample,
        SnapshotStatus status,
        @Schema(examples = "Данные за период изменились") @Nullable String reason,
        Instant computedAt,
        @Schema(examples = "0.1.0") String build,
        @Schema(examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855") String inputDigest) {}

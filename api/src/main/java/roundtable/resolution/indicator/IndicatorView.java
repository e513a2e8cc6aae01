package roundtable.resolution.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.Indicator;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/**
 * A definition with its present value, computed when asked.
 *
 * @param formula how it is computed, in words
 * @param direction which way is better
 * @param sources what is read
 * @param awaited what it counts cannot be written down on the platform yet, so its value is unknown
 * @param minSample below it the value says too little to be progress
 */
@Schema(name = "Indicator", description = "A figure that the platform computes from its own data")
record IndicatorView(
        @Schema(examples = "recommendations_with_evidence") String key,
        int version,
        @Schema(examples = "W1") @Nullable String weakness,
        @Schema(examples = "Рекомендации с доказательствами") String title,
        @Schema(examples = "Рекомендации с принятыми доказательствами, делённые на все действующие") String formula,
        @Schema(examples = "share") String unit,
        Indicator.Direction direction,
        Indicator.Period period,
        List<String> sources,
        boolean awaited,
        int minSample,
        int lagDays,
        @Nullable Current current) {

    /**
     * The value of this moment, always provisional.
     *
     * @param value null when nothing is known, which is not 0
     * @param enough whether the sample is large enough
     * @param sourceChangedAt the latest change of what was looked at
     */
    @Schema(name = "IndicatorValue")
    record Current(
            LocalDate from,
            LocalDate to,
            @Schema(examples = "0.25") @Nullable BigDecimal value,
            @Schema(examples = "5") @Nullable BigDecimal numerator,
            @Schema(examples = "20") @Nullable BigDecimal denominator,
            long sample,
            boolean enough,
            @Nullable Instant sourceChangedAt,
            SnapshotStatus status) {

        static Current of(Indicator indicator, Period period, Measurement m) {
            return new Current(
                    period.from(),
                    period.to(),
                    m.value(),
                    m.numerator(),
                    m.denominator(),
                    m.sample(),
                    m.value() != null && m.sample() >= indicator.minSample(),
                    m.sourceMaxAt(),
                    SnapshotStatus.PROVISIONAL);
        }
    }

    static IndicatorView of(Indicator i, @Nullable Current current, String language) {
        return new IndicatorView(
                i.key(),
                i.version(),
                i.weakness(),
                Texts.in(language, Message.of(i.titleKey())),
                Texts.in(language, Message.of(i.titleKey() + ".formula")),
                i.unit(),
                i.direction(),
                i.period(),
                i.sources(),
                i.isAwaited(),
                i.minSample(),
                Indicator.LAG_DAYS,
                current);
    }
}

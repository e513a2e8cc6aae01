package roundtable.resolution.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a definition's function returned.
 *
 * @param value null when nothing is known, which is not 0
 * @param sample how many things were looked at
 * @param sourceMaxAt the latest change of what was looked at
 */
record Measurement(
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        long sample,
        @Nullable Instant sourceMaxAt) {
    /** Of a definition whose records nobody writes yet. */
    static final Measurement NOTHING = new Measurement(null, null, null, 0, null);
}

package roundtable.shared.spi;

import java.util.List;

/**
 * Definition of a figure that the platform computes from its own data. The value comes from a SQL function
 * {@code ind_<key>_v<version>(oktmo_prefix text, from_date date, to_date date)} that returns one row
 * {@code (value numeric, numerator numeric, denominator numeric, sample bigint, source_max_at timestamptz)}; a second
 * function {@code ind_<key>_v<version>_rows(…)} returns the rows counted {@code (id uuid, version bigint)}. A formula
 * is never data that somebody can type in.
 *
 * @param key stable name, lower_snake_case
 * @param version grows when the meaning changes; a new version recomputes history. Of a key only the newest counts, so
 *     the feature that brings the records of an {@link #isAwaited() awaited} figure declares version 1 of its key
 * @param weakness W1 … W10, or null when it belongs to none
 * @param unit {@code count}, {@code share}, {@code days}, {@code rub}, {@code hours}, {@code square_metres}
 * @param direction which way is better
 * @param period over which time it is taken
 * @param sources kinds of things read, in the contract's words; those with an {@link EvidenceSource} are shown as rows
 * @param minSample below it the value is not shown as progress
 * @param titleKey message key of the title; {@code titleKey + ".formula"} says the formula in words
 */
public record Indicator(
        String key,
        int version,
        @org.jspecify.annotations.Nullable String weakness,
        String unit,
        Direction direction,
        Period period,
        List<String> sources,
        int minSample,
        String titleKey) {
    /** Days after a period's end until its value is final. */
    public static final int LAG_DAYS = 10;

    /** Version of a definition that has no functions yet. */
    public static final int AWAITED = 0;

    /** It is defined, but no feature writes the records that it counts: its value is unknown. */
    public boolean isAwaited() {
        return version == AWAITED;
    }

    /** Which way is better. */
    public enum Direction {
        UP,
        DOWN
    }

    /** Over which time a value is taken. */
    public enum Period {
        POINT,
        QUARTER,
        ROLLING_YEAR,
        YEAR
    }

    /** A feature's definitions; each feature that has any declares one bean. */
    public interface Source {
        /** All definitions of the feature. */
        List<Indicator> indicators();
    }
}

package roundtable.organization;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * From when to when on one day, by the local clock.
 *
 * @param closes later than {@code opens}; {@code 24:00} is the end of the day
 */
@Schema(description = "From when to when on one day, by the local clock")
public record OpenInterval(
        @NotNull Weekday day,
        @NotNull @Pattern(regexp = OpenInterval.TIME) @Schema(examples = "09:00") String opens,
        @NotNull @Pattern(regexp = OpenInterval.TIME_OR_END) @Schema(examples = "18:00") String closes) {

    static final String MIDNIGHT = "24:00";
    static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
    static final String TIME_OR_END = TIME + "|" + MIDNIGHT;

    /**
     * Says what an interval has to say; what is missing or misspelt is told by the fields themselves. Not called
     * {@code is…}, which would make it a field of the contract.
     */
    boolean saysAll() {
        return day != null && opens != null && opens.matches(TIME) && closes != null && closes.matches(TIME_OR_END);
    }

    /** Ends after it has begun; times of one form are compared as they are written. */
    boolean goesForward() {
        return opens.compareTo(closes) < 0;
    }

    /** Both take some minute of the same day. */
    boolean meets(OpenInterval other) {
        return day == other.day && opens.compareTo(other.closes) < 0 && other.opens.compareTo(closes) < 0;
    }
}

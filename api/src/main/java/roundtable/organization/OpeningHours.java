package roundtable.organization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * When people are received.
 *
 * @param week the intervals of an ordinary week, at most 28; a day that is not named is closed
 * @param note what the week does not say: breaks, holidays, appointments
 */
@OneAfterAnother
@Schema(description = "When people are received")
public record OpeningHours(
        @NotNull @Size(max = 28) List<@NotNull @Valid OpenInterval> week,
        @Size(max = 500) @Plain @Schema(examples = "Приём по записи") @Nullable String note) {

    /** The same in the order of the week; null when nothing is said. */
    static @Nullable OpeningHours ordered(@Nullable OpeningHours said) {
        if (said == null || (said.week.isEmpty() && said.note == null)) {
            return null;
        }
        return new OpeningHours(
                said.week.stream()
                        .sorted(Comparator.comparing(OpenInterval::day).thenComparing(OpenInterval::opens))
                        .toList(),
                said.note);
    }

    /** As schema.org writes them: the days of each interval together. */
    List<String> forMachines() {
        var days = week.stream()
                .collect(Collectors.groupingBy(
                        i -> i.opens() + "-" + (i.closes().equals(OpenInterval.MIDNIGHT) ? "23:59" : i.closes()),
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(i -> i.day().shortName(), Collectors.joining(","))));
        return days.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .toList();
    }
}

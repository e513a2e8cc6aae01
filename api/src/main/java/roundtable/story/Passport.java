package roundtable.story;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.money.Money;
import roundtable.shared.text.Plain;

/**
 * The passport of a practice: what others need to repeat it.
 *
 * @param problem what was wrong
 * @param steps what was done, in order
 * @param resources people, premises, equipment
 * @param cost what it cost in all
 * @param figures by what the result is seen
 * @param contacts whom to ask
 */
@Schema(name = "PracticePassport", description = "What others need to repeat a practice")
record Passport(
        @Size(max = 2000) @Plain(lines = true) @Schema(examples = "Подросткам негде быть после школы.") @Nullable
                String problem,
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 500) @Plain(lines = true) String> steps,
        @Size(max = 2000) @Plain(lines = true) @Schema(examples = "Два наставника, помещение 40 м²") @Nullable
                String resources,
        @Valid @Nullable Money cost,
        @Size(max = 10) @Nullable List<@Valid @NotNull Figure> figures,
        @Size(max = 500) @Plain(lines = true) @Schema(examples = "tropa@example.org") @Nullable String contacts) {

    /** Null fields of lists are empty lists. */
    Passport {
        steps = steps == null ? List.of() : List.copyOf(steps);
        figures = figures == null ? List.of() : List.copyOf(figures);
    }

    /** The same without the cost, which the table keeps apart in minor units. */
    Passport withCost(@Nullable Money other) {
        return new Passport(problem, steps, resources, other, figures, contacts);
    }

    /**
     * One figure of the result.
     *
     * @param name what is measured
     * @param unit in which unit
     * @param before what it was
     * @param value what it is now
     * @param source by what this is known
     */
    @Schema(name = "PracticeFigure", description = "One figure of a result: before and after")
    record Figure(
            @NotBlank @Size(max = 200) @Plain @Schema(examples = "Подростков занято каждую неделю") String name,
            @NotBlank @Size(max = 30) @Plain @Schema(examples = "человек") String unit,
            @Digits(integer = 12, fraction = 4) @Schema(examples = "0") @Nullable BigDecimal before,
            @NotNull @Digits(integer = 12, fraction = 4) @Schema(examples = "64") BigDecimal value,
            @Size(max = 300) @Plain @Schema(examples = "Журнал посещений") @Nullable String source) {}
}

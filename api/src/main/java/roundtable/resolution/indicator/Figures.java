package roundtable.resolution.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.Indicator;

/** The values of this moment, for pages that show several definitions together. */
@ApplicationScoped
public class Figures {
    private final Definitions definitions;
    private final IndicatorRepository repository;
    private final PresentValues present;
    private final Clock clock;

    Figures(Definitions definitions, IndicatorRepository repository, PresentValues present, Clock clock) {
        this.definitions = definitions;
        this.repository = repository;
        this.present = present;
        this.clock = clock;
    }

    /** Of every definition. One statement for each value that is quickly counted; the others a job keeps. */
    public List<Figure> all() {
        var today = LocalDate.now(clock);
        var known = repository.known();
        var kept = repository.present();
        return definitions.all().stream()
                .map(i -> {
                    var period = Period.of(i.period(), today);
                    var past = period.before(i.period());
                    return new Figure(i, present.value(i, period, kept), known.before(i, past), known.target(i.key()));
                })
                .toList();
    }

    /**
     * A definition's value.
     *
     * @param value of the present period, provisional; null when unknown
     * @param before of the period before, as kept; null when there is none
     * @param target the general target; null when nobody has set one
     */
    public record Figure(
            Indicator definition,
            @Nullable BigDecimal value,
            @Nullable BigDecimal before,
            @Nullable BigDecimal target) {}
}

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
    private final SnapshotRepository snapshots;
    private final PresentValues present;
    private final Clock clock;

    Figures(
            Definitions definitions,
            IndicatorRepository repository,
            SnapshotRepository snapshots,
            PresentValues present,
            Clock clock) {
        this.definitions = definitions;
        this.repository = repository;
        this.snapshots = snapshots;
        this.present = present;
        this.clock = clock;
    }

    /** Territories of which there is something to tell apart. */
    public List<TerritoryCode> territories() {
        return snapshots.territories();
    }

    /**
     * Of every definition, within the territory, which is empty for the whole installation. One statement for each value
     * that is quickly counted; the others a job keeps. Of a territory only what weaknesses are measured by: the register's
     * own figures have a table by territory.
     */
    public List<Figure> all(String territory) {
        var today = LocalDate.now(clock);
        var known = snapshots.known(territory);
        var kept = repository.present();
        return definitions.all().stream()
                .filter(i -> territory.isEmpty() || i.weakness() != null)
                .map(i -> {
                    var period = Period.of(i.period(), today);
                    var past = period.before(i.period());
                    return new Figure(
                            i, present.value(i, territory, period, kept), known.before(i, past), known.target(i.key()));
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

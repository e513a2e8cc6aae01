package roundtable.resolution.indicator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.Indicator;
import roundtable.shared.spi.PeriodicJob;

/**
 * Values of this moment. Of few things they are counted for each reader and are exact. Over very many rows a value is
 * kept and counted anew by this job: readers then see it some minutes late instead of waiting.
 */
@ApplicationScoped
class PresentValues implements PeriodicJob {
    /** Counting so many takes about a second and a half; by their number, so that a busy machine changes nothing. */
    private static final long VERY_MANY = 100_000;

    private final Definitions definitions;
    private final IndicatorRepository repository;
    private final Clock clock;

    PresentValues(Definitions definitions, IndicatorRepository repository, Clock clock) {
        this.definitions = definitions;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "indicator-present-values";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    /** The value, from among the kept ones when it is there; null when nothing is known. Only the whole is ever kept. */
    @Nullable
    BigDecimal value(Indicator indicator, String territory, Period period, Map<String, Optional<BigDecimal>> kept) {
        if (!territory.isEmpty()) {
            return repository.measure(indicator, territory, period).value();
        }
        var known = kept.get(key(indicator, period));
        return known != null ? known.orElse(null) : count(indicator, period, false);
    }

    @Override
    public void run() {
        var kept = QuarkusTransaction.joiningExisting().call(repository::present);
        for (var indicator : definitions.all()) {
            var period = Period.of(indicator.period(), LocalDate.now(clock));
            if (kept.containsKey(key(indicator, period))) {
                count(indicator, period, true);
            }
        }
    }

    private @Nullable BigDecimal count(Indicator indicator, Period period, boolean kept) {
        var counted = QuarkusTransaction.joiningExisting()
                .call(() -> repository.measure(indicator, Snapshots.EVERYWHERE, period));
        if (counted.sample() > VERY_MANY) {
            QuarkusTransaction.requiringNew().run(() -> repository.keepPresent(indicator, period, counted.value()));
        } else if (kept) {
            QuarkusTransaction.requiringNew().run(() -> repository.forgetPresent(indicator));
        }
        return counted.value();
    }

    private static String key(Indicator indicator, Period period) {
        return indicator.key() + " " + indicator.version() + " " + period.from() + " " + period.to();
    }
}

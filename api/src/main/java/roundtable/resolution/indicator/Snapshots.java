package roundtable.resolution.indicator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.Indicator;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/**
 * Keeps the values of all definitions: the present period provisionally, a past one finally once its lag is over. A
 * final value stays; when its data changed later, a restated one stands beside it. Each definition has a transaction of
 * its own: one that fails does not keep the others from being computed.
 */
@ApplicationScoped
public class Snapshots {
    /** The whole installation. */
    static final String EVERYWHERE = "";

    private static final Logger LOG = Logger.getLogger(Snapshots.class);

    private final Definitions definitions;
    private final IndicatorRepository repository;
    private final Clock clock;
    private final String build;

    Snapshots(
            Definitions definitions,
            IndicatorRepository repository,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String build) {
        this.definitions = definitions;
        this.repository = repository;
        this.clock = clock;
        this.build = build;
    }

    /** Takes what is due today. Running it again on the same day changes no final value. */
    public void takeAll() {
        for (var indicator : definitions.all()) {
            try {
                QuarkusTransaction.requiringNew().run(() -> take(indicator, LocalDate.now(clock)));
            } catch (RuntimeException e) {
                LOG.errorf(e, "No snapshot of %s", indicator.key());
            }
        }
    }

    /** Takes the present period of one definition, so that a target that was just set has something to stand on. */
    public void takeNow(String key) {
        definitions.find(key).ifPresent(i -> provisional(i, Period.of(i.period(), LocalDate.now(clock))));
    }

    void take(Indicator indicator, LocalDate today) {
        var present = Period.of(indicator.period(), today);
        provisional(indicator, present);
        var past = present.before(indicator.period());
        if (!today.isBefore(past.finalOn())) {
            close(indicator, past);
        } else {
            provisional(indicator, past);
        }
        for (var period : repository.toRecompute(indicator, EVERYWHERE)) {
            repository.keep(indicator, compute(indicator, period, 0, SnapshotStatus.FINAL, null));
        }
    }

    private void provisional(Indicator indicator, Period period) {
        repository.keep(indicator, compute(indicator, period, 0, SnapshotStatus.PROVISIONAL, null));
    }

    private void close(Indicator indicator, Period period) {
        var known = repository.inForce(indicator, EVERYWHERE, period);
        if (known.isEmpty() || known.get().status() == SnapshotStatus.PROVISIONAL) {
            repository.keep(indicator, compute(indicator, period, 0, SnapshotStatus.FINAL, null));
        } else if (!known.get().inputDigest().equals(repository.digest(indicator, EVERYWHERE, period))) {
            var reason = Texts.in(Texts.LANGUAGES.get(0), Message.of("resolution.indicator.late-change"));
            repository.keep(
                    indicator, compute(indicator, period, known.get().revision() + 1, SnapshotStatus.RESTATED, reason));
        }
    }

    private Snapshot compute(
            Indicator indicator, Period period, int revision, SnapshotStatus status, @Nullable String reason) {
        var m = repository.measure(indicator, EVERYWHERE, period);
        return new Snapshot(
                new UUID(0, 0),
                indicator.version(),
                EVERYWHERE,
                period.from(),
                period.to(),
                revision,
                m.value(),
                m.numerator(),
                m.denominator(),
                m.sample(),
                status,
                reason,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                build,
                repository.digest(indicator, EVERYWHERE, period));
    }
}

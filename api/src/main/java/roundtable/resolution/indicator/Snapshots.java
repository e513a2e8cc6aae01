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
 * final value stays; when its data changed later, a restated one stands beside it. What a weakness is measured by is kept
 * for each territory that has data too. Each value has a transaction of its own: one that fails does not keep the others
 * from being computed.
 */
@ApplicationScoped
public class Snapshots {
    /** The whole installation. */
    static final String EVERYWHERE = "";

    private static final Logger LOG = Logger.getLogger(Snapshots.class);

    private final Definitions definitions;
    private final IndicatorRepository repository;
    private final SnapshotRepository kept;
    private final Clock clock;
    private final String build;

    Snapshots(
            Definitions definitions,
            IndicatorRepository repository,
            SnapshotRepository kept,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String build) {
        this.definitions = definitions;
        this.repository = repository;
        this.kept = kept;
        this.clock = clock;
        this.build = build;
    }

    /** Takes what is due today. Running it again on the same day changes no final value. */
    public void takeAll() {
        var today = LocalDate.now(clock);
        var territories = QuarkusTransaction.requiringNew().call(kept::territories);
        for (var indicator : definitions.all()) {
            takeOne(indicator, EVERYWHERE, today);
            if (indicator.weakness() != null) {
                territories.forEach(t -> takeOne(indicator, t.code(), today));
            }
        }
    }

    private void takeOne(Indicator indicator, String territory, LocalDate today) {
        try {
            QuarkusTransaction.requiringNew().run(() -> take(indicator, territory, today));
        } catch (RuntimeException e) {
            LOG.errorf(e, "No snapshot of %s %s", indicator.key(), territory);
        }
    }

    /** Takes the present period of one definition, so that a target that was just set has something to stand on. */
    public void takeNow(String key) {
        definitions
                .find(key)
                .filter(i -> !i.isAwaited())
                .ifPresent(i -> provisional(i, EVERYWHERE, Period.of(i.period(), LocalDate.now(clock))));
    }

    void take(Indicator indicator, String territory, LocalDate today) {
        if (indicator.isAwaited()) {
            return;
        }
        var present = Period.of(indicator.period(), today);
        provisional(indicator, territory, present);
        var past = present.before(indicator.period());
        if (!today.isBefore(past.finalOn())) {
            close(indicator, territory, past);
        } else {
            provisional(indicator, territory, past);
        }
        for (var period : kept.toRecompute(indicator, territory)) {
            kept.keep(indicator, compute(indicator, territory, period, 0, SnapshotStatus.FINAL, null));
        }
    }

    private void provisional(Indicator indicator, String territory, Period period) {
        kept.keep(indicator, compute(indicator, territory, period, 0, SnapshotStatus.PROVISIONAL, null));
    }

    private void close(Indicator indicator, String territory, Period period) {
        var known = kept.inForce(indicator, territory, period);
        if (known.isEmpty() || known.get().status() == SnapshotStatus.PROVISIONAL) {
            kept.keep(indicator, compute(indicator, territory, period, 0, SnapshotStatus.FINAL, null));
        } else if (!known.get().inputDigest().equals(repository.digest(indicator, territory, period))) {
            var reason = Texts.in(Texts.LANGUAGES.get(0), Message.of("resolution.indicator.late-change"));
            var revision = known.get().revision() + 1;
            kept.keep(indicator, compute(indicator, territory, period, revision, SnapshotStatus.RESTATED, reason));
        }
    }

    private Snapshot compute(
            Indicator indicator,
            String territory,
            Period period,
            int revision,
            SnapshotStatus status,
            @Nullable String reason) {
        var m = repository.measure(indicator, territory, period);
        return new Snapshot(
                new UUID(0, 0),
                indicator.version(),
                territory,
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
                repository.digest(indicator, territory, period));
    }
}

package roundtable.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import roundtable.shared.http.CurrentRequest;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/**
 * Slows guessing down, by network (20 failures in ten minutes) and by account within a network (5, then one a minute);
 * never by account alone, since then anybody could lock the owner out, and never for good. An address that nobody has
 * is counted like any other. The buckets live in this process: replicas together let through more.
 */
@ApplicationScoped
class LockOut {
    private static final int NETWORK_FAILURES = 20;
    private static final Duration NETWORK_PERIOD = Duration.ofMinutes(10);
    private static final int ACCOUNT_FAILURES = 5;
    private static final Duration ACCOUNT_PERIOD = Duration.ofMinutes(1);
    private static final int MOST_BUCKETS = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_BUCKETS)
            .expireAfterAccess(NETWORK_PERIOD)
            .build();
    private final CurrentRequest request;
    private final TimeMeter time;
    private final boolean on;

    LockOut(
            CurrentRequest request,
            Clock clock,
            @ConfigProperty(name = "roundtable.limits", defaultValue = "on") String limits) {
        this.request = request;
        this.time = new ClockMeter(clock);
        this.on = !"off".equals(limits);
    }

    /**
     * Takes a try from both buckets before the password is looked at, so that tries at the same moment cannot slip
     * through together. {@link Attempt#succeeded()} gives it back.
     */
    Attempt attempt(String email) {
        var from = request.network().orElse("unknown");
        var network = buckets.get(
                "n " + from,
                key -> bucket(Bandwidth.builder()
                        .capacity(NETWORK_FAILURES)
                        .refillGreedy(NETWORK_FAILURES, NETWORK_PERIOD)
                        .build()));
        var account = buckets.get(
                "a " + from + " " + email,
                key -> bucket(Bandwidth.builder()
                        .capacity(ACCOUNT_FAILURES)
                        .refillGreedy(1, ACCOUNT_PERIOD)
                        .build()));
        if (on) {
            take(network);
            try {
                take(account);
            } catch (ProblemException locked) {
                network.addTokens(1);
                throw locked;
            }
        }
        return () -> {
            if (on) {
                network.addTokens(1);
                account.addTokens(1);
            }
        };
    }

    private Bucket bucket(Bandwidth limit) {
        return Bucket.builder().withCustomTimePrecision(time).addLimit(limit).build();
    }

    private static void take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var wait = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            throw ProblemException.of(ProblemType.TOO_MANY_REQUESTS).with("Retry-After", String.valueOf(wait));
        }
    }

    /** A try that counts as failed until it says otherwise. */
    interface Attempt {
        void succeeded();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}

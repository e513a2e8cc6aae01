package roundtable.identity;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.CurrentRequest;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.store.Buckets;
import roundtable.shared.text.Message;

/**
 * Slows guessing down: by network (20 failures in ten minutes), by account within a network (5, then one a minute) and
 * by account from unknown devices (30 an hour; then a link by mail helps). A device on which this account has signed in
 * before has tries of its own, so that nobody can lock the owner out, and nothing is for good. An address that nobody
 * has is counted like any other. Replicas share the buckets (decision 0040).
 */
@ApplicationScoped
class LockOut {
    private static final Bandwidth NETWORK = limit(20, 20, Duration.ofMinutes(10));
    private static final Bandwidth ACCOUNT_IN_NETWORK = limit(5, 1, Duration.ofMinutes(1));
    private static final Bandwidth ACCOUNT = limit(30, 30, Duration.ofHours(1));
    private static final Bandwidth DEVICE = limit(10, 1, Duration.ofMinutes(1));
    private static final Bandwidth CODES = limit(10, 10, Duration.ofHours(1));

    private final CurrentRequest request;
    private final Buckets buckets;
    private final boolean on;

    LockOut(
            CurrentRequest request,
            Buckets buckets,
            @ConfigProperty(name = "roundtable.limits", defaultValue = "on") String limits) {
        this.request = request;
        this.buckets = buckets;
        this.on = !"off".equals(limits);
    }

    /**
     * Takes a try from each bucket before the password is looked at, so that tries at the same moment cannot slip
     * through together. {@link Attempt#succeeded()} gives it back.
     *
     * @param email in its normal form
     * @param device on which this account has signed in before; null when it is not known
     */
    Attempt attempt(String email, @Nullable String device) {
        if (device != null) {
            return take(List.of(new Limit("device " + device, DEVICE, null)));
        }
        var from = request.network().orElse("unknown");
        return take(List.of(
                new Limit("network " + from, NETWORK, null),
                new Limit("account " + from + " " + email, ACCOUNT_IN_NETWORK, null),
                new Limit("account " + email, ACCOUNT, Message.of("identity.sign-in.elsewhere"))));
    }

    /** The same for a code of the second factor, after a right password. */
    Attempt guess(UUID account, @Nullable String device) {
        return take(List.of(new Limit(device == null ? "codes " + account : "codes on " + device, CODES, null)));
    }

    /** Outside of the caller's transaction, whose end in failure must not forget the try. */
    private Attempt take(List<Limit> limits) {
        if (!on) {
            return () -> {};
        }
        var taken = new ArrayList<Bucket>();
        for (var limit : limits) {
            var bucket = buckets.of(limit.name(), limit.bandwidth());
            var probe = QuarkusTransaction.suspendingExisting().call(() -> bucket.tryConsumeAndReturnRemaining(1));
            if (!probe.isConsumed()) {
                giveBack(taken);
                var wait = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
                throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, limit.words())
                        .with("Retry-After", String.valueOf(wait));
            }
            taken.add(bucket);
        }
        return () -> giveBack(taken);
    }

    private static void giveBack(List<Bucket> taken) {
        QuarkusTransaction.suspendingExisting().run(() -> taken.forEach(one -> one.addTokens(1)));
    }

    private static Bandwidth limit(int capacity, int refill, Duration period) {
        return Bandwidth.builder()
                .capacity(capacity)
                .refillGreedy(refill, period)
                .build();
    }

    /** A try that counts as failed until it says otherwise. */
    interface Attempt {
        void succeeded();
    }

    private record Limit(String name, Bandwidth bandwidth, @Nullable Message words) {}
}

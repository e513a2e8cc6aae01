package roundtable.shared.store;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Token buckets in the database, so that replicas together let through what one would (decision 0040). Each question is
 * a transaction of its own: to be asked outside of any other, and not on an event loop.
 */
@ApplicationScoped
public class Buckets {
    /** So long a bucket that is full again is still kept: clocks of replicas may differ. */
    private static final Duration KEPT = Duration.ofSeconds(2);

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> manager;
    private final InstallationSecret secret;

    Buckets(DataSource database, InstallationSecret secret, Clock clock) {
        this.secret = secret;
        this.manager = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("bucket")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT))
                .clientClock(new ClockMeter(clock))
                .build();
    }

    /**
     * The bucket of that name; full when nobody has taken from it.
     *
     * @param name whose and what for; it is kept as a seal only
     */
    public Bucket of(String name, Bandwidth limit) {
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(secret.seal("bucket\n" + name));
        return manager.getProxy(
                key, () -> BucketConfiguration.builder().addLimit(limit).build());
    }

    /** Forgets buckets that are full again, at most so many. Returns how many. */
    int forgetFull(int most) {
        return manager.removeExpired(most);
    }

    /** The application's clock, which tests own. */
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

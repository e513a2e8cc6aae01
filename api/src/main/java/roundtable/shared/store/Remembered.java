package roundtable.shared.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Names by their ids, as they are while the number of their topic stands (decision 0008): the database is asked once for
 * each, and again after anything of the topic has changed. What has no name is remembered as well, since most ids that
 * are asked for without an answer are asked for again.
 */
public final class Remembered<K, V> {
    private static final int MOST = 50_000;

    private final PublicChanges changes;
    private final String topic;
    /** Names of an older edition are never asked for again; they leave in time. */
    private final Cache<Entry<K>, Optional<V>> kept = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    /**
     * Nothing yet.
     *
     * @param topic of the tables that are read
     */
    public Remembered(PublicChanges changes, String topic) {
        this.changes = changes;
        this.topic = topic;
    }

    /**
     * The same for what has one name in all languages. A transaction reads for itself: it may have changed them, would
     * see the old ones here, and would leave behind what is perhaps never committed.
     */
    public Map<K, V> outsideTransactions(Set<K> ids, Function<Set<K>, Map<K, V>> read) {
        return QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION ? of(ids, "", read) : read.apply(ids);
    }

    /**
     * What is known of the ids in that language; an id of which nothing is known is absent.
     *
     * @param read asks the database for all that are not remembered, in one statement
     */
    public Map<K, V> of(Set<K> ids, String language, Function<Set<K>, Map<K, V>> read) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var state = changes.await();
        if (state == null) {
            return read.apply(ids);
        }
        var edition = state.edition(topic);
        var found = new HashMap<K, V>();
        var missing = new HashSet<K>();
        for (var id : ids) {
            var name = kept.getIfPresent(new Entry<>(edition, language, id));
            if (name == null) {
                missing.add(id);
            } else {
                name.ifPresent(n -> found.put(id, n));
            }
        }
        if (!missing.isEmpty()) {
            var names = read.apply(missing);
            missing.forEach(id -> kept.put(new Entry<>(edition, language, id), Optional.ofNullable(names.get(id))));
            found.putAll(names);
        }
        return found;
    }

    private record Entry<K>(long edition, String language, K id) {}
}

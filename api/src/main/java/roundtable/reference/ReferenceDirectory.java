package roundtable.reference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import roundtable.shared.store.PublicChanges;
import roundtable.shared.text.Ids;

/**
 * Names of classifiers' entries for the features above: at most one SQL statement for a whole page of
 * them, and none for those that were asked for since the classifiers last changed. An id or a code that
 * is not known is absent from the answer; no id asks for no statement.
 */
@ApplicationScoped
public class ReferenceDirectory {
    private static final int MOST = 50_000;

    /** What changes when a classifier does. */
    public static final String TOPIC = "reference";

    private final ReferenceNameRepository names;
    private final PublicChanges changes;
    private final Cache<Entry<UUID>, AreaName> areas = cache();
    private final Cache<Entry<UUID>, TerritoryName> territories = cache();
    private final Cache<Entry<String>, String> legalForms = cache();

    ReferenceDirectory(ReferenceNameRepository names, PublicChanges changes) {
        this.names = names;
        this.changes = changes;
    }

    /** Activity areas by their ids, with names in that language ({@code ru} or {@code en}). */
    public Map<UUID, AreaName> areas(Set<UUID> ids, String language) {
        return known(areas, ids, language, missing -> names.areas(missing, language));
    }

    /** Territories by their ids, with names in that language. */
    public Map<UUID, TerritoryName> territories(Set<UUID> ids, String language) {
        return known(territories, ids, language, missing -> names.territories(missing, language));
    }

    /** Where territories lie, by their ids; one whose centre is not known is absent. */
    public Map<UUID, TerritoryCentre> centres(Set<UUID> ids) {
        return ids.isEmpty() ? Map.of() : names.centres(ids);
    }

    /** Names of legal forms by their ОКОПФ codes, in that language. */
    public Map<String, String> legalForms(Set<String> codes, String language) {
        return known(legalForms, codes, language, missing -> names.legalForms(missing, language));
    }

    /** Id of the territory with exactly that ОКТМО code. */
    public Optional<UUID> territory(String oktmo) {
        return names.territory(oktmo);
    }

    /** The ОКТМО code that is meant by a territory's id or by a code; empty for an id that is not known, and for anything else. */
    public Optional<String> oktmo(String idOrCode) {
        var id = Ids.read(idOrCode);
        return id.isPresent()
                ? Optional.ofNullable(territories(Set.of(id.get()), "ru").get(id.get()))
                        .map(TerritoryName::oktmo)
                : Optional.of(idOrCode).filter(Oktmo::isCode);
    }

    /** Ids of all activity areas by their stable codes. */
    public Map<String, UUID> areaIdsByCode() {
        return names.areaIdsByCode();
    }

    /** Asks the database only for what is not remembered; what does not exist is not remembered either. */
    private <K, V> Map<K, V> known(
            Cache<Entry<K>, V> cache, Set<K> ids, String language, Function<Set<K>, Map<K, V>> read) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var state = changes.await();
        if (state == null) {
            return read.apply(ids);
        }
        var edition = state.numbers().getOrDefault(TOPIC, 0L);
        var found = new HashMap<K, V>();
        var missing = new HashSet<K>();
        for (var id : ids) {
            var name = cache.getIfPresent(new Entry<>(edition, language, id));
            if (name == null) {
                missing.add(id);
            } else {
                found.put(id, name);
            }
        }
        if (!missing.isEmpty()) {
            read.apply(missing).forEach((id, name) -> {
                cache.put(new Entry<>(edition, language, id), name);
                found.put(id, name);
            });
        }
        return found;
    }

    /** Names of an older edition are never asked for again; they leave in time. */
    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(Duration.ofMinutes(10))
                .build();
    }

    private record Entry<K>(long edition, String language, K id) {}
}

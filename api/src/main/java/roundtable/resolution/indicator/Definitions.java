package roundtable.resolution.indicator;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import roundtable.shared.spi.Indicator;

/** All definitions of all features. */
@ApplicationScoped
public class Definitions {
    private final List<Indicator.Source> sources;

    Definitions(@All List<Indicator.Source> sources) {
        this.sources = sources;
    }

    /** In the order of their keys; of each key its newest version. */
    public List<Indicator> all() {
        var newest = new TreeMap<String, Indicator>();
        sources.stream()
                .flatMap(s -> s.indicators().stream())
                .forEach(i -> newest.merge(i.key(), i, (a, b) -> a.version() >= b.version() ? a : b));
        return List.copyOf(newest.values());
    }

    /** The definition of that key. */
    public Optional<Indicator> find(String key) {
        return all().stream().filter(i -> i.key().equals(key)).findFirst();
    }

    /** All keys. */
    public List<String> keys() {
        return all().stream().map(Indicator::key).toList();
    }
}

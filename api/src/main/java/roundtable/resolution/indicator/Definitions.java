package roundtable.resolution.indicator;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        return sources.stream()
                .flatMap(s -> s.indicators().stream())
                .sorted(Comparator.comparing(Indicator::key))
                .toList();
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

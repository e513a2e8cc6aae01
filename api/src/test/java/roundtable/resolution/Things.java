package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import roundtable.shared.spi.EvidenceSource;

/** A kind of things that the tests make and unmake: they are evidence while they are there. */
@ApplicationScoped
class Things implements EvidenceSource {
    private static final Map<UUID, Boolean> THERE = new ConcurrentHashMap<>();

    static void put(UUID id, boolean there) {
        THERE.put(id, there);
    }

    @Override
    public String type() {
        return "thing";
    }

    @Override
    public List<String> predicates() {
        return List.of("there");
    }

    @Override
    public Optional<Boolean> holds(String predicate, UUID id) {
        return Optional.ofNullable(THERE.get(id));
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        return ids.stream()
                .filter(THERE::containsKey)
                .collect(Collectors.toMap(id -> id, id -> new Shown("Вещь", "/things/" + id)));
    }
}

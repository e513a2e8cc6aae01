package roundtable.shared.spi;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Of which things the calendar and the feed of a standing platform tell.
 *
 * @param platform what is held there belongs to it
 * @param linked what it works on elsewhere, by the kinds' names in the contract
 */
public record PlatformScope(UUID platform, Map<String, Set<UUID>> linked) {

    /** What it works on of one kind. */
    public Set<UUID> linked(String type) {
        return linked.getOrDefault(type, Set.of());
    }
}

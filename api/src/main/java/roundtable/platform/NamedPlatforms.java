package roundtable.platform;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.PlatformNames;

/** Names of platforms for the discussions that are held there. */
@ApplicationScoped
class NamedPlatforms implements PlatformNames {
    private final PlatformListRepository rows;

    NamedPlatforms(PlatformListRepository rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, PlatformName> names(Set<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.among(ids).stream()
                        .map(r -> new PlatformName(
                                r.id(), r.title(), "/platforms/" + r.slug(), r.status() == PlatformStatus.OPEN))
                        .collect(toMap(PlatformName::id, name -> name));
    }
}

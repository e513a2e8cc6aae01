package roundtable.shared.spi;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Standing platforms by their ids, for what is held there and does not know them. */
public interface PlatformNames {
    /** Those that everybody may see, in one query; ids that nobody has are absent. */
    Map<UUID, PlatformName> names(Set<UUID> ids);

    /**
     * How a platform is shown.
     *
     * @param path page of the SPA
     * @param open something new can be held there
     */
    record PlatformName(UUID id, String title, String path, boolean open) {}
}

package roundtable.platform;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;

/** A platform in a list, before names are put to its ids. */
record PlatformRow(
        UUID id,
        String slug,
        PlatformStatus status,
        String title,
        String purpose,
        List<UUID> areaIds,
        @Nullable UUID territoryId,
        SidesView sides,
        int minutesCount,
        boolean inactive,
        Instant activeAt,
        Instant createdAt,
        Instant updatedAt) {

    Key key() {
        return Key.of(createdAt, id);
    }
}

package roundtable.platform;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.reference.AreaName;
import roundtable.reference.TerritoryName;

/**
 * A platform in a list.
 *
 * @param sides how many organizations sit on each side
 * @param inactive a quarter has passed without minutes or a closed topic
 */
@Schema(name = "PlatformCard", description = "A platform in a list")
record PlatformCard(
        UUID id,
        @Schema(examples = "deti-i-bezopasnye-dorogi-3f1c9a20") String slug,
        @Schema(examples = "Дети и безопасные дороги") String title,
        @Schema(examples = "Делаем дорогу в школу безопасной.") String purpose,
        List<AreaName> activityAreas,
        @Nullable TerritoryName territory,
        PlatformStatus status,
        SidesView sides,
        @Schema(examples = "4") int minutesCount,
        boolean inactive,
        Instant activeAt,
        Instant createdAt,
        Instant updatedAt) {}

package roundtable.platform;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.reference.AreaName;
import roundtable.reference.TerritoryName;
import roundtable.shared.http.Versioned;

/**
 * A platform as the contract shows it.
 *
 * @param facilitator who leads the meetings
 * @param inactive a quarter has passed without minutes or a closed topic
 * @param links public problems, proposals and discussions that it works on
 * @param mine the organizations sitting there for which the caller acts
 * @param hiddenAt since when moderation keeps it from the public
 * @param masked whether moderation has taken what was written
 * @param actions what the caller may do now
 */
@Schema(name = "Platform", description = "A standing space of NGOs, business and government")
record PlatformView(
        UUID id,
        @Schema(examples = "deti-i-bezopasnye-dorogi-3f1c9a20") String slug,
        @Schema(examples = "Дети и безопасные дороги") String title,
        @Schema(examples = "Делаем дорогу в школу безопасной.") String purpose,
        @Schema(examples = "Ресурсный центр") String facilitator,
        @Schema(examples = "ru") String language,
        List<AreaName> activityAreas,
        @Nullable TerritoryName territory,
        PlatformStatus status,
        SidesView sides,
        @Schema(examples = "4") int minutesCount,
        boolean inactive,
        Instant activeAt,
        List<LinkView> links,
        @Nullable Instant closedAt,
        @Nullable String closedReason,
        Set<UUID> mine,
        @Nullable Instant hiddenAt,
        boolean masked,
        Set<PlatformAction> actions,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    /** What it works on. */
    @Schema(name = "PlatformLink", description = "A problem, proposal or discussion that a platform works on")
    record LinkView(
            LinkType type,
            UUID id,
            @Schema(examples = "Нет светофора у школы № 4") String title,
            @Schema(examples = "/problems/net-svetofora-3f1c9a20") String path) {}
}

package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.FollowedSubject;

/** People follow a platform: its topics, outcomes and minutes. */
@ApplicationScoped
class PlatformFollowing implements FollowedSubject {
    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("raise", "platform_raised"),
            Map.entry("close_topic", "platform_decided"),
            Map.entry("record", "platform_recorded"),
            Map.entry("close", "platform_closed"),
            Map.entry("inactive", "platform_fell_asleep"));

    private final PlatformRepository platforms;
    private final PlatformEvidence evidence;
    private final PlatformTelling telling;

    PlatformFollowing(PlatformRepository platforms, PlatformEvidence evidence, PlatformTelling telling) {
        this.platforms = platforms;
        this.evidence = evidence;
        this.telling = telling;
    }

    @Override
    public String type() {
        return Platform.TYPE;
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        return evidence.show(ids, language);
    }

    @Override
    public Map<String, String> steps() {
        return STEPS;
    }

    @Override
    public String beginsWith() {
        return "create";
    }

    @Override
    public Belonging belonging(UUID id) {
        return platforms
                .findByIdOptional(id)
                .map(p -> Belonging.of(p.input().areas(), p.input().territoryId()))
                .orElse(Belonging.NOWHERE);
    }

    @Override
    public Set<UUID> toldAnyway(UUID id, String action) {
        return telling.toldToAll(id, action);
    }
}

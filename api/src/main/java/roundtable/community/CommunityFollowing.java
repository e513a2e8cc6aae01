package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.FollowedSubject;

/** People follow a community: what it says, asks and decides. */
@ApplicationScoped
class CommunityFollowing implements FollowedSubject {
    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("activate", "new_community"),
            Map.entry("state", "community_stated"),
            Map.entry("ask", "community_asked"),
            Map.entry("share", "community_shared"),
            Map.entry("elected", "community_chose"),
            Map.entry("fall_asleep", "community_fell_asleep"),
            Map.entry("lapse", "community_closed"),
            Map.entry("archive", "community_closed"));

    private final CommunityRepository communities;
    private final CommunityEvidence evidence;
    private final CommunityTelling telling;

    CommunityFollowing(CommunityRepository communities, CommunityEvidence evidence, CommunityTelling telling) {
        this.communities = communities;
        this.evidence = evidence;
        this.telling = telling;
    }

    @Override
    public String type() {
        return Community.TYPE;
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
        return "activate";
    }

    @Override
    public Belonging belonging(UUID id) {
        return communities
                .findByIdOptional(id)
                .map(c -> Belonging.of(List.of(c.areaId()), c.territoryId(), c.proposedBy()))
                .orElse(Belonging.NOWHERE);
    }

    @Override
    public Set<UUID> toldAnyway(UUID id, String action) {
        return telling.told(id, action);
    }
}

package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.shared.spi.EvidenceSource;

/** Communities as evidence: one that lives. */
@ApplicationScoped
class CommunityEvidence implements EvidenceSource {
    private final CommunityRepository communities;
    private final CommunityListRepository rows;
    private final MemberRepository members;

    CommunityEvidence(CommunityRepository communities, CommunityListRepository rows, MemberRepository members) {
        this.communities = communities;
        this.members = members;
        this.rows = rows;
    }

    @Override
    public String type() {
        return Community.TYPE;
    }

    @Override
    public List<String> predicates() {
        return List.of("active");
    }

    @Override
    public Optional<Boolean> holds(String predicate, UUID id) {
        return communities
                .findByIdOptional(id)
                .map(c -> c.isPublic()
                        && switch (predicate) {
                            case "active" ->
                                c.status() == CommunityStatus.ACTIVE && c.memberCount() >= Community.ENOUGH;
                            default -> throw new IllegalArgumentException("No predicate " + predicate);
                        });
    }

    /** Its members: it lives by what they do. */
    @Override
    public Behind behind(UUID id) {
        return communities
                .findByIdOptional(id)
                .map(c -> new Behind(Set.of(c.author()), Set.copyOf(members.organizations(id))))
                .orElse(Behind.NOBODY);
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        return ids.isEmpty()
                ? Map.of()
                : rows.among(ids).stream()
                        .collect(Collectors.toMap(
                                CommunityRow::id, r -> new Shown(r.title(), "/communities/" + r.slug())));
    }
}

package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.proposal.Rows.Row;
import roundtable.shared.spi.EvidenceSource;

/** Proposals as evidence: one that was made in public, one that was answered, one that is implemented. */
@ApplicationScoped
class ProposalEvidence implements EvidenceSource {
    private final ProposalRepository proposals;
    private final ProposalListRepository rows;

    ProposalEvidence(ProposalRepository proposals, ProposalListRepository rows) {
        this.proposals = proposals;
        this.rows = rows;
    }

    @Override
    public String type() {
        return Proposal.TYPE;
    }

    @Override
    public List<String> predicates() {
        return List.of("published", "answered", "implemented");
    }

    @Override
    public Optional<Boolean> holds(String predicate, UUID id) {
        return proposals.findByIdOptional(id).map(p -> {
            var visible = p.isPublic();
            return switch (predicate) {
                case "published" -> visible && p.status() != ProposalStatus.WITHDRAWN;
                case "answered" -> visible && p.review().answeredAt() != null;
                case "implemented" -> visible && p.status() == ProposalStatus.IMPLEMENTED;
                default -> throw new IllegalArgumentException("No predicate " + predicate);
            };
        });
    }

    @Override
    public Behind behind(UUID id) {
        return proposals.findByIdOptional(id).map(ProposalEvidence::behind).orElse(Behind.NOBODY);
    }

    /** All who propose. Nobody has the id of an organization, so each of the others can stand in both sets. */
    private static Behind behind(Proposal p) {
        var people = new HashSet<>(p.parties());
        people.add(p.author());
        return new Behind(people, p.parties());
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        return ids.isEmpty()
                ? Map.of()
                : rows.among(ids).stream()
                        .collect(Collectors.toMap(Row::id, r -> new Shown(r.title(), "/proposals/" + r.slug())));
    }
}

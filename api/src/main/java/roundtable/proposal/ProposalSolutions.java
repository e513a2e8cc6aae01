package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.SolutionSource;

/** Proposals as answers to a call for solutions of the problem that they are made for. */
@ApplicationScoped
class ProposalSolutions implements SolutionSource {
    private final ProposalRepository proposals;
    private final ProposalModeration subjects;

    ProposalSolutions(ProposalRepository proposals, ProposalModeration subjects) {
        this.proposals = proposals;
        this.subjects = subjects;
    }

    @Override
    public Map<UUID, Shown> among(UUID problem, Set<UUID> ids) {
        return proposals.madeFor(problem).stream()
                .filter(p -> ids.contains(p.id()))
                .collect(Collectors.toMap(Proposal::id, p -> new Shown(p.input().title(), "/proposals/" + p.slug())));
    }

    @Override
    public Set<UUID> authors(UUID problem) {
        var authors = new HashSet<UUID>();
        proposals.madeFor(problem).forEach(p -> authors.addAll(subjects.authors(p.id())));
        return authors;
    }
}

package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.problem.Rows.Row;
import roundtable.shared.spi.EvidenceSource;

/** Problems as evidence: one that was stated in public, one that was answered, one that is solved. */
@ApplicationScoped
class ProblemEvidence implements EvidenceSource {
    private final ProblemRepository problems;
    private final ProblemListRepository rows;

    ProblemEvidence(ProblemRepository problems, ProblemListRepository rows) {
        this.problems = problems;
        this.rows = rows;
    }

    @Override
    public String type() {
        return Problem.TYPE;
    }

    @Override
    public List<String> predicates() {
        return List.of("published", "answered", "solved");
    }

    @Override
    public Optional<Boolean> holds(String predicate, UUID id) {
        return problems.findByIdOptional(id).map(p -> {
            var visible = p.isPublic();
            return switch (predicate) {
                case "published" -> visible && p.status() != ProblemStatus.WITHDRAWN;
                case "answered" -> visible && p.term().answeredAt() != null;
                case "solved" -> visible && p.status() == ProblemStatus.SOLVED;
                default -> throw new IllegalArgumentException("No predicate " + predicate);
            };
        });
    }

    @Override
    public Behind behind(UUID id) {
        return problems.findByIdOptional(id)
                .map(p -> Behind.of(p.author(), p.organizationId()))
                .orElse(Behind.NOBODY);
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        return ids.isEmpty()
                ? Map.of()
                : rows.among(ids).stream()
                        .collect(Collectors.toMap(Row::id, r -> new Shown(r.title(), "/problems/" + r.slug())));
    }
}

package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Problems for what answers to them: those that everybody may see, and the body to which their routes lead. */
@ApplicationScoped
public class ProblemDirectory {
    /** What changes when a problem does. */
    public static final String TOPIC = ProblemResource.TOPIC;

    private final ProblemListRepository lists;
    private final ProblemRepository problems;

    ProblemDirectory(ProblemListRepository lists, ProblemRepository problems) {
        this.lists = lists;
        this.problems = problems;
    }

    /** Public ones among the ids, in one statement. */
    public Map<UUID, ProblemName> names(Set<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : lists.among(ids).stream()
                        .map(r -> new ProblemName(r.id(), r.slug(), r.title(), r.status(), r.supportCount()))
                        .collect(Collectors.toMap(ProblemName::id, p -> p));
    }

    /** The body that the public problem has been given to; empty when there is none. */
    public Optional<UUID> responsible(UUID problem) {
        return problems.findByIdOptional(problem).filter(Problem::isPublic).map(Problem::bodyId);
    }
}

package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.CommentedSubject;
import roundtable.shared.text.Message;

/** People comment on a problem as long as somebody has to do something about it; its author is told. */
@ApplicationScoped
class ProblemComments implements CommentedSubject {
    private final ProblemRepository problems;
    private final ProblemModeration moderation;

    ProblemComments(ProblemRepository problems, ProblemModeration moderation) {
        this.problems = problems;
        this.moderation = moderation;
    }

    @Override
    public String type() {
        return Problem.TYPE;
    }

    @Override
    public Optional<Commented> commented(String idOrSlug) {
        return problems.at(idOrSlug)
                .filter(Problem::isPublic)
                .map(p -> new Commented(p.id(), p.input().title(), "/problems/" + p.slug(), closed(p), false));
    }

    private static @Nullable Message closed(Problem p) {
        return ProblemStatus.LIVE.contains(p.status()) ? null : Message.of("problem.comments-closed");
    }

    @Override
    public Set<UUID> authors(UUID id) {
        return moderation.authors(id);
    }
}

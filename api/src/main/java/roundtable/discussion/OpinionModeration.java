package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import roundtable.shared.spi.ModeratedSubject;
import roundtable.shared.spi.Subject;

/** A statement can be reported; who has proposed it answers for it. What is hidden or masked is not counted. */
@ApplicationScoped
class OpinionModeration implements ModeratedSubject {
    private final OpinionRepository statements;
    private final DiscussionRepository discussions;
    private final DiscussionMoves moves;

    OpinionModeration(OpinionRepository statements, DiscussionRepository discussions, DiscussionMoves moves) {
        this.statements = statements;
        this.discussions = discussions;
        this.moves = moves;
    }

    @Override
    public String type() {
        return OpinionStatement.TYPE;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        return statements
                .findByIdOptional(id)
                .filter(OpinionStatement::isPublic)
                .flatMap(s -> discussions
                        .findByIdOptional(s.discussionId())
                        .filter(Discussion::isPublic)
                        .map(d ->
                                new Shown(d.title(), s.text(), "/discussions/" + d.slug() + "#opinions", s.version())));
    }

    @Override
    public Set<UUID> authors(UUID id) {
        return statements.findByIdOptional(id).map(s -> Set.of(s.author())).orElseGet(Set::of);
    }

    @Override
    public void hide(UUID id) {
        overlay(id, "hide", s -> s.hide(moves.now()));
    }

    @Override
    public void mask(UUID id) {
        overlay(id, "mask", OpinionStatement::mask);
    }

    @Override
    public void restore(UUID id) {
        overlay(id, "unhide", OpinionStatement::restore);
    }

    /** What was taken away does not stand in the log, or it would be kept there for ever. */
    private void overlay(UUID id, String action, Consumer<OpinionStatement> change) {
        statements.findByIdOptional(id).ifPresent(s -> {
            change.accept(s);
            statements.flush();
            moves.audit(new Subject(OpinionStatement.TYPE, id), action);
        });
    }
}

package roundtable.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import roundtable.identity.People;
import roundtable.shared.spi.ModeratedSubject;

/** A comment can be reported; whoever wrote it answers for it, and whoever represents the organization. */
@ApplicationScoped
class CommentModeration implements ModeratedSubject {
    private final CommentRepository comments;
    private final CommentedSubjects subjects;
    private final CommentMoves moves;
    private final People people;

    CommentModeration(CommentRepository comments, CommentedSubjects subjects, CommentMoves moves, People people) {
        this.comments = comments;
        this.subjects = subjects;
        this.moves = moves;
        this.people = people;
    }

    @Override
    public String type() {
        return Comment.TYPE;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        return comments.readable(id).flatMap(c -> subjects.find(c.subject())
                .map(thing -> new Shown(
                        thing.title(), c.text(), thing.path() + CommentTelling.ANCHOR + c.id(), c.version())));
    }

    @Override
    public Set<UUID> authors(UUID id) {
        var authors = new HashSet<UUID>();
        comments.findByIdOptional(id).ifPresent(c -> {
            authors.add(c.author());
            if (c.organizationId() != null) {
                authors.addAll(people.holding("representative", c.organizationId()));
            }
        });
        return authors;
    }

    @Override
    public void hide(UUID id) {
        overlay(id, "hide", c -> c.hide(moves.now()));
    }

    @Override
    public void mask(UUID id) {
        overlay(id, "mask", Comment::mask);
    }

    @Override
    public void restore(UUID id) {
        overlay(id, "unhide", Comment::restore);
    }

    /** What was taken away does not stand in the log, or it would be kept there for ever. */
    private void overlay(UUID id, String action, Consumer<Comment> change) {
        comments.findByIdOptional(id).ifPresent(c -> {
            change.accept(c);
            comments.flush();
            moves.audit(c.id(), action, Map.of());
        });
    }
}

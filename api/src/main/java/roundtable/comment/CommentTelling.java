package roundtable.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.CommentedSubject.Commented;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.OutboxListener;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** Tells those who are answered, quoted or commented, each person once; and an author what a moderator has decided. */
@ApplicationScoped
class CommentTelling implements OutboxListener<CommentMoved> {
    /** Where a comment stands on the page of its thing. */
    static final String ANCHOR = "#comment-";

    private final CommentRepository comments;
    private final CommentedSubjects subjects;
    private final Outbox outbox;

    CommentTelling(CommentRepository comments, CommentedSubjects subjects, Outbox outbox) {
        this.comments = comments;
        this.subjects = subjects;
        this.outbox = outbox;
    }

    @Override
    public Class<CommentMoved> event() {
        return CommentMoved.class;
    }

    @Override
    public String name() {
        return "comment-telling";
    }

    @Override
    public void on(CommentMoved event) {
        comments.findByIdOptional(event.comment())
                .ifPresent(c -> subjects.find(c.subject()).ifPresent(thing -> tell(c, thing, event)));
    }

    private void tell(Comment c, Commented thing, CommentMoved event) {
        if (event.by() != null) {
            notice(Set.of(c.author()), "comment_" + event.action(), c, thing);
        }
        if (!event.action().equals("publish") || !c.isPublic()) {
            return;
        }
        var told = new HashSet<>(Set.of(c.author()));
        notice(fresh(authorOf(c.rootId()), told), "comment_answered", c, thing);
        notice(fresh(authorOf(c.quotedId()), told), "comment_quoted", c, thing);
        notice(fresh(subjects.authors(c.subject()), told), "comment_received", c, thing);
    }

    /** All whom it tells of a comment that everybody reads now. */
    Set<UUID> told(Comment c) {
        var told = new HashSet<>(authorOf(c.rootId()));
        told.addAll(authorOf(c.quotedId()));
        told.addAll(subjects.authors(c.subject()));
        return told;
    }

    private Set<UUID> authorOf(@Nullable UUID comment) {
        return comment == null
                ? Set.of()
                : comments.readable(comment).map(c -> Set.of(c.author())).orElseGet(Set::of);
    }

    /** Those who have not been told yet; from now on they have. */
    private static Set<UUID> fresh(Set<UUID> people, Set<UUID> told) {
        var fresh = new HashSet<>(people);
        fresh.removeAll(told);
        told.addAll(fresh);
        return fresh;
    }

    private void notice(Set<UUID> people, String kind, Comment c, Commented thing) {
        people.forEach(person -> outbox.add(new Notice(
                person,
                kind,
                new Subject(Comment.TYPE, c.id()),
                thing.path() + ANCHOR + c.id(),
                Map.of("title", thing.title()))));
    }
}

package roundtable.comment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.moderation.AuthorTrust;
import roundtable.shared.http.Inputs;
import roundtable.shared.http.Preconditions;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.Subject;

/** What people and moderators do with comments. */
@ApplicationScoped
class CommentService {
    private final CommentRepository comments;
    private final AliasRepository aliases;
    private final CommentedSubjects subjects;
    private final CommentChecks checks;
    private final Speaking speaking;
    private final CommentMoves moves;
    private final CommentPolicy policy;
    private final AuthorTrust trust;
    private final Inputs inputs;
    private final Preconditions preconditions;
    private final Caller caller;

    CommentService(
            CommentRepository comments,
            AliasRepository aliases,
            CommentedSubjects subjects,
            CommentChecks checks,
            Speaking speaking,
            CommentMoves moves,
            CommentPolicy policy,
            AuthorTrust trust,
            Inputs inputs,
            Preconditions preconditions,
            Caller caller) {
        this.comments = comments;
        this.aliases = aliases;
        this.subjects = subjects;
        this.checks = checks;
        this.speaking = speaking;
        this.moves = moves;
        this.policy = policy;
        this.trust = trust;
        this.inputs = inputs;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    /** A trusted author's is public at once, and the staff's; another one's waits for a moderator. */
    @Transactional
    UUID write(String type, String idOrSlug, CommentInput in) {
        var author = me();
        var thing = subjects.open(type, idOrSlug);
        var subject = new Subject(type, thing.id());
        var side = speaking.side(in.organizationId());
        var stance = checks.stance(thing, in);
        checks.alias(thing, in);
        checks.links(subject, in);
        var written = checks.quota(author);
        var alias = in.isAlias() ? aliases.number(subject, author) : null;
        var c = new Comment(subject, in, stance, side, alias, author);
        comments.persist(c);
        var atOnce = policy.isStaff() || trust.of(author, written.published()) == AuthorTrust.Level.TRUSTED;
        if (atOnce) {
            publish(c, null);
        } else {
            comments.flush();
            moves.audit(c.id(), "create", Map.of());
        }
        return c.id();
    }

    /** Other words: for a quarter of an hour once everybody reads them. What was returned goes to the moderators again. */
    @Transactional
    UUID change(UUID id, ObjectNode patch) {
        var c = load(id);
        var action = c.status() == CommentStatus.RETURNED ? CommentAction.RESUBMIT : CommentAction.EDIT;
        policy.check(action, c);
        preconditions.require(c.version());
        var before = c.input();
        var in = inputs.merge(CommentInput.class, before, patch);
        checks.sameLinks(before, in);
        var thing = subjects.open(c.subject().type(), c.subject().id().toString());
        var stance = checks.stance(thing, in);
        if (action == CommentAction.RESUBMIT || !in.equals(before)) {
            comments.keepWords(c, moves.now());
            c.reword(in, stance, moves.now());
            moves.step(c, action, me());
        }
        return c.id();
    }

    /** Its author takes it back: a placeholder stays where somebody has answered. */
    @Transactional
    void remove(UUID id) {
        var c = load(id);
        policy.check(CommentAction.REMOVE, c);
        c.removed(moves.now());
        moves.step(c, CommentAction.REMOVE, me());
    }

    @Transactional
    UUID publish(UUID id) {
        var c = load(id);
        policy.check(CommentAction.PUBLISH, c);
        publish(c, me());
        return id;
    }

    @Transactional
    UUID giveBack(UUID id, String reason) {
        var c = load(id);
        policy.check(CommentAction.RETURN, c);
        c.returned(reason.strip());
        moves.step(c, CommentAction.RETURN, me());
        return id;
    }

    private void publish(Comment c, @Nullable UUID by) {
        c.published(moves.now());
        moves.step(c, CommentAction.PUBLISH, by);
    }

    private Comment load(UUID id) {
        return comments.locked(id).orElseThrow(ProblemException::notFound);
    }

    private UUID me() {
        return caller.id().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
    }
}

package roundtable.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.comment.CommentRepository.Written;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.ProblemType;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.CommentedSubject.Commented;
import roundtable.shared.spi.Subject;
import roundtable.shared.text.Message;

/** Whether something may be said: how much, in answer to what. */
@ApplicationScoped
class CommentChecks {
    private static final int MOST_IN_AN_HOUR = 20;
    private static final int MOST_IN_A_DAY = 60;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final CommentRepository comments;
    private final Clock clock;

    CommentChecks(CommentRepository comments, Clock clock) {
        this.comments = comments;
        this.clock = clock;
    }

    /** Nobody writes so much that others are not heard. Returns what that person has written until now. */
    Written quota(UUID author) {
        var now = clock.instant();
        var written = comments.written(author, now.minus(HOUR), now.minus(DAY));
        if (written.inADay() >= MOST_IN_A_DAY) {
            throw tooMany("comment.quota.day", MOST_IN_A_DAY, DAY);
        }
        if (written.inAnHour() >= MOST_IN_AN_HOUR) {
            throw tooMany("comment.quota.hour", MOST_IN_AN_HOUR, HOUR);
        }
        return written;
    }

    private static ProblemException tooMany(String words, int most, Duration in) {
        return new ProblemException(ProblemType.TOO_MANY_REQUESTS, Message.of(words, most))
                .with("Retry-After", String.valueOf(in.toSeconds() / 4));
    }

    /** What is answered and quoted must be on the same thing and readable; a reply has no replies. */
    void links(Subject subject, CommentInput in) {
        var faults = new ArrayList<Fault>();
        var root = read(in.answersId());
        if (in.answersId() != null && (root == null || !root.subject().equals(subject))) {
            faults.add(fault("/answersId", "unknown-comment"));
        } else if (root != null && root.rootId() != null) {
            faults.add(fault("/answersId", "not-a-root"));
        }
        var quoted = read(in.quotedId());
        if (in.quotedId() != null && (quoted == null || !quoted.subject().equals(subject))) {
            faults.add(fault("/quotedId", "unknown-comment"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /** Nobody but a person may hide their name, and only where the thing allows it. */
    void alias(Commented thing, CommentInput in) {
        if (in.isAlias() && !thing.takesAliases()) {
            throw ProblemException.invalid(List.of(fault("/alias", "no-alias")));
        }
        if (in.isAlias() && in.organizationId() != null) {
            throw ProblemException.invalid(List.of(fault("/alias", "alias-alone")));
        }
    }

    /** The stance that is kept: neutral unless told; none in a reply, and where the thing takes none. */
    @Nullable
    Stance stance(Commented thing, CommentInput in) {
        if (thing.takesStances() && in.answersId() == null) {
            return Objects.requireNonNullElse(in.stance(), Stance.NEUTRAL);
        }
        if (in.stance() != null) {
            throw ProblemException.invalid(List.of(fault("/stance", "no-stance")));
        }
        return null;
    }

    /** Only the words and the stance can be changed. */
    void sameLinks(CommentInput before, CommentInput after) {
        var faults = new ArrayList<Fault>();
        if (!Objects.equals(before.answersId(), after.answersId())) {
            faults.add(fault("/answersId", "fixed"));
        }
        if (!Objects.equals(before.quotedId(), after.quotedId())) {
            faults.add(fault("/quotedId", "fixed"));
        }
        if (!Objects.equals(before.organizationId(), after.organizationId())) {
            faults.add(fault("/organizationId", "fixed"));
        }
        if (before.isAlias() != after.isAlias()) {
            faults.add(fault("/alias", "fixed"));
        }
        if (!Objects.equals(before.language(), after.language())) {
            faults.add(fault("/language", "fixed"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private @Nullable Comment read(@Nullable UUID id) {
        return id == null ? null : comments.readable(id).orElse(null);
    }

    static Fault fault(String field, String code) {
        return new Fault(Violation.In.BODY, field, code, Message.of("comment.fault." + code));
    }
}

package roundtable.discussion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.identity.AssuranceLevel;
import roundtable.shared.store.Stored;

/** A question with options inside of a discussion. Checks stand in the SQL. */
@Entity
@NullUnmarked // Filled by Hibernate.
class DiscussionPoll extends Stored {
    private UUID discussionId;

    @Enumerated(EnumType.STRING)
    private PollKind kind;

    private String question;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> options = new ArrayList<>();

    private Integer dots;

    @Enumerated(EnumType.STRING)
    private PollResults results;

    @Enumerated(EnumType.STRING)
    private AssuranceLevel level;

    private Instant closedAt;

    protected DiscussionPoll() {}

    /** The territory wants that of people at least; whoever asks may want more of them. */
    DiscussionPoll(UUID discussion, PollInput in, AssuranceLevel least) {
        this.discussionId = discussion;
        this.kind = in.kind();
        this.question = in.question().strip();
        this.options = in.choices().stream().map(String::strip).toList();
        this.dots = in.dots();
        this.level = AssuranceLevel.stricter(least, Objects.requireNonNullElse(in.level(), least));
        this.results = Objects.requireNonNullElse(in.results(), PollResults.ALWAYS);
    }

    void close(Instant now) {
        closedAt = closedAt == null ? now : closedAt;
    }

    /** Whether it is an answer to this poll. */
    boolean accepts(List<Integer> choices) {
        return kind.accepts(choices, optionCount(), dots == null ? 0 : dots);
    }

    int optionCount() {
        return kind.options(options.size());
    }

    /** The words of an option; null for those of {@code CONSENT}. */
    String option(int number) {
        return kind == PollKind.CONSENT ? null : options.get(number);
    }

    UUID discussionId() {
        return discussionId;
    }

    PollKind kind() {
        return kind;
    }

    String question() {
        return question;
    }

    Integer dots() {
        return dots;
    }

    PollResults results() {
        return results;
    }

    AssuranceLevel level() {
        return level;
    }

    Instant closedAt() {
        return closedAt;
    }
}

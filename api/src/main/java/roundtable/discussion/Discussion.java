package roundtable.discussion;

import static roundtable.discussion.DiscussionStatus.LIFE;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;
import roundtable.shared.text.Slugs;
import roundtable.shared.time.HiddenTime;

/** A question that the three sides talk about. Lengths and checks stand in the SQL. */
@Entity
@NullUnmarked // Filled by Hibernate.
class Discussion extends Stored {
    static final String TYPE = "discussion";

    private UUID author;
    private UUID facilitator;
    private String slug;

    @Enumerated(EnumType.STRING)
    private DiscussionStatus status = DiscussionStatus.DRAFT;

    @Embedded
    private DiscussionWords words = new DiscussionWords();

    @Embedded
    private DiscussionTerm term = new DiscussionTerm();

    @Embedded
    private DiscussionOutcome outcome;

    /** Since when moderation keeps it from the public. */
    private Instant hiddenAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private MaskedWords masked;

    @Formula("coalesce((select n.total from comment_count n"
            + " where n.subject_type = 'discussion' and n.subject_id = id), 0)")
    private int postCount;

    protected Discussion() {}

    /** A new draft, led by whoever makes it. */
    Discussion(DiscussionInput in, UUID author) {
        this.author = author;
        this.facilitator = author;
        write(in);
        slug = Slugs.fresh(TYPE, words.title());
    }

    /** What was announced keeps its address. */
    void change(DiscussionInput in) {
        status = LIFE.after(DiscussionAction.EDIT, status);
        write(in);
        if (status == DiscussionStatus.DRAFT) {
            slug = Slugs.renamed(TYPE, slug, words.title());
        }
    }

    private void write(DiscussionInput in) {
        words.write(in);
        term.set(in.opensOn(), in.closesOn());
    }

    /** The state that the action leads to; what belongs to the action is set by its own method before. */
    void apply(DiscussionAction action) {
        status = LIFE.after(action, status);
    }

    void ledBy(UUID person) {
        facilitator = person;
    }

    void concluded(DiscussionSteps.OutcomeInput in, OutcomeCount.Counted counted, Instant now) {
        outcome = new DiscussionOutcome();
        outcome.write(in, counted, now);
    }

    /** Takes it from the public; the Resource Center still sees it. */
    void hide(Instant now) {
        hiddenAt = hiddenAt == null ? now : hiddenAt;
    }

    /** Takes what was asked. */
    void mask() {
        if (masked == null) {
            masked = words.taken();
        }
    }

    /** Gives back what was hidden and masked. */
    void restore(Clock clock) {
        if (hiddenAt != null) {
            term.shownAgain(HiddenTime.since(hiddenAt, clock), status);
            hiddenAt = null;
        }
        if (masked != null) {
            words.giveBack(masked);
            masked = null;
        }
    }

    /** Everybody sees it. */
    boolean isPublic() {
        return status != DiscussionStatus.DRAFT && hiddenAt == null;
    }

    boolean isMasked() {
        return masked != null;
    }

    DiscussionInput input() {
        return words.input(term);
    }

    DiscussionTerm term() {
        return term;
    }

    /** Null while there is none. */
    DiscussionOutcome outcome() {
        return outcome == null || outcome.kind() == null ? null : outcome;
    }

    String title() {
        return words.title();
    }

    /** The platform at which it is held; null for none. */
    UUID platformId() {
        return words.platformId();
    }

    UUID author() {
        return author;
    }

    UUID facilitator() {
        return facilitator;
    }

    String slug() {
        return slug;
    }

    DiscussionStatus status() {
        return status;
    }

    Instant hiddenAt() {
        return hiddenAt;
    }

    /** How many posts everybody sees. */
    int postCount() {
        return postCount;
    }
}

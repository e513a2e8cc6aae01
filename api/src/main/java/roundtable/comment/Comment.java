package roundtable.comment;

import static roundtable.comment.CommentStatus.LIFE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Stored;

/** Something that was said of a thing. Lengths and checks stand in the SQL. */
@Entity
@NullUnmarked // Filled by Hibernate.
class Comment extends Stored implements CommentFacts {
    static final String TYPE = "comment";
    /** Stands where moderation, or time, has taken the words. */
    static final String TAKEN = "…";

    private String subjectType;
    private UUID subjectId;
    private UUID rootId;
    private UUID quotedId;
    private UUID author;
    private UUID organizationId;

    @Enumerated(EnumType.STRING)
    private SpeakerSide side;

    /** The number under which it is shown instead of a name; it never changes. */
    @Column(updatable = false)
    private Integer alias;

    @Enumerated(EnumType.STRING)
    private Stance stance;

    @Enumerated(EnumType.STRING)
    private CommentStatus status = CommentStatus.SUBMITTED;

    private String text;
    private String language;
    private Instant publishedAt;
    private Instant editedAt;
    private Instant removedAt;
    private String returnedReason;
    private Instant hiddenAt;
    private String masked;

    protected Comment() {}

    /** New words that nobody sees yet. */
    Comment(Subject subject, CommentInput in, Stance stance, SpeakerSide side, Integer alias, UUID author) {
        this.subjectType = subject.type();
        this.subjectId = subject.id();
        this.rootId = in.answersId();
        this.quotedId = in.quotedId();
        this.author = author;
        this.organizationId = in.organizationId();
        this.side = side;
        this.alias = alias;
        this.stance = stance;
        this.text = in.text().strip();
        this.language = Objects.requireNonNullElse(in.language(), "ru");
    }

    /** Its present words, as somebody would have to send them. */
    CommentInput input() {
        return new CommentInput(text, language, stance, rootId, quotedId, organizationId, alias != null);
    }

    /** Other words; what everybody has seen is marked as edited. */
    void reword(CommentInput in, Stance stance, Instant now) {
        text = in.text().strip();
        this.stance = stance;
        returnedReason = null;
        editedAt = publishedAt == null ? null : now;
    }

    /** The state that the action leads to; what belongs to the action is set by its own method before. */
    void apply(CommentAction action) {
        status = LIFE.after(action, status);
    }

    void published(Instant now) {
        publishedAt = now;
    }

    /** A moderator has said why not. */
    void returned(String reason) {
        returnedReason = reason;
    }

    void removed(Instant now) {
        removedAt = now;
    }

    /** Takes it from the public; a placeholder stays. */
    void hide(Instant now) {
        hiddenAt = hiddenAt == null ? now : hiddenAt;
    }

    /** Takes the words. */
    void mask() {
        if (masked == null) {
            masked = text;
            text = TAKEN;
        }
    }

    /** Gives back what was hidden and masked. */
    void restore() {
        hiddenAt = null;
        if (masked != null) {
            text = masked;
            masked = null;
        }
    }

    /** Everybody reads it. */
    boolean isPublic() {
        return status == CommentStatus.PUBLISHED && hiddenAt == null;
    }

    @Override
    public boolean isTaken() {
        return hiddenAt != null || masked != null;
    }

    Subject subject() {
        return new Subject(subjectType, subjectId);
    }

    UUID rootId() {
        return rootId;
    }

    UUID quotedId() {
        return quotedId;
    }

    @Override
    public UUID author() {
        return author;
    }

    UUID organizationId() {
        return organizationId;
    }

    Stance stance() {
        return stance;
    }

    @Override
    public CommentStatus status() {
        return status;
    }

    String text() {
        return text;
    }

    @Override
    public Instant publishedAt() {
        return publishedAt;
    }

    SpeakerSide side() {
        return side;
    }

    Instant editedAt() {
        return editedAt;
    }

    Instant removedAt() {
        return removedAt;
    }

    String returnedReason() {
        return returnedReason;
    }
}

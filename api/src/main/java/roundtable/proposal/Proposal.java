package roundtable.proposal;

import static roundtable.proposal.ProposalStatus.LIFE;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.answer.LegalRegime;
import roundtable.answer.LegalStanding;
import roundtable.shared.store.Stored;
import roundtable.shared.text.Slugs;
import roundtable.shared.time.HiddenTime;

/** A proposal to a body. Lengths and checks stand in the SQL. */
@Entity
@NullUnmarked // Filled by Hibernate.
class Proposal extends Stored {
    static final String TYPE = "proposal";

    private UUID author;
    private String slug;

    @Enumerated(EnumType.STRING)
    private ProposalStatus status = ProposalStatus.DRAFT;

    @Embedded
    private LegalStanding law = new LegalStanding();

    @Embedded
    private ProposalWords words = new ProposalWords();

    private int textVersion;

    @Embedded
    private SupportPhase phase = new SupportPhase();

    @Embedded
    private Review review = new Review();

    @Embedded
    private Implementation implementation = new Implementation();

    @Embedded
    private Authors authors = new Authors();

    @Embedded
    private Lineage lineage = new Lineage();

    @Embedded
    private Withdrawal withdrawal = new Withdrawal();

    /** Null when it was begun after nobody's practice. */
    @Embedded
    private Origin origin;

    /** In which community of NGOs it was begun; null for most. */
    private UUID communityId;

    private Instant submittedAt;
    private Instant publishedAt;
    private Instant dueAt;

    /** Since when moderation keeps it from the public. */
    private Instant hiddenAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private MaskedWords masked;

    @Formula("coalesce((select n.total from comment_count n"
            + " where n.subject_type = 'proposal' and n.subject_id = id), 0)")
    private int commentCount;

    protected Proposal() {}

    /** A new draft. */
    Proposal(ProposalInput in, UUID author) {
        this.author = author;
        words.write(in);
        slug = Slugs.fresh(TYPE, words.title());
    }

    /** It begins with what another organization has done. */
    void begunFrom(Origin practice) {
        origin = practice;
    }

    /** Members of a community begin it together. */
    void begunIn(UUID community) {
        communityId = community;
    }

    /** What is said is changed. What everybody sees keeps its address and gets a new version. */
    void change(ProposalInput in) {
        status = LIFE.after(ProposalAction.EDIT, status);
        words.write(in);
        if (publishedAt == null) {
            slug = Slugs.renamed(TYPE, slug, words.title());
        } else {
            textVersion++;
        }
    }

    /** The state that the action leads to; what belongs to the action is set by its own method before. */
    void apply(ProposalAction action, Clock clock) {
        status = LIFE.after(action, status);
        withdrawal.follow(status);
        review.follow(status);
        implementation.follow(status);
        dueAt = nextDueAt(clock);
    }

    private Instant nextDueAt(Clock clock) {
        return switch (status) {
            case UNDER_REVIEW -> review.answerDueAt();
            case ACCEPTED, IMPLEMENTING -> review.disputeDueAtOr(implementation.nextDueAt(clock));
            case DECLINED, CLOSED_EXISTING -> review.disputeDueAtOr(null);
            default -> null;
        };
    }

    void submitted(Instant now) {
        submittedAt = now;
    }

    /** Everybody sees it, and its support phase begins. */
    void published(UUID body, SupportPhase.Needed needed, LocalDate until, Instant now, Clock clock) {
        publishedAt = now;
        textVersion = 1;
        authors.leaveToAuthors();
        review.given(body);
        phase.begin(needed, until, clock);
    }

    /** A co-author goes on with it in the first author's place. */
    void takenOver(UUID account, UUID organization) {
        author = account;
        words.speakFor(organization);
        withdrawal.drop();
    }

    /** Takes it from the public; its author still sees it. */
    void hide(Instant now) {
        hiddenAt = hiddenAt == null ? now : hiddenAt;
    }

    /** Takes what its author wrote. */
    void mask() {
        if (masked == null) {
            masked = words.taken();
        }
    }

    /** Gives back what was hidden and masked. */
    void restore(Clock clock) {
        if (hiddenAt != null) {
            shownAgain(HiddenTime.since(hiddenAt, clock), clock);
            hiddenAt = null;
        }
        if (masked != null) {
            words.giveBack(masked);
            masked = null;
        }
    }

    /** Its clocks go on as if it had not been hidden (dialogue.md 2.6); those of an appeal are the law's, which does not wait. */
    private void shownAgain(HiddenTime hidden, Clock clock) {
        if (status == ProposalStatus.OPEN) {
            phase.shownAgain(hidden, clock);
        }
        review.shownAgain(hidden, law.regime() == LegalRegime.APPEAL);
        implementation.shownAgain(hidden);
        withdrawal.shownAgain(hidden);
        dueAt = nextDueAt(clock);
    }

    /** Everybody sees it. */
    boolean isPublic() {
        return publishedAt != null && hiddenAt == null;
    }

    boolean isMasked() {
        return masked != null;
    }

    /** It looks for support no more: its last day is over. */
    boolean isLate(Clock clock) {
        return status == ProposalStatus.OPEN && phase.isOver(clock);
    }

    /** The support phase: until when, how many, by what it ended. */
    SupportPhase phase() {
        return phase;
    }

    /** The body's part until it has answered. */
    Review review() {
        return review;
    }

    /** The body's part after it has promised. */
    Implementation implementation() {
        return implementation;
    }

    /** Those who propose together with the first author. */
    Authors authors() {
        return authors;
    }

    /** Why the first author takes it back, and who agrees. */
    Withdrawal withdrawal() {
        return withdrawal;
    }

    /** What it has to do with other proposals. */
    Lineage lineage() {
        return lineage;
    }

    /** After whose practice it was begun; null for most. */
    Origin origin() {
        return origin;
    }

    /** In which community of NGOs it was begun; null for most. */
    UUID communityId() {
        return communityId;
    }

    /** All who decide together, the first author first. */
    Set<UUID> parties() {
        var all = new LinkedHashSet<UUID>(Set.of(leader()));
        all.addAll(authors.together());
        return all;
    }

    /** The first author's place among those who decide: the organization's id, or the person's account. */
    UUID leader() {
        return words.organizationId() == null ? author : words.organizationId();
    }

    ProposalInput input() {
        return words.input();
    }

    UUID organizationId() {
        return words.organizationId();
    }

    UUID bodyId() {
        return review.bodyId();
    }

    UUID author() {
        return author;
    }

    String slug() {
        return slug;
    }

    ProposalStatus status() {
        return status;
    }

    /** What it is by law. */
    LegalStanding law() {
        return law;
    }

    int textVersion() {
        return textVersion;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant hiddenAt() {
        return hiddenAt;
    }

    /** How many comments everybody sees. */
    int commentCount() {
        return commentCount;
    }
}

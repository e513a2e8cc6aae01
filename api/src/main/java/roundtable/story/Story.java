package roundtable.story;

import static roundtable.story.StoryStatus.LIFE;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.organization.OrganizationKind;
import roundtable.shared.store.Stored;
import roundtable.shared.text.Slugs;

/** A story of success. Lengths and checks stand in the SQL. */
@Entity
@NullUnmarked // Filled by Hibernate.
class Story extends Stored {
    static final String TYPE = "story";

    private UUID author;
    private String slug;

    @Enumerated(EnumType.STRING)
    private StoryStatus status = StoryStatus.DRAFT;

    @Enumerated(EnumType.STRING)
    private OrganizationKind kind;

    @Embedded
    private StoryWords words = new StoryWords();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "story_file", joinColumns = @JoinColumn(name = "story_id"))
    @OrderColumn(name = "place")
    private List<StoryFile> files = new ArrayList<>();

    private Instant submittedAt;
    private Instant publishedAt;
    private String returnedReason;
    private Instant featuredAt;
    private UUID featuredBy;
    private UUID featuredFor;

    /** Kept by the database, as the next one. */
    @Column(insertable = false, updatable = false)
    private int adoptionCount;

    @Column(insertable = false, updatable = false)
    private int doneCount;

    /** Since when moderation keeps it from the public. */
    private Instant hiddenAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private MaskedWords masked;

    protected Story() {}

    /** A new draft. */
    Story(StoryInput in, OrganizationKind kind, UUID author) {
        this.author = author;
        write(in, kind);
        slug = Slugs.fresh(TYPE, words.title());
    }

    /** What is told is changed while nobody else sees it. */
    void change(StoryInput in, OrganizationKind kind) {
        status = LIFE.after(StoryAction.EDIT, status);
        write(in, kind);
        slug = Slugs.renamed(TYPE, slug, words.title());
    }

    private void write(StoryInput in, OrganizationKind kind) {
        this.kind = kind;
        words.write(in);
        var now = new ArrayList<StoryFile>();
        in.shownPictures()
                .forEach(p -> now.add(new StoryFile(
                        p.fileId(), StoryFile.Role.PICTURE, p.alt().strip())));
        in.shownDocuments()
                .forEach(d -> now.add(new StoryFile(
                        d.fileId(), StoryFile.Role.DOCUMENT, d.title().strip())));
        files.clear();
        files.addAll(now);
    }

    /** The state that the action leads to; what belongs to the action is set by its own method before. */
    void apply(StoryAction action) {
        status = LIFE.after(action, status);
    }

    void submitted(Instant now) {
        submittedAt = now;
        returnedReason = null;
    }

    /** Everybody sees it. */
    void published(Instant now) {
        publishedAt = now;
    }

    /** A moderator has said what is missing. */
    void returned(String reason) {
        returnedReason = reason;
    }

    /** Shown before others, by that person for that council; null for the Resource Center. */
    void featured(UUID by, UUID council, Instant now) {
        featuredAt = now;
        featuredBy = by;
        featuredFor = council;
    }

    void unfeatured() {
        featuredAt = null;
        featuredBy = null;
        featuredFor = null;
    }

    /** Takes it from the public; the organization still sees it. */
    void hide(Instant now) {
        hiddenAt = hiddenAt == null ? now : hiddenAt;
    }

    /** Takes what was written. */
    void mask() {
        if (masked == null) {
            masked = words.taken();
        }
    }

    /** Gives back what was hidden and masked. */
    void restore() {
        hiddenAt = null;
        if (masked != null) {
            words.giveBack(masked);
            masked = null;
        }
    }

    /** Everybody sees it. */
    boolean isPublic() {
        return status == StoryStatus.PUBLISHED && hiddenAt == null;
    }

    boolean isMasked() {
        return masked != null;
    }

    StoryInput input() {
        return words.input(files);
    }

    List<StoryFile> files() {
        return files;
    }

    UUID organizationId() {
        return words.organizationId();
    }

    OrganizationKind kind() {
        return kind;
    }

    String title() {
        return words.title();
    }

    UUID author() {
        return author;
    }

    String slug() {
        return slug;
    }

    StoryStatus status() {
        return status;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    String returnedReason() {
        return returnedReason;
    }

    Instant featuredAt() {
        return featuredAt;
    }

    UUID featuredBy() {
        return featuredBy;
    }

    UUID featuredFor() {
        return featuredFor;
    }

    int adoptionCount() {
        return adoptionCount;
    }

    int doneCount() {
        return doneCount;
    }

    Instant hiddenAt() {
        return hiddenAt;
    }
}

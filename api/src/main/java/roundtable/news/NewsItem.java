package roundtable.news;

import static roundtable.news.NewsStatus.LIFE;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;
import roundtable.shared.text.Slugs;

/** A news item. Lengths and checks stand in the SQL. */
@Entity
@NullUnmarked // Filled by Hibernate.
class NewsItem extends Stored {
    static final String TYPE = "news";
    /** Stands where moderation has taken a text that cannot be missing. */
    private static final String TAKEN = "…";

    private UUID author;
    private String slug;

    @Enumerated(EnumType.STRING)
    private NewsStatus status = NewsStatus.DRAFT;

    private UUID organizationId;
    private String title;
    private String summary;
    private String html;
    private String text;
    private String language;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> areaIds = new ArrayList<>();

    private UUID territoryId;

    @ElementCollection
    @CollectionTable(name = "news_file", joinColumns = @JoinColumn(name = "news_id"))
    @Column(name = "file_id")
    private Set<UUID> files = new HashSet<>();

    private Instant publishAt;
    private Instant publishedAt;
    private String reason;

    /** Since when moderation keeps it from the public. */
    private Instant hiddenAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private MaskedWords masked;

    protected NewsItem() {}

    /** A new draft. */
    NewsItem(NewsItemInput in, RichText text, UUID author) {
        this.author = author;
        write(in, text);
        slug = Slugs.fresh(TYPE, title);
    }

    /** Its address stays once it was public. */
    void change(NewsItemInput in, RichText text) {
        status = LIFE.after(NewsAction.EDIT, status);
        write(in, text);
        if (publishedAt == null) {
            slug = Slugs.renamed(TYPE, slug, title);
        }
    }

    private void write(NewsItemInput in, RichText rich) {
        organizationId = in.organizationId();
        title = in.title().strip();
        summary = in.summary().strip();
        html = rich.html();
        text = rich.text();
        language = Objects.requireNonNullElse(in.language(), "ru");
        areaIds = new ArrayList<>(new LinkedHashSet<>(in.areas()));
        territoryId = in.territoryId();
        files.retainAll(rich.files());
        files.addAll(rich.files());
    }

    void submit() {
        status = LIFE.after(NewsAction.SUBMIT, status);
        reason = null;
    }

    /** A moderator has said what is missing. */
    void giveBack(String reason) {
        status = LIFE.after(NewsAction.RETURN, status);
        this.reason = reason;
    }

    /** The first day it was public stays its day. */
    void publish(Instant now) {
        status = LIFE.after(NewsAction.PUBLISH, status);
        publishAt = null;
        reason = null;
        publishedAt = publishedAt == null ? now : publishedAt;
    }

    void schedule(Instant at) {
        status = LIFE.after(NewsAction.SCHEDULE, status);
        publishAt = at;
        reason = null;
    }

    void unpublish(String reason) {
        status = LIFE.after(NewsAction.UNPUBLISH, status);
        publishAt = null;
        this.reason = reason;
    }

    /** Takes it from the public; its authors still see it. */
    void hide(Instant now) {
        hiddenAt = hiddenAt == null ? now : hiddenAt;
    }

    /** Takes what was written. */
    void mask() {
        if (masked == null) {
            masked = new MaskedWords(title, summary, html, text);
            title = TAKEN;
            summary = TAKEN;
            html = "<p>" + TAKEN + "</p>";
            text = TAKEN;
        }
    }

    /** Gives back what was hidden and masked. */
    void restore() {
        hiddenAt = null;
        if (masked != null) {
            title = masked.title();
            summary = masked.summary();
            html = masked.html();
            text = masked.text();
            masked = null;
        }
    }

    /** Its present values, as somebody would have to send them. */
    NewsItemInput input() {
        return new NewsItemInput(organizationId, title, summary, html, language, areaIds, territoryId);
    }

    /** Everybody sees it. */
    boolean isPublic() {
        return status == NewsStatus.PUBLISHED && hiddenAt == null;
    }

    boolean isMasked() {
        return masked != null;
    }

    UUID author() {
        return author;
    }

    UUID organizationId() {
        return organizationId;
    }

    Set<UUID> files() {
        return files;
    }

    String slug() {
        return slug;
    }

    NewsStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    Instant publishAt() {
        return publishAt;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    String reason() {
        return reason;
    }

    Instant hiddenAt() {
        return hiddenAt;
    }
}

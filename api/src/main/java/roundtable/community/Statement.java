package roundtable.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** What members say together. Its words never change. */
@Entity(name = "CommunityStatement")
@Table(name = "community_statement")
@NullUnmarked // Filled by Hibernate.
class Statement extends Stored {
    static final String TYPE = "community_statement";

    private UUID communityId;
    private UUID organizationId;
    private UUID author;
    private String title;
    private String body;
    private String language;

    /** Kept by the database. */
    @Column(insertable = false, updatable = false)
    private int signatureCount;

    private Instant hiddenAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private MaskedWords masked;

    protected Statement() {}

    Statement(UUID communityId, StatementInput in, UUID author) {
        this.communityId = communityId;
        this.organizationId = in.organizationId();
        this.author = author;
        this.title = in.title().strip();
        this.body = in.body().strip();
        this.language = Objects.requireNonNullElse(in.language(), "ru");
    }

    void hide(Instant now) {
        hiddenAt = hiddenAt == null ? now : hiddenAt;
    }

    void mask() {
        if (masked == null) {
            masked = new MaskedWords(title, body);
            title = MaskedWords.TAKEN;
            body = MaskedWords.TAKEN;
        }
    }

    void restore() {
        hiddenAt = null;
        if (masked != null) {
            title = masked.title();
            body = masked.text();
            masked = null;
        }
    }

    boolean isPublic() {
        return hiddenAt == null;
    }

    boolean isMasked() {
        return masked != null;
    }

    UUID communityId() {
        return communityId;
    }

    UUID organizationId() {
        return organizationId;
    }

    UUID author() {
        return author;
    }

    String title() {
        return title;
    }

    String body() {
        return body;
    }

    String language() {
        return language;
    }

    int signatureCount() {
        return signatureCount;
    }
}

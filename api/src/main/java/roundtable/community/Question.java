package roundtable.community;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** What a member asks the others. */
@Entity(name = "CommunityQuestion")
@Table(name = "community_question")
@NullUnmarked // Filled by Hibernate.
class Question extends Stored {
    static final String TYPE = "community_question";

    private UUID communityId;
    private UUID organizationId;
    private UUID author;
    private String title;
    private String body;
    private UUID bestId;
    private Instant hiddenAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private MaskedWords masked;

    protected Question() {}

    Question(UUID communityId, QuestionInput in, UUID author) {
        this.communityId = communityId;
        this.organizationId = in.organizationId();
        this.author = author;
        this.title = in.title().strip();
        this.body = in.body() == null || in.body().isBlank() ? null : in.body().strip();
    }

    /** The one who asked says which answer has helped; null for none. */
    void best(UUID answer) {
        bestId = answer;
    }

    void hide(Instant now) {
        hiddenAt = hiddenAt == null ? now : hiddenAt;
    }

    void mask() {
        if (masked == null) {
            masked = new MaskedWords(title, body);
            title = MaskedWords.TAKEN;
            body = null;
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

    UUID bestId() {
        return bestId;
    }
}

package roundtable.community;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** What another member answers. */
@Entity(name = "CommunityAnswer")
@Table(name = "community_answer")
@NullUnmarked // Filled by Hibernate.
class Answer extends Stored {
    private UUID questionId;
    private UUID organizationId;
    private UUID author;
    private String body;
    private String masked;

    protected Answer() {}

    Answer(UUID questionId, AnswerInput in, UUID author) {
        this.questionId = questionId;
        this.organizationId = in.organizationId();
        this.author = author;
        this.body = in.body().strip();
    }

    void mask() {
        if (masked == null) {
            masked = body;
            body = MaskedWords.TAKEN;
        }
    }

    void restore() {
        if (masked != null) {
            body = masked;
            masked = null;
        }
    }

    UUID questionId() {
        return questionId;
    }

    UUID organizationId() {
        return organizationId;
    }

    UUID author() {
        return author;
    }

    String body() {
        return body;
    }
}

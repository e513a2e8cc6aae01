package roundtable.discussion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.discussion.opinion.Opinions;

/** The groups that were found last in a discussion. */
@Entity
@NullUnmarked // Filled by Hibernate.
class OpinionResult {
    @Id
    private UUID discussionId;

    private Instant computedAt;

    /** Null while too few have voted. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Opinions found;

    protected OpinionResult() {}

    OpinionResult(UUID discussion) {
        this.discussionId = discussion;
    }

    void write(Opinions what, Instant now) {
        found = what;
        computedAt = now;
    }

    Opinions found() {
        return found;
    }

    Instant computedAt() {
        return computedAt;
    }
}

package roundtable.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** Two organizations that look like one. The functions of {@code 006-quality.sql} find it; people decide. */
@Entity
@Table(name = "organization_duplicate")
@NullUnmarked // Filled by Hibernate.
class Duplicate extends Stored {
    private UUID one;
    private UUID other;
    private float score;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> reasons;

    @Enumerated(EnumType.STRING)
    private DuplicateStatus status;

    private UUID decidedBy;
    private Instant decidedAt;

    protected Duplicate() {}

    void apply(DuplicateAction action, UUID who, Instant now) {
        status = DuplicateStatus.LIFE.after(action, status);
        var open = status == DuplicateStatus.OPEN;
        decidedBy = open ? null : who;
        decidedAt = open ? null : now;
    }

    /** The other way to decide: one of the two leads to the other from now on. */
    void merged(UUID who, Instant now) {
        status = DuplicateStatus.MERGED;
        decidedBy = who;
        decidedAt = now;
    }

    UUID one() {
        return one;
    }

    UUID other() {
        return other;
    }

    float score() {
        return score;
    }

    List<DuplicateReason> reasons() {
        return reasons.stream().map(DuplicateReason::valueOf).toList();
    }

    DuplicateStatus status() {
        return status;
    }

    UUID decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}

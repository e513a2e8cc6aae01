package roundtable.organization.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.identity.Representatives.Level;
import roundtable.shared.store.Stored;

/** An invitation to represent an organization. Its token is made when the letter is sent; only its hash is kept. */
@Entity
@Table(name = "organization_invitation")
@NullUnmarked // Filled by Hibernate.
class Invitation extends Stored {
    /** Safety design, part 1. */
    static final Duration LIFE = Duration.ofDays(7);

    private UUID organizationId;
    private String emailNorm;

    @Enumerated(EnumType.STRING)
    private Level level;

    private UUID invitedBy;
    private byte[] hash;
    private Instant expiresAt;
    private UUID acceptedBy;
    private Instant acceptedAt;
    private Instant revokedAt;

    protected Invitation() {}

    Invitation(UUID organizationId, String emailNorm, Level level, UUID invitedBy, Instant now) {
        this.organizationId = organizationId;
        this.emailNorm = emailNorm;
        this.level = level;
        this.invitedBy = invitedBy;
        this.expiresAt = now.plus(LIFE);
    }

    InvitationStatus status(Instant now) {
        if (acceptedAt != null) {
            return InvitationStatus.ACCEPTED;
        }
        if (revokedAt != null) {
            return InvitationStatus.REVOKED;
        }
        return now.isBefore(expiresAt) ? InvitationStatus.PENDING : InvitationStatus.EXPIRED;
    }

    /** The letter goes out with a token of this hash; that of an earlier letter is no longer good. */
    void sentWith(byte[] hash) {
        this.hash = hash;
    }

    boolean isSent() {
        return hash != null;
    }

    UUID acceptedBy() {
        return acceptedBy;
    }

    void accept(UUID by, Instant now) {
        InvitationStatus.LIFE.after(InvitationAction.ACCEPT, status(now));
        acceptedBy = by;
        acceptedAt = now;
    }

    void revoke(Instant now) {
        InvitationStatus.LIFE.after(InvitationAction.REVOKE, status(now));
        revokedAt = now;
    }

    UUID organizationId() {
        return organizationId;
    }

    String email() {
        return emailNorm;
    }

    Level level() {
        return level;
    }

    UUID invitedBy() {
        return invitedBy;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}

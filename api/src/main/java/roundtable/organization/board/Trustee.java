package roundtable.organization.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/**
 * A seat on a board: who, as what, from when to when. The address is kept until the invitation is answered; the name is
 * public only with the trustee's own consent, which is dated.
 */
@Entity
@NullUnmarked // Filled by Hibernate.
class Trustee extends Stored {
    static final String TYPE = "trustee";
    /** Safety design, part 1. */
    private static final Duration INVITATION = Duration.ofDays(7);

    private UUID organizationId;
    private UUID accountId;
    private String name;
    private String emailNorm;
    private String position;
    private LocalDate since;
    private LocalDate until;

    @Enumerated(EnumType.STRING)
    private TrusteeStatus status = TrusteeStatus.INVITED;

    private UUID invitedBy;
    private byte[] hash;
    private Instant inviteUntil;
    private Instant acceptedAt;

    @Column(name = "public_at")
    private Instant publicAt;

    private LocalDate endedOn;

    protected Trustee() {}

    Trustee(UUID organizationId, TrusteeInput in, String emailNorm, UUID invitedBy, Instant now) {
        this.organizationId = organizationId;
        this.name = in.name().strip();
        this.emailNorm = emailNorm;
        this.position = in.position().strip();
        this.since = in.since();
        this.until = in.until();
        this.invitedBy = invitedBy;
        this.inviteUntil = now.plus(INVITATION);
    }

    /** The letter goes out with a token of this hash. */
    void sentWith(byte[] hash) {
        this.hash = hash;
    }

    boolean isSent() {
        return hash != null;
    }

    boolean isGood(Instant now) {
        return now.isBefore(inviteUntil);
    }

    void accept(UUID account, String ownName, boolean publish, Instant now) {
        apply(TrusteeAction.ACCEPT, now, null);
        accountId = account;
        acceptedAt = now;
        publicAt = publish ? now : null;
        if (ownName != null && !ownName.isBlank()) {
            name = ownName.strip();
        }
    }

    void prolong(LocalDate newEnd) {
        status = TrusteeStatus.LIFE.after(TrusteeAction.PROLONG, status);
        until = newEnd;
    }

    /** Any action that brings no data. */
    void apply(TrusteeAction action, Instant now, LocalDate today) {
        status = TrusteeStatus.LIFE.after(action, status);
        switch (action) {
            case ACCEPT, DECLINE, REVOKE, LAPSE -> {
                emailNorm = null;
                hash = null;
            }
            case END, RESIGN -> endedOn = today;
            case RUN_OUT -> endedOn = until;
            case PUBLISH -> publicAt = now;
            case HIDE -> publicAt = null;
            case PROLONG -> throw new IllegalArgumentException(action + " brings data");
        }
    }

    UUID organizationId() {
        return organizationId;
    }

    UUID accountId() {
        return accountId;
    }

    String name() {
        return name;
    }

    String email() {
        return emailNorm;
    }

    String position() {
        return position;
    }

    LocalDate since() {
        return since;
    }

    LocalDate until() {
        return until;
    }

    TrusteeStatus status() {
        return status;
    }

    UUID invitedBy() {
        return invitedBy;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    boolean isPublic() {
        return publicAt != null;
    }

    LocalDate endedOn() {
        return endedOn;
    }
}

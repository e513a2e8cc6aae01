package roundtable.organization.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** Somebody's claim to act for an organization. */
@Entity
@Table(name = "organization_claim")
@NullUnmarked // Filled by Hibernate.
class Claim extends Stored {
    static final String TYPE = "organization_claim";
    static final int MOST_TRIES = 5;
    static final int MOST_LETTERS = 5;
    private static final Duration OPEN = Duration.ofDays(30);
    private static final Duration CODE = Duration.ofHours(24);

    private UUID organizationId;
    private UUID claimant;

    @Enumerated(EnumType.STRING)
    private ClaimMethod method;

    @Enumerated(EnumType.STRING)
    private ClaimStatus status = ClaimStatus.SUBMITTED;

    private String position;
    private String statement;
    private String token;
    private byte[] codeSeal;
    private Instant codeUntil;
    private int tries;
    private int letters;
    private Instant letterAt;
    private Instant checkedAt;

    @Enumerated(EnumType.STRING)
    private CheckResult checkResult;

    private String reason;
    private UUID decidedBy;
    private Instant decidedAt;
    private Instant expiresAt;

    protected Claim() {}

    Claim(UUID organizationId, UUID claimant, ClaimInput in, String token, Instant now) {
        this.organizationId = organizationId;
        this.claimant = claimant;
        this.method = in.method();
        this.position = in.position().strip();
        this.statement = in.statement();
        this.token = token;
        this.expiresAt = now.plus(OPEN);
    }

    /** A letter is wanted; the code comes with it. */
    void wantLetter(Instant now) {
        status = ClaimStatus.LIFE.after(ClaimAction.SEND_CODE, status);
        letters++;
        letterAt = now;
        codeSeal = null;
        codeUntil = null;
        tries = 0;
    }

    /** The letter goes out with the code of that seal. */
    void sentWith(byte[] seal, Instant now) {
        codeSeal = seal;
        codeUntil = now.plus(CODE);
    }

    /** A try is used up before it is known whether it is right. */
    void tryCode() {
        status = ClaimStatus.LIFE.after(ClaimAction.ENTER_CODE, status);
        tries++;
    }

    boolean hasCode(Instant now) {
        return codeSeal != null && now.isBefore(codeUntil);
    }

    void looked(CheckResult result, Instant now) {
        status = ClaimStatus.LIFE.after(ClaimAction.CHECK, status);
        checkResult = result;
        checkedAt = now;
    }

    /** It is over, or a moderator's turn. */
    void end(ClaimAction action, UUID by, String why, Instant now) {
        status = ClaimStatus.LIFE.after(action, status);
        if (status == ClaimStatus.CONFIRMED || status == ClaimStatus.REFUSED) {
            decidedBy = by;
            decidedAt = now;
            reason = why;
        }
    }

    UUID organizationId() {
        return organizationId;
    }

    UUID claimant() {
        return claimant;
    }

    ClaimMethod method() {
        return method;
    }

    ClaimStatus status() {
        return status;
    }

    String position() {
        return position;
    }

    String statement() {
        return statement;
    }

    String token() {
        return token;
    }

    byte[] codeSeal() {
        return codeSeal;
    }

    int triesLeft() {
        return MOST_TRIES - tries;
    }

    int letters() {
        return letters;
    }

    Instant letterAt() {
        return letterAt;
    }

    Instant checkedAt() {
        return checkedAt;
    }

    CheckResult checkResult() {
        return checkResult;
    }

    String reason() {
        return reason;
    }

    UUID decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}

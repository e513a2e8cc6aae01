package roundtable.resolution;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import roundtable.shared.net.FetchFailed;

/**
 * What was found at the address of a piece of external evidence, look by look. Beside the evidence, so that a look is no
 * change of it.
 */
@Entity
@Table(name = "evidence_webpage")
@NullUnmarked // Filled by Hibernate.
class Webpage {
    /** So many failures in a row mean that a page is gone; of less a site may recover. */
    static final int MOST_FAILURES = 3;

    @Id
    private UUID evidenceId;

    @Enumerated(EnumType.STRING)
    private WebpageStatus status;

    private Instant since;
    private String sha256;

    /** When it was read with that digest for the first time. */
    private Instant readAt;

    private int failures;

    @SuppressWarnings("UnusedVariable") // The next look is found by it, in SQL.
    private Instant triedAt;

    private Instant checkedAt;

    protected Webpage() {}

    Webpage(UUID evidenceId) {
        this.evidenceId = evidenceId;
    }

    UUID evidenceId() {
        return evidenceId;
    }

    WebpageStatus status() {
        return status;
    }

    Instant since() {
        return since;
    }

    String sha256() {
        return sha256;
    }

    Instant readAt() {
        return readAt;
    }

    Instant checkedAt() {
        return checkedAt;
    }

    /**
     * It was read. What somebody accepted is what stood there then: the first look after that is what later ones are
     * compared with.
     */
    void read(String digest, @Nullable Instant decidedAt, Instant now) {
        triedAt = now;
        failures = 0;
        if (sha256 == null || (decidedAt != null && readAt.isBefore(decidedAt))) {
            sha256 = digest;
            readAt = now;
        }
        becomes(sha256.equals(digest) ? WebpageStatus.SAME : WebpageStatus.CHANGED, now);
    }

    /** It could not be read. */
    void missed(FetchFailed.Reason reason, Instant now) {
        triedAt = now;
        var known = sha256 != null;
        switch (reason) {
            case GONE -> {
                failures = MOST_FAILURES;
                becomes(WebpageStatus.GONE, now);
            }
            case TOO_LARGE -> {
                failures = 0;
                // What was once short enough to be read is another page now.
                becomes(known ? WebpageStatus.CHANGED : WebpageStatus.UNREADABLE, now);
            }
            case NOT_PUBLIC, NO_ANSWER, NOT_THERE, REDIRECT, TOO_SLOW -> {
                failures++;
                if (!known) {
                    becomes(WebpageStatus.UNREADABLE, now);
                } else if (failures >= MOST_FAILURES) {
                    becomes(WebpageStatus.GONE, now);
                }
            }
        }
    }

    private void becomes(WebpageStatus found, Instant now) {
        checkedAt = now;
        if (status != found) {
            status = found;
            since = now;
        }
    }
}

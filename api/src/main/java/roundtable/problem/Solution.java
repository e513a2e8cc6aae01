package roundtable.problem;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.answer.Terms;
import roundtable.shared.time.HiddenTime;

/** What a body calls solved, and whether it is: by whom that was confirmed. */
@Embeddable
@NullUnmarked // Filled by Hibernate.
class Solution {
    private int claims;
    private String claimText;
    private String claimUrl;
    private Instant claimedAt;
    private UUID claimedBy;
    /** From when silence confirms; null while that is the claim's own moment. */
    private Instant silenceFrom;

    private Instant solvedAt;

    @Enumerated(EnumType.STRING)
    private ConfirmedBy confirmedBy;

    void claimed(String text, String url, UUID by, Instant now) {
        claims++;
        claimText = text;
        claimUrl = url;
        claimedAt = now;
        claimedBy = by;
        silenceFrom = null;
    }

    void solved(ConfirmedBy by, Instant now) {
        confirmedBy = by;
        solvedAt = now;
    }

    /** Nobody could say whether it is solved. */
    void shownAgain(HiddenTime hidden) {
        if (claimedAt != null) {
            silenceFrom = hidden.begun(silenceFrom == null ? claimedAt : silenceFrom);
        }
    }

    /** It is not solved after all. */
    void unsolved() {
        confirmedBy = null;
        solvedAt = null;
    }

    boolean isSolvedSince(int days, Clock clock) {
        return solvedAt != null && !Terms.after(solvedAt, days, clock).isBefore(clock.instant());
    }

    /** The number of the present claim: each has its own verdicts. */
    int claims() {
        return claims;
    }

    Claim claim() {
        return claimedAt == null ? null : new Claim(claimText, claimUrl, claimedAt, List.of());
    }

    UUID claimedBy() {
        return claimedBy;
    }

    Instant solvedAt() {
        return solvedAt;
    }

    ConfirmedBy confirmedBy() {
        return confirmedBy;
    }
}

package roundtable.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import roundtable.answer.LegalRegime;
import roundtable.answer.Terms;
import roundtable.identity.AssuranceLevel;
import roundtable.shared.time.HiddenTime;

/** The time in which a proposal looks for support: 60 days, and once in twelve months 60 more. */
@Embeddable
@NullUnmarked // Filled by Hibernate.
class SupportPhase {
    static final int DAYS = 60;
    static final int ENDORSEMENTS = 3;
    private static final int RENEWED_ONCE_IN_MONTHS = 12;

    private Integer threshold;

    @Enumerated(EnumType.STRING)
    private AssuranceLevel supportLevel = AssuranceLevel.MAIL;

    private LocalDate supportUntil;
    /** The end of that day in the installation's zone, which {@link SupportEnds} keeps. */
    private Instant supportEndsAt;

    private Instant renewedAt;
    private Instant reachedAt;

    @Enumerated(EnumType.STRING)
    private ReachedBy reachedBy;

    /** Kept by the database, as the next four. */
    @Column(insertable = false, updatable = false)
    private int supportCount;

    @Column(insertable = false, updatable = false)
    private int supportWithdrawn;

    @Column(insertable = false, updatable = false)
    private int supportSetAside;

    @Column(insertable = false, updatable = false)
    private int endorsementCount;

    /** Of confirmed sheets; they do not count for the threshold (decision 0057). */
    @Column(insertable = false, updatable = false)
    private int paperSignatures;

    void begin(Needed needed, LocalDate until, Clock clock) {
        threshold = needed.supports();
        supportLevel = needed.level();
        lasts(until, clock);
    }

    void renew(LocalDate until, Instant now, Clock clock) {
        lasts(until, clock);
        renewedAt = now;
    }

    /** Nobody could support it meanwhile. */
    void shownAgain(HiddenTime hidden, Clock clock) {
        lasts(hidden.later(supportUntil), clock);
    }

    private void lasts(LocalDate until, Clock clock) {
        supportUntil = until;
        supportEndsAt = Terms.endOf(until, clock);
    }

    /** Its last day is over where the installation is, whether or not the platform has said so yet. */
    boolean isOver(Clock clock) {
        return supportUntil.isBefore(LocalDate.now(clock));
    }

    void reached(ReachedBy by, Instant now) {
        reachedBy = by;
        reachedAt = now;
    }

    /** By what the body has to answer now; null while too few stand behind it. */
    ReachedBy enough(boolean verified, LegalRegime regime) {
        if (regime == LegalRegime.APPEAL) {
            return ReachedBy.APPEAL;
        }
        if (verified) {
            return ReachedBy.VERIFIED;
        }
        if (supportCount >= threshold) {
            return ReachedBy.SUPPORTS;
        }
        return endorsementCount >= ENDORSEMENTS ? ReachedBy.ENDORSEMENTS : null;
    }

    boolean mayBeRenewed(Clock clock) {
        return renewedAt == null
                || renewedAt
                        .atZone(clock.getZone())
                        .plusMonths(RENEWED_ONCE_IN_MONTHS)
                        .toInstant()
                        .isBefore(clock.instant());
    }

    /** How well the platform has to know whoever supports. */
    AssuranceLevel level() {
        return supportLevel;
    }

    Integer threshold() {
        return threshold;
    }

    LocalDate until() {
        return supportUntil;
    }

    /** The end of the last day, where the installation is. */
    Instant endsAt() {
        return supportEndsAt;
    }

    Instant reachedAt() {
        return reachedAt;
    }

    ReachedBy reachedBy() {
        return reachedBy;
    }

    int supportCount() {
        return supportCount;
    }

    int supportWithdrawn() {
        return supportWithdrawn;
    }

    int supportSetAside() {
        return supportSetAside;
    }

    int endorsementCount() {
        return endorsementCount;
    }

    int paperSignatures() {
        return paperSignatures;
    }

    /** What its territory asks for when a proposal becomes public; it does not change after that. */
    record Needed(int supports, AssuranceLevel level) {}
}

package roundtable.proposal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.answer.Terms;
import roundtable.shared.time.HiddenTime;

/** How far what was promised is carried out. Progress is counted from the milestones, never typed in. */
@Embeddable
@NullUnmarked // Filled by Hibernate.
class Implementation {
    /** An accepted proposal with which nobody has begun for so long is shown as stalled. */
    private static final Duration PATIENCE = Duration.ofDays(60);

    private Instant startedAt;
    private int milestones;
    private int milestonesDone;
    private LocalDate nextMilestoneOn;
    private int claims;
    private String claimText;
    private String claimUrl;
    private Instant claimedAt;
    private UUID claimedBy;
    /** From when silence confirms; null while that is the claim's own moment. */
    private Instant silenceFrom;

    private Instant redoDueAt;
    private Instant implementedAt;

    @Enumerated(EnumType.STRING)
    private ConfirmedBy confirmedBy;

    /** Counts the milestones of the answer that holds. */
    void count(List<ProposalMilestone> all) {
        milestones = all.size();
        milestonesDone = (int) all.stream().filter(ProposalMilestone::isDone).count();
        nextMilestoneOn = all.stream()
                .filter(m -> !m.isDone())
                .map(ProposalMilestone::dueOn)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    void started(Instant now) {
        startedAt = now;
    }

    void claimed(String text, String url, UUID by, Instant now) {
        claims++;
        claimText = text;
        claimUrl = url;
        claimedBy = by;
        claimedAt = now;
        silenceFrom = null;
    }

    void implemented(ConfirmedBy by, Instant now) {
        confirmedBy = by;
        implementedAt = now;
    }

    /** The author or enough supporters say that it is not done after all; the body has to show more until then. */
    void again(Instant due) {
        redoDueAt = due;
    }

    /** It has been said that it is not done after all, and nothing has come of that yet. */
    boolean isToBeRedone() {
        return redoDueAt != null;
    }

    /** Another answer says what is to be done now. */
    void answered() {
        redoDueAt = null;
    }

    /** What has to be shown once more is shown, or something else is to be done now. */
    void follow(ProposalStatus status) {
        if (status != ProposalStatus.IMPLEMENTING) {
            redoDueAt = null;
        }
    }

    /** Nobody could say anything to what is called done, nor see what has to be shown once more. Promised days stay. */
    void shownAgain(HiddenTime hidden) {
        redoDueAt = hidden.later(redoDueAt);
        if (claimedAt != null) {
            silenceFrom = hidden.begun(silenceFrom == null ? claimedAt : silenceFrom);
        }
    }

    /** All that was promised is reached. */
    boolean isComplete() {
        return milestones > 0 && milestonesDone == milestones;
    }

    /** Until when something has to be shown: what people miss before what was promised next. */
    Instant nextDueAt(Clock clock) {
        if (redoDueAt != null) {
            return redoDueAt;
        }
        return nextMilestoneOn == null ? null : Terms.endOf(nextMilestoneOn, clock);
    }

    static boolean isStalled(ProposalStatus status, Instant answeredAt, Clock clock) {
        return status == ProposalStatus.ACCEPTED
                && answeredAt != null
                && answeredAt.plus(PATIENCE).isBefore(clock.instant());
    }

    Instant startedAt() {
        return startedAt;
    }

    int milestones() {
        return milestones;
    }

    int milestonesDone() {
        return milestonesDone;
    }

    /** The number of the present claim: each has its own verdicts. */
    int claims() {
        return claims;
    }

    DoneClaim claim() {
        return claimedAt == null ? null : new DoneClaim(claimText, claimUrl, claimedAt, List.of());
    }

    UUID claimedBy() {
        return claimedBy;
    }

    Instant implementedAt() {
        return implementedAt;
    }

    ConfirmedBy confirmedBy() {
        return confirmedBy;
    }
}

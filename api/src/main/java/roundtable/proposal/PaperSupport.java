package roundtable.proposal;

import static roundtable.proposal.PaperStatus.LIFE;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Stored;

/** A sheet of signatures on paper: a number that somebody has entered and another person has confirmed. */
@Entity
@Table(name = "proposal_paper")
@NullUnmarked // Filled by Hibernate.
class PaperSupport extends Stored {
    private UUID proposalId;

    @Enumerated(EnumType.STRING)
    private PaperStatus status = PaperStatus.ENTERED;

    private int textVersion;
    private int signatures;
    private LocalDate collectedOn;
    private String collector;
    private UUID fileId;
    private UUID enteredBy;
    private UUID organizationId;

    @SuppressWarnings("UnusedVariable") // The database checks that it is another person.
    private UUID confirmedBy;

    private Instant confirmedAt;

    @SuppressWarnings("UnusedVariable") // Kept with the decision.
    private UUID endedBy;

    private Instant endedAt;
    private String reason;

    protected PaperSupport() {}

    /** Entered for a body, or by the staff when that is null. */
    PaperSupport(Proposal p, PaperInput in, int textVersion, UUID by, @Nullable UUID organization) {
        proposalId = p.id();
        this.textVersion = textVersion;
        signatures = in.signatures();
        collectedOn = in.collectedOn();
        collector = in.collector().strip();
        fileId = in.fileId();
        enteredBy = by;
        organizationId = organization;
    }

    void apply(PaperAction action, @Nullable String why, UUID by, Instant now) {
        status = LIFE.after(action, status);
        switch (action) {
            case CONFIRM -> {
                confirmedBy = by;
                confirmedAt = now;
            }
            case REJECT, WITHDRAW -> {
                endedBy = by;
                endedAt = now;
                reason = why;
            }
        }
    }

    /** Everybody has seen it counted: what became of it later is told to everybody, too. */
    boolean wasCounted() {
        return confirmedAt != null;
    }

    UUID proposalId() {
        return proposalId;
    }

    PaperStatus status() {
        return status;
    }

    int textVersion() {
        return textVersion;
    }

    int signatures() {
        return signatures;
    }

    LocalDate collectedOn() {
        return collectedOn;
    }

    String collector() {
        return collector;
    }

    UUID fileId() {
        return fileId;
    }

    UUID enteredBy() {
        return enteredBy;
    }

    UUID organizationId() {
        return organizationId;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    String reason() {
        return reason;
    }
}

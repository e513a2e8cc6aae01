package roundtable.resolution;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** What moves of a recommendation. Its words are the resolution's and never change, so they are not here. */
@Entity
@NullUnmarked // Filled by Hibernate.
@SuppressWarnings("UnusedVariable") // Written here; RecommendationRepository reads them into rows.
class Recommendation extends Stored {
    static final String TYPE = "recommendation";

    @Enumerated(EnumType.STRING)
    private RecommendationStatus status;

    @Enumerated(EnumType.STRING)
    private RecommendationKind kind;

    private UUID addresseeId;
    private String[] expectedEvidence;
    private LocalDate dueOn;
    private boolean reviewQuarterly;
    private String responsible;
    private String contact;
    private Instant publishedAt;
    private Instant acceptedAt;
    private Instant claimedAt;
    private UUID claimedBy;
    private UUID claimedFor;

    protected Recommendation() {}

    RecommendationStatus status() {
        return status;
    }

    /** Takes the step, or 409 when the state does not have it. */
    void apply(RecommendationAction action, Instant now) {
        status = RecommendationStatus.LIFE.after(action, status);
        switch (action) {
            case PUBLISH -> publishedAt = now;
            case ACCEPT -> acceptedAt = now;
            case RETURN, REOPEN -> {
                claimedAt = null;
                claimedBy = null;
                claimedFor = null;
            }
            case DECLINE, REASSIGN, REPORT, CLAIM_DONE, CONFIRM, CLOSE, CANCEL -> {}
        }
    }

    /** What the addressee promises when accepting. */
    void promise(LocalDate due, boolean quarterly, String contactPoint) {
        dueOn = due;
        reviewQuarterly = quarterly;
        contact = contactPoint;
    }

    /** Who says that it is done: another person, for another organization, has to confirm. */
    void claimed(UUID person, UUID organization, Instant now) {
        claimedBy = person;
        claimedFor = organization;
        claimedAt = now;
    }

    void reassign(UUID addressee) {
        addresseeId = addressee;
    }

    void change(RecommendationInput in) {
        kind = in.kind();
        dueOn = in.dueOn();
        reviewQuarterly = in.reviewQuarterly();
        responsible = in.responsible();
        contact = in.contact();
        expectedEvidence = in.expectedEvidence().stream().map(Enum::name).toArray(String[]::new);
    }
}

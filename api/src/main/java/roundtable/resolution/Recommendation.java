package roundtable.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What moves of a recommendation, as one step changes it. Its words are the resolution's and never change, so they are
 * not here. It is made of the row that the guards have seen, and {@link StepRepository} writes it back only while the
 * version is still that row's: a step needs no second look at the database.
 */
class Recommendation {
    static final String TYPE = "recommendation";

    private final UUID id;
    private final long version;
    private RecommendationStatus status;
    private RecommendationKind kind;
    private UUID addresseeId;
    private List<EvidenceKind> expectedEvidence;
    private RecommendationRow.Promise promise;
    private @Nullable Instant publishedAt;
    private @Nullable Instant acceptedAt;
    private RecommendationRow.@Nullable Claim claim;
    private @Nullable UUID carriedFrom;

    private Recommendation(RecommendationRow row) {
        id = row.id();
        version = row.version();
        status = row.status();
        kind = row.kind();
        addresseeId = row.addressee().id();
        expectedEvidence = row.expectedEvidence();
        promise = row.promise();
        publishedAt = row.publishedAt();
        acceptedAt = row.acceptedAt();
        claim = row.claim();
        carriedFrom = row.carriedFrom();
    }

    static Recommendation of(RecommendationRow row) {
        return new Recommendation(row);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    RecommendationStatus status() {
        return status;
    }

    RecommendationKind kind() {
        return kind;
    }

    UUID addresseeId() {
        return addresseeId;
    }

    List<EvidenceKind> expectedEvidence() {
        return expectedEvidence;
    }

    RecommendationRow.Promise promise() {
        return promise;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    Instant acceptedAt() {
        return acceptedAt;
    }

    RecommendationRow.@Nullable Claim claim() {
        return claim;
    }

    @Nullable
    UUID carriedFrom() {
        return carriedFrom;
    }

    /** Takes the step, or 409 when the state does not have it. */
    void apply(RecommendationAction action, Instant now) {
        status = RecommendationStatus.LIFE.after(action, status);
        switch (action) {
            case PUBLISH -> publishedAt = now;
            case ACCEPT -> acceptedAt = now;
            case RETURN, REOPEN -> claim = null;
            case DECLINE, REASSIGN, REPORT, CLAIM_DONE, CONFIRM, CLOSE, CANCEL -> {}
            case PROPOSE_EVIDENCE, CHANGE, SET_TARGET, SET_EVIDENCE_RULE -> {}
        }
    }

    /** What the addressee promises when accepting. */
    void promise(@Nullable LocalDate due, boolean quarterly, String contactPoint) {
        promise = new RecommendationRow.Promise(due, quarterly, promise.responsible(), contactPoint);
    }

    /** Who says that it is done: another person, for another organization, has to confirm. */
    void claimed(UUID person, @Nullable UUID organization, Instant now) {
        claim = new RecommendationRow.Claim(now, person, organization);
    }

    void reassign(UUID addressee) {
        addresseeId = addressee;
    }

    void change(RecommendationInput in) {
        kind = in.kind();
        promise = new RecommendationRow.Promise(in.dueOn(), in.reviewQuarterly(), in.responsible(), in.contact());
        expectedEvidence = in.expectedEvidence();
        carriedFrom = in.carriedFrom();
    }
}

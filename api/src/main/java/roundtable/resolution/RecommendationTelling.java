package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.OutboxListener;

/** Tells of each step those whose turn it is after it, and the addressee what others decided about its work (dialogue 2.1). */
@ApplicationScoped
class RecommendationTelling implements OutboxListener<RecommendationMoved> {
    /** The notice's kind by step. Of the rest only followers hear: nobody has to do anything. */
    private static final Map<String, String> KINDS = Map.of(
            "publish", PublicationTelling.RECEIVED,
            "reassign", PublicationTelling.RECEIVED,
            "decline", "recommendation_to_reassign",
            "claim_done", "recommendation_to_review",
            "confirm", "recommendation_confirm",
            "return", "recommendation_return",
            "reopen", "recommendation_reopen",
            "close", "recommendation_close",
            "cancel", "recommendation_cancel");

    private final RecommendationRepository recommendations;
    private final WhoseTurn whoseTurn;
    private final TrackerNotices notices;

    RecommendationTelling(RecommendationRepository recommendations, WhoseTurn whoseTurn, TrackerNotices notices) {
        this.recommendations = recommendations;
        this.whoseTurn = whoseTurn;
        this.notices = notices;
    }

    @Override
    public Class<RecommendationMoved> event() {
        return RecommendationMoved.class;
    }

    @Override
    public String name() {
        return "recommendation-telling";
    }

    @Override
    public void on(RecommendationMoved event) {
        hear(UUID.randomUUID(), event);
    }

    @Override
    public void hear(UUID eventId, RecommendationMoved event) {
        var kind = KINDS.get(event.action());
        if (kind != null) {
            recommendations.row(event.recommendationId()).ifPresent(r -> {
                var whom = told(r, event.action());
                whom.remove(event.by());
                notices.tell(eventId, whom, kind, r, Map.of("title", TrackerNotices.title(r)));
            });
        }
    }

    /** All whom a step is told. */
    Set<UUID> told(RecommendationRow r, String action) {
        // What was never given to anybody can be cancelled too.
        if (!KINDS.containsKey(action) || r.publishedAt() == null) {
            return new HashSet<>();
        }
        return switch (action) {
            case "decline" -> whoseTurn.staff();
            case "claim_done" -> whoseTurn.reviewers(r);
            default -> whoseTurn.addressee(r);
        };
    }
}

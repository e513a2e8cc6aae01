package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import roundtable.shared.http.ProblemException;

/** Puts one recommendation's page together: one statement. */
@ApplicationScoped
class RecommendationPages {
    /** A claim that nobody looked at for so long is labelled; it never becomes done by itself. */
    private static final Duration REVIEW = Duration.ofDays(14);

    private final RecommendationRepository recommendations;
    private final RecommendationPolicy policy;
    private final Clock clock;

    RecommendationPages(RecommendationRepository recommendations, RecommendationPolicy policy, Clock clock) {
        this.recommendations = recommendations;
        this.policy = policy;
        this.clock = clock;
    }

    RecommendationView view(UUID id) {
        var whole = recommendations.whole(id).orElseThrow(ProblemException::notFound);
        var row = whole.row();
        var claim = row.claim();
        var unreviewed = row.status() == RecommendationStatus.UNDER_REVIEW
                && claim != null
                && claim.at().plus(REVIEW).isBefore(clock.instant());
        return RecommendationView.of(whole, LocalDate.now(clock), unreviewed, policy.actions(row));
    }
}

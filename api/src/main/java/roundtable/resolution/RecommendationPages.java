package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import roundtable.shared.http.ProblemException;

/** Puts one recommendation's page together: three statements. */
@ApplicationScoped
class RecommendationPages {
    /** A claim that nobody looked at for so long is labelled; it never becomes done by itself. */
    private static final Duration REVIEW = Duration.ofDays(14);

    private final RecommendationRepository recommendations;
    private final ProgressRepository progress;
    private final RecommendationPolicy policy;
    private final Clock clock;

    RecommendationPages(
            RecommendationRepository recommendations,
            ProgressRepository progress,
            RecommendationPolicy policy,
            Clock clock) {
        this.recommendations = recommendations;
        this.progress = progress;
        this.policy = policy;
        this.clock = clock;
    }

    RecommendationView view(UUID id) {
        var row = recommendations.row(id).orElseThrow(ProblemException::notFound);
        var claim = row.claim();
        var unreviewed = row.status() == RecommendationStatus.UNDER_REVIEW
                && claim != null
                && claim.at().plus(REVIEW).isBefore(clock.instant());
        return RecommendationView.of(
                row,
                progress.targets(id),
                progress.milestones(id),
                LocalDate.now(clock),
                unreviewed,
                policy.actions(row));
    }
}

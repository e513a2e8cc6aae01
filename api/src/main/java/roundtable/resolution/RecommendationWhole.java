package roundtable.resolution;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import roundtable.resolution.RecommendationView.Milestone;

/**
 * A recommendation with what its page shows besides.
 *
 * @param addressees those of the same round table that a recommendation can be given to
 */
record RecommendationWhole(
        RecommendationRow row, List<TargetView> targets, List<Milestone> milestones, Set<UUID> addressees) {

    /** Whether that milestone is one of its own and still to be reached. */
    boolean awaits(UUID milestone) {
        return milestones.stream().anyMatch(m -> m.id().equals(milestone) && m.reachedOn() == null);
    }
}

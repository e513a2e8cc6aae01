package roundtable.resolution;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.resolution.RecommendationView.Milestone;

/**
 * A recommendation with what its page shows besides.
 *
 * @param addressees those of the same round table that a recommendation can be given to
 * @param carried recommendations of other round tables that it takes up, or that take it up
 */
record RecommendationWhole(
        RecommendationRow row,
        List<TargetView> targets,
        List<Milestone> milestones,
        Set<UUID> addressees,
        List<Carried> carried) {

    /** One of them; the earlier one is taken up. */
    record Carried(boolean earlier, CarriedLink link) {}

    /** The earlier one that this takes up again. */
    @Nullable
    CarriedLink carriedFrom() {
        return carried.stream()
                .filter(Carried::earlier)
                .map(Carried::link)
                .findFirst()
                .orElse(null);
    }

    /** Later ones that take this up again. */
    List<CarriedLink> carriedInto() {
        return carried.stream().filter(c -> !c.earlier()).map(Carried::link).toList();
    }

    /** Whether that milestone is one of its own and still to be reached. */
    boolean awaits(UUID milestone) {
        return milestones.stream().anyMatch(m -> m.id().equals(milestone) && m.reachedOn() == null);
    }
}

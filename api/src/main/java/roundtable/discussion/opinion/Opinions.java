package roundtable.discussion.opinion;

import java.util.List;
import java.util.UUID;

/**
 * What was found.
 *
 * @param groups the largest first; a single one where people do not part into groups
 * @param bridging statements on which every group agrees, the most agreed first; the ids only
 */
public record Opinions(List<Group> groups, List<UUID> bridging) {

    /**
     * People who vote alike.
     *
     * @param size how many they are
     * @param tallies how they vote on each statement
     * @param traits what tells them from the others, the clearest first
     */
    public record Group(int size, List<Count> tallies, List<Trait> traits) {}

    /** How a group votes on a statement. */
    public record Count(UUID statement, Tally tally) {}

    /** A statement on which most of a group say the same, more than the others do. */
    public record Trait(UUID statement, Vote vote) {}
}

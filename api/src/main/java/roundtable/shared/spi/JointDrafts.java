package roundtable.shared.spi;

import java.util.List;
import java.util.UUID;

/**
 * Proposals that organizations make together where they meet. Proposals have it; whoever knows where organizations meet
 * stands beside them and does not know them.
 */
public interface JointDrafts {
    /** So many are asked to propose together at once. */
    int MOST_ASKED = 20;

    /**
     * A draft of the caller's, in the caller's transaction, and an invitation for each of the organizations. The rules are
     * those of a proposal that somebody writes and of co-authors whom somebody asks: what they refuse makes nothing.
     */
    Begun begin(Draft draft);

    /** The latest of a community that everybody may see, newest first. */
    List<FeedSource.Entry> latest(UUID community, int most);

    /**
     * What it begins with. Its authors change all of it before anybody else reads it.
     *
     * @param community where it is begun
     * @param organizationId who begins it
     * @param title at most 200 characters
     * @param body at most 20 000 characters
     * @param language of the words: {@code ru} or {@code en}
     * @param areaIds what it is about, at most five
     * @param territoryId where
     * @param asked the organizations that are asked to propose it together, at most {@link #MOST_ASKED}
     */
    record Draft(
            UUID community,
            UUID organizationId,
            String title,
            String body,
            String language,
            List<UUID> areaIds,
            UUID territoryId,
            List<UUID> asked) {}

    /** The draft that was made. */
    record Begun(UUID id, String slug, String title) {}
}

package roundtable.proposal;

import java.util.List;
import java.util.UUID;

/**
 * What a proposal after another one's practice begins with. Its author changes all of it before anybody else reads it.
 *
 * @param storyId the story that tells of the practice
 * @param storyVersion which words of it were adopted
 * @param adoptionId the adoption that it belongs to; there is one proposal of each
 * @param organizationId who adopts and proposes
 * @param title at most 200 characters
 * @param body at most {@link #MOST_WORDS} characters
 * @param language of the words: {@code ru} or {@code en}
 * @param areaIds what it is about, at most five
 * @param territoryId where
 */
public record PracticeDraft(
        UUID storyId,
        long storyVersion,
        UUID adoptionId,
        UUID organizationId,
        String title,
        String body,
        String language,
        List<UUID> areaIds,
        UUID territoryId) {

    /** As long as the body of a proposal can be. */
    public static final int MOST_WORDS = 20_000;
}

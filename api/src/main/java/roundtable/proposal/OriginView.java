package roundtable.proposal;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * After whose practice a proposal was begun.
 *
 * @param storyId the story that tells of the practice
 * @param storyVersion the version of the story whose words were adopted
 * @param adoptionId the adoption that the proposal belongs to
 * @param story its title and page; null while the public does not see it
 */
@Schema(name = "ProposalOrigin", description = "After whose practice a proposal was begun")
record OriginView(
        UUID storyId, @Schema(examples = "3") long storyVersion, UUID adoptionId, @Nullable LinkedThing story) {}

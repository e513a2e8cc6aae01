package roundtable.story;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationKind;
import roundtable.organization.OrganizationName;
import roundtable.reference.AreaName;
import roundtable.reference.TerritoryName;

/**
 * A story in a list.
 *
 * @param kind kind of the organization that tells it
 * @param organization null while it is not published
 * @param picture the first picture
 * @param adoptionCount how many organizations adopt the practice
 * @param doneCount how many of them have shown the result
 * @param reviewDueAt until when a moderator has to have looked at it; null unless it waits for that
 */
@Schema(name = "StoryCard", description = "A story in a list")
record StoryCard(
        UUID id,
        @Schema(examples = "vechernyaya-masterskaya-3f1c9a20") String slug,
        OrganizationKind kind,
        @Schema(examples = "Вечерняя мастерская для подростков") String title,
        @Schema(examples = "64 подростка заняты каждую неделю.") String summary,
        List<AreaName> activityAreas,
        @Nullable TerritoryName territory,
        @Nullable OrganizationName organization,
        StoryStatus status,
        boolean hasPassport,
        boolean featured,
        int adoptionCount,
        int doneCount,
        @Nullable StoryPicture picture,
        @Nullable Instant reviewDueAt,
        @Nullable Instant publishedAt,
        Instant createdAt,
        Instant updatedAt) {}

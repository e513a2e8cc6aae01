package roundtable.story;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationKind;

/** A story in a table. */
record ExportedStory(
        UUID id,
        String slug,
        OrganizationKind kind,
        StoryStatus status,
        String title,
        String summary,
        UUID organizationId,
        @Nullable String oktmo,
        boolean hasPassport,
        @Nullable Long costMinor,
        int adoptionCount,
        int doneCount,
        @Nullable Instant publishedAt,
        @Nullable Instant featuredAt) {}

package roundtable.news;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;
import roundtable.reference.AreaName;
import roundtable.reference.TerritoryName;

/**
 * A news item in a list.
 *
 * @param organization whose news it is; null for the Resource Center's
 * @param publishAt when it will be published
 */
@Schema(name = "NewsCard", description = "A news item in a list")
record NewsCard(
        UUID id,
        @Schema(examples = "otkryta-zapis-3f1c9a20") String slug,
        @Schema(examples = "Открыта запись в вечернюю мастерскую") String title,
        @Schema(examples = "Подростков ждут с понедельника.") String summary,
        List<AreaName> activityAreas,
        @Nullable TerritoryName territory,
        @Nullable OrganizationName organization,
        NewsStatus status,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        Instant updatedAt) {}

package roundtable.news;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;
import roundtable.reference.AreaName;
import roundtable.reference.TerritoryName;
import roundtable.shared.http.Versioned;

/**
 * A news item as the contract shows it.
 *
 * @param html safe HTML: paragraphs, headings, lists, quotes, emphasis, links, pictures of the platform
 * @param organizationId whose news it is; null for the Resource Center's
 * @param organization the same with its name; null while it is not published
 * @param publishAt when it will be published
 * @param reason why it was given back or unpublished; for insiders only
 * @param hiddenAt since when moderation keeps it from the public
 * @param masked whether moderation has taken what was written
 * @param actions what the caller may do now
 */
@Schema(name = "NewsItem", description = "A news item")
record NewsView(
        UUID id,
        @Schema(examples = "otkryta-zapis-3f1c9a20") String slug,
        @Schema(examples = "Открыта запись в вечернюю мастерскую") String title,
        @Schema(examples = "Подростков ждут с понедельника.") String summary,
        @Schema(examples = "<p>Подростков ждут <strong>с понедельника</strong>.</p>") String html,
        @Schema(examples = "ru") String language,
        List<AreaName> activityAreas,
        @Nullable TerritoryName territory,
        @Nullable UUID organizationId,
        @Nullable OrganizationName organization,
        NewsStatus status,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        @Nullable String reason,
        @Nullable Instant hiddenAt,
        boolean masked,
        Set<NewsAction> actions,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {}

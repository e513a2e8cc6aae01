package roundtable.story;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationKind;
import roundtable.organization.OrganizationName;
import roundtable.reference.AreaName;
import roundtable.reference.TerritoryName;
import roundtable.shared.http.Versioned;

/**
 * A story as the contract shows it.
 *
 * @param kind kind of the organization that tells it
 * @param organization null while it is not published
 * @param recommendationId the recommendation of a round table that it carries out
 * @param problems public problems that it solves
 * @param passport what others need to repeat it
 * @param featured who shows it before others and since when; null when nobody does
 * @param adoptionCount how many organizations adopt the practice
 * @param doneCount how many of them have shown the result
 * @param returnedReason what a moderator said; for those who tell it only
 * @param hiddenAt since when moderation keeps it from the public
 * @param masked whether moderation has taken what was written
 * @param actions what the caller may do now
 */
@Schema(name = "Story", description = "A story of success")
record StoryView(
        UUID id,
        @Schema(examples = "vechernyaya-masterskaya-3f1c9a20") String slug,
        OrganizationKind kind,
        @Schema(examples = "Вечерняя мастерская для подростков") String title,
        @Schema(examples = "64 подростка заняты каждую неделю.") String summary,
        @Schema(examples = "Всё началось с одной комнаты.") String body,
        @Schema(examples = "ru") String language,
        List<AreaName> activityAreas,
        @Nullable TerritoryName territory,
        UUID organizationId,
        @Nullable OrganizationName organization,
        @Nullable UUID recommendationId,
        List<SolvedProblem> problems,
        @Nullable Passport passport,
        List<StoryPicture> pictures,
        List<StoryDocument> documents,
        StoryStatus status,
        @Nullable Instant publishedAt,
        @Nullable Featured featured,
        int adoptionCount,
        int doneCount,
        @Nullable String returnedReason,
        @Nullable Instant hiddenAt,
        boolean masked,
        Set<StoryAction> actions,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    /** A problem that the story solves. */
    @Schema(name = "SolvedProblem", description = "A problem that a story solves")
    record SolvedProblem(
            UUID id,
            @Schema(examples = "Подросткам негде быть после школы") String title,
            @Schema(examples = "/problems/podrostkam-negde-byt-3f1c9a20") String path) {}

    /** A document of a story. */
    @Schema(name = "StoryDocument", description = "A document of a story")
    record StoryDocument(
            UUID fileId,
            @Schema(examples = "План занятий") String title,
            @Schema(examples = "/api/v1/files/0198c0de-0000-7000-8000-000000000001/content") String url) {}

    /**
     * Who shows it before others.
     *
     * @param by the council; null for the Resource Center
     */
    @Schema(name = "StoryFeature", description = "Who shows a story before others, and since when")
    record Featured(@Nullable OrganizationName by, Instant at) {}
}

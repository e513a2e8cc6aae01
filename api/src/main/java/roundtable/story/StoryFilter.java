package roundtable.story;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationKind;
import roundtable.shared.text.Plain;

/** What the list is asked for. A repeated filter means any of them. */
record StoryFilter(
        @RestQuery("q")
                @Size(max = 200)
                @Plain
                @Parameter(
                        description = "Words of title and text: their forms match, е means ё too",
                        example = "мастерская")
                @Nullable
                String q,
        @RestQuery("kind") @Parameter(description = "Kind of the organization that tells it; repeated: any of them")
                List<OrganizationKind> kind,
        @RestQuery("status")
                @Parameter(
                        description = "State; repeated: any of them. Without it the published ones. "
                                + "What is not public is seen by the staff")
                List<StoryStatus> status,
        @RestQuery("area") @Parameter(description = "Id of an activity area; repeated: any of them") List<UUID> area,
        @RestQuery("territory")
                @Size(max = 36)
                @Parameter(
                        description = "Id or ОКТМО code of a territory; finds everything inside of it",
                        example = "84000000")
                @Nullable
                String territory,
        @RestQuery("organization") @Parameter(description = "Id of the organization that tells it") @Nullable
                UUID organization,
        @RestQuery("recommendation") @Parameter(description = "Id of the recommendation that it carries out") @Nullable
                UUID recommendation,
        @RestQuery("featured") @Parameter(description = "Only those shown before others, or only others") @Nullable
                Boolean featured,
        @RestQuery("passport")
                @Parameter(description = "Only those with a passport of the practice, or only others")
                @Nullable
                Boolean passport,
        @RestQuery("mine")
                @Parameter(
                        description = "Only those that the caller has written, drafts too; not of former organizations")
                @Nullable
                Boolean mine,
        @RestQuery("sort")
                @Pattern(regexp = "-publishedAt|-adoptionCount|submittedAt")
                @Parameter(
                        description =
                                "-publishedAt (default): the newest first; -adoptionCount: the most adopted first; "
                                        + "submittedAt: who has waited longest for a moderator first",
                        schema = @Schema(enumeration = {"-publishedAt", "-adoptionCount", "submittedAt"}))
                @Nullable
                String sort,
        @RestQuery("limit") @Min(1) @Max(100) @Parameter(description = "Items on a page, 20 unless told") @Nullable
                Integer limit,
        @RestQuery("cursor") @Parameter(description = "nextCursor of the page before") @Nullable String cursor) {

    int limitOr20() {
        return limit == null ? 20 : limit;
    }

    boolean isMine() {
        return Boolean.TRUE.equals(mine);
    }
}

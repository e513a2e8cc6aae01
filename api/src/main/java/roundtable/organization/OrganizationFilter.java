package roundtable.organization;

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
import roundtable.shared.text.Plain;

/**
 * What the list is asked for. A repeated filter means any of them.
 *
 * @param q words in Russian or English, digits of an ОГРН or ИНН
 * @param territory id or ОКТМО code; everything inside of it is found too
 */
record OrganizationFilter(
        @RestQuery("q")
                @Size(max = 200)
                @Plain
                @Parameter(
                        description =
                                "Words: their forms match, е means ё too, the last one may be unfinished, and mistyped "
                                        + "ones are corrected when nothing else is found. The digits of an ОГРН or ИНН find its owner.",
                        example = "кедр")
                @Nullable
                String q,
        @RestQuery("kind") @Parameter(description = "Kind; repeated: any of them") List<OrganizationKind> kind,
        @RestQuery("area") @Parameter(description = "Id of an activity area; repeated: any of them") List<UUID> area,
        @RestQuery("territory")
                @Size(max = 36)
                @Parameter(
                        description = "Id or ОКТМО code of a territory; finds everything inside of it",
                        example = "84000000")
                @Nullable
                String territory,
        @RestQuery("legalForm") @Parameter(description = "ОКОПФ code; repeated: any of them")
                List<@Pattern(regexp = "\\d{5}") String> legalForm,
        @RestQuery("verified") @Parameter(description = "Only verified ones, or only others") @Nullable
                Boolean verified,
        @RestQuery("liquidated")
                @Parameter(description = "Only those that have ceased to exist, or only living ones; both without it")
                @Nullable
                Boolean liquidated,
        @RestQuery("complete")
                @Parameter(description = "Only those whose profile has at least 80 of 100 points, or only others")
                @Nullable
                Boolean complete,
        @RestQuery("fresh")
                @Parameter(description = "Only those that were confirmed in the last 180 days, or only others")
                @Nullable
                Boolean fresh,
        @RestQuery("near")
                @Size(max = 100)
                @Parameter(
                        description = "lat,lon,km: not farther than so many kilometres (0.1 to 1000) from a point",
                        example = "51.958,85.96,25")
                @Nullable
                String near,
        @RestQuery("bbox")
                @Size(max = 200)
                @Parameter(
                        description =
                                "west,south,east,north in degrees; west may be greater than east across the 180th meridian",
                        example = "85.8,51.9,86.1,52.1")
                @Nullable
                String bbox,
        @RestQuery("status")
                @Parameter(
                        description = "Published ones without it. Moderators may ask for the others; everybody else "
                                + "sees of them only those that they have added")
                List<OrganizationStatus> status,
        @RestQuery("sort")
                @Parameter(
                        description =
                                "shortName, createdAt, -createdAt, and with q relevance, which is then the default",
                        schema = @Schema(enumeration = {"shortName", "createdAt", "-createdAt", "relevance"}))
                @Nullable
                String sort,
        @RestQuery("facets")
                @Pattern(regexp = "(area|kind|territory)(,(area|kind|territory)){0,2}")
                @Parameter(
                        description = "Counts by area, kind, territory (comma-separated), each without its own filter",
                        example = "area,kind,territory")
                @Nullable
                String facets,
        @RestQuery("withTotal") @Parameter(description = "Whether to count all that match") @Nullable Boolean withTotal,
        @RestQuery("limit") @Min(1) @Max(100) @Parameter(description = "Items on a page, 20 unless told") @Nullable
                Integer limit,
        @RestQuery("cursor") @Parameter(description = "nextCursor of the page before") @Nullable String cursor) {

    int limitOr20() {
        return limit == null ? 20 : limit;
    }
}

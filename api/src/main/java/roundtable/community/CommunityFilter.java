package roundtable.community;

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

/** What the list is asked for. A repeated filter means any of them. */
record CommunityFilter(
        @RestQuery("q")
                @Size(max = 200)
                @Plain
                @Parameter(
                        description = "Words of title and purpose: their forms match, е means ё too",
                        example = "паводок")
                @Nullable
                String q,
        @RestQuery("status")
                @Parameter(description = "State; repeated: any of them. Without it all that are not archived")
                List<CommunityStatus> status,
        @RestQuery("area") @Parameter(description = "Id of an activity area; repeated: any of them") List<UUID> area,
        @RestQuery("territory")
                @Size(max = 36)
                @Parameter(
                        description = "Id or ОКТМО code of a territory; finds everything inside of it",
                        example = "84000000")
                @Nullable
                String territory,
        @RestQuery("organization") @Parameter(description = "Id of an organization that is a member") @Nullable
                UUID organization,
        @RestQuery("invited")
                @Parameter(
                        description =
                                "Only those into which members have invited an organization for which the caller speaks, "
                                        + "within 90 days, and that it has neither joined nor declined")
                @Nullable
                Boolean invited,
        @RestQuery("sort")
                @Pattern(regexp = "-createdAt|-memberCount")
                @Parameter(
                        description = "-createdAt (default): the newest first; -memberCount: the largest first",
                        schema = @Schema(enumeration = {"-createdAt", "-memberCount"}))
                @Nullable
                String sort,
        @RestQuery("limit") @Min(1) @Max(100) @Parameter(description = "Items on a page, 20 unless told") @Nullable
                Integer limit,
        @RestQuery("cursor") @Parameter(description = "nextCursor of the page before") @Nullable String cursor) {

    int limitOr20() {
        return limit == null ? 20 : limit;
    }
}

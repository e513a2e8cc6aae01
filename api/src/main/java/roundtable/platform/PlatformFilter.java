package roundtable.platform;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/** What the list is asked for. A repeated filter means any of them. */
record PlatformFilter(
        @RestQuery("q")
                @Size(max = 200)
                @Plain
                @Parameter(
                        description = "Words of title and purpose: their forms match, е means ё too",
                        example = "дороги")
                @Nullable
                String q,
        @RestQuery("status") @Parameter(description = "State; repeated: any of them. Without it the open ones")
                List<PlatformStatus> status,
        @RestQuery("area") @Parameter(description = "Id of an activity area; repeated: any of them") List<UUID> area,
        @RestQuery("territory")
                @Size(max = 36)
                @Parameter(
                        description = "Id or ОКТМО code of a territory; finds everything inside of it",
                        example = "84000000")
                @Nullable
                String territory,
        @RestQuery("organization") @Parameter(description = "Id of an organization that sits there") @Nullable
                UUID organization,
        @RestQuery("invited")
                @Parameter(
                        description =
                                "Only those at which an organization for which the caller speaks is offered a seat that it has not answered")
                @Nullable
                Boolean invited,
        @RestQuery("inactive")
                @Parameter(description = "Only those without minutes or closed topics for a quarter, or only others")
                @Nullable
                Boolean inactive,
        @RestQuery("whole") @Parameter(description = "Only those where all three sides sit, or only others") @Nullable
                Boolean whole,
        @RestQuery("limit") @Min(1) @Max(100) @Parameter(description = "Items on a page, 20 unless told") @Nullable
                Integer limit,
        @RestQuery("cursor") @Parameter(description = "nextCursor of the page before") @Nullable String cursor) {

    int limitOr20() {
        return limit == null ? 20 : limit;
    }
}

package roundtable.discussion;

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
record DiscussionFilter(
        @RestQuery("q")
                @Size(max = 200)
                @Plain
                @Parameter(
                        description = "Words of question, text and outcome: their forms match, е means ё too",
                        example = "лавочки")
                @Nullable
                String q,
        @RestQuery("status")
                @Parameter(
                        description = "State; repeated: any of them. Without it the announced ones. "
                                + "Drafts are seen by the staff")
                List<DiscussionStatus> status,
        @RestQuery("outcome") @Parameter(description = "What it has come to; repeated: any of them")
                List<OutcomeKind> outcome,
        @RestQuery("area") @Parameter(description = "Id of an activity area; repeated: any of them") List<UUID> area,
        @RestQuery("territory")
                @Size(max = 36)
                @Parameter(
                        description = "Id or ОКТМО code of a territory; finds everything inside of it",
                        example = "84000000")
                @Nullable
                String territory,
        @RestQuery("platform") @Parameter(description = "Id of the platform at which it is held") @Nullable
                UUID platform,
        @RestQuery("sort")
                @Pattern(regexp = "-opensOn|closesOn")
                @Parameter(
                        description = "-opensOn (default): the newest first; closesOn: what ends first",
                        schema = @Schema(enumeration = {"-opensOn", "closesOn"}))
                @Nullable
                String sort,
        @RestQuery("limit") @Min(1) @Max(100) @Parameter(description = "Items on a page, 20 unless told") @Nullable
                Integer limit,
        @RestQuery("cursor") @Parameter(description = "nextCursor of the page before") @Nullable String cursor) {

    int limitOr20() {
        return limit == null ? 20 : limit;
    }
}

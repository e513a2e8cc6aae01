package roundtable.comment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the comments on a thing are asked for. */
public record CommentFilter(
        @RestQuery("stance") @Parameter(description = "Stance; repeated: any of them") List<Stance> stance,
        @RestQuery("sort")
                @Pattern(regexp = "-createdAt|createdAt|-replyCount")
                @Parameter(
                        description = "-createdAt (default): the newest first; createdAt: the oldest first; "
                                + "-replyCount: the most answered first",
                        schema = @Schema(enumeration = {"-createdAt", "createdAt", "-replyCount"}))
                @Nullable
                String sort,
        @RestQuery("limit") @Min(1) @Max(100) @Parameter(description = "Comments on a page, 20 unless told") @Nullable
                Integer limit,
        @RestQuery("cursor") @Parameter(description = "nextCursor of the page before") @Nullable String cursor) {

    int limitOr20() {
        return limit == null ? 20 : limit;
    }
}

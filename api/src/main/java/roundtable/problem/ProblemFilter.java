package roundtable.problem;

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
import roundtable.answer.WaitingAnswer;
import roundtable.shared.text.Plain;

/** What the list is asked for. A repeated filter means any of them. */
record ProblemFilter(
        @RestQuery("q")
                @Size(max = 200)
                @Plain
                @Parameter(
                        description = "Words of title and text: their forms match, е means ё too",
                        example = "пандус")
                @Nullable
                String q,
        @RestQuery("kind") @Parameter(description = "Kind; repeated: any of them") List<ProblemKind> kind,
        @RestQuery("status")
                @Parameter(
                        description = "State; repeated: any of them. Without it all but withdrawn ones and duplicates. "
                                + "What is not public is seen by the staff, and by those who speak for it")
                List<ProblemStatus> status,
        @RestQuery("area") @Parameter(description = "Id of an activity area; repeated: any of them") List<UUID> area,
        @RestQuery("territory")
                @Size(max = 36)
                @Parameter(
                        description = "Id or ОКТМО code of a territory; finds everything inside of it",
                        example = "84000000")
                @Nullable
                String territory,
        @RestQuery("responsible") @Parameter(description = "Id of the body that has to answer") @Nullable
                UUID responsible,
        @RestQuery("body") @Parameter(description = "Id of a body that has to answer; repeated: any of them")
                List<UUID> body,
        @RestQuery("overdue") @Parameter(description = "Only those whose term is over, or only others") @Nullable
                Boolean overdue,
        @RestQuery("answer")
                @Parameter(
                        description =
                                "Only those with a disputed answer that waits for another officer; or with one that "
                                        + "waits for the caller's signature, or is signed and waits for its day: for those "
                                        + "name bodies in body or responsible whose officer you are")
                @Nullable
                WaitingAnswer answer,
        @RestQuery("objected")
                @Parameter(
                        description =
                                "Only those whose authors object to being called the same as another one, and no moderator has said anything to it")
                @Nullable
                Boolean objected,
        @RestQuery("mine") @Parameter(description = "Only those that the caller has stated, drafts too") @Nullable
                Boolean mine,
        @RestQuery("bbox")
                @Size(max = 200)
                @Parameter(
                        description =
                                "Only those with a place in this piece of the map: west,south,east,north in degrees; "
                                        + "west may be greater than east across the 180th meridian",
                        example = "85.8,51.9,86.1,52.1")
                @Nullable
                String bbox,
        @RestQuery("near")
                @Size(max = 100)
                @Parameter(
                        description =
                                "Only those within this circle: latitude, longitude in degrees, kilometres (0.1 to 1000)",
                        example = "51.958,85.960,0.5")
                @Nullable
                String near,
        @RestQuery("sort")
                @Pattern(regexp = "-publishedAt|-supportCount|dueAt|submittedAt")
                @Parameter(
                        description = "-publishedAt (default): the newest first; -supportCount: what concerns most; "
                                + "dueAt: what is due first; submittedAt: what was handed in first",
                        schema = @Schema(enumeration = {"-publishedAt", "-supportCount", "dueAt", "submittedAt"}))
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

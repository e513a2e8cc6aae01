package roundtable.proposal;

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
record ProposalFilter(
        @RestQuery("q")
                @Size(max = 200)
                @Plain
                @Parameter(
                        description = "Words of title and text: their forms match, е means ё too",
                        example = "пандус")
                @Nullable
                String q,
        @RestQuery("status")
                @Parameter(
                        description = "State; repeated: any of them. Without it all but withdrawn and merged ones. "
                                + "What is not public is seen by the staff, and by those who speak for it")
                List<ProposalStatus> status,
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
        @RestQuery("problem") @Parameter(description = "Id of the problem that they solve") @Nullable UUID problem,
        @RestQuery("recommendation") @Parameter(description = "Id of the recommendation that they carry out") @Nullable
                UUID recommendation,
        @RestQuery("community")
                @Parameter(
                        description = "Id of the community of NGOs whose members make them together; drafts too, for "
                                + "those who speak for one that proposes or is asked to")
                @Nullable
                UUID community,
        @RestQuery("organization")
                @Parameter(description = "Id of an organization that proposes them or stands behind them")
                @Nullable
                UUID organization,
        @RestQuery("supported") @Parameter(description = "Only those behind which the caller stands") @Nullable
                Boolean supported,
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
        @RestQuery("mine") @Parameter(description = "Only those that the caller has made, drafts too") @Nullable
                Boolean mine,
        @RestQuery("invited")
                @Parameter(
                        description =
                                "Only those to which the caller, or an organization for which they speak, is asked "
                                        + "to propose or write together and can still say yes")
                @Nullable
                Boolean invited,
        @RestQuery("bbox")
                @Size(max = 200)
                @Parameter(
                        description =
                                "Only those with a place in this piece of the map: west,south,east,north in degrees; "
                                        + "west may be greater than east across the 180th meridian. One without a point of its "
                                        + "own lies where the problem is that it solves",
                        example = "85.8,51.9,86.1,52.1")
                @Nullable
                String bbox,
        @RestQuery("near")
                @Size(max = 100)
                @Parameter(
                        description =
                                "Only those within this circle: latitude, longitude in degrees, kilometres (0.1 to 1000); "
                                        + "places as for bbox",
                        example = "51.958,85.960,0.5")
                @Nullable
                String near,
        @RestQuery("sort")
                @Pattern(regexp = "-publishedAt|-supportCount|dueAt|endsAt|submittedAt")
                @Parameter(
                        description =
                                "-publishedAt (default): the newest first; -supportCount: what most people support; "
                                        + "dueAt: what is due first; endsAt: the nearest end first, of the support phase "
                                        + "or of the body's term; submittedAt: what was handed in first",
                        schema =
                                @Schema(
                                        enumeration = {"-publishedAt", "-supportCount", "dueAt", "endsAt", "submittedAt"
                                        }))
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

    boolean isInvited() {
        return Boolean.TRUE.equals(invited);
    }
}

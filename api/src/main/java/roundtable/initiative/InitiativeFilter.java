package roundtable.initiative;

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
record InitiativeFilter(
        @RestQuery("q")
                @Size(max = 200)
                @Plain
                @Parameter(
                        description = "Words of title and text: their forms match, е means ё too",
                        example = "земельный")
                @Nullable
                String q,
        @RestQuery("status") @Parameter(description = "Stage; repeated: any of them. Without it all that are public")
                List<InitiativeStatus> status,
        @RestQuery("tax") @Parameter(description = "Tax; repeated: any of them") List<Tax> tax,
        @RestQuery("level") @Parameter(description = "Whose tax it is; repeated: any of them") List<TaxLevel> level,
        @RestQuery("council") @Parameter(description = "Id of the council that initiates it") @Nullable UUID council,
        @RestQuery("body") @Parameter(description = "Id of the body that decides") @Nullable UUID body,
        @RestQuery("territory")
                @Size(max = 36)
                @Parameter(
                        description = "Id or ОКТМО code of a territory; finds everything inside of it",
                        example = "84000000")
                @Nullable
                String territory,
        @RestQuery("citizensGroup")
                @Parameter(description = "Only those that a citizens' group brings in, or only others")
                @Nullable
                Boolean citizensGroup,
        @RestQuery("overdue") @Parameter(description = "Only those whose term has passed, or only others") @Nullable
                Boolean overdue,
        @RestQuery("mine") @Parameter(description = "Only those of the caller's councils, drafts too") @Nullable
                Boolean mine,
        @RestQuery("sort")
                @Pattern(regexp = "-openedAt|-supporterCount")
                @Parameter(
                        description =
                                "-openedAt (default): the newest first; -supporterCount: the most supported first",
                        schema = @Schema(enumeration = {"-openedAt", "-supporterCount"}))
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

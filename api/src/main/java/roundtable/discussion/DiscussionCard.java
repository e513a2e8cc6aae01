package roundtable.discussion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.reference.AreaName;
import roundtable.reference.TerritoryName;

/**
 * A discussion in a list.
 *
 * @param summary at most the first 300 characters of what has to be known
 * @param platform where it is held; null for none that everybody sees
 * @param outcomeKind what it has come to; null while there is no outcome
 * @param agreed at least two of the three sides consent; null while there is no outcome
 * @param postCount how many posts everybody sees
 */
@Schema(name = "DiscussionCard", description = "A discussion in a list")
record DiscussionCard(
        UUID id,
        @Schema(examples = "gde-postavit-lavochki-3f1c9a20") String slug,
        @Schema(examples = "Где поставить лавочки?") String title,
        @Schema(examples = "На набережной негде присесть.") String summary,
        List<AreaName> activityAreas,
        @Nullable TerritoryName territory,
        @Nullable HeldAt platform,
        DiscussionStatus status,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable OutcomeKind outcomeKind,
        @Nullable Boolean agreed,
        int postCount,
        Instant createdAt,
        Instant updatedAt) {}

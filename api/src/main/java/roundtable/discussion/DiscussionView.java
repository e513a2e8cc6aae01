package roundtable.discussion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.comment.SpeakerSide;
import roundtable.organization.OrganizationName;
import roundtable.reference.AreaName;
import roundtable.reference.TerritoryName;
import roundtable.shared.http.Versioned;

/**
 * A discussion as the contract shows it.
 *
 * @param platform where it is held; null for none that everybody sees
 * @param aliases people may speak under a number instead of their name
 * @param facilitator who of the Resource Center leads it; null when that person has not agreed to be named
 * @param ledByMe the caller leads it
 * @param opensOn the first day on which people speak
 * @param closesOn the last one
 * @param extended it was given more time already
 * @param outcomeDueOn the last day on which the outcome is in time; null but while it is summed up
 * @param outcome null while there is none
 * @param postCount how many posts everybody sees
 * @param hiddenAt since when moderation keeps it from the public
 * @param masked whether moderation has taken what was written
 * @param actions what the caller may do now
 */
@Schema(name = "Discussion", description = "A question that the three sides talk about")
record DiscussionView(
        UUID id,
        @Schema(examples = "gde-postavit-lavochki-3f1c9a20") String slug,
        @Schema(examples = "Где поставить лавочки?") String title,
        @Schema(examples = "На набережной негде присесть.") String body,
        @Schema(examples = "ru") String language,
        List<AreaName> activityAreas,
        @Nullable TerritoryName territory,
        @Nullable HeldAt platform,
        DiscussionStatus status,
        @Schema(examples = "Мария И.") @Nullable String facilitator,
        boolean ledByMe,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        boolean aliases,
        boolean extended,
        @Nullable Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable LocalDate outcomeDueOn,
        @Nullable Outcome outcome,
        int postCount,
        @Nullable Instant hiddenAt,
        boolean masked,
        Set<DiscussionAction> actions,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    /**
     * What it has come to.
     *
     * @param dissent who does not agree, and why
     * @param agreed it is something, and at least two of the three sides consent
     * @param silent sides of whom nobody has voted
     * @param owner the organization that answers for it; null while it is not published
     * @param reviewOn when to look what became of it
     * @param review what became of it
     * @param pollId the poll of agreement whose answers the votes are; null when they were written down
     */
    @Schema(name = "DiscussionOutcome", description = "What a discussion has come to, and who agrees")
    record Outcome(
            OutcomeKind kind,
            @Schema(examples = "Поставить шесть лавочек до мая.") String text,
            @Nullable String dissent,
            OutcomeVotes votes,
            boolean agreed,
            List<SpeakerSide> silent,
            @Nullable OrganizationName owner,
            @Nullable LocalDate reviewOn,
            Instant publishedAt,
            @Nullable String review,
            @Nullable Instant reviewedAt,
            @Nullable UUID pollId) {}
}

package roundtable.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.answer.ExtensionRequestView;
import roundtable.answer.LegalRegime;
import roundtable.answer.RegistrationView;
import roundtable.answer.Verdict;
import roundtable.organization.GeoPoint;
import roundtable.organization.OrganizationName;
import roundtable.reference.AreaName;
import roundtable.reference.TerritoryName;
import roundtable.shared.http.Versioned;

/**
 * A problem as the contract shows it.
 *
 * @param summary at most the first 300 characters of the body
 * @param authors people who state it, as far as their names are public; empty when they speak for an organization
 * @param organizations for whom the author speaks; empty for a resident
 * @param body what is wrong, in plain text
 * @param photos what can be seen of it; nothing while moderation has masked it
 * @param location the very place, or the centre of the area
 * @param area where it is, when that is wider than a point
 * @param order what a social order has beside that; null for a statement
 * @param responsible the body that has to answer; null while no route leads to one
 * @param registration under which number it stands where it was made officially; null while it is voluntary
 * @param number the body's number for it
 * @param answerDueAt until when the body has to answer
 * @param informationUntil until when the body waits for what it has asked its author; null when it does not
 * @param extensionRequest more time to answer that an officer asks for; null when nobody does
 * @param dueAt until when the body has to do the next thing
 * @param reviewDueAt until when a moderator has to have looked at it; null unless it waits for that
 * @param overdue that term is over
 * @param plannedOn when it will be solved by the body's promise
 * @param callUntil until when solutions are asked for
 * @param choiceDueAt until when the body has to choose among the solutions that it has asked for
 * @param choices what it has chosen after its calls, the latest first
 * @param claim by what the body shows that it is solved
 * @param verdicts what is said of that claim, while it is neither confirmed nor disputed
 * @param confirmedBy by what it counts as solved
 * @param duplicateOf the one that goes on
 * @param sameness that it is, or was called, the same as that one, and what its author says to it; null when it was not
 * @param withdrawal why its author has taken it back; null when they have not
 * @param supportCount how many people have said «this concerns me too»
 * @param supportedByMe the caller is one of them
 * @param commentCount how many comments everybody sees
 * @param mine the caller speaks for it
 * @param hiddenAt since when moderation keeps it from the public
 * @param masked whether moderation has taken what was written
 * @param actions what the caller may do now
 */
@Schema(name = "CityProblem", description = "A problem of the city")
record ProblemView(
        UUID id,
        @Schema(examples = "net-pandusa-u-biblioteki-3f1c9a20") String slug,
        ProblemKind kind,
        @Schema(examples = "Нет пандуса у библиотеки") String title,
        @Schema(examples = "К входу ведут шесть ступеней, с коляской не подняться.") String summary,
        @Schema(examples = "К входу ведут шесть ступеней, с коляской не подняться.") String body,
        @Schema(examples = "ru") String language,
        List<AreaName> activityAreas,
        @Nullable TerritoryName territory,
        @Nullable GeoPoint location,
        @Nullable GeoArea area,
        boolean everywhere,
        @Nullable String targetGroup,
        @Nullable String scale,
        @Nullable String evidence,
        List<PhotoView> photos,
        @Nullable Order order,
        List<Author> authors,
        List<OrganizationName> organizations,
        @Nullable OrganizationName responsible,
        ProblemStatus status,
        LegalRegime legalRegime,
        @Nullable RegistrationView registration,
        @Schema(examples = "2026-17") @Nullable String number,
        @Nullable Instant publishedAt,
        @Nullable Instant registeredAt,
        @Nullable Instant answerDueAt,
        @Nullable Instant informationUntil,
        @Nullable ExtensionRequestView extensionRequest,
        @Nullable Instant reviewDueAt,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate callUntil,
        @Nullable Instant choiceDueAt,
        List<ChoiceView> choices,
        @Nullable Claim claim,
        @Nullable Verdicts verdicts,
        @Nullable Instant solvedAt,
        @Nullable ConfirmedBy confirmedBy,
        @Nullable UUID duplicateOf,
        @Nullable DuplicateView sameness,
        @Nullable WithdrawalView withdrawal,
        int supportCount,
        boolean supportedByMe,
        int commentCount,
        boolean mine,
        @Nullable Instant hiddenAt,
        boolean masked,
        Set<ProblemAction> actions,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    /** Somebody whose name may be told. */
    @Schema(name = "ProblemAuthor")
    record Author(@Schema(examples = "Мария И.") String displayName) {}

    /**
     * What those whom it concerns say of a claim that it is solved.
     *
     * @param confirming how many say that it is
     * @param disputing how many say that it is not
     * @param needed how many have to say the same
     * @param mine what the caller has said
     */
    @Schema(name = "SolutionVerdicts", description = "What those whom it concerns say of a claim that it is solved")
    record Verdicts(
            @Schema(examples = "2") int confirming,
            @Schema(examples = "0") int disputing,
            @Schema(examples = "3") int needed,
            @Nullable Verdict mine) {}

    /** What a social order says beside the problem. */
    @Schema(name = "SocialOrder")
    record Order(
            @Schema(examples = "Жители на колясках бывают в библиотеке") @Nullable String goal,
            @Nullable String criteria,
            @Nullable LocalDate deadline,
            @Nullable String resources,
            @Nullable String contact) {}
}

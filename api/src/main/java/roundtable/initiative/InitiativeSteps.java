package roundtable.initiative;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.money.Money;
import roundtable.shared.text.Plain;

/** What has to be said with a step of an initiative (dialogue 2.7). */
final class InitiativeSteps {
    private static final int MOST_MEMBERS = 10_000;

    private InitiativeSteps() {}

    /**
     * How the council has voted. More than half of its members have to be there, and more than half of those for it.
     *
     * @param members how many the council has
     * @param present how many of them were there
     */
    @Schema(name = "InitiativeEndorsementInput", description = "How a council has voted, with its protocol")
    record EndorsementInput(
            @NotNull @Valid DocumentInput protocol,
            @NotNull @Min(1) @Max(MOST_MEMBERS) @Schema(examples = "15") Integer members,
            @NotNull @Min(1) @Max(MOST_MEMBERS) @Schema(examples = "11") Integer present,
            @NotNull @Min(0) @Max(MOST_MEMBERS) @Schema(examples = "9") Integer votesFor,
            @NotNull @Min(0) @Max(MOST_MEMBERS) @Schema(examples = "1") Integer votesAgainst,
            @NotNull @Min(0) @Max(MOST_MEMBERS) @Schema(examples = "1") Integer votesAbstained) {}

    /**
     * What the body gets to decide by.
     *
     * @param reportFrom first year of the report of confirmed contributions
     * @param reportTo last year of it
     */
    @Schema(name = "InitiativePreparationInput", description = "Draft act, note, revenue loss, and years of the report")
    record PreparationInput(
            @NotNull @Valid DocumentInput draftAct,
            @NotNull @Valid DocumentInput note,
            @NotNull @Valid RevenueLoss revenueLoss,
            @NotNull @Min(2000) @Max(2100) @Schema(examples = "2024") Integer reportFrom,
            @NotNull @Min(2000) @Max(2100) @Schema(examples = "2026") Integer reportTo) {}

    /**
     * The conclusion of the head of administration; a municipal tax cannot do without.
     *
     * @param favourable whether it is in favour
     */
    @Schema(name = "InitiativeConclusionInput", description = "The conclusion on an initiative, favourable or not")
    record ConclusionInput(@Valid @Nullable DocumentInput conclusion, @Nullable Boolean favourable) {}

    /**
     * Number and term.
     *
     * @param dueOn until when it is decided; three months for a citizens' group, else by the body's rule
     * @param rule by which rule of the body; not for a citizens' group
     */
    @Schema(name = "InitiativeRegistrationInput", description = "Number of an initiative, and when it is decided")
    record RegistrationInput(
            @NotBlank @Size(max = 100) @Plain @Schema(examples = "2026-17") String number,
            @Schema(examples = "2026-09-01") @Nullable LocalDate dueOn,
            @Size(max = 300) @Plain @Schema(examples = "Регламент городского Совета, статья 41") @Nullable
                    String rule) {}

    /**
     * A decision.
     *
     * @param act needed to adopt
     * @param motives needed to reject and to return
     */
    @Schema(name = "InitiativeDecisionInput", description = "An act, or the motives of a refusal")
    record DecisionInput(
            @Valid @Nullable DocumentInput act,
            @Size(max = 10_000) @Plain(lines = true) @Schema(examples = "Потери бюджета не подтверждены.") @Nullable
                    String motives) {}

    /**
     * The published act.
     *
     * @param effectiveFrom a month after the publication at the earliest, on the first day of a tax period
     */
    @Schema(name = "InitiativePublicationInput", description = "The published act, and since when it holds")
    record PublicationInput(
            @NotBlank @Size(max = 100) @Plain @Schema(examples = "28-3") String actNumber,
            @NotNull @PastOrPresent @Schema(examples = "2026-11-12") LocalDate publishedOn,
            @NotNull @Schema(examples = "2027-01-01") LocalDate effectiveFrom,
            @Valid @Nullable DocumentInput act) {}

    /**
     * What the relief has brought. How contributions have changed is counted by the platform.
     *
     * @param beneficiaries how many have used it
     */
    @Schema(name = "InitiativeEvaluationInput", description = "What a relief has brought in its first tax period")
    record EvaluationInput(
            @NotNull @Min(0) @Max(10_000_000) @Schema(examples = "12") Integer beneficiaries,
            @NotNull @Valid Money revenueLost) {}

    /** Why the council takes it back. */
    @Schema(
            name = "InitiativeWithdrawalInput",
            description = "Why a council takes an initiative back, and its protocol")
    record WithdrawalInput(
            @NotNull @Valid DocumentInput protocol,
            @NotBlank
                    @Size(max = 2000)
                    @Plain(lines = true)
                    @Schema(examples = "Льготу уже ввели республиканским законом.")
                    String reason) {}

    /** The organization that stands behind it. */
    @Schema(name = "InitiativeBackingInput")
    record BackingInput(@NotNull @Schema(examples = "0198c0de-0000-7000-8000-000000000001") UUID organizationId) {}
}

package roundtable.initiative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;
import roundtable.reference.TerritoryName;
import roundtable.shared.http.Versioned;
import roundtable.shared.money.Money;

/**
 * An initiative as the contract shows it.
 *
 * @param council who initiates it; null when its page is not public
 * @param decidingBody who decides
 * @param discussionUntil last day of the discussion
 * @param dueAt the term that runs now
 * @param overdue whether it has passed
 * @param supporterCount people who stand behind it
 * @param supportedByMe whether the caller is one of them
 * @param backingCount verified organizations that stand behind it
 * @param hiddenAt since when moderation keeps it from the public
 * @param masked whether moderation has taken what was written
 * @param actions what the caller may do now
 */
@Schema(name = "Initiative", description = "An initiative of a council to relieve a tax")
record InitiativeView(
        UUID id,
        @Schema(examples = "polovina-zemelnogo-naloga-3f1c9a20") String slug,
        @Schema(examples = "Половина земельного налога для меценатов") String title,
        @Schema(examples = "Для компаний, которые второй год поддерживают НКО города.") String summary,
        @Schema(examples = "Компании просят признать их вклад.") String body,
        @Schema(examples = "ru") String language,
        InitiativeStatus status,
        @Nullable Tax tax,
        @Nullable TaxLevel level,
        UUID councilId,
        @Nullable OrganizationName council,
        @Nullable UUID bodyId,
        @Nullable OrganizationName decidingBody,
        @Nullable TerritoryName territory,
        boolean citizensGroup,
        @Nullable Instant openedAt,
        @Schema(examples = "2026-04-11") @Nullable LocalDate discussionUntil,
        @Nullable Voted endorsement,
        @Nullable Dossier preparation,
        Considered consideration,
        @Nullable InForce effect,
        @Nullable Brought evaluation,
        List<Filed> documents,
        @Nullable Instant dueAt,
        boolean overdue,
        int supporterCount,
        boolean supportedByMe,
        int backingCount,
        int commentCount,
        @Nullable Instant hiddenAt,
        boolean masked,
        Set<InitiativeAction> actions,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    /** How the council has voted. */
    @Schema(name = "InitiativeEndorsement", description = "How the council has voted")
    record Voted(
            Instant at,
            @Schema(examples = "15") int members,
            @Schema(examples = "11") int present,
            @Schema(examples = "9") int votesFor,
            @Schema(examples = "1") int votesAgainst,
            @Schema(examples = "1") int votesAbstained) {}

    /**
     * What the body gets to decide by.
     *
     * @param reportStatus whether there was data when the report was frozen
     * @param reportDigest SHA-256 of its rows
     */
    @Schema(name = "InitiativePreparation", description = "What the body gets to decide by")
    record Dossier(
            Instant at,
            RevenueLoss revenueLoss,
            @Schema(examples = "2024") int reportFrom,
            @Schema(examples = "2026") int reportTo,
            ContributionReport.Status reportStatus,
            @Schema(examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
                    String reportDigest) {}

    /**
     * What the body does with it.
     *
     * @param conclusionDueAt until when the conclusion is there
     * @param favourable whether the conclusion is in favour
     * @param number under which it is registered
     * @param rule by which rule of the body the term is
     * @param decisionDueAt until when it is decided
     * @param motives of the latest decision against it
     * @param returns how often it was given back
     */
    @Schema(name = "InitiativeConsideration", description = "What the body does with an initiative, and until when")
    record Considered(
            @Nullable Instant requestedAt,
            @Nullable Instant conclusionDueAt,
            @Nullable Instant submittedAt,
            @Nullable Boolean favourable,
            @Schema(examples = "2026-17") @Nullable String number,
            @Schema(examples = "Регламент городского Совета, статья 41") @Nullable String rule,
            @Nullable Instant registeredAt,
            @Nullable Instant decisionDueAt,
            @Nullable Instant decidedAt,
            @Schema(examples = "Потери бюджета не подтверждены.") @Nullable String motives,
            int returns) {}

    /**
     * The published act.
     *
     * @param evaluationFrom when its first tax period is over
     */
    @Schema(name = "InitiativeEffect", description = "The published act, and since when it holds")
    record InForce(
            @Schema(examples = "28-3") String actNumber,
            @Schema(examples = "2026-11-12") LocalDate publishedOn,
            @Schema(examples = "2027-01-01") LocalDate effectiveFrom,
            @Schema(examples = "2028-01-01") LocalDate evaluationFrom) {}

    /**
     * What the relief has brought in its first tax period.
     *
     * @param contributedBefore confirmed contributions in the year before it; null while nobody counts them
     * @param contributedAfter the same in its first year
     */
    @Schema(name = "InitiativeEvaluation", description = "What a relief has brought in its first tax period")
    record Brought(
            Instant at,
            @Schema(examples = "12") int beneficiaries,
            Money revenueLost,
            @Nullable Money contributedBefore,
            @Nullable Money contributedAfter) {}

    /**
     * A document that was filed with a step.
     *
     * @param url its address, of an uploaded file too
     */
    @Schema(name = "InitiativeDocument", description = "A document that was filed with a step of an initiative")
    record Filed(
            UUID id,
            DocumentKind kind,
            @Schema(examples = "Протокол заседания совета") String title,
            @Schema(examples = "4") @Nullable String number,
            @Schema(examples = "2026-03-12") @Nullable LocalDate datedOn,
            @Nullable UUID fileId,
            @Schema(examples = "https://docs.example.org/protocol.pdf") String url,
            Instant at) {}
}

package roundtable.proposal;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;

/**
 * Other words for a proposal that somebody asks its authors to take.
 *
 * @param textVersion the wording that it would change
 * @param title the other title; null when it stays
 * @param body the other text; null when it stays
 * @param outdated what it would change has changed meanwhile, so that it cannot be taken any more
 * @param organization for whom its author speaks; null for a resident
 * @param displayName its author, when everybody may know
 * @param decideBy until when the proposal's authors decide; null when it is decided
 * @param answer what they say to it
 * @param mine the caller has proposed it
 * @param actions what the caller may do now
 */
@Schema(name = "ProposalAmendment", description = "Other words for a proposal that somebody asks its authors to take")
record AmendmentView(
        UUID id,
        AmendmentStatus status,
        int textVersion,
        @Schema(examples = "Вход без ступеней в каждую аптеку") @Nullable String title,
        @Schema(examples = "В трёх поликлиниках города восемь входов.") @Nullable String body,
        boolean outdated,
        @Schema(examples = "Аптеки стоят в тех же зданиях.") String reason,
        @Nullable OrganizationName organization,
        @Schema(examples = "Мария И.") @Nullable String displayName,
        Instant at,
        @Nullable Instant decideBy,
        @Schema(examples = "Аптеки предложим отдельно.") @Nullable String answer,
        @Nullable Instant decidedAt,
        boolean masked,
        boolean mine,
        Set<AmendmentAction> actions) {}

package roundtable.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.file.FileView;
import roundtable.organization.OrganizationName;

/**
 * A sheet of paper signatures. Everybody sees those that count or have counted.
 *
 * @param proposal that was signed
 * @param signatures how many people have signed
 * @param collectedOn the day of the last signature
 * @param textVersion the wording that was signed
 * @param enteredFor the body for which it was entered; null when the Resource Center has
 * @param collector who has collected them; for whoever sees the scan, until 90 days after the decision
 * @param scan for whoever has entered it and the moderators, until 90 days after the decision
 * @param confirmedAt since when it counts, or has counted
 * @param endedAt when it was refused or taken back
 * @param reason why
 * @param mine the caller has entered it
 * @param actions what the caller may do now
 */
@Schema(name = "ProposalPaperSupport", description = "A sheet of paper signatures for a proposal")
record PaperView(
        UUID id,
        Signed proposal,
        PaperStatus status,
        @Schema(examples = "48") int signatures,
        LocalDate collectedOn,
        int textVersion,
        @Nullable OrganizationName enteredFor,
        @Schema(examples = "Совет дома на улице Чапаева") @Nullable String collector,
        @Nullable FileView scan,
        Instant enteredAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt,
        @Schema(examples = "На листе 42 подписи, а не 48.") @Nullable String reason,
        boolean mine,
        Set<PaperAction> actions) {

    /** The proposal, as far as one names it. */
    @Schema(name = "SignedProposal")
    record Signed(
            UUID id,
            @Schema(examples = "vxod-bez-stupenej-3f1c9a20") String slug,
            @Schema(examples = "Вход без ступеней в каждую поликлинику") String title) {}
}

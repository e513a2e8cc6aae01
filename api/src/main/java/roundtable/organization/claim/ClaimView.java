package roundtable.organization.claim;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.file.FileView;

/**
 * A claim to act for an organization, for its claimant and the staff.
 *
 * @param claimant who says so
 * @param statement documents, in words
 * @param documents files that the claimant shows to the moderators; until 90 days after the decision
 * @param address where the code goes, as far as it is shown
 * @param proof what has to be put where
 * @param triesLeft how often a code can still be tried
 * @param letterAt when the last letter was asked for
 * @param checkedAt when the proof was last looked for
 * @param checkResult what was found then
 * @param reason why it was refused
 * @param expiresAt until when it can be proved
 * @param owners how many own the organization; for the staff
 * @param otherClaims how many others claim it now; for the staff
 * @param actions what the caller may do now
 */
@Schema(name = "Claim", description = "A claim to act for an organization")
record ClaimView(
        UUID id,
        Claimed organization,
        Claimant claimant,
        ClaimMethod method,
        ClaimStatus status,
        @Schema(examples = "директор") String position,
        @Nullable String statement,
        List<FileView> documents,
        @Schema(examples = "f***@example.org") @Nullable String address,
        @Nullable Proof proof,
        @Nullable Integer triesLeft,
        @Nullable Instant letterAt,
        @Nullable Instant checkedAt,
        @Nullable CheckResult checkResult,
        @Nullable String reason,
        @Nullable Instant decidedAt,
        Instant expiresAt,
        @Nullable Integer owners,
        @Nullable Long otherClaims,
        Set<ClaimAction> actions,
        Instant createdAt,
        long version) {

    /** The organization. */
    @Schema(name = "ClaimedOrganization")
    record Claimed(
            UUID id,
            @Schema(examples = "fond-kedr") String slug,
            @Schema(examples = "Фонд «Кедр»") String shortName,
            boolean verified) {}

    /** Who claims. */
    @Schema(name = "Claimant")
    record Claimant(UUID id, @Schema(examples = "Мария Ивановна") @Nullable String displayName) {}

    /**
     * What has to be put where.
     *
     * @param at address of the file, or name of the text record
     * @param line the text
     */
    @Schema(name = "ClaimProof")
    record Proof(
            @Schema(examples = "https://kedr.example.org/.well-known/round-table.txt") String at,
            @Schema(examples = "round-table-verification=w7dKkq3nX2c") String line) {}
}

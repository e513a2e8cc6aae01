package roundtable.resolution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an addressee says it did.
 *
 * @param quarter which quarter it is for
 * @param milestoneId the milestone that it reached
 * @param actingFor the organization that reports; null for the Resource Center's staff
 * @param evidence what it rests on, as far as the caller may see it
 * @param evidenceNamed how much it names; what is not there waits for a decision, was rejected or is hidden
 */
@Schema(name = "ProgressReport")
record ReportView(
        UUID id,
        @Schema(examples = "Провели две встречи, пришли 34 организации") String text,
        @Schema(examples = "2026-Q3") String quarter,
        @Nullable UUID milestoneId,
        @Nullable UUID actingFor,
        Instant at,
        List<Proof> evidence,
        @Schema(examples = "1") int evidenceNamed) {

    /**
     * A proof that the report names; the list of evidence says more of it.
     *
     * @param path page of the thing on the platform, if it has a public one
     */
    @Schema(name = "ReportEvidence")
    record Proof(
            UUID id,
            EvidenceKind kind,
            EvidenceState status,
            @Schema(examples = "Протокол первой встречи площадки") @Nullable String title,
            @Schema(examples = "/organizations/kedr") @Nullable String path,
            @Schema(examples = "https://example.org/protocol-1") @Nullable String url) {

        static Proof of(EvidenceView e) {
            return new Proof(e.id(), e.kind(), e.status(), e.title(), e.path(), e.url());
        }
    }
}

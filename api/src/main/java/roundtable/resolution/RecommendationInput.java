package roundtable.resolution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the staff may change of a recommendation; its words are the resolution's.
 *
 * @param dueOn last day, in the installation's time zone
 * @param reviewQuarterly without a due date it is looked at every quarter
 * @param responsible who carries it out, as the addressee names it
 * @param contact how to reach them, public
 * @param expectedEvidence kinds of evidence of which each must be accepted before it is done; an external page is
 *     never enough alone
 */
@Schema(name = "RecommendationInput")
record RecommendationInput(
        @NotNull RecommendationKind kind,
        @Nullable LocalDate dueOn,
        boolean reviewQuarterly,
        @Schema(examples = "Отдел по работе с НКО") @Size(max = 500) @Nullable String responsible,
        @Schema(examples = "nko@example.org") @Size(max = 300) @Nullable String contact,
        @NotNull @Size(max = 5) List<@NotNull EvidenceKind> expectedEvidence) {}

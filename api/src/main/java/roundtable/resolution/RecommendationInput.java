package roundtable.resolution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.EnumNames;
import roundtable.shared.spi.Changed;
import roundtable.shared.text.Plain;

/**
 * What the staff may change of a recommendation; its words are the resolution's.
 *
 * @param dueOn last day, in the installation's time zone
 * @param reviewQuarterly without a due date it is looked at every quarter
 * @param responsible who carries it out, as the addressee names it
 * @param contact how to reach them, public
 * @param expectedEvidence kinds of evidence of which each must be accepted before it is done; an external page is
 *     never enough alone
 * @param carriedFrom the recommendation of an earlier round table that it takes up again
 */
@Schema(name = "RecommendationInput")
record RecommendationInput(
        @NotNull RecommendationKind kind,
        @Nullable LocalDate dueOn,
        boolean reviewQuarterly,
        @Schema(examples = "Отдел по работе с НКО") @Size(max = 500) @Plain @Nullable String responsible,
        @Schema(examples = "nko@example.org") @Size(max = 300) @Plain @Nullable String contact,
        @NotNull @Size(max = 5) List<@NotNull EvidenceKind> expectedEvidence,
        @Nullable UUID carriedFrom) {

    /** What is different in the other one, field by field, as the contract names them. */
    Map<String, Changed.Change> differences(RecommendationInput to) {
        var changes = new LinkedHashMap<String, Changed.Change>();
        note(changes, "kind", EnumNames.of(kind), EnumNames.of(to.kind));
        note(changes, "dueOn", dueOn, to.dueOn);
        note(changes, "reviewQuarterly", reviewQuarterly, to.reviewQuarterly);
        note(changes, "responsible", responsible, to.responsible);
        note(changes, "contact", contact, to.contact);
        note(changes, "expectedEvidence", names(expectedEvidence), names(to.expectedEvidence));
        note(changes, "carriedFrom", carriedFrom, to.carriedFrom);
        return changes;
    }

    private static List<String> names(List<EvidenceKind> kinds) {
        return kinds.stream().map(EnumNames::of).toList();
    }

    private static void note(
            Map<String, Changed.Change> changes, String field, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            changes.put(field, new Changed.Change(from, to));
        }
    }
}

package roundtable.resolution.reading;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * A resolution as read and as corrected: the JSON shape of the import. What was not found is null or empty; the limits
 * hold when a person changes the draft, a reading itself may exceed them and then asks to be shortened.
 *
 * @param title the subject, without quotation marks
 * @param heldOn the day of the round table
 * @param place the settlement, in the nominative
 * @param strengths what the participants found good
 * @param weaknesses what they found wanting
 * @param addressees the recommendations by addressee, in the order of the document
 */
public record ResolutionDraft(
        @Nullable @Size(max = 300) @Plain String title,
        @Nullable LocalDate heldOn,
        @Nullable @Size(max = 200) @Plain String place,
        @Size(max = 200) List<@NotNull @Valid Point> strengths,
        @Size(max = 200) List<@NotNull @Valid Point> weaknesses,
        @Size(max = 50) List<@NotNull @Valid Addressee> addressees) {

    public ResolutionDraft {
        strengths = listOf(strengths);
        weaknesses = listOf(weaknesses);
        addressees = listOf(addressees);
    }

    /**
     * A strength, a weakness or a sub-point.
     *
     * @param text the words, without list marks and trailing punctuation
     * @param lines where it stands in the source; null for what a person added
     */
    public record Point(@NotBlank @Size(max = 4000) @Plain(lines = true) String text, @Nullable Lines lines) {}

    /**
     * Whom recommendations are addressed to.
     *
     * @param name as printed, mostly in the dative; null when the resolution names nobody
     * @param recommendations what is recommended
     */
    @Schema(name = "DraftAddressee")
    public record Addressee(
            @Nullable @Size(max = 500) @Plain String name,
            @Size(max = 500) List<@NotNull @Valid Recommendation> recommendations) {

        public Addressee {
            recommendations = listOf(recommendations);
        }
    }

    /**
     * One recommendation.
     *
     * @param number as printed («1.2», «IV», «а»); when none is printed, the place among all recommendations of the
     *     document, from 1
     * @param text the words; a trailing clause «Срок: …» or «Ответственный: …» is moved into the fields
     * @param lines where it stands in the source, without its items; null for what a person added
     * @param dueOn the last day of the deadline; null when there is none or it names no year
     * @param responsible who carries it out, when the resolution says so
     * @param items its sub-points
     */
    @Schema(name = "DraftRecommendation")
    public record Recommendation(
            @NotBlank @Size(max = 20) @Plain String number,
            @NotBlank @Size(max = 4000) @Plain(lines = true) String text,
            @Nullable Lines lines,
            @Nullable LocalDate dueOn,
            @Nullable @Size(max = 500) @Plain String responsible,
            @Size(max = 100) List<@NotNull @Valid Point> items) {

        public Recommendation {
            items = listOf(items);
        }
    }

    /** Unlike {@code List.copyOf} bears a null list (absent in JSON) and null elements, which the validation then names. */
    private static <T> List<T> listOf(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }
}

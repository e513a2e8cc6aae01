package roundtable.discussion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/** What has to be said with a step of a discussion (dialogue 2.5). */
final class DiscussionSteps {
    private DiscussionSteps() {}

    /** Once more time. */
    @Schema(name = "DiscussionExtension")
    record ExtensionInput(
            @NotNull LocalDate closesOn,
            @Schema(examples = "Бизнес попросил ещё неделю.") @NotBlank @Size(max = 2000) @Plain(lines = true)
                    String reason) {}

    /** Why it ends before its day. */
    @Schema(name = "DiscussionEnd")
    record EndInput(
            @Schema(examples = "Все стороны высказались.") @NotBlank @Size(max = 2000) @Plain(lines = true)
                    String reason) {}

    /**
     * What it has come to. It counts as agreed when it is something and at least two of the three sides consent; a side
     * that has not voted is named as silent.
     *
     * @param dissent who does not agree, and why
     * @param votes of the sides; left out where a poll of agreement was held, for then its answers are the votes, and
     *     other ones are refused (422); needed where none was
     * @param ownerId the organization that answers for it; needed unless there is no agreement
     * @param reviewOn when to look what became of it, within twelve months; needed unless there is no agreement
     * @param pollId the poll of agreement about this outcome; the last one unless told
     */
    @Schema(name = "OutcomeInput")
    record OutcomeInput(
            @NotNull OutcomeKind kind,
            @Schema(examples = "Поставить шесть лавочек до мая.") @NotBlank @Size(max = 10_000) @Plain(lines = true)
                    String text,
            @Schema(examples = "Бизнес просит оставить проезд.") @Size(max = 5000) @Plain(lines = true) @Nullable
                    String dissent,
            @Valid @Nullable OutcomeVotes votes,
            @Nullable UUID ownerId,
            @Nullable LocalDate reviewOn,
            @Nullable UUID pollId) {}

    /**
     * What became of the outcome.
     *
     * @param reviewOn when to look again; never without it
     */
    @Schema(name = "OutcomeReview")
    record ReviewInput(
            @Schema(examples = "Четыре лавочки из шести стоят.") @NotBlank @Size(max = 5000) @Plain(lines = true)
                    String text,
            @Nullable LocalDate reviewOn) {}
}

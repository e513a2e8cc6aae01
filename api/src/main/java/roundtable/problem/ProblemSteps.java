package roundtable.problem;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.answer.ProofInput;
import roundtable.answer.Terms;
import roundtable.organization.WebAddress;
import roundtable.shared.http.Bulk;
import roundtable.shared.text.Plain;

/** What has to be said with a step of a problem (dialogue 2.2 and 2.4). */
final class ProblemSteps {
    private ProblemSteps() {}

    /** A reason that stands in the public time-line. */
    @Schema(name = "ProblemReason")
    record ReasonInput(
            @Schema(examples = "Проблема повторилась после дождя.") @NotBlank @Size(max = 2000) @Plain(lines = true)
                    String reason) {}

    /**
     * Why an author takes it back.
     *
     * @param why {@code other} when nothing is said
     * @param reason what else there is to say
     * @param successorId the problem that takes its place, if there is one
     */
    @Schema(name = "ProblemWithdrawal")
    record WithdrawalInput(
            @Nullable WithdrawalReason why,
            @Schema(examples = "Пандус построили ещё в мае.") @Size(max = 2000) @Plain(lines = true) @Nullable
                    String reason,
            @Nullable UUID successorId) {

        WithdrawalReason whyOrOther() {
            return why == null ? WithdrawalReason.OTHER : why;
        }

        @Nullable
        String words() {
            return reason == null || reason.isBlank() ? null : reason.strip();
        }
    }

    /** What the body has asked for. */
    @Schema(name = "ProblemInformation")
    record InformationInput(
            @Schema(examples = "Ступеней шесть, ширина прохода метр двадцать.")
                    @NotBlank
                    @Size(max = 4000)
                    @Plain(lines = true)
                    String text) {}

    /** Gives it to another body. */
    @Schema(name = "ProblemForwarding")
    record ForwardInput(
            @NotNull UUID bodyId,
            @Schema(examples = "Дорога находится в ведении республики.")
                    @NotBlank
                    @Size(max = 2000)
                    @Plain(lines = true)
                    String reason) {}

    /**
     * One step for many of them, each taken or refused by itself.
     *
     * @param problems at most 100
     */
    @Schema(name = "ManyProblems")
    record ManyInput(
            @Schema(examples = "[\"019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f50\"]") @NotNull @Size(min = 1, max = Bulk.MOST)
                    List<@NotNull UUID> problems) {}

    /**
     * Gives many to one other body, for one reason.
     *
     * @param problems at most 100
     */
    @Schema(name = "ManyProblemsForwarding")
    record ManyForwardInput(
            @Schema(examples = "[\"019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f50\"]") @NotNull @Size(min = 1, max = Bulk.MOST)
                    List<@NotNull UUID> problems,
            @NotNull @Valid ForwardInput forwarding) {}

    /** Once more time to answer. */
    @Schema(name = "ProblemExtension")
    record ExtensionInput(
            @Min(1) @Max(Terms.EXTENSION_DAYS) int days,
            @Schema(examples = "Ждём заключения экспертизы.") @NotBlank @Size(max = 2000) @Plain(lines = true)
                    String reason) {}

    /** The body asks everybody for solutions until a day. */
    @Schema(name = "SolutionCall")
    record CallInput(
            @NotNull LocalDate until,
            @Schema(examples = "Ждём предложений, как осветить тропу.") @NotBlank @Size(max = 4000) @Plain(lines = true)
                    String text) {}

    /**
     * Which of the solutions the body has chosen after its call.
     *
     * @param proposalIds proposals made for the problem, at most 20; none when none was chosen
     */
    @Schema(name = "SolutionChoiceInput")
    record ChoiceInput(
            @NotNull @Size(max = 20) List<@NotNull UUID> proposalIds,
            @Schema(examples = "Светильники на солнечных батареях не требуют кабеля.")
                    @NotBlank
                    @Size(max = 4000)
                    @Plain(lines = true)
                    String reason) {}

    /**
     * The body shows that it is solved: by an address, by files, or by both.
     *
     * @param url a photo or a document somewhere else
     * @param files photos and documents of the caller's own
     */
    @Schema(name = "SolutionClaimInput")
    record SolutionInput(
            @Schema(examples = "Пандус построен и принят, фото по ссылке.")
                    @NotBlank
                    @Size(max = 4000)
                    @Plain(lines = true)
                    String text,
            @WebAddress @Size(max = 500) @Schema(examples = "https://photos.example.org/ramp.jpg") @Nullable String url,
            @Size(max = ProofInput.MOST) @Nullable List<@Valid @NotNull ProofInput> files) {}

    /** It is the same as another one. */
    @Schema(name = "ProblemDuplicate")
    record DuplicateInput(
            @NotNull UUID duplicateOf,
            @Schema(examples = "Та же яма, описана неделей раньше.") @NotBlank @Size(max = 2000) @Plain(lines = true)
                    String reason) {}
}

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
import roundtable.shared.text.Plain;

/** What has to be said with a step of a problem (dialogue 2.2 and 2.4). */
final class ProblemSteps {
    private ProblemSteps() {}

    /** A reason that stands in the public time-line. */
    @Schema(name = "ProblemReason")
    record ReasonInput(
            @Schema(examples = "Проблема повторилась после дождя.") @NotBlank @Size(max = 2000) @Plain(lines = true)
                    String reason) {}

    /** Gives it to another body. */
    @Schema(name = "ProblemForwarding")
    record ForwardInput(
            @NotNull UUID bodyId,
            @Schema(examples = "Дорога находится в ведении республики.")
                    @NotBlank
                    @Size(max = 2000)
                    @Plain(lines = true)
                    String reason) {}

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

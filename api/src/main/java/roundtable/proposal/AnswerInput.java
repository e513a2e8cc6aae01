package roundtable.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.answer.AnswerType;
import roundtable.answer.AnswerWords;
import roundtable.answer.RefusalBasis;
import roundtable.organization.WebAddress;
import roundtable.shared.text.Plain;

/**
 * An official answer in preparation; nobody but the body sees it until another officer has signed it.
 *
 * @param basis why it is declined; for that type only
 * @param link where what is asked for exists already; for that type only
 * @param bodyId to whom it is forwarded; for that type only
 * @param publishAt when it shall be published, no later than the answer is due; null for at once with the signature
 * @param milestones what is promised; accepting answers have one at least, others none
 */
@Schema(name = "ProposalAnswerInput", description = "An official answer in preparation")
record AnswerInput(
        @NotNull AnswerType type,
        @Schema(
                        description = "Public, at least 200 characters",
                        examples =
                                "Администрация города обошла все восемь входов вместе с авторами предложения и согласна:"
                                        + " без ступеней должен быть каждый. Шесть входов переделаем до первого июня,"
                                        + " деньги есть в бюджете. Для двух зданий нужна экспертиза, о её итоге сообщим"
                                        + " на этой странице до первого марта.")
                @NotBlank
                @Size(min = 200, max = 10_000)
                @Plain(lines = true)
                String text,
        @Nullable RefusalBasis basis,
        @WebAddress @Size(max = 500) @Nullable String link,
        @Nullable UUID bodyId,
        @Nullable Instant publishAt,
        @Size(max = 30) @Nullable List<@NotNull @Valid MilestoneInput> milestones)
        implements AnswerWords {

    List<MilestoneInput> promised() {
        return milestones == null ? List.of() : milestones;
    }
}

package roundtable.problem;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
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
 * @param plannedOn when an accepted problem will be solved; without it work begins at once
 */
@Schema(name = "ProblemAnswerInput", description = "An official answer in preparation")
record AnswerInput(
        @NotNull AnswerType type,
        @Schema(
                        description = "Public, at least 200 characters",
                        examples = "Администрация города осмотрела вход в библиотеку вместе с обществом инвалидов."
                                + " Пандус нужен: ступеней шесть, второго входа нет. Работы включены в план"
                                + " благоустройства, подрядчик будет выбран в мае, построить пандус"
                                + " предстоит до первого сентября.")
                @NotBlank
                @Size(min = 200, max = 10_000)
                @Plain(lines = true)
                String text,
        @Nullable RefusalBasis basis,
        @WebAddress @Size(max = 500) @Nullable String link,
        @Nullable UUID bodyId,
        @Nullable Instant publishAt,
        @Nullable LocalDate plannedOn)
        implements AnswerWords {}

package roundtable.answer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/** What the author says of an answer; once. */
@Schema(name = "AnswerRatingInput")
public record AnswerRatingInput(
        @NotNull AnswerRating rating,
        @Schema(examples = "Про два здания ответа нет.") @Size(max = 2000) @Plain(lines = true) @Nullable
                String text) {}

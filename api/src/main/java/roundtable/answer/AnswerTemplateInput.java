package roundtable.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * Words to begin an official answer with.
 *
 * @param bodyId whose template it is, one of the caller's own bodies; it stays with that body
 * @param title what the officers call it; no two of a body have the same, whatever the letters' case
 * @param type the kind of answer that it is for; null for any
 * @param text what the answer begins with; it may be shorter than an answer has to be
 */
@Schema(name = "AnswerTemplateInput", description = "Words to begin an official answer with")
record AnswerTemplateInput(
        @NotNull @Schema(examples = "0198c0de-0000-7000-8000-000000000001") UUID bodyId,
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Отказ: нет денег в этом году") String title,
        @Nullable AnswerType type,
        @NotBlank
                @Size(max = 10_000)
                @Plain(lines = true)
                @Schema(examples = "Мы согласны, что это нужно. В бюджете этого года денег на это нет.")
                String text) {}

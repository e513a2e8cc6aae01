package roundtable.answer;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;
import roundtable.shared.http.Versioned;

/**
 * Words to begin an official answer with, as the body's officers see them.
 *
 * @param bodyId whose template it is
 * @param body its name; null when it is no longer published
 * @param type the kind of answer that it is for; null for any
 * @param changedBy who has written it or changed it last; null when nobody has that account any more
 */
@Schema(name = "AnswerTemplate", description = "Words to begin an official answer with, for the body's officers only")
record AnswerTemplateView(
        UUID id,
        UUID bodyId,
        @Nullable OrganizationName body,
        @Schema(examples = "Отказ: нет денег в этом году") String title,
        @Nullable AnswerType type,
        @Schema(examples = "Мы согласны, что это нужно. В бюджете этого года денег на это нет.") String text,
        @Schema(examples = "Анна Вымышленная") @Nullable String changedBy,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {}

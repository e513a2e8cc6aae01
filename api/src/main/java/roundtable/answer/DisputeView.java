package roundtable.answer;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;

/**
 * That an answer is disputed, and what came of it.
 *
 * @param organization that disputes it; null when people do
 * @param dueAt until when another officer has to decide
 * @param overdue that term is over
 * @param decision null while nobody has decided
 */
@Schema(name = "AnswerDispute", description = "That an official answer is disputed, and what came of it")
public record DisputeView(
        DisputedBy raisedBy,
        @Nullable OrganizationName organization,
        @Schema(examples = "Про два здания из восьми в ответе ничего нет.") String reason,
        Instant at,
        Instant dueAt,
        boolean overdue,
        @Nullable DisputeDecision decision,
        @Schema(examples = "Ответ верный: два здания в ведении республики.") @Nullable String decisionText,
        @Nullable Instant decidedAt) {}

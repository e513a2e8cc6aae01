package roundtable.answer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a body has to answer, as far as the answer's fields depend on it.
 *
 * @param matter what it is, as the feature's texts begin: {@code problem}, {@code proposal}
 * @param bodyId who has to answer
 * @param waiting nobody has answered yet
 * @param dueAt until when
 * @param mayBeForwarded it may still go to another body
 */
public record AnswerTerm(
        String matter,
        @Nullable UUID bodyId,
        LegalRegime regime,
        boolean waiting,
        @Nullable Instant dueAt,
        boolean mayBeForwarded) {}

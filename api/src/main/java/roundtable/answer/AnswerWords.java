package roundtable.answer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every official answer says, whatever it answers; the inputs of the features have it. */
public interface AnswerWords {
    AnswerType type();

    /** Public, 200 to 10,000 characters. */
    String text();

    /** Why it is declined; for that type only. */
    @Nullable
    RefusalBasis basis();

    /** Where what is asked for exists already; for that type only. */
    @Nullable
    String link();

    /** To whom it is forwarded; for that type only. */
    @Nullable
    UUID bodyId();

    /** When it shall be published; null for at once with the signature. */
    @Nullable
    Instant publishAt();
}

package roundtable.answer;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an officer asks the head of the body for more time to answer (dialogue 2.2, decision 0066); kept until it is granted
 * or refused, or nobody has to answer any more.
 *
 * @param extensionDays how many more
 * @param extensionReason why, in the officer's words
 * @param extensionAskedBy the officer
 */
@Embeddable
public record AskedExtension(
        Integer extensionDays, String extensionReason, UUID extensionAskedBy, Instant extensionAskedAt) {

    /** As everybody sees it: what is asked for, and why; not by whom. */
    public static @Nullable ExtensionRequestView view(@Nullable AskedExtension asked) {
        return asked == null
                ? null
                : new ExtensionRequestView(asked.extensionDays, asked.extensionReason, asked.extensionAskedAt);
    }
}

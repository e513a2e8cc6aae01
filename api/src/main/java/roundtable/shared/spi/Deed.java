package roundtable.shared.spi;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * CDI event, fired inside a transaction: something that changes no object and is remembered all the same, for example
 * a sign-in, a refusal, an export. What changes an object fires {@link Changed}.
 *
 * @param action in the contract's words: {@code sign_in}, {@code sign_out} …
 * @param outcome how it ended
 * @param actor account that did it when the request itself does not say so yet, as at a sign-in; else null
 * @param session session that it concerns when that is not the caller's own; else null
 * @param subject what it was done to; null when that is not known
 */
public record Deed(
        String action, Outcome outcome, @Nullable UUID actor, @Nullable UUID session, @Nullable Subject subject) {

    /** How it ended. */
    @Schema(name = "AuditOutcome")
    public enum Outcome {
        /** Done. */
        OK,
        /** Refused. */
        DENIED,
        /** Failed by our fault. */
        ERROR
    }
}

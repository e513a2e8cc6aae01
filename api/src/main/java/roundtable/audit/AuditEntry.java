package roundtable.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Deed;

/**
 * One line of the audit log.
 *
 * @param seq its place in the log; later entries have larger ones
 * @param at when it was done
 * @param actorType who did it
 * @param actorId account that did it; null for visitors and the system
 * @param actorName what that account is called now; null outside of lists for the staff
 * @param sessionId session in which it was done
 * @param action what was done: {@code create}, {@code sign_in} …
 * @param subjectType kind of the object, for example {@code organization}
 * @param subjectId the object
 * @param outcome how it ended
 * @param requestId trace id of the request
 * @param ipPrefix network that the request came from, never the whole address
 * @param changed by field: {@code from} and {@code to}
 */
@Schema(description = "One line of the audit log")
public record AuditEntry(
        @Schema(examples = "4711") long seq,
        @Schema(examples = "2026-11-23T09:30:00Z") Instant at,
        @Schema(examples = "user") Actor actorType,
        @Schema(examples = "019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f50") @Nullable UUID actorId,
        @Schema(nullable = true, examples = "Мария Ивановна") @Nullable String actorName,
        @Schema(examples = "019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f51") @Nullable UUID sessionId,
        @Schema(examples = "change") String action,
        @Schema(examples = "organization") @Nullable String subjectType,
        @Schema(examples = "019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f52") @Nullable UUID subjectId,
        @Schema(examples = "ok") Deed.Outcome outcome,
        @Schema(examples = "4bf92f3577b34da6a3ce929d0e0e4736") @Nullable String requestId,
        @Schema(examples = "192.0.2.0/24") @Nullable String ipPrefix,
        @Schema(examples = "{\"shortName\":{\"from\":\"Родник\",\"to\":\"Исток\"}}")
                Map<String, Changed.Change> changed) {

    AuditEntry by(@Nullable String name) {
        return new AuditEntry(
                seq,
                at,
                actorType,
                actorId,
                name,
                sessionId,
                action,
                subjectType,
                subjectId,
                outcome,
                requestId,
                ipPrefix,
                changed);
    }

    /** Who did it. */
    @Schema(name = "AuditActor")
    public enum Actor {
        /** Somebody signed in. */
        USER,
        /** Nobody signed in. */
        VISITOR,
        /** A job, or the start of the application. */
        SYSTEM
    }
}

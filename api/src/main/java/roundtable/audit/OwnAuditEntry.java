package roundtable.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Deed;

/**
 * A line of the audit log for the person it concerns: what they did, and what was done to their account. Who else did
 * it is told by capacity, not by name.
 *
 * @param by who did it, seen from the person
 * @param ipPrefix network that it came from; null when another signed-in person did it
 */
@Schema(description = "A line of the audit log for the person it concerns")
record OwnAuditEntry(
        @Schema(examples = "4711") long seq,
        Instant at,
        By by,
        @Schema(examples = "sign_in") String action,
        @Schema(nullable = true, examples = "user") @Nullable String subjectType,
        @Schema(nullable = true) @Nullable UUID subjectId,
        Deed.Outcome outcome,
        @Schema(nullable = true, examples = "192.0.2.0/24") @Nullable String ipPrefix,
        Map<String, Changed.Change> changed) {

    /** Who did it, seen from the person. */
    @Schema(name = "OwnAuditActor")
    enum By {
        /** The person. */
        ME,
        /** Another signed-in person, as a rule of the staff. */
        OTHER,
        /** Nobody signed in, for example a sign-in that failed. */
        VISITOR,
        /** A job, or the start of the application. */
        SYSTEM
    }

    static OwnAuditEntry of(AuditEntry e, UUID me) {
        var by =
                switch (e.actorType()) {
                    case USER -> me.equals(e.actorId()) ? By.ME : By.OTHER;
                    case VISITOR -> By.VISITOR;
                    case SYSTEM -> By.SYSTEM;
                };
        return new OwnAuditEntry(
                e.seq(),
                e.at(),
                by,
                e.action(),
                e.subjectType(),
                e.subjectId(),
                e.outcome(),
                by == By.OTHER ? null : e.ipPrefix(),
                e.changed());
    }
}

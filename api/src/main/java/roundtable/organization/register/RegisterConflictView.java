package roundtable.organization.register;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A value of the register that differs from what people have stated.
 *
 * @param row row of the file
 * @param field of the organization
 * @param stated what stands there now, as people have stated it; null when they have said that there is nothing
 * @param offered what the register says
 * @param decision null while it is open
 */
@Schema(name = "RegisterConflict", description = "A value of the register that differs from what people have stated")
record RegisterConflictView(
        UUID id,
        @Schema(examples = "17") long row,
        RegisterOrganization organization,
        @Schema(examples = "mission") String field,
        @Schema(examples = "Сажаем кедры.") @Nullable Object stated,
        @Schema(examples = "Озеленение.") @Nullable Object offered,
        @Nullable RegisterDecision decision,
        @Nullable Instant decidedAt) {}

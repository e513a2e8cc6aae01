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
 * @param byNumber whether the row is known by the register's own number only, and the organization has another ОГРН:
 *     either the register has corrected the ОГРН, or it has given the number to somebody else. Nothing of the row is
 *     written before that is decided: {@code take} says that it is the same organization, {@code keep} leaves the row out
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
        @Schema(examples = "false") boolean byNumber,
        @Nullable RegisterDecision decision,
        @Nullable Instant decidedAt) {}

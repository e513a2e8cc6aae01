package roundtable.organization;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change of an organization.
 *
 * @param at when
 * @param action what was done, for example {@code change}
 * @param by who did it; null for the system itself
 * @param origin the row of a register that it came from; null when a person did it
 * @param fields by field of what people say of it, and {@code status}: {@code from} and {@code to}
 */
@Schema(description = "One change of an organization")
record OrganizationHistoryEntry(
        Instant at,
        @Schema(examples = "change") String action,
        @Schema(nullable = true) @Nullable Person by,
        @Nullable Origin origin,
        Map<String, FieldChange> fields) {

    /**
     * What a field was and is.
     *
     * @param from null when there was nothing
     * @param to null when there is nothing any more
     */
    @Schema(name = "OrganizationFieldChange", description = "What a field was and is; null for nothing")
    record FieldChange(
            @Schema(nullable = true, examples = "Родник") @Nullable Object from,
            @Schema(nullable = true, examples = "Исток") @Nullable Object to) {}

    /**
     * The row of a register that a change came from.
     *
     * @param id of the import
     * @param file what the file was called
     * @param row of the file, counted from 1 below the header
     */
    @Schema(name = "OrganizationHistoryOrigin", description = "The row of a register that a change came from")
    record Origin(UUID id, @Schema(examples = "nko-2026.csv") String file, @Schema(examples = "17") long row) {}

    /**
     * Who did it.
     *
     * @param name null when the account is no longer there
     */
    @Schema(name = "OrganizationHistoryPerson", description = "Who did it")
    record Person(UUID id, @Schema(nullable = true, examples = "Вымышленная Анна") @Nullable String name) {}
}

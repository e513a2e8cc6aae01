package roundtable.organization;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change of an organization.
 *
 * @param at when
 * @param action what was done, for example {@code change}
 * @param by who did it; null for the system itself
 * @param fields by field of what people say of it, and {@code status}: {@code from} and {@code to}
 */
@Schema(description = "One change of an organization")
record OrganizationHistoryEntry(
        Instant at,
        @Schema(examples = "change") String action,
        @Schema(nullable = true) @Nullable Person by,
        @Schema(type = SchemaType.OBJECT, examples = "{\"shortName\":{\"from\":\"Родник\",\"to\":\"Исток\"}}")
                JsonNode fields) {

    /**
     * Who did it.
     *
     * @param name null when the account is no longer there
     */
    @Schema(name = "OrganizationHistoryPerson", description = "Who did it")
    record Person(UUID id, @Schema(nullable = true, examples = "Вымышленная Анна") @Nullable String name) {}
}

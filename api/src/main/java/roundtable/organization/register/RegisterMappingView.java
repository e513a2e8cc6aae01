package roundtable.organization.register;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A saved meaning of columns, for the next file of the same register. */
@Schema(name = "RegisterMapping", description = "A saved meaning of columns, for the next file of the same register")
record RegisterMappingView(
        UUID id,
        @Schema(examples = "Реестр СО НКО") String name,
        @Schema(examples = "Реестр СО НКО") @Nullable String source,
        @Schema(examples = "{\"Название\": \"shortName\"}") Map<String, @Nullable String> mapping,
        Instant updatedAt) {}

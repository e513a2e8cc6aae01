package roundtable.resolution;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import in the list.
 *
 * @param title of the draft; null when none was found yet
 */
@Schema(name = "ResolutionImportCard")
record ImportCard(
        UUID id,
        @Schema(examples = "резолюция.txt") String fileName,
        ImportStatus status,
        @Schema(examples = "Взаимодействие НКО, органов власти и бизнеса") @Nullable String title,
        Instant createdAt) {}

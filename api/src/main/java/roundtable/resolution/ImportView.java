package roundtable.resolution;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.resolution.reading.ResolutionDraft;
import roundtable.resolution.reading.SourceText;
import roundtable.shared.http.Versioned;

/**
 * An import with its source.
 *
 * @param source the lines that the draft's line numbers refer to, counted from 1
 * @param roundTable what it became; null until published
 */
@Schema(name = "ResolutionImport", description = "A resolution on its way in: the source and the draft read from it")
record ImportView(
        UUID id,
        @Schema(examples = "резолюция.txt") String fileName,
        ImportStatus status,
        Set<ImportAction> actions,
        SourceText source,
        ResolutionDraft draft,
        @Nullable RoundTableLink roundTable,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static ImportView of(
            ResolutionImport i, ResolutionDraft draft, Set<ImportAction> actions, @Nullable RoundTableLink roundTable) {
        return new ImportView(
                i.id(),
                i.fileName(),
                i.status(),
                actions,
                new SourceText(List.copyOf(i.lines())),
                draft,
                roundTable,
                i.createdAt(),
                i.updatedAt(),
                i.version());
    }
}

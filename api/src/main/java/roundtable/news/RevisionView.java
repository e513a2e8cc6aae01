package roundtable.news;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was written at a time.
 *
 * @param text the words of the text, a line for each block
 * @param editor who wrote it
 */
@Schema(name = "NewsRevision", description = "A revision of a news item")
record RevisionView(
        UUID id,
        @Schema(examples = "2") int number,
        @Schema(examples = "Открыта запись в вечернюю мастерскую") String title,
        @Schema(examples = "Подростков ждут с понедельника.") String summary,
        @Schema(examples = "Подростков ждут с понедельника.") String text,
        @Schema(examples = "Мария И.") @Nullable String editor,
        Instant at) {}

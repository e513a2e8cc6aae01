package roundtable.moderation.voice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that a moderator should look at.
 *
 * @param network from where the voices came: a /24 or /56, never a whole address; null for other patterns
 * @param voices how many make the pattern; fewer names when people have left since
 * @param setAside how many of them a moderator has set aside
 * @param canBeSetAside whether voices for such a thing can be
 * @param people whose they are, the first fifty
 * @param note what the moderator found out; null until somebody has looked
 */
@Schema(name = "Suspicion", description = "A pattern among supports or votes that a moderator should look at")
record SuspicionView(
        UUID id,
        Pattern pattern,
        @Schema(examples = "proposal") String subjectType,
        UUID subjectId,
        @Schema(examples = "Пандус у библиотеки") String title,
        @Schema(examples = "/proposals/pandus-u-biblioteki") String path,
        @Schema(nullable = true, examples = "192.0.2.0/24") @Nullable String network,
        int voices,
        int setAside,
        boolean canBeSetAside,
        List<Person> people,
        Instant firstAt,
        Instant lastAt,
        Instant foundAt,
        @Schema(nullable = true) @Nullable Instant reviewedAt,
        @Schema(nullable = true) @Nullable Reviewer reviewedBy,
        @Schema(nullable = true) @Nullable String note) {

    /**
     * Whose voice it is.
     *
     * @param setAside whether a moderator has set it aside
     */
    @Schema(name = "SuspicionPerson")
    record Person(
            UUID id, @Schema(nullable = true, examples = "Вера Жительница") @Nullable String name, boolean setAside) {}

    /** Who has looked. */
    @Schema(name = "SuspicionReviewer")
    record Reviewer(UUID id, @Schema(nullable = true, examples = "Анна Модератор") @Nullable String name) {}
}

package roundtable.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person was told.
 *
 * @param text in the reader's language
 * @param path page that shows what it is about
 * @param links the things, when it is about several
 */
@Schema(name = "Notification", description = "Something that a person was told")
record NotificationView(
        UUID id,
        @Schema(examples = "moderation_hidden") String kind,
        @Schema(examples = "Страница «Фонд «Кедр»» скрыта") String text,
        @Schema(examples = "/me/moderation") String path,
        @Schema(description = "Things of which the text speaks as several; mostly none") List<Link> links,
        Instant createdAt,
        @Schema(nullable = true) @Nullable Instant readAt) {

    /** One of several things that a notification is about. */
    @Schema(name = "NotificationLink")
    record Link(
            @Schema(examples = "Пандус у библиотеки") String title,
            @Schema(examples = "/problems/pandus") String path) {}
}

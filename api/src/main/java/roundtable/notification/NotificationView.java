package roundtable.notification;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person was told.
 *
 * @param text in the reader's language
 * @param path page that shows what it is about
 */
@Schema(name = "Notification", description = "Something that a person was told")
record NotificationView(
        UUID id,
        @Schema(examples = "moderation_hidden") String kind,
        @Schema(examples = "Страница «Фонд «Кедр»» скрыта") String text,
        @Schema(examples = "/me/moderation") String path,
        Instant createdAt,
        @Schema(nullable = true) @Nullable Instant readAt) {}

package roundtable.notification;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When a person gets letters. In the centre everything is told.
 *
 * @param stoppedAt since when no letters are sent because the mailbox refuses them
 */
@Schema(name = "NotificationSettings", description = "When a person gets letters")
record SettingsView(List<One> items, @Schema(nullable = true) @Nullable Instant stoppedAt) {

    /** Of one kind. */
    @Schema(name = "NotificationSetting")
    record One(
            @Schema(examples = "moderation_hidden") String kind,
            @Schema(examples = "Вашу страницу скрыли") String title,
            EmailMode email) {}
}

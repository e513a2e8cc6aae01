package roundtable.notification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/** When letters of a kind are wanted. */
@Schema(name = "NotificationSettingInput", description = "When letters of a kind are wanted")
record SettingInput(
        @Schema(examples = "moderation_hidden") @NotNull @Size(max = 100) @Plain String kind,
        @Schema(examples = "daily") @NotNull EmailMode email) {}

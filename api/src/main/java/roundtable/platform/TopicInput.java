package roundtable.platform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * What is to be talked about.
 *
 * @param organizationId who raises it; null for the Resource Center
 */
@Schema(name = "PlatformTopicInput", description = "What is to be talked about")
record TopicInput(
        @Nullable UUID organizationId,
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Светофор у школы № 4") String title,
        @Size(max = 5000) @Plain(lines = true) @Schema(examples = "Где он нужен и кто поможет.") @Nullable
                String body) {}

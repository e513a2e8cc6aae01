package roundtable.platform;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;

/**
 * A topic of a platform.
 *
 * @param organization who has raised it; null for the Resource Center
 * @param outcome what came out; null until it is closed, and where moderation has taken it
 * @param masked whether moderation has taken what was written
 * @param actions what the caller may do with it now
 */
@Schema(name = "PlatformTopic", description = "What is talked about at a platform")
record TopicView(
        UUID id,
        @Schema(examples = "Светофор у школы № 4") String title,
        @Schema(examples = "Где он нужен и кто поможет.") @Nullable String body,
        @Nullable OrganizationName organization,
        TopicStatus status,
        @Schema(examples = "Светофор стоит с сентября.") @Nullable String outcome,
        boolean masked,
        Set<TopicAction> actions,
        Instant createdAt,
        @Nullable Instant closedAt) {}

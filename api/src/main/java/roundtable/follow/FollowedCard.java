package roundtable.follow;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that the caller follows.
 *
 * @param title what it is called; null when not everybody may see it any more
 * @param path its page; null with the title
 */
@Schema(name = "FollowedCard", description = "Something that the caller follows")
record FollowedCard(
        @Schema(examples = "proposal") String type,
        @Schema(examples = "0198c0de-0000-7000-8000-000000000001") String id,
        @Schema(nullable = true, examples = "Вход без ступеней в каждую поликлинику") @Nullable String title,
        @Schema(nullable = true, examples = "/proposals/vhod-bez-stupenej") @Nullable String path,
        Instant followedAt) {}

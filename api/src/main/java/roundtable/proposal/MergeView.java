package roundtable.proposal;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That one proposal shall go on in another one.
 *
 * @param child the one that goes on in the other
 * @param survivor the one that stays open
 * @param union how many people stand behind the two together, each counted once
 * @param expiresAt until when all authors have to agree; null when it is decided
 * @param agreed how many of the authors of both agree to the present words
 * @param authors how many authors both have
 * @param actions what the caller may do now
 */
@Schema(name = "ProposalMerge", description = "That one proposal shall go on in another one")
record MergeView(
        UUID id,
        MergeStatus status,
        RelativeView child,
        RelativeView survivor,
        @Schema(examples = "Оба предложения об одном и том же входе.") String reason,
        int union,
        @Nullable Instant expiresAt,
        int agreed,
        int authors,
        @Nullable Instant endedAt,
        Set<MergeAction> actions) {}

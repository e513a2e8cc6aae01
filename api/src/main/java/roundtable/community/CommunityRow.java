package roundtable.community;

import java.time.Instant;
import java.util.UUID;
import roundtable.shared.store.Key;

/** A community in a list, before names are put to its ids. */
record CommunityRow(
        UUID id,
        String slug,
        CommunityStatus status,
        String title,
        String purpose,
        UUID areaId,
        UUID territoryId,
        int memberCount,
        int proposalCount,
        Instant activeAt,
        Instant createdAt,
        Instant updatedAt,
        Key key) {}

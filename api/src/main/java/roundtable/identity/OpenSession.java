package roundtable.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A session that is in force.
 *
 * @param amr how the person proved who they are (RFC 8176), separated by spaces
 * @param authTime when
 * @param roles what the account may act as now
 */
record OpenSession(
        UUID id,
        UUID userId,
        Instant createdAt,
        Instant absoluteUntil,
        String amr,
        Instant authTime,
        Set<String> roles) {}

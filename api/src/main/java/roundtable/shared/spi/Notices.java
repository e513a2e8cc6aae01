package roundtable.shared.spi;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Outbox event: several people are to be told the same. Like many {@link Notice}s, in one row; and each of them is told
 * once of one cause, however often and for whatever reason it is told.
 *
 * @param cause the event that is the reason
 * @param recipients accounts that are told, a few hundred at most
 */
public record Notices(
        UUID cause, Set<UUID> recipients, String kind, Subject subject, String path, Map<String, String> words) {}

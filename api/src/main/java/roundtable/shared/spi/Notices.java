package roundtable.shared.spi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Outbox event: several people are to be told the same. Like many {@link Notice}s, in one row; and each of them is told
 * once of one cause, however often and for whatever reason it is told.
 *
 * @param cause the event that is the reason
 * @param recipients accounts that are told, a few hundred at most
 * @param links things that the texts speak of as several, a few
 */
public record Notices(
        UUID cause,
        Set<UUID> recipients,
        String kind,
        Subject subject,
        String path,
        Map<String, String> words,
        List<Notice.Link> links) {

    /** An event that was written before there were links has none. */
    public Notices {
        links = Objects.requireNonNullElse(links, List.of());
    }

    /** Of one thing, that of the page. */
    public Notices(
            UUID cause, Set<UUID> recipients, String kind, Subject subject, String path, Map<String, String> words) {
        this(cause, recipients, kind, subject, path, words, List.of());
    }
}

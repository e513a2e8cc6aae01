package roundtable.shared.spi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Outbox event: a person is to be told of something. A feature adds it in the transaction of what happened and knows
 * nothing of channels, settings and letters; who hears it does.
 *
 * @param recipient account that is told
 * @param kind what happened, lower_snake_case, for example {@code claim_confirmed}; the texts stand under it
 * @param subject what it is about
 * @param path page of the SPA that shows it, for example {@code /organizations/kedr}
 * @param words what the texts name, by placeholder, for example {@code organization → Кедр}; nothing secret
 * @param links things that the texts speak of as several, a few
 */
public record Notice(
        UUID recipient, String kind, Subject subject, String path, Map<String, String> words, List<Link> links) {

    /** An event that was written before there were links has none. */
    public Notice {
        links = Objects.requireNonNullElse(links, List.of());
    }

    /** Of one thing, that of the page. */
    public Notice(UUID recipient, String kind, Subject subject, String path, Map<String, String> words) {
        this(recipient, kind, subject, path, words, List.of());
    }

    /** One of several things: what it is called, and its page. */
    public record Link(String title, String path) {}
}

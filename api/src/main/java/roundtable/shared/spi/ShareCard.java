package roundtable.shared.spi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a public page says of itself in its head: for search engines, previews in messengers and feeds. */
public interface ShareCard {
    /** First segment of the pages' path, for example {@code organizations}. */
    String section();

    /**
     * The card of the page; empty when there is no such public thing, which makes the page a true 404. For what was
     * public and is withdrawn it throws the problem {@code gone}, and the page is a 410. A card whose canonical path is
     * another one redirects there.
     */
    Optional<Card> card(String slug, String language);

    /** Paths of all public pages of the section with their last change, for the site map. */
    default java.util.stream.Stream<Entry> entries() {
        return entries(0, Integer.MAX_VALUE);
    }

    /** How many pages the section has. */
    default long count() {
        try (var entries = entries()) {
            return entries.count();
        }
    }

    /** Part of the {@link #entries()}, in an order that stays: so many from that one on, counted from 0. */
    java.util.stream.Stream<Entry> entries(long from, int most);

    /**
     * A page's head.
     *
     * @param canonicalPath path of the page that others should link to
     * @param title without the installation's name
     * @param description one or two sentences
     * @param jsonLd schema.org object as JSON, or null
     * @param picture what a preview shows; the platform's own picture when it is null
     */
    record Card(
            String canonicalPath,
            String title,
            String description,
            @Nullable String jsonLd,
            @Nullable Picture picture) {
        /** A card without a picture of its own. */
        public Card(String canonicalPath, String title, String description, @Nullable String jsonLd) {
            this(canonicalPath, title, description, jsonLd, null);
        }
    }

    /**
     * A picture that everybody may see.
     *
     * @param path where it is
     * @param alt what is seen on it
     */
    record Picture(String path, String alt) {}

    /** A page of the site map. */
    record Entry(String path, java.time.Instant changedAt) {}
}

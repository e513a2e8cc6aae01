package roundtable.integration;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import roundtable.shared.spi.FeedSource;

/**
 * A feed, whatever its form.
 *
 * @param name in its address: {@code news}, {@code platforms/<id>}
 * @param page path of the page of the SPA that shows the same
 * @param query what narrows both, as it stands in their addresses: {@code ?territory=84}, or empty
 * @param language of the title
 * @param entries newest first
 */
record Feed(String name, String page, String query, String title, String language, List<FeedSource.Entry> entries) {

    /** When something in it was last changed; the epoch for an empty one, which has never changed. */
    Instant changed() {
        return entries.stream()
                .map(FeedSource.Entry::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}

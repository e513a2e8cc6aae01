package roundtable.shared.spi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kind of public things that people subscribe to as RSS, Atom or JSON Feed under {@code /feeds/<name>.*}. */
public interface FeedSource {
    /** Name in the address, for example {@code news}. */
    String name();

    /** Path of the page with all of them, for example {@code /news}. */
    String page();

    /** What the feed is called: a message key. */
    String titleKey();

    /** The latest that everybody may see, newest first. */
    List<Entry> latest(int most);

    /**
     * The same among those that the list of the page shows with these parameters; what the list does not know is a fault.
     * A feed without filters has all, whatever is asked.
     */
    default List<Entry> latest(int most, Map<String, List<String>> query) {
        return latest(most);
    }

    /**
     * One of them.
     *
     * @param path page of the SPA
     * @param summary plain text
     * @param html the whole text when it is safe HTML, else null
     * @param language {@code ru} or {@code en}
     */
    record Entry(
            UUID id,
            String path,
            String title,
            String summary,
            @Nullable String html,
            Instant publishedAt,
            Instant updatedAt,
            String language) {}
}

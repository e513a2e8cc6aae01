package roundtable.shared.spi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A kind of public things each of which has a feed of its own under {@code /feeds/<section>/<id or slug>.*}. */
public interface OwnFeedSource {
    /** First part of the address, for example {@code platforms}. */
    String section();

    /** The feed of one thing that everybody may see, in that language; nothing when there is no such thing. */
    Optional<OwnFeed> feed(String idOrSlug, String language, int most);

    /**
     * What happens at one thing.
     *
     * @param path page of the SPA
     * @param latest newest first
     */
    record OwnFeed(UUID id, String path, String title, List<FeedSource.Entry> latest) {}
}

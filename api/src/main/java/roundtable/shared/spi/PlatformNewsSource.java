package roundtable.shared.spi;

import java.util.List;

/** What happens to a feature's things, for the one feed of a platform. */
public interface PlatformNewsSource {
    /**
     * The latest that everybody may see of things that are held at the platform or that it works on, newest first, in one
     * statement.
     */
    List<FeedSource.Entry> latest(PlatformScope scope, int most, String language);
}

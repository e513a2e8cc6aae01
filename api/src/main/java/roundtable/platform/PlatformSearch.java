package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.SearchSource;

/** Platforms in the one search box. */
@ApplicationScoped
class PlatformSearch implements SearchSource {
    private final PlatformListRepository rows;

    PlatformSearch(PlatformListRepository rows) {
        this.rows = rows;
    }

    @Override
    public String type() {
        return Platform.TYPE;
    }

    @Override
    public List<Hit> search(String words, String language, int limit) {
        return rows.hits(words, limit);
    }
}

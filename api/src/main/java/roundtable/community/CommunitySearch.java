package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.SearchSource;

/** Communities in the one search box. */
@ApplicationScoped
class CommunitySearch implements SearchSource {
    private final CommunityListRepository rows;

    CommunitySearch(CommunityListRepository rows) {
        this.rows = rows;
    }

    @Override
    public String type() {
        return Community.TYPE;
    }

    @Override
    public List<Hit> search(String words, String language, int limit) {
        return rows.hits(words, limit);
    }
}

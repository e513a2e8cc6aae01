package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.SearchSource;

/** Discussions in the one search box. */
@ApplicationScoped
class DiscussionSearch implements SearchSource {
    private final DiscussionListRepository rows;

    DiscussionSearch(DiscussionListRepository rows) {
        this.rows = rows;
    }

    @Override
    public String type() {
        return Discussion.TYPE;
    }

    @Override
    public List<Hit> search(String words, String language, int limit) {
        return rows.hits(words, limit);
    }
}

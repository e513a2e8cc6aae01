package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.SearchSource;

/** Stories in the one search box. */
@ApplicationScoped
class StorySearch implements SearchSource {
    private final StoryListRepository rows;

    StorySearch(StoryListRepository rows) {
        this.rows = rows;
    }

    @Override
    public String type() {
        return Story.TYPE;
    }

    @Override
    public List<Hit> search(String words, String language, int limit) {
        return rows.hits(words, limit);
    }
}

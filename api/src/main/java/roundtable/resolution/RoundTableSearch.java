package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.SearchSource;

/** Finds round tables by their titles and by the words of their recommendations. */
@ApplicationScoped
class RoundTableSearch implements SearchSource {
    private final RoundTableSearchRepository found;

    RoundTableSearch(RoundTableSearchRepository found) {
        this.found = found;
    }

    @Override
    public String type() {
        return RoundTable.TYPE;
    }

    @Override
    public List<Hit> search(String words, String language, int limit) {
        return found.hits(words, limit);
    }
}

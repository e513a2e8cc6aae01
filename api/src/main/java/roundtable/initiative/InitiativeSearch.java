package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.SearchSource;

/** Initiatives in the one search box. */
@ApplicationScoped
class InitiativeSearch implements SearchSource {
    private final InitiativeListRepository rows;

    InitiativeSearch(InitiativeListRepository rows) {
        this.rows = rows;
    }

    @Override
    public String type() {
        return Initiative.TYPE;
    }

    @Override
    public List<Hit> search(String words, String language, int limit) {
        return rows.hits(words, limit);
    }
}

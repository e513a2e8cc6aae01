package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.SearchSource;
import roundtable.shared.store.TextSearch;
import roundtable.shared.store.TextSearch.Texts;

/** Platforms in the one search box, with their topics and what was decided at their meetings. */
@ApplicationScoped
class PlatformSearch implements SearchSource {
    private static final String SHOWN = "x.hidden_at is null and p.hidden_at is null";
    private static final String THERE = " join platform p on p.id = x.platform_id";

    private static final Texts[] TEXTS = {
        new Texts("platform x", "x.hidden_at is null", "'/platforms/' || x.slug", "x.purpose"),
        new Texts("platform_topic x" + THERE, SHOWN, at("topics"), "concat_ws(' ', x.body, x.outcome)"),
        new Texts(
                "(select m.id, m.words, m.decisions, left(m.decisions, 100) as title, m.platform_id, m.hidden_at"
                        + " from platform_minutes m) x"
                        + THERE,
                SHOWN,
                at("minutes"),
                "x.decisions")
    };

    private final TextSearch search;

    PlatformSearch(TextSearch search) {
        this.search = search;
    }

    private static String at(String tab) {
        return "'/platforms/' || p.slug || '?tab=" + tab + "'";
    }

    @Override
    public String type() {
        return Platform.TYPE;
    }

    @Override
    public List<Hit> search(String words, String language, int limit) {
        return search.hits(words, limit, TEXTS);
    }
}

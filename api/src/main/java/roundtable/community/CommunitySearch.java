package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.SearchSource;
import roundtable.shared.store.TextSearch;
import roundtable.shared.store.TextSearch.Texts;

/** Communities in the one search box, and what stands in them: library, statements, questions and answers. */
@ApplicationScoped
class CommunitySearch implements SearchSource {
    private static final String OPEN = "x.hidden_at is null and c.hidden_at is null and c.status <> 'ARCHIVED'";
    private static final String THERE = " join community c on c.id = x.community_id";

    private static final Texts[] TEXTS = {
        new Texts(
                "community x",
                "x.hidden_at is null and x.status <> 'ARCHIVED'",
                "'/communities/' || x.slug",
                "x.purpose"),
        new Texts("community_document x" + THERE, OPEN, at("library"), "x.title"),
        new Texts("community_statement x" + THERE, OPEN, at("statements"), "x.body"),
        new Texts("community_question x" + THERE, OPEN, at("questions"), "coalesce(x.body, x.title)"),
        new Texts(
                """
                (select a.id, a.words, a.body, left(a.body, 100) as title, q.community_id, q.hidden_at
                 from community_answer a join community_question q on q.id = a.question_id) x"""
                        + THERE,
                OPEN,
                at("questions"),
                "x.body")
    };

    private final TextSearch search;

    CommunitySearch(TextSearch search) {
        this.search = search;
    }

    private static String at(String tab) {
        return "'/communities/' || c.slug || '?tab=" + tab + "'";
    }

    @Override
    public String type() {
        return Community.TYPE;
    }

    @Override
    public List<Hit> search(String words, String language, int limit) {
        return search.hits(words, limit, TEXTS);
    }
}

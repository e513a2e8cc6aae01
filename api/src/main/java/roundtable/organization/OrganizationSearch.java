package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.SearchSource;

/** Organizations in the one search box. */
@ApplicationScoped
class OrganizationSearch implements SearchSource {
    private final OrganizationListRepository lists;
    private final OrganizationWordRepository words;

    OrganizationSearch(OrganizationListRepository lists, OrganizationWordRepository words) {
        this.lists = lists;
        this.words = words;
    }

    @Override
    public String type() {
        return OrganizationService.TYPE;
    }

    @Override
    public List<Hit> search(String text, String language, int limit) {
        var typed = words.read(text);
        var found = find(typed, limit);
        return found.isEmpty() ? find(words.corrected(typed), limit) : found;
    }

    private List<Hit> find(SearchWords words, int limit) {
        var criteria = new Criteria().published().words(words);
        return lists.page(criteria, OrganizationSort.RELEVANCE, words, null, limit).rows().items().stream()
                .map(o -> new Hit("/organizations/" + o.slug(), o.shortName(), o.highlight()))
                .toList();
    }
}

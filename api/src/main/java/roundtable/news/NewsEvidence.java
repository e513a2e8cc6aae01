package roundtable.news;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.news.NewsListRepository.Row;
import roundtable.shared.spi.EvidenceSource;

/** News as evidence: what was covered is there for everybody to read. */
@ApplicationScoped
class NewsEvidence implements EvidenceSource {
    private final NewsRepository news;
    private final NewsListRepository rows;

    NewsEvidence(NewsRepository news, NewsListRepository rows) {
        this.news = news;
        this.rows = rows;
    }

    @Override
    public String type() {
        return NewsItem.TYPE;
    }

    @Override
    public List<String> predicates() {
        return List.of("published");
    }

    @Override
    public Optional<Boolean> holds(String predicate, UUID id) {
        return news.findByIdOptional(id).map(NewsItem::isPublic);
    }

    @Override
    public Behind behind(UUID id) {
        return news.findByIdOptional(id)
                .map(n -> Behind.of(n.author(), n.organizationId()))
                .orElse(Behind.NOBODY);
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        return ids.isEmpty()
                ? Map.of()
                : rows.among(ids).stream()
                        .collect(Collectors.toMap(Row::id, r -> new Shown(r.title(), "/news/" + r.slug())));
    }
}

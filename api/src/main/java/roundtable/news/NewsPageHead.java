package roundtable.news;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.ShareCard;
import roundtable.shared.spi.StructuredData;

/** The head of a news item's page. */
@ApplicationScoped
class NewsPageHead implements ShareCard {
    private static final String SECTION = "news";

    private final NewsRepository news;
    private final NewsListRepository rows;
    private final OrganizationDirectory organizations;
    private final StructuredData data;

    NewsPageHead(
            NewsRepository news, NewsListRepository rows, OrganizationDirectory organizations, StructuredData data) {
        this.news = news;
        this.rows = rows;
        this.organizations = organizations;
        this.data = data;
    }

    @Override
    public String section() {
        return SECTION;
    }

    @Override
    public Optional<Card> card(String slug, String language) {
        return news.at(slug).filter(NewsPageHead::isPublic).map(n -> card(n, language));
    }

    @Override
    public long count() {
        return rows.listed();
    }

    @Override
    public Stream<Entry> entries(long from, int most) {
        return rows.addresses(from, most).stream();
    }

    /** What was never public is not there; what was unpublished or hidden is gone. */
    private static boolean isPublic(NewsItem n) {
        if (!n.isPublic() && n.publishedAt() != null) {
            throw ProblemException.of(ProblemType.GONE);
        }
        return n.isPublic();
    }

    private Card card(NewsItem n, String language) {
        var path = "/" + SECTION + "/" + n.slug();
        var summary = n.input().summary().replaceAll("\\s+", " ");
        return new Card(path, n.title(), summary, jsonLd(n, path, summary, language));
    }

    private String jsonLd(NewsItem n, String path, String summary, String language) {
        var node = data.about("NewsArticle", path);
        node.put("headline", n.title());
        node.put("description", summary);
        node.put("inLanguage", n.input().language());
        node.put("datePublished", String.valueOf(n.publishedAt()));
        node.put("dateModified", n.updatedAt().toString());
        var writer = n.organizationId() == null
                ? null
                : organizations.cards(Set.of(n.organizationId()), language).get(n.organizationId());
        if (writer != null) {
            node.putObject("author")
                    .put("@type", "Organization")
                    .put("name", writer.shortName())
                    .put("url", data.url("/organizations/" + writer.slug()));
        }
        return node.toString();
    }
}

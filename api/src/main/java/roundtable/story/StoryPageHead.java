package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.ShareCard;
import roundtable.shared.spi.StructuredData;

/** The head of a story's page. */
@ApplicationScoped
class StoryPageHead implements ShareCard {
    private static final String SECTION = "stories";

    private final StoryRepository stories;
    private final StoryListRepository rows;
    private final OrganizationDirectory organizations;
    private final StructuredData data;

    StoryPageHead(
            StoryRepository stories,
            StoryListRepository rows,
            OrganizationDirectory organizations,
            StructuredData data) {
        this.stories = stories;
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
        return stories.at(slug).filter(StoryPageHead::isPublic).map(s -> card(s, language));
    }

    @Override
    public long count() {
        return rows.listed();
    }

    @Override
    public Stream<Entry> entries(long from, int most) {
        return rows.addresses(from, most).stream();
    }

    /** What was never public is not there; what was taken back or hidden is gone. */
    private static boolean isPublic(Story s) {
        if (!s.isPublic() && s.publishedAt() != null) {
            throw ProblemException.of(ProblemType.GONE);
        }
        return s.isPublic();
    }

    private Card card(Story s, String language) {
        var path = "/" + SECTION + "/" + s.slug();
        var summary = s.input().summary().replaceAll("\\s+", " ");
        var picture = s.input().shownPictures().stream()
                .findFirst()
                .map(p -> new Picture(StoryPicture.address(p.fileId()) + "?size=large", p.alt()))
                .orElse(null);
        return new Card(path, s.title(), summary, jsonLd(s, path, summary, language, picture), picture);
    }

    private String jsonLd(Story s, String path, String summary, String language, @Nullable Picture picture) {
        var node = data.about("Article", path);
        node.put("headline", s.title());
        node.put("description", summary);
        node.put("inLanguage", s.input().language());
        node.put("datePublished", String.valueOf(s.publishedAt()));
        node.put("dateModified", s.updatedAt().toString());
        var teller = organizations.cards(Set.of(s.organizationId()), language).get(s.organizationId());
        if (teller != null) {
            node.putObject("author")
                    .put("@type", "Organization")
                    .put("name", teller.shortName())
                    .put("url", data.url("/organizations/" + teller.slug()));
        }
        if (picture != null) {
            node.put("image", data.url(picture.path()));
        }
        return node.toString();
    }
}

package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.ShareCard;
import roundtable.shared.spi.StructuredData;

/** The head of an initiative's page. */
@ApplicationScoped
class InitiativePageHead implements ShareCard {
    private static final String SECTION = "initiatives";

    private final InitiativeRepository initiatives;
    private final InitiativeListRepository rows;
    private final OrganizationDirectory organizations;
    private final StructuredData data;

    InitiativePageHead(
            InitiativeRepository initiatives,
            InitiativeListRepository rows,
            OrganizationDirectory organizations,
            StructuredData data) {
        this.initiatives = initiatives;
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
        return initiatives.at(slug).filter(InitiativePageHead::isPublic).map(i -> card(i, language));
    }

    @Override
    public long count() {
        return rows.listed();
    }

    @Override
    public Stream<Entry> entries(long from, int most) {
        return rows.addresses(from, most).stream();
    }

    /** What was never public is not there; what was hidden is gone. */
    private static boolean isPublic(Initiative i) {
        if (!i.isPublic() && i.openedAt() != null) {
            throw ProblemException.of(ProblemType.GONE);
        }
        return i.isPublic();
    }

    private Card card(Initiative i, String language) {
        var path = "/" + SECTION + "/" + i.slug();
        var summary = i.input().summary().replaceAll("\\s+", " ");
        return new Card(path, i.title(), summary, jsonLd(i, path, summary, language));
    }

    private String jsonLd(Initiative i, String path, String summary, String language) {
        var node = data.about("Article", path);
        node.put("headline", i.title());
        node.put("description", summary);
        node.put("inLanguage", i.input().language());
        node.put("datePublished", String.valueOf(i.openedAt()));
        node.put("dateModified", i.updatedAt().toString());
        var council = organizations.cards(Set.of(i.councilId()), language).get(i.councilId());
        if (council != null) {
            node.putObject("author")
                    .put("@type", "Organization")
                    .put("name", council.shortName())
                    .put("url", data.url("/organizations/" + council.slug()));
        }
        return node.toString();
    }
}

package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.ShareCard;
import roundtable.shared.spi.StructuredData;

/** The head of a community's page. */
@ApplicationScoped
class CommunityPageHead implements ShareCard {
    private static final String SECTION = "communities";

    private final CommunityRepository communities;
    private final CommunityListRepository rows;
    private final ReferenceDirectory reference;
    private final StructuredData data;

    CommunityPageHead(
            CommunityRepository communities,
            CommunityListRepository rows,
            ReferenceDirectory reference,
            StructuredData data) {
        this.communities = communities;
        this.rows = rows;
        this.reference = reference;
        this.data = data;
    }

    @Override
    public String section() {
        return SECTION;
    }

    /** What moderation keeps from the public is gone. */
    @Override
    public Optional<Card> card(String slug, String language) {
        var found = communities.at(slug);
        if (found.isPresent() && !found.get().isPublic()) {
            throw ProblemException.of(ProblemType.GONE);
        }
        return found.map(c -> card(c, language));
    }

    @Override
    public long count() {
        return rows.listed();
    }

    @Override
    public Stream<Entry> entries(long from, int most) {
        return rows.addresses(from, most).stream();
    }

    private Card card(Community c, String language) {
        var path = "/" + SECTION + "/" + c.slug();
        var purpose = c.input().purpose().replaceAll("\\s+", " ");
        return new Card(path, c.title(), purpose, jsonLd(c, path, purpose, language));
    }

    private String jsonLd(Community c, String path, String purpose, String language) {
        var node = data.about("Organization", path);
        node.put("url", data.url(path));
        node.put("name", c.title());
        node.put("description", purpose);
        var area = reference.areas(Set.of(c.areaId()), language).get(c.areaId());
        if (area != null) {
            node.put("knowsAbout", area.name());
        }
        var territory = reference.territories(Set.of(c.territoryId()), language).get(c.territoryId());
        if (territory != null) {
            node.putObject("areaServed").put("@type", "AdministrativeArea").put("name", territory.name());
        }
        return node.toString();
    }
}

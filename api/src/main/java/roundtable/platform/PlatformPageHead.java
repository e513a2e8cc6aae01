package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.ShareCard;
import roundtable.shared.spi.StructuredData;

/** The head of a platform's page. */
@ApplicationScoped
class PlatformPageHead implements ShareCard {
    private static final String SECTION = "platforms";

    private final PlatformRepository platforms;
    private final PlatformListRepository rows;
    private final StructuredData data;

    PlatformPageHead(PlatformRepository platforms, PlatformListRepository rows, StructuredData data) {
        this.platforms = platforms;
        this.rows = rows;
        this.data = data;
    }

    @Override
    public String section() {
        return SECTION;
    }

    /** What moderation keeps from the public is gone. */
    @Override
    public Optional<Card> card(String slug, String language) {
        var found = platforms.at(slug);
        if (found.isPresent() && !found.get().isPublic()) {
            throw ProblemException.of(ProblemType.GONE);
        }
        return found.map(this::card);
    }

    @Override
    public long count() {
        return rows.listed();
    }

    @Override
    public Stream<Entry> entries(long from, int most) {
        return rows.addresses(from, most).stream();
    }

    private Card card(Platform p) {
        var path = "/" + SECTION + "/" + p.slug();
        var purpose = p.input().purpose().replaceAll("\\s+", " ");
        var node = data.about("Organization", path);
        node.put("url", data.url(path));
        node.put("name", p.title());
        node.put("description", purpose);
        return new Card(path, p.title(), purpose, node.toString());
    }
}

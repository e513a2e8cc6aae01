package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.ShareCard;
import roundtable.shared.spi.StructuredData;

/** The head of a problem's page. */
@ApplicationScoped
class ProblemPageHead implements ShareCard {
    private static final String SECTION = "problems";
    private static final int LONGEST = 300;

    private final ProblemRepository problems;
    private final ProblemListRepository rows;
    private final ProblemPhotos photos;
    private final StructuredData data;

    ProblemPageHead(ProblemRepository problems, ProblemListRepository rows, ProblemPhotos photos, StructuredData data) {
        this.problems = problems;
        this.rows = rows;
        this.photos = photos;
        this.data = data;
    }

    @Override
    public String section() {
        return SECTION;
    }

    @Override
    public Optional<Card> card(String slug, String language) {
        return problems.at(slug).filter(ProblemPageHead::isPublic).map(this::card);
    }

    @Override
    public long count() {
        return rows.listed();
    }

    @Override
    public Stream<Entry> entries(long from, int most) {
        return rows.addresses(from, most).stream();
    }

    /** What was never public is not there; what moderation has hidden is gone. */
    private static boolean isPublic(Problem p) {
        if (!p.isPublic() && p.publishedAt() != null) {
            throw ProblemException.of(ProblemType.GONE);
        }
        return p.isPublic();
    }

    private Card card(Problem p) {
        var path = "/" + SECTION + "/" + p.slug();
        var text = p.input().body().replaceAll("\\s+", " ");
        var description = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
        var photo = photos.views(p).stream().findFirst().orElse(null);
        return new Card(
                path,
                p.input().title(),
                description,
                jsonLd(p, path, description, photo),
                photo == null ? null : new Picture(photo.url() + "?size=large", photo.alt()));
    }

    private String jsonLd(Problem p, String path, String description, @Nullable PhotoView photo) {
        var node = data.about("Article", path);
        node.put("headline", p.input().title());
        node.put("description", description);
        node.put("inLanguage", p.input().language());
        node.put("datePublished", String.valueOf(p.publishedAt()));
        node.put("dateModified", p.updatedAt().toString());
        if (photo != null) {
            node.put("image", data.url(photo.url() + "?size=large"));
        }
        var place = p.point();
        if (place != null) {
            StructuredData.place(node, "contentLocation", place.lat(), place.lon());
        }
        return node.toString();
    }
}

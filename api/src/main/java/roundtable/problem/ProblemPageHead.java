package roundtable.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.ShareCard;

/** The head of a problem's page. */
@ApplicationScoped
class ProblemPageHead implements ShareCard {
    private static final String SECTION = "problems";
    private static final int LONGEST = 300;

    private final ProblemRepository problems;
    private final ProblemListRepository rows;
    private final ObjectMapper json;
    private final String publicUrl;

    ProblemPageHead(
            ProblemRepository problems,
            ProblemListRepository rows,
            ObjectMapper json,
            @ConfigProperty(name = "roundtable.public-url") String publicUrl) {
        this.problems = problems;
        this.rows = rows;
        this.json = json;
        this.publicUrl = publicUrl;
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
    public Stream<Entry> entries() {
        return entries(0, Integer.MAX_VALUE);
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
        return new Card(path, p.input().title(), description, jsonLd(p, path, description));
    }

    private String jsonLd(Problem p, String path, String description) {
        var node = json.createObjectNode();
        node.put("@context", "https://schema.org");
        node.put("@type", "Article");
        node.put("@id", publicUrl + path);
        node.put("headline", p.input().title());
        node.put("description", description);
        node.put("inLanguage", p.input().language());
        node.put("datePublished", String.valueOf(p.publishedAt()));
        node.put("dateModified", p.updatedAt().toString());
        var place = p.input().location();
        if (place != null) {
            node.putObject("contentLocation")
                    .put("@type", "Place")
                    .putObject("geo")
                    .put("@type", "GeoCoordinates")
                    .put("latitude", place.lat())
                    .put("longitude", place.lon());
        }
        try {
            return json.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

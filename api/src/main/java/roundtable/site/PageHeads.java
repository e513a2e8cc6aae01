package roundtable.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.ShareCard;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;
import roundtable.site.PageHead.Preview;
import roundtable.site.PageHead.Size;

/** Finds out what a path is, the same for everybody who asks: no guessing who is a robot. */
@ApplicationScoped
class PageHeads {
    /** Of share.png: what networks ask for, so that nothing is cut off. */
    private static final Size SIZE = new Size(1200, 630);

    private final Installation installation;
    private final List<ShareCard> cards;
    private final ObjectMapper json;

    PageHeads(Installation installation, @All List<ShareCard> cards, ObjectMapper json) {
        this.installation = installation;
        this.cards = cards;
        this.json = json;
    }

    /** What a path answers with; {@code location} only for a page that has moved. */
    record Found(int status, PageHead head, @Nullable String location) {}

    /** What stands at the path. */
    @ActivateRequestContext // A card reads from the database, and no resource has begun a request here.
    Found at(String path, String language) {
        var known = SitePages.PUBLIC.get(path);
        if (known != null) {
            return new Found(200, page(known, path, language), null);
        }
        var unlisted = SitePages.UNLISTED.get(path);
        if (unlisted != null || SitePages.isDesk(path)) {
            return new Found(200, page(unlisted == null ? "desk" : unlisted, null, language), null);
        }
        return item(path.substring(1).split("/", -1), language);
    }

    /** The same head with another text: for what is not there. */
    Found missing(int status, String language) {
        return new Found(status, page(status == 410 ? "gone" : "not-found", null, language), null);
    }

    private Found item(String[] segments, String language) {
        var deep = segments.length == 3 && SitePages.ITEM_VIEWS.contains(segments[2]);
        if (segments.length != 2 && !deep) {
            return missing(404, language);
        }
        try {
            return card(segments[0], segments[1], language)
                    .map(card -> found(card, segments, language))
                    .orElseGet(() -> missing(404, language));
        } catch (ProblemException withdrawn) {
            return missing(withdrawn.type().status(), language);
        }
    }

    private Optional<ShareCard.Card> card(String section, String slug, String language) {
        return cards.stream()
                .filter(c -> c.section().equals(section))
                .findFirst()
                .flatMap(c -> c.card(slug, language));
    }

    private Found found(ShareCard.Card card, String[] segments, String language) {
        var view = segments.length == 3 ? "/" + segments[2] : "";
        var head = new PageHead(
                language,
                card.title() + " — " + installation.title(language),
                card.description(),
                installation.absolute(card.canonicalPath()),
                installation.title(language),
                preview(card.picture(), language),
                card.jsonLd(),
                OEmbed.address(installation, card.canonicalPath()));
        return card.canonicalPath().equals("/" + segments[0] + "/" + segments[1])
                ? new Found(200, head, null)
                : new Found(308, head, card.canonicalPath() + view);
    }

    private PageHead page(String name, @Nullable String path, String language) {
        var site = installation.title(language);
        var title = text(name, language);
        return new PageHead(
                language,
                name.equals("front") ? site + " — " + title : title + " — " + site,
                text(name + ".description", language),
                path == null ? null : installation.absolute(path),
                site,
                preview(null, language),
                path == null ? null : schema(name.equals("front") ? website(language) : webPage(name, path, language)),
                path == null ? null : OEmbed.address(installation, path));
    }

    private Map<String, Object> website(String language) {
        var site = new LinkedHashMap<String, Object>();
        site.put("@type", "WebSite");
        site.put("name", installation.title(language));
        site.put("url", installation.absolute("/"));
        site.put("inLanguage", Texts.LANGUAGES);
        site.put(
                "potentialAction",
                Map.of(
                        "@type", "SearchAction",
                        "target", installation.absolute("/search?q={words}"),
                        "query-input", "required name=words"));
        return site;
    }

    private Map<String, Object> webPage(String name, String path, String language) {
        var page = new LinkedHashMap<String, Object>();
        page.put("@type", "WebPage");
        page.put("name", text(name, language));
        page.put("description", text(name + ".description", language));
        page.put("url", installation.absolute(path));
        page.put("inLanguage", language);
        page.put("isPartOf", website(language));
        return page;
    }

    /** A thing of schema.org as the text of a page. */
    private String schema(Map<String, Object> thing) {
        var graph = new LinkedHashMap<String, Object>();
        graph.put("@context", "https://schema.org");
        graph.putAll(thing);
        try {
            return json.writeValueAsString(graph);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The thing's own picture, else the platform's. */
    private Preview preview(ShareCard.@Nullable Picture own, String language) {
        return own == null
                ? new Preview(installation.absolute("/share.png"), text("picture", language), SIZE)
                : new Preview(installation.absolute(own.path()), own.alt(), null);
    }

    private static String text(String key, String language) {
        return Texts.in(language, Message.of("site.page." + key));
    }
}

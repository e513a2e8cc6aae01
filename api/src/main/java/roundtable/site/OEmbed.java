package roundtable.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.organization.PublicOrganizations;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.http.Problems;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/**
 * oEmbed 1.0: whoever pastes the address of an organization, or of the directory with its filters, into a site that
 * knows the protocol gets the page for other sites in a frame. Unknown parameters are ignored, as consumers add their own.
 */
@ApplicationScoped
class OEmbed {
    private static final String DIRECTORY = "/organizations";
    private static final ProblemType OTHER_FORMAT = new ProblemType("site", "oembed-format", 501);
    private static final Set<String> FORMATS = Set.of("json", "xml");
    private static final Set<String> FILTERS = Set.of("q", "kind", "area", "territory", "verified");
    private static final int CACHE_SECONDS = 3_600;
    private static final int WIDTH = 600;
    private static final int LIST_HEIGHT = 480;
    private static final int CARD_HEIGHT = 260;
    private static final int LARGEST = 10_000;
    private static final int LONGEST = 2_000;

    private final Installation installation;
    private final PublicOrganizations organizations;
    private final Problems problems;
    private final ObjectMapper json;
    private final CurrentVertxRequest current;

    OEmbed(
            Installation installation,
            PublicOrganizations organizations,
            Problems problems,
            ObjectMapper json,
            CurrentVertxRequest current) {
        this.installation = installation;
        this.organizations = organizations;
        this.problems = problems;
        this.json = json;
        this.current = current;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.GET, "/oembed").blockingHandler(this::answer, false);
    }

    /** Where a page's head tells that this page can be embedded; null for a page that cannot. */
    static @Nullable String address(Installation installation, String path) {
        var found = path.equals(DIRECTORY) || slug(path) != null;
        return found ? installation.absolute("/oembed?format=json&url=" + encoded(installation.absolute(path))) : null;
    }

    @ActivateRequestContext
    void answer(RoutingContext rc) {
        current.setCurrent(rc);
        rc.response().putHeader("Access-Control-Allow-Origin", "*");
        try {
            var given = rc.queryParams();
            var format = given.get("format") == null ? "json" : given.get("format");
            if (!FORMATS.contains(format)) {
                throw ProblemException.of(OTHER_FORMAT);
            }
            var language = Texts.language(rc.request().getHeader("Accept-Language"));
            var answer = describe(given, language);
            rc.response()
                    .putHeader("Cache-Control", "public, max-age=" + CACHE_SECONDS)
                    .putHeader("Vary", "Accept-Language")
                    .putHeader("Content-Type", format.equals("xml") ? "text/xml; charset=utf-8" : "application/json")
                    .end(format.equals("xml") ? xml(answer) : json.writeValueAsString(answer));
        } catch (ProblemException e) {
            problems.end(rc, e);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> describe(MultiMap given, String language) {
        var address = given.get("url");
        var width = Math.min(WIDTH, most(given, "maxwidth"));
        var height = most(given, "maxheight");
        if (address == null || address.isEmpty()) {
            throw fault("url", "required", Message.of("site.oembed.url"));
        }
        var uri = ours(address);
        var slug = slug(uri.getPath());
        return slug == null
                ? frame(
                        Texts.in(language, Message.of("site.page.organizations")),
                        "list" + filters(uri.getRawQuery()),
                        width,
                        Math.min(LIST_HEIGHT, height),
                        language)
                : organizations
                        .one(slug, language)
                        .map(o -> frame(
                                o.shortName(),
                                "card?id=" + encoded(o.slug()),
                                width,
                                Math.min(CARD_HEIGHT, height),
                                language))
                        .orElseThrow(ProblemException::notFound);
    }

    private Map<String, Object> frame(String title, String page, int width, int height, String language) {
        var source = installation.absolute("/embed/v1/" + page);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("version", "1.0");
        answer.put("type", "rich");
        answer.put("title", title);
        answer.put("provider_name", installation.title(language));
        answer.put("provider_url", installation.absolute("/"));
        answer.put("cache_age", CACHE_SECONDS);
        answer.put("width", width);
        answer.put("height", height);
        answer.put(
                "html",
                "<iframe src=\"%s\" width=\"%d\" height=\"%d\" title=\"%s\" loading=\"lazy\" sandbox=\"%s\" style=\"border:0\"></iframe>"
                        .formatted(
                                PageHead.escape(source),
                                width,
                                height,
                                PageHead.escape(title),
                                "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-same-origin"));
        return answer;
    }

    /** An address of this installation, of a page that can be embedded. */
    private URI ours(String address) {
        var home = URI.create(installation.absolute("/"));
        try {
            var uri = address.length() > LONGEST ? home : URI.create(address);
            var path = uri.getPath();
            var same = home.getScheme().equals(uri.getScheme())
                    && home.getAuthority().equals(uri.getAuthority());
            if (same && path != null && (path.equals(DIRECTORY) || slug(path) != null)) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // The same answer as for a page that is not there.
        }
        throw ProblemException.notFound();
    }

    private static @Nullable String slug(String path) {
        var name = path.startsWith(DIRECTORY + "/") ? path.substring(DIRECTORY.length() + 1) : "";
        return name.isEmpty() || name.contains("/") ? null : name;
    }

    /** The filters of the directory's page; its order of sorting and the like mean nothing in a list for other sites. */
    private static String filters(@Nullable String query) {
        var kept = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .map(p -> p.split("=", 2))
                        .filter(p -> p.length == 2 && FILTERS.contains(p[0]) && !p[1].isEmpty())
                        .map(p -> p[0] + "=" + encoded(URLDecoder.decode(p[1], StandardCharsets.UTF_8)))
                        .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static int most(MultiMap given, String name) {
        var value = given.get(name);
        if (value == null || value.isEmpty()) {
            return LARGEST;
        }
        if (!value.matches("[1-9]\\d{0,4}")) {
            throw fault(name, "number", Message.of("shared.fault.number"));
        }
        return Math.min(LARGEST, Integer.parseInt(value));
    }

    private static ProblemException fault(String name, String code, Message message) {
        return ProblemException.invalid(Violation.In.QUERY, name, code, message);
    }

    private static String xml(Map<String, Object> answer) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<oembed>\n");
        answer.forEach((name, value) ->
                xml.append("  <%1$s>%2$s</%1$s>%n".formatted(name, PageHead.escape(String.valueOf(value)))));
        return xml.append("</oembed>\n").toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

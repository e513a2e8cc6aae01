package roundtable.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/**
 * A page for each kind of error: the {@code type} of a problem (RFC 9457) is an address, and whoever opens it should
 * learn what happened and what to do. The texts are the very ones that the answers carry.
 */
@ApplicationScoped
class ProblemPages {
    /** Message files that may hold kinds of problems: one for each feature. */
    static final List<String> BUNDLES = List.of(
            "shared",
            "identity",
            "audit",
            "reference",
            "organization",
            "resolution",
            "site",
            "moderation",
            "notification",
            "discussion");

    private final Installation installation;

    ProblemPages(Installation installation) {
        this.installation = installation;
    }

    void register(@Observes Router router) {
        router.get("/problems/:slug").handler(this::show);
    }

    private void show(RoutingContext rc) {
        var slug = rc.pathParam("slug");
        var bundle = slug.matches("[a-z0-9-]{1,60}") ? bundle(slug) : Optional.<String>empty();
        if (bundle.isEmpty()) {
            rc.next();
            return;
        }
        var language = Texts.language(rc.request().getHeader("Accept-Language"));
        var key = bundle.get() + ".problem." + slug;
        var page = Templates.problem(
                language,
                installation.title(language),
                text(language, key),
                Texts.has(language, key + ".detail")
                        ? text(language, key + ".detail")
                        : text(language, "site.problem.no-detail"),
                "/problems/" + slug,
                text(language, "site.problem.what"),
                text(language, "site.problem.reference"));
        rc.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Content-Language", language)
                .putHeader("Vary", "Accept-Language")
                .putHeader("Cache-Control", "public, max-age=3600")
                .end(page.render());
    }

    private static Optional<String> bundle(String slug) {
        return BUNDLES.stream().filter(b -> knows(b, slug)).findFirst();
    }

    private static boolean knows(String bundle, String slug) {
        try {
            return Texts.has(Texts.LANGUAGES.get(0), bundle + ".problem." + slug);
        } catch (MissingResourceException noTextsYet) {
            return false;
        }
    }

    private static String text(String language, String key) {
        return Texts.in(language, Message.of(key));
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance problem(
                String language, String site, String title, String detail, String type, String what, String reference);
    }
}

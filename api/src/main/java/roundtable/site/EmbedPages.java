package roundtable.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationCard;
import roundtable.organization.PublicOrganizations.Found;
import roundtable.reference.AreaName;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;
import roundtable.site.EmbedParameters.Look;
import roundtable.site.EmbedView.Card;
import roundtable.site.EmbedView.Frame;
import roundtable.site.EmbedView.Item;
import roundtable.site.EmbedView.Note;

/** Writes the pages that stand in other sites. */
@ApplicationScoped
class EmbedPages {
    private static final List<String> WORDS = List.of("all", "demo", "more", "tab", "verified");
    private static final String READY = "ready";
    private static final String DIRECTORY = "/organizations";

    private final Installation installation;
    private final EmbedHeaders headers;

    EmbedPages(Installation installation, EmbedHeaders headers) {
        this.installation = installation;
        this.headers = headers;
    }

    /** A page of a list; {@code query} are the filters as the directory's own page knows them. */
    String list(Look look, Found found, String query, @Nullable String next) {
        var items = found.items().stream().map(o -> item(o, look.language())).toList();
        return write(new EmbedView(
                frame(look),
                READY,
                text(look.language(), "organizations"),
                installation.absolute(DIRECTORY + query),
                items.isEmpty() ? text(look.language(), "nothing") : null,
                List.of(),
                null,
                items,
                next));
    }

    /** One organization with what it is for. */
    String card(Look look, OrganizationCard o) {
        var brief = item(o, look.language());
        var areas = o.activityAreas().stream().map(AreaName::name).collect(Collectors.joining(", "));
        return write(new EmbedView(
                frame(look),
                READY,
                o.shortName(),
                installation.absolute(DIRECTORY),
                null,
                List.of(),
                new Card(brief.url(), brief.facts(), o.verified(), o.mission(), areas),
                List.of(),
                null));
    }

    /** Why there is nothing to show, for the person who put the page into theirs. */
    String problem(Look look, ProblemException e) {
        var language = look.language();
        var what =
                switch (e.type().status()) {
                    case 400 -> "bad";
                    case 404 -> "absent";
                    case 410 -> "gone";
                    default -> "failed";
                };
        var notes = e.faults().stream()
                .map(f -> new Note(f.field(), Texts.in(language, f.message())))
                .toList();
        return write(new EmbedView(
                frame(look),
                "failed",
                text(language, what),
                installation.absolute(DIRECTORY),
                text(language, what + "-hint"),
                notes,
                null,
                List.of(),
                null));
    }

    private static String write(EmbedView page) {
        return Templates.embed(page).render();
    }

    private Frame frame(Look look) {
        var language = look.language();
        return new Frame(
                language,
                look.theme(),
                look.heading(),
                installation.title(language),
                installation.isDemo(),
                WORDS.stream().collect(Collectors.toMap(w -> w, w -> text(language, w))),
                headers.style());
    }

    private Item item(OrganizationCard o, String language) {
        var kind = Texts.in(language, Message.of("organization.kind." + EnumNames.of(o.kind())));
        var place = o.territory();
        return new Item(
                o.shortName(),
                installation.absolute(DIRECTORY + "/" + o.slug()),
                place == null ? kind : kind + " · " + place.name(),
                o.verified());
    }

    private static String text(String language, String key) {
        return Texts.in(language, Message.of("site.embed." + key));
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance embed(EmbedView page);
    }
}

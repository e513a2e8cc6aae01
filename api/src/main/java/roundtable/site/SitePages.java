package roundtable.site;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every page of the client that is not an item: the one table that decides between a page and a 404. Item pages are
 * {@code /section/slug} where a feature gives a {@code ShareCard} for the section. The name is the key of the title and,
 * with {@code .description}, of the description in {@code messages/site_*}.
 */
final class SitePages {
    /** Pages for everybody, by path; they stand in the site map. */
    static final Map<String, String> PUBLIC = Map.ofEntries(
            entry("/", "front"),
            entry("/organizations", "organizations"),
            entry("/problems", "problems"),
            entry("/problems/new", "new-problem"),
            entry("/problems/answers", "response-times"),
            entry("/answer-terms", "answer-terms"),
            entry("/proposals", "proposals"),
            entry("/proposals/new", "new-proposal"),
            entry("/stories", "stories"),
            entry("/stories/new", "new-story"),
            entry("/initiatives", "initiatives"),
            entry("/discussions", "discussions"),
            entry("/communities", "communities"),
            entry("/communities/new", "new-community"),
            entry("/platforms", "platforms"),
            entry("/platforms/new", "new-platform"),
            entry("/news", "news"),
            entry("/round-tables", "round-tables"),
            entry("/dashboard", "dashboard"),
            entry("/developers", "developers"),
            entry("/moderation", "moderation"),
            entry("/about", "about"),
            entry("/about/accessibility", "accessibility"));

    /** Pages that search engines have no business with. */
    static final Map<String, String> UNLISTED = Map.ofEntries(
            entry("/search", "search"),
            entry("/discussions/new", "new-discussion"),
            entry("/initiatives/new", "new-initiative"),
            entry("/sign-in", "sign-in"),
            entry("/sign-in/provider", "sign-in"),
            entry("/register", "register"),
            entry("/confirm-email", "confirm-email"),
            entry("/forgot-password", "forgot-password"),
            entry("/reset-password", "reset-password"),
            entry("/undo", "undo"),
            entry("/unsubscribe", "unsubscribe"),
            entry("/about/design", "design"));

    /** Desks: everything below is the client's, behind sign-in, and never listed. */
    static final List<String> DESKS = List.of("/manage", "/me", "/invitations", "/trustee-invitations");

    /** Ways to look at an item, as in {@code /round-tables/slug/print}. */
    static final Set<String> ITEM_VIEWS = Set.of("print", "history", "claim", "people", "edit", "confirm", "versions");

    private SitePages() {}

    static boolean isDesk(String path) {
        return DESKS.stream().anyMatch(d -> path.equals(d) || path.startsWith(d + "/"));
    }
}

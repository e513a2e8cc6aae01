package roundtable.site;

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
    static final Map<String, String> PUBLIC = Map.of(
            "/", "front",
            "/organizations", "organizations",
            "/problems", "problems",
            "/problems/new", "new-problem",
            "/round-tables", "round-tables",
            "/dashboard", "dashboard",
            "/developers", "developers",
            "/moderation", "moderation",
            "/about", "about",
            "/about/accessibility", "accessibility");

    /** Pages that search engines have no business with. */
    static final Map<String, String> UNLISTED = Map.of(
            "/search", "search",
            "/sign-in", "sign-in",
            "/register", "register",
            "/confirm-email", "confirm-email",
            "/forgot-password", "forgot-password",
            "/reset-password", "reset-password",
            "/undo", "undo",
            "/unsubscribe", "unsubscribe",
            "/about/design", "design");

    /** Desks: everything below is the client's, behind sign-in, and never listed. */
    static final List<String> DESKS = List.of("/manage", "/me", "/invitations", "/trustee-invitations");

    /** Ways to look at an item, as in {@code /round-tables/slug/print}. */
    static final Set<String> ITEM_VIEWS = Set.of("print", "history", "claim", "people", "edit", "confirm");

    private SitePages() {}

    static boolean isDesk(String path) {
        return DESKS.stream().anyMatch(d -> path.equals(d) || path.startsWith(d + "/"));
    }
}

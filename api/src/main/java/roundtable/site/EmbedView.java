package roundtable.site;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page that stands in other sites, ready to be written down. It is a plain list of links first; its script adds no
 * more than the height and the next page in place.
 *
 * @param state {@code ready}, or {@code failed} where there is nothing to show: the script tells it the page around
 * @param all address of everything of this kind on the platform
 * @param message what there is to say instead of a list, or null
 * @param notes the message point by point
 * @param card the one organization that the title names, on a page of its own; else null
 * @param items the organizations of a list
 * @param next address of the next page, relative to this one; null on the last
 */
record EmbedView(
        Frame frame,
        String state,
        String title,
        String all,
        @Nullable String message,
        List<Note> notes,
        @Nullable Card card,
        List<Item> items,
        @Nullable String next) {

    /**
     * What is the same whatever the page shows.
     *
     * @param theme {@code auto}, {@code light} or {@code dark}
     * @param heading level of the page's heading, 1 to 6
     * @param site name of the installation
     * @param demo whether the organizations are invented
     * @param words texts by name
     * @param style the one style sheet
     */
    record Frame(
            String language,
            String theme,
            int heading,
            String site,
            boolean demo,
            Map<String, String> words,
            String style) {}

    /** An organization in a list: its name, its page, and what it is in a few words. */
    record Item(String name, String url, String facts, boolean verified) {}

    /** An organization by itself. */
    record Card(String url, String facts, boolean verified, @Nullable String mission, String areas) {}

    /** What is wrong with a parameter. */
    record Note(String name, String text) {}
}

package roundtable.problem;

import java.util.UUID;
import roundtable.shared.text.Transliteration;

/** Readable addresses of problems: the title, and a few letters that make it the only one. */
final class Slugs {
    private static final int LONGEST = 60;
    private static final int ENDING = 8;

    private Slugs() {}

    /** A new one. Two hundred problems may have one title, so it is not tried which ending is free. */
    static String fresh(String title) {
        var random = UUID.randomUUID().toString();
        return with(title, random.substring(0, ENDING));
    }

    /** For a new title, with the ending that it has. */
    static String renamed(String slug, String title) {
        return with(title, slug.substring(slug.length() - ENDING));
    }

    private static String with(String title, String ending) {
        var words = Transliteration.slug(title, LONGEST);
        return words.isEmpty() ? "problem-" + ending : words + "-" + ending;
    }
}

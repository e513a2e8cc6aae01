package roundtable.shared.text;

import java.util.UUID;

/** Readable addresses of things that may have one title: the title, and a few letters that make it the only one. */
public final class Slugs {
    private static final int LONGEST = 60;
    private static final int ENDING = 8;

    private Slugs() {}

    /**
     * A new one. Two hundred things may have one title, so it is not tried which ending is free.
     *
     * @param kind stands for a title without a letter of the alphabet
     */
    public static String fresh(String kind, String title) {
        return with(kind, title, UUID.randomUUID().toString().substring(0, ENDING));
    }

    /** For a new title, with the ending that it has. */
    public static String renamed(String kind, String slug, String title) {
        return with(kind, title, slug.substring(slug.length() - ENDING));
    }

    private static String with(String kind, String title, String ending) {
        var words = Transliteration.slug(title, LONGEST);
        return (words.isEmpty() ? kind : words) + "-" + ending;
    }
}

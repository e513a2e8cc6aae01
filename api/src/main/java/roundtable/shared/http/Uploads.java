package roundtable.shared.http;

import org.jspecify.annotations.Nullable;

/** What is common to files that people send. */
public final class Uploads {
    private static final int LONGEST_NAME = 255;

    private Uploads() {}

    /** The last part of what a browser calls the file, to be shown and for nothing else; at most 255 characters. */
    public static String name(@Nullable String given, String otherwise) {
        var name = given == null || given.isBlank() ? otherwise : given;
        name = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "");
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }
}

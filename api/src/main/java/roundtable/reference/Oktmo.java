package roundtable.reference;

import java.util.List;
import java.util.regex.Pattern;

/** Codes of territories by ОКТМО: 8 digits, 11 for a settlement inside; the code of a whole is padded with zeros. */
public final class Oktmo {
    private static final Pattern FORM = Pattern.compile("\\d{2,11}");
    private static final int SHORTEST = 8;

    private Oktmo() {}

    /** Whether it is written like a code, or the beginning of one. */
    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    /** What the codes of everything inside begin with; nothing for the whole country. */
    public static String inside(String oktmo) {
        if (oktmo.length() < SHORTEST) {
            return oktmo;
        }
        if (oktmo.startsWith("00")) {
            return "";
        }
        for (var kept : List.of(2, 3, 5)) {
            if (oktmo.substring(kept).chars().allMatch(c -> c == '0')) {
                return oktmo.substring(0, kept);
            }
        }
        return oktmo;
    }

    /** The code of the territory inside of which codes begin like that. */
    public static String whole(String beginning) {
        return beginning + "0".repeat(Math.max(0, SHORTEST - beginning.length()));
    }
}

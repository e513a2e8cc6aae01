package roundtable.shared.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Readable addresses from Russian words: ГОСТ 7.79-2000, system B, without its apostrophes, which an address cannot
 * hold; then lower case, and one hyphen for whatever is not a letter or a digit.
 */
public final class Transliteration {
    private static final Map<Character, String> SYSTEM_B = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ё', "yo"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('й', "j"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "x"),
            Map.entry('ц', "cz"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shh"),
            Map.entry('ъ', ""),
            Map.entry('ы', "y"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"));

    private Transliteration() {}

    /** Lower-case Latin letters, digits and single hyphens, at most {@code longest} of them; may be empty. */
    public static String slug(String text, int longest) {
        var latin = new StringBuilder();
        for (var c : Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .toCharArray()) {
            latin.append(SYSTEM_B.getOrDefault(c, String.valueOf(c)));
        }
        var slug = Normalizer.normalize(latin, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (slug.length() <= longest) {
            return slug;
        }
        var cut = slug.lastIndexOf('-', longest);
        return slug.substring(0, cut > longest / 2 ? cut : longest).replaceAll("-$", "");
    }
}

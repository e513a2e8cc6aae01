package roundtable.resolution.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The mark before a list item.
 *
 * @param style what kind of mark; items of one list share {@link #key()}
 * @param printed the number or letter without brackets and dots; of a bullet the bullet
 * @param delimiter what closes the mark, such as ")"; of a bullet empty
 * @param width the characters the mark takes in the line, blanks after it included
 */
record Marker(Style style, String printed, String delimiter, int width) {

    enum Style {
        BULLET,
        DECIMAL,
        ROMAN,
        LETTER
    }

    /** The last letter and the last Roman number of a text. */
    static final class Series {
        private @Nullable Marker letter;
        private @Nullable Marker roman;

        private @Nullable Marker noted(@Nullable Marker marker) {
            if (marker != null && marker.style == Style.LETTER) {
                letter = marker;
            } else if (marker != null) {
                roman = marker;
            }
            return marker;
        }
    }

    private static final String CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя";
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";

    private static final Pattern BULLET = Pattern.compile("([-–—−‑]|[•●○▪■□◦‣▸►✓✔·*+§])(?=\\s|$|\\p{L}|[«\"])");
    private static final Pattern LABEL = Pattern.compile(
            "(?iU)(?:рекомендация|пункт|recommendation)\\s+(?:№\\s?|no\\.?\\s?|#)?(\\d{1,3}|[IVXLC]{1,6})([.:)])");
    private static final Pattern DECIMAL = Pattern.compile("\\(?([1-9]\\d{0,2}(?:\\.[1-9]\\d{0,2}){0,4})([.)]{0,2})");
    private static final Pattern LETTERS = Pattern.compile("\\(?([A-Za-z]{1,6}|[А-Яа-я])([.)]{1,2})(?=\\s)");
    private static final Pattern ROMAN =
            Pattern.compile("M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})");

    /**
     * The mark a line begins with.
     *
     * @param line without its indentation
     * @param series the letters and Roman numbers so far, to tell «г)» after «в)» from an abbreviation «г.»
     */
    static @Nullable Marker at(String line, Series series) {
        Matcher label = LABEL.matcher(line);
        if (label.lookingAt()) {
            Style style = Character.isDigit(label.group(1).charAt(0)) ? Style.DECIMAL : Style.ROMAN;
            return new Marker(style, label.group(1), "label", blanksAfter(line, label.end()));
        }
        Matcher bullet = BULLET.matcher(line);
        if (bullet.lookingAt()) {
            return bullet(line, bullet.end());
        }
        Matcher decimal = DECIMAL.matcher(line);
        if (decimal.lookingAt()) {
            return decimal(line, decimal);
        }
        Matcher letters = LETTERS.matcher(line);
        return letters.lookingAt() ? series.noted(letters(line, letters, series)) : null;
    }

    /** Items with the same key can be neighbours in one list. */
    String key() {
        String depth = style == Style.DECIMAL ? String.valueOf(printed.split("\\.", -1).length) : "";
        String kind = style == Style.BULLET ? printed : style == Style.LETTER ? String.valueOf(isUpper(printed)) : "";
        return style + depth + kind + delimiter;
    }

    boolean isBullet() {
        return style == Style.BULLET;
    }

    /** Whether this number stands below the other one: 1.2 below 1. */
    boolean isBelow(Marker other) {
        return style == Style.DECIMAL && other.style == Style.DECIMAL && printed.startsWith(other.printed + ".");
    }

    /** Whether this number has parts (1.2), so that it says itself how deep it stands. */
    boolean isPath() {
        return style == Style.DECIMAL && printed.indexOf('.') > 0;
    }

    /** A bullet; all dashes are one, since typists mix them. A second bullet after it is a stray mark. */
    private static @Nullable Marker bullet(String line, int end) {
        String mark = line.substring(0, 1);
        boolean dash = "-–—−‑".contains(mark);
        boolean apart = end == line.length() || Character.isWhitespace(line.charAt(end));
        if (!apart && (mark.equals("*") || mark.equals("+") || mark.equals("§") || !startsWord(line, end))) {
            return null;
        }
        int width = blanksAfter(line, end);
        Matcher stray = BULLET.matcher(line).region(width, line.length());
        while (apart && stray.lookingAt() && followsBlank(line, stray.end())) {
            width = blanksAfter(line, stray.end());
            stray.region(width, line.length());
        }
        return new Marker(Style.BULLET, dash ? "-" : mark, "", width);
    }

    /** A dash that touches its word opens an item only before a capital; before a small letter it is a hyphen. */
    private static boolean startsWord(String line, int at) {
        int first = line.codePointAt(at);
        return Character.isUpperCase(first) || first == '«' || first == '"' || "•●▪■".indexOf(line.charAt(0)) >= 0;
    }

    private static boolean followsBlank(String line, int at) {
        return at == line.length() || Character.isWhitespace(line.charAt(at));
    }

    private static @Nullable Marker decimal(String line, Matcher m) {
        String number = m.group(1);
        String delimiter = m.group(2);
        int end = m.end();
        boolean atEnd = end == line.length();
        if (atEnd && delimiter.isEmpty()) {
            return null;
        }
        boolean blank = atEnd || Character.isWhitespace(line.charAt(end));
        int next = blanksAfter(line, end);
        boolean capital =
                next < line.length() && (Character.isUpperCase(line.codePointAt(next)) || line.charAt(next) == '«');
        // «1.2 Создать» is a number, «1.5 млн рублей» is not; «1.Создать» lacks only its blank.
        boolean path = number.indexOf('.') > 0;
        boolean ok = delimiter.isEmpty() ? path && blank && capital : blank || capital;
        return ok ? new Marker(Style.DECIMAL, number, delimiter, next) : null;
    }

    private static @Nullable Marker letters(String line, Matcher m, Series series) {
        String mark = m.group(1);
        String delimiter = m.group(2);
        int width = blanksAfter(line, m.end());
        var roman = new Marker(Style.ROMAN, mark, delimiter + isUpper(mark), width);
        var letter = new Marker(Style.LETTER, mark, delimiter, width);
        boolean couldBeRoman = ROMAN.matcher(mark.toUpperCase(Locale.ROOT)).matches();
        if (mark.length() > 1) {
            return couldBeRoman ? roman : null;
        }
        if (series.letter != null && follows(series.letter, letter)) {
            return letter;
        }
        if (couldBeRoman && (mark.equalsIgnoreCase("i") || series.roman != null)) {
            return roman;
        }
        return "аaАA".contains(mark) && !initials(line, m.end()) ? letter : null;
    }

    /** «А. С. Пушкин»: an initial, no mark. */
    private static boolean initials(String line, int end) {
        return line.charAt(end - 1) == '.'
                && Character.isUpperCase(line.charAt(0))
                && end + 2 < line.length()
                && line.charAt(end + 2) == '.';
    }

    /** Whether a list goes on from one letter to the next; a typist may leave one out (ё, й, з). */
    private static boolean follows(Marker last, Marker next) {
        String before = last.printed;
        String mark = next.printed;
        if (!last.key().equals(next.key())) {
            return false;
        }
        for (String alphabet : new String[] {CYRILLIC, LATIN}) {
            int step = alphabet.indexOf(lower(mark)) - alphabet.indexOf(lower(before));
            if (alphabet.contains(lower(before)) && alphabet.contains(lower(mark)) && (step == 1 || step == 2)) {
                return true;
            }
        }
        return lower(mark).equals("а") || lower(mark).equals("a");
    }

    private static String lower(String mark) {
        return mark.toLowerCase(Locale.ROOT);
    }

    private static boolean isUpper(String mark) {
        return Character.isUpperCase(mark.codePointAt(0));
    }

    private static int blanksAfter(String line, int from) {
        int at = from;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }
}

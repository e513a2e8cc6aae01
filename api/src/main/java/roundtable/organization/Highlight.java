package roundtable.organization;

import org.jspecify.annotations.Nullable;

/** Words around the first match. The database marks a copy of the text in which ё is е; here the marks come back. */
final class Highlight {
    static final char START = '\uE000';
    static final char STOP = '\uE001';
    private static final int BEFORE = 60;
    private static final int LONGEST = 240;

    private Highlight() {}

    /** The excerpt of {@code text} whose copy {@code marked} has marks in it; null when it has none. */
    static @Nullable String excerpt(String text, String marked) {
        if (marked.indexOf(START) < 0) {
            return null;
        }
        var whole = restore(text, marked);
        var first = whole.indexOf(START);
        var from = first <= BEFORE ? 0 : wordAfter(whole, first - BEFORE);
        var to = whole.length() - from <= LONGEST ? whole.length() : whole.lastIndexOf(' ', from + LONGEST);
        if (to <= first) {
            to = Math.min(whole.length(), from + LONGEST);
        }
        var cut = whole.substring(from, to).strip();
        var open = cut.lastIndexOf(START) > cut.lastIndexOf(STOP);
        return (from > 0 ? "… " : "") + cut + (open ? String.valueOf(STOP) : "") + (to < whole.length() ? " …" : "");
    }

    private static int wordAfter(String text, int at) {
        var space = text.indexOf(' ', at);
        var mark = text.indexOf(START);
        return space < 0 || space > mark ? mark : space + 1;
    }

    /** Letter for letter both are the same, but for the marks. */
    private static String restore(String text, String marked) {
        var result = new StringBuilder();
        var next = 0;
        for (var i = 0; i < marked.length(); i++) {
            var c = marked.charAt(i);
            if (c == START || c == STOP) {
                result.append(c);
            } else if (next < text.length()) {
                result.append(text.charAt(next++));
            }
        }
        return result.toString();
    }
}

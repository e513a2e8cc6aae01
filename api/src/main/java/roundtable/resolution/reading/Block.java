package roundtable.resolution.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a typesetter would see: a heading, a list item, a paragraph, a table, a detail («Срок: …»). The text is
 * joined over its lines and cleaned by {@link Editing}, but keeps its trailing punctuation: it is evidence.
 *
 * @param level of a heading 1–6, otherwise 0
 * @param marker of a list item, otherwise null
 * @param indent blanks before the first line
 * @param text the words; of a table empty
 * @param rows of a table, otherwise empty
 */
record Block(Kind kind, int level, @Nullable Marker marker, int indent, String text, List<Row> rows, Lines lines) {

    enum Kind {
        HEADING,
        ITEM,
        PARAGRAPH,
        TABLE,
        DETAIL
    }

    /** A row of a table with the line it stands in; a cell may hold several lines, parted by {@code \n}. */
    record Row(List<String> cells, int line) {}

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether the text introduces what follows. */
    boolean opens() {
        return text.endsWith(":");
    }

    boolean startsLowercase() {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }
}

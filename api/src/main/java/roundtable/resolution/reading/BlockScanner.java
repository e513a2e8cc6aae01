package roundtable.resolution.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines → blocks: finds the marks, joins what a text processor or a typist has broken over lines. */
final class BlockScanner {

    /** A line at least this long was probably broken by the width of the page. */
    private static final int WRAPPED = 55;

    /** A quotation that does not close within so many lines was not meant to. */
    private static final int LONGEST_QUOTATION = 6;

    private static final int LONGEST_RULE = 200;

    /** Deeper than any list; keeps the tree shallow whatever the source does. */
    private static final int DEEPEST_INDENT = 40;

    private static final Pattern HEADING = Pattern.compile("(#{1,6}) +(.*?)#*");
    private static final Pattern RULE = Pattern.compile("(?:[-*_=] ?){3,}");
    private static final Pattern UNDERLINE = Pattern.compile("={2,}|-{2,}");
    private static final Pattern TABLE_RULE = Pattern.compile("[\\s|:-]++");
    private static final Pattern UNFINISHED =
            Pattern.compile("(?iU)\\s(?:до|от|к|с|по|в|во|на|и|не позднее|by|of|on|and|the)$");
    private static final Pattern TASK_BOX = Pattern.compile("\\[[ xXхХ]] ");
    private static final Pattern NUMBER_WITHOUT_TEXT = Pattern.compile("\\(?\\d{1,3}[.)]{1,2}");

    private final List<Block> blocks = new ArrayList<>();
    private @Nullable Open open;
    private final Marker.Series series = new Marker.Series();
    private boolean afterBlank;

    private BlockScanner() {}

    static List<Block> scan(SourceText source) {
        var scanner = new BlockScanner();
        for (int i = 0; i < source.lines().size(); i++) {
            scanner.line(source.lines().get(i), i + 1);
        }
        scanner.close();
        return List.copyOf(scanner.blocks);
    }

    private void line(String raw, int number) {
        String plain = Editing.plain(raw);
        String text = plain.strip();
        if (text.startsWith("> ")) {
            text = text.substring(2).strip();
        }
        if (text.isEmpty() || text.startsWith("```")) {
            afterBlank = true;
            return;
        }
        int indent = Math.min(plain.length() - plain.stripLeading().length(), DEEPEST_INDENT);
        if (open != null
                && open.kind == Block.Kind.PARAGRAPH
                && !afterBlank
                && UNDERLINE.matcher(text).matches()) {
            open.underline(text.charAt(0) == '=' ? 1 : 2, number);
            close();
        } else if (text.length() <= LONGEST_RULE && RULE.matcher(text).matches()) {
            close();
        } else if (text.startsWith("|") && text.indexOf('|', 1) > 0) {
            row(text, number);
        } else {
            words(raw, text, indent, number);
        }
        afterBlank = false;
    }

    private void words(String raw, String text, int indent, int number) {
        Matcher heading = HEADING.matcher(text);
        if (heading.matches()) {
            close();
            String words = heading.group(2).strip();
            Marker numbered = Marker.at(words, series);
            String title = numbered == null || numbered.isBullet() ? words : words.substring(numbered.width());
            open = new Open(Block.Kind.HEADING, heading.group(1).length(), numbered, indent, number, raw, title);
            close();
            return;
        }
        if (Clauses.startsDetail(text)) {
            start(Block.Kind.DETAIL, null, indent, number, raw, text);
            return;
        }
        Marker marker = Marker.at(text, series);
        if (marker != null
                && (marker.width() < text.length()
                        || NUMBER_WITHOUT_TEXT.matcher(text).matches())) {
            String words = TASK_BOX.matcher(text.substring(marker.width())).replaceFirst("");
            start(Block.Kind.ITEM, marker, indent, number, raw, words);
        } else if (marker == null && open != null && continues(open, text, indent, number)) {
            open.add(raw, text, number);
        } else if (marker == null) {
            start(Block.Kind.PARAGRAPH, null, indent, number, raw, text);
        }
    }

    private void row(String text, int number) {
        if (open == null || open.kind != Block.Kind.TABLE || afterBlank) {
            close();
            open = new Open(Block.Kind.TABLE, 0, null, 0, number, "", "");
        }
        if (text.indexOf('-') < 0 || !TABLE_RULE.matcher(text).matches()) {
            String inner = text.substring(1, text.endsWith("|") ? text.length() - 1 : text.length());
            List<String> cells = Arrays.stream(inner.split("(?<!\\\\)\\|", -1))
                    .map(cell -> cell.replace("\\|", "|")
                            .replaceAll("(?i)<br ?/?>", "\n")
                            .strip())
                    .toList();
            open.rows.add(new Block.Row(cells, number));
        }
        open.to = number;
    }

    /** Whether an unmarked line goes on with the block before it. The order of the questions matters. */
    private boolean continues(Open before, String text, int indent, int number) {
        boolean item = before.kind == Block.Kind.ITEM;
        boolean indented = indent > before.indent && indent >= 2;
        if (before.kind == Block.Kind.HEADING || before.kind == Block.Kind.TABLE) {
            return false;
        }
        if (afterBlank) {
            return indented && before.isBelowText(indent) && !before.last.endsWith(":") && !text.endsWith(":");
        }
        if (before.inQuotation() && number - before.from < LONGEST_QUOTATION) {
            return true;
        }
        if (before.last.endsWith(":")) {
            return Clauses.endsOpen(before.last);
        }
        // «до / 1 июня 2027 года»: a date below the words of an item, or after a preposition, is no line of its own.
        boolean broken = (item && indented) || UNFINISHED.matcher(before.last).find();
        if (!broken && (TitlePage.standsAlone(before.last) || TitlePage.standsAlone(text))) {
            return false;
        }
        int first = text.codePointAt(0);
        if (!Character.isUpperCase(first) && first != '«' && first != '"') {
            return !before.last.endsWith(";");
        }
        boolean opens = text.endsWith(":");
        if (".;!?…".indexOf(before.last.charAt(before.last.length() - 1)) >= 0) {
            return item && indented && !before.last.endsWith(";");
        }
        if (before.last.endsWith(",") || before.last.endsWith("-")) {
            return true;
        }
        if (item) {
            return indented || (before.last.length() >= WRAPPED && !opens);
        }
        return before.last.length() >= WRAPPED;
    }

    private void start(Block.Kind kind, @Nullable Marker marker, int indent, int number, String raw, String text) {
        close();
        open = new Open(kind, 0, marker, indent, number, raw, text);
    }

    private void close() {
        if (open != null) {
            Block block = open.toBlock();
            if (!block.text().isEmpty() || block.is(Block.Kind.TABLE)) {
                blocks.add(block);
            }
            open = null;
        }
    }

    /** The block being read. */
    private static final class Open {
        private Block.Kind kind;
        private int level;
        private final @Nullable Marker marker;
        private final int indent;
        private final int from;
        private final StringBuilder text;
        private final List<Block.Row> rows = new ArrayList<>();
        private int to;
        private int boldMarks;
        private int quotations;
        private String last;

        Open(Block.Kind kind, int level, @Nullable Marker marker, int indent, int from, String raw, String text) {
            this.kind = kind;
            this.level = level;
            this.marker = marker;
            this.indent = indent;
            this.from = from;
            this.to = from;
            this.text = new StringBuilder(text);
            this.last = text.isEmpty() ? " " : text;
            count(raw);
        }

        void add(String raw, String more, int line) {
            boolean hyphenated = text.length() > 1
                    && text.charAt(text.length() - 1) == '-'
                    && Character.isLetter(text.charAt(text.length() - 2));
            text.append(hyphenated ? "" : " ").append(more);
            last = more;
            to = line;
            count(raw);
        }

        /** Whether a line after a blank one stands where the words of this item stand, as Markdown has it. */
        boolean isBelowText(int lineIndent) {
            return marker != null && lineIndent - indent <= marker.width() + 2;
        }

        void underline(int headingLevel, int line) {
            kind = Block.Kind.HEADING;
            level = headingLevel;
            to = line;
        }

        boolean inQuotation() {
            return boldMarks % 2 == 1 || quotations > 0;
        }

        private void count(String raw) {
            for (int i = 0; i < raw.length(); i++) {
                char c = raw.charAt(i);
                if (c == '«') {
                    quotations++;
                } else if (c == '»') {
                    quotations--;
                } else if (c == '*' && i + 1 < raw.length() && raw.charAt(i + 1) == '*') {
                    boldMarks++;
                    i++;
                }
            }
        }

        Block toBlock() {
            String joined = rows.isEmpty() ? Editing.joined(text.toString()) : "";
            return new Block(kind, level, marker, indent, joined, List.copyOf(rows), new Lines(from, to));
        }
    }
}

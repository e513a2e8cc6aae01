package roundtable.resolution.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import roundtable.resolution.reading.ResolutionDraft.Point;

/** A table of recommendations, or of strengths beside weaknesses. Its header row says which column is what. */
final class TableReader {

    private enum Column {
        NUMBER("(?iU)(?:№|n|no\\.?|#|п/п|номер)[\\s№п/.]*"),
        TERM("(?iU).*(?:\\bсрок|\\bdeadline|\\bdue\\b|\\bterm\\b|\\bby when\\b).*"),
        RESPONSIBLE("(?iU).*(?:\\bответствен|\\bисполнител|\\bresponsible|\\bowner\\b|\\blead\\b).*"),
        ADDRESSEE("(?iU).*(?:\\bадресат|\\bкому\\b|\\baddressee|\\baddressed to\\b|\\bto whom\\b).*"),
        STRENGTH("(?iU).*(?:\\bсильн|\\bдостижени|\\bstrength).*"),
        WEAKNESS("(?iU).*(?:\\bслаб|\\bпроблем|\\bweakness|\\bproblem|\\bchallenge).*"),
        TEXT("(?iU).*(?:\\bрекомендаци|\\bмероприяти|\\bпредложени|\\bрешени|\\bмер[аы]\\b|\\bсодержание|\\bпоручени"
                + "|\\brecommendation|\\baction|\\bmeasure|\\bdecision|\\bproposal).*");

        private final Pattern title;

        Column(String title) {
            this.title = Pattern.compile(title);
        }

        static @Nullable Column of(String title) {
            String line = title.replace('\n', ' ');
            for (Column column : values()) {
                if (line.length() <= 80 && column.title.matcher(line).matches()) {
                    return column;
                }
            }
            return null;
        }
    }

    private static final Pattern NUMBER = Pattern.compile("\\(?([\\d.]{1,10}?|[IVXLC]{1,6})[.)]*");

    private final Tally tally;
    private Map<Column, Integer> columns = Map.of();

    TableReader(Tally tally) {
        this.tally = tally;
    }

    /** Reads the rows; a table without a header is read as what the section around it holds. */
    void read(List<Block.Row> rows, Cues.Section section) {
        columns = Map.of();
        for (int i = 0; i < rows.size(); i++) {
            Block.Row row = rows.get(i);
            Map<Column, Integer> header = header(row);
            if (!header.isEmpty()) {
                columns = header;
            } else if (columns.isEmpty()) {
                columns = guess(rows, section);
                data(row);
            } else {
                data(row);
            }
        }
    }

    private static Map<Column, Integer> header(Block.Row row) {
        var found = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < row.cells().size(); i++) {
            Column column = Column.of(Editing.joined(row.cells().get(i)));
            if (column != null) {
                found.putIfAbsent(column, i);
            }
        }
        boolean says = found.containsKey(Column.TEXT)
                || (found.containsKey(Column.STRENGTH) && found.containsKey(Column.WEAKNESS));
        return says && filled(row).size() > 1 ? found : Map.of();
    }

    /** Without a header the longest column has the words, one of bare numbers the numbers. */
    private static Map<Column, Integer> guess(List<Block.Row> rows, Cues.Section section) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var found = new EnumMap<Column, Integer>(Column.class);
        int longest = -1;
        for (int i = 0; i < width; i++) {
            int at = i;
            List<String> cells = rows.stream()
                    .filter(row -> at < row.cells().size())
                    .map(row -> row.cells().get(at).strip())
                    .toList();
            if (cells.stream().allMatch(cell -> NUMBER.matcher(cell).matches())) {
                found.putIfAbsent(Column.NUMBER, i);
            }
            int length = cells.stream().mapToInt(String::length).sum();
            if (length > longest) {
                longest = length;
                Column words =
                        switch (section) {
                            case STRENGTHS -> Column.STRENGTH;
                            case WEAKNESSES -> Column.WEAKNESS;
                            case RECOMMENDATIONS, OTHER -> Column.TEXT;
                        };
                found.put(words, i);
            }
        }
        return section == Cues.Section.OTHER ? Map.of() : found;
    }

    private void data(Block.Row row) {
        Set<String> filled = filled(row);
        var lines = new Lines(row.line(), row.line());
        points(Cues.Section.STRENGTHS, cell(row, Column.STRENGTH), lines);
        points(Cues.Section.WEAKNESSES, cell(row, Column.WEAKNESS), lines);
        if (!columns.containsKey(Column.TEXT)) {
            return;
        }
        String only = filled.size() == 1 ? filled.iterator().next() : "";
        if (!only.isEmpty() && columns.size() > 1 && !Cues.isVerbal(only)) {
            tally.address(Cues.name(Editing.joined(only)));
            return;
        }
        String addressee = cell(row, Column.ADDRESSEE);
        if (!addressee.isEmpty()) {
            tally.address(Cues.name(Editing.joined(addressee)));
        }
        recommendation(row, lines);
    }

    private void recommendation(Block.Row row, Lines lines) {
        var text = new StringBuilder();
        var items = new ArrayList<Point>();
        Marker marker = null;
        var series = new Marker.Series();
        String cell = only(row) ? filled(row).iterator().next() : cell(row, Column.TEXT);
        for (String line : cell.split("\n", -1)) {
            String words = line.strip();
            Marker mark = Marker.at(words, series);
            if (mark == null && items.isEmpty()) {
                text.append(' ').append(words);
            } else if (mark != null && text.isEmpty() && marker == null) {
                marker = mark;
                text.append(words.substring(mark.width()));
            } else {
                String item = Editing.finished(Editing.joined(mark == null ? words : words.substring(mark.width())));
                if (!item.isEmpty()) {
                    items.add(new Point(item, lines));
                }
            }
        }
        Clauses clauses = Clauses.of(Editing.joined(text.toString()));
        String words = Editing.finished(clauses.text());
        String body =
                Editing.finished(Editing.joined(cell(row, Column.RESPONSIBLE).replace("\n", "; ")));
        if (tally.repeats(words)) {
            tally.alsoResponsible(body);
            return;
        }
        String term = Editing.joined(cell(row, Column.TERM));
        LocalDate dueOn = Clauses.term(term);
        // A term without a day («ежегодно») has no field: it stays among the words.
        boolean kept = dueOn == null && term.codePoints().anyMatch(Character::isLetter);
        String label = Cues.isCyrillic(term) ? " (срок: " : " (term: ";
        tally.add(
                number(row, marker),
                kept ? words + label + Editing.finished(term) + ")" : words,
                lines,
                dueOn == null ? clauses.dueOn() : dueOn,
                body.isEmpty() ? clauses.responsible() : body,
                items);
    }

    private @Nullable String number(Block.Row row, @Nullable Marker marker) {
        var m = NUMBER.matcher(cell(row, Column.NUMBER));
        if (m.matches()) {
            return m.group(1);
        }
        return marker == null || marker.isBullet() ? null : marker.printed();
    }

    /** Each line of a cell is a point; a cell merged over rows repeats its own. */
    private void points(Cues.Section section, String cell, Lines lines) {
        for (String line : cell.split("\n", -1)) {
            String words = line.strip();
            Marker marker = Marker.at(words, new Marker.Series());
            String point = Editing.joined(marker == null ? words : words.substring(marker.width()));
            tally.pointOnce(section, point, lines);
        }
    }

    private boolean only(Block.Row row) {
        return filled(row).size() == 1 && columns.size() > 1;
    }

    private String cell(Block.Row row, Column column) {
        Integer at = columns.get(column);
        return at == null || at >= row.cells().size() ? "" : row.cells().get(at).strip();
    }

    private static Set<String> filled(Block.Row row) {
        var filled = new TreeSet<String>();
        row.cells().stream().filter(cell -> !cell.isBlank()).forEach(filled::add);
        return filled;
    }
}

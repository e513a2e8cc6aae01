package roundtable.organization.register.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of a workbook that has data, row by row, and the sheets that go on with it: an export of more rows than a sheet
 * holds has several of the same header. The first row with a value is the header. Formulas are never computed: a row that
 * holds one is left out and told.
 */
final class XlsxRows {
    /** Day 60 of the calendar of spreadsheets is 29 February 1900, which never was. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    /** The first day of the year 10000. */
    private static final int DAYS = 2_958_466;

    private static final int LONGEST_DAY = 30;

    private final XlsxPackage.Tags tags;
    private final SharedTexts texts;
    private final DateStyles styles;
    private final RowFile.Writer out;
    private final StringBuilder text = new StringBuilder();
    private long sheetRow;
    private int cell;
    private @Nullable String fault;
    private int faultColumn;

    private XlsxRows(XlsxPackage.Tags tags, SharedTexts texts, DateStyles styles, RowFile.Writer out) {
        this.tags = tags;
        this.texts = texts;
        this.styles = styles;
        this.out = out;
    }

    static void read(Path file, RowFile.Writer out, Path scratch) throws IOException {
        try (var book = XlsxPackage.open(file);
                var texts = SharedTexts.of(book, scratch)) {
            var styles = DateStyles.of(book);
            long last = 0;
            for (var sheet : sheets(book, texts, styles, out)) {
                try (var tags = book.part(sheet.part())) {
                    last = new XlsxRows(tags, texts, styles, out).rows(last);
                }
            }
        } catch (XMLStreamException broken) {
            throw Unreadable.whole("xlsx");
        }
    }

    /** Those with data. Which of several is meant, the file cannot tell, unless all have the same columns. */
    private static List<XlsxPackage.Sheet> sheets(
            XlsxPackage book, SharedTexts texts, DateStyles styles, RowFile.Writer out)
            throws IOException, XMLStreamException {
        var filled = new ArrayList<XlsxPackage.Sheet>();
        var headers = new HashSet<List<String>>();
        var all = book.sheets();
        for (var sheet : all) {
            if (isFilled(book, sheet.part())) {
                filled.add(sheet);
            }
        }
        if (filled.size() < 2) {
            return List.of(Stream.concat(filled.stream(), all.stream())
                    .findFirst()
                    .orElseThrow(() -> Unreadable.whole("xlsx")));
        }
        for (var sheet : filled) {
            try (var tags = book.part(sheet.part())) {
                headers.add(new XlsxRows(tags, texts, styles, out).header());
            }
        }
        if (headers.size() > 1) {
            throw Unreadable.whole(
                    "several-sheets",
                    filled.stream().map(s -> "«" + s.name() + "»").collect(Collectors.joining(", ")));
        }
        return filled;
    }

    /** Whether a cell of it has a value. */
    private static boolean isFilled(XlsxPackage book, String part) throws IOException, XMLStreamException {
        if (!book.has(part)) {
            return false;
        }
        try (var tags = book.part(part)) {
            while (tags.step()) {
                if (tags.opens("v") || tags.opens("is") || tags.opens("f")) {
                    return true;
                }
            }
            return false;
        }
    }

    private List<String> header() throws IOException {
        var cells = next();
        return cells == null
                ? List.of()
                : cells.stream().map(c -> c == null ? "" : c.strip()).toList();
    }

    /** Hands on all rows, numbered from {@code before} on; answers the last number. */
    private long rows(long before) throws IOException {
        var header = next();
        if (header != null && out.columns() == 0) {
            out.headers(header);
        }
        var headerRow = sheetRow;
        var last = before;
        for (var cells = next(); cells != null; cells = next()) {
            last = before + sheetRow - headerRow;
            out.row(last, cells, fault, faultColumn);
        }
        return last;
    }

    /** The next row that has a value or is at fault; null at the end. */
    private @Nullable List<@Nullable String> next() throws IOException {
        try {
            while (tags.step()) {
                if (!tags.opens("row")) {
                    continue;
                }
                sheetRow = number(tags.attribute("r"), (int) Math.min(Integer.MAX_VALUE, sheetRow + 1));
                if (sheetRow > Limits.SHEET_ROWS) {
                    throw Unreadable.whole("too-many-rows", Limits.SHEET_ROWS);
                }
                fault = null;
                var cells = cells();
                if (fault != null || cells.stream().anyMatch(c -> c != null && !c.isBlank())) {
                    return cells;
                }
            }
            return null;
        } catch (XMLStreamException broken) {
            throw sheetRow == 0 ? Unreadable.whole("xlsx") : here("xlsx");
        }
    }

    /** With the cell that is being read. */
    private Unreadable here(String code, Object... arguments) {
        return Unreadable.at(sheetRow, cell + 1L, code, arguments);
    }

    private List<@Nullable String> cells() throws IOException, XMLStreamException {
        var cells = new ArrayList<@Nullable String>();
        var next = 0;
        cell = 0;
        while (tags.step() && !tags.closes("row")) {
            if (tags.opens("c")) {
                var column = column(tags.attribute("r"), next);
                next = column + 1;
                cell = column;
                var value = value(column);
                if (value != null && !value.isBlank() && column >= cells.size()) {
                    if (column >= Limits.COLUMNS) {
                        throw here("too-many-columns", Limits.COLUMNS);
                    }
                    while (cells.size() < column) {
                        cells.add(null);
                    }
                    cells.add(value);
                }
            }
        }
        return cells;
    }

    private @Nullable String value(int column) throws IOException, XMLStreamException {
        var type = Objects.requireNonNullElse(tags.attribute("t"), "n");
        var style = number(tags.attribute("s"), 0);
        text.setLength(0);
        var inValue = false;
        while (tags.step() && !tags.closes("c")) {
            if (tags.opens("f")) {
                blame("formula", column);
            } else if (tags.opens("v") || tags.opens("t")) {
                inValue = true;
            } else if (tags.closes("v") || tags.closes("t")) {
                inValue = false;
            } else if (inValue && tags.isText() && !SharedTexts.append(text, tags.text())) {
                throw here("cell-too-long", Limits.CELL);
            }
        }
        var raw = text.toString();
        return switch (type) {
            case "s" -> shared(number(raw.strip(), -1));
            case "b" -> raw.strip().equals("1") ? "true" : "false";
            case "e" -> {
                blame("error-cell", column);
                yield raw;
            }
            case "n" -> raw.isBlank() ? null : numeric(raw.strip(), style);
            default -> raw;
        };
    }

    private String shared(int number) throws IOException {
        if (texts.isTooLong(number)) {
            throw here("cell-too-long", Limits.CELL);
        }
        var known = texts.get(number);
        if (known == null) {
            throw here("xlsx");
        }
        return known;
    }

    private void blame(String code, int column) {
        if (fault == null) {
            fault = code;
            faultColumn = column;
        }
    }

    /** A number as people would type it, a day as such. */
    private String numeric(String raw, int style) {
        if (styles.isDay(style) && raw.length() <= LONGEST_DAY) {
            try {
                var days = Double.parseDouble(raw);
                if (days >= 1 && days < DAYS) {
                    return DAY_ZERO.plusDays((long) days).toString();
                }
            } catch (NumberFormatException notANumber) {
                return raw;
            }
        }
        return Numbers.plain(raw);
    }

    /** «AB12» is column 27. */
    private static int column(@Nullable String place, int otherwise) {
        if (place == null) {
            return otherwise;
        }
        var column = 0;
        for (var i = 0; i < place.length() && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z' && i < 4; i++) {
            column = column * 26 + place.charAt(i) - 'A' + 1;
        }
        return column == 0 ? otherwise : column - 1;
    }

    static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }
}

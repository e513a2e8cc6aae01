package roundtable.organization.register.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;

/** Which styles of a workbook show a number as a day. */
final class DateStyles {
    private static final String PART = "xl/styles.xml";

    private final List<Boolean> days = new ArrayList<>();

    private DateStyles() {}

    static DateStyles of(XlsxPackage book) throws IOException, XMLStreamException {
        var styles = new DateStyles();
        if (book.has(PART)) {
            styles.read(book);
        }
        return styles;
    }

    boolean isDay(int style) {
        return style >= 0 && style < days.size() && days.get(style);
    }

    private void read(XlsxPackage book) throws IOException, XMLStreamException {
        Map<Integer, String> own = new HashMap<>();
        try (var tags = book.small(PART)) {
            var cells = false;
            while (tags.step()) {
                if (tags.opens("numFmt")) {
                    own.put(number(tags, "numFmtId"), Objects.requireNonNullElse(tags.attribute("formatCode"), ""));
                } else if (tags.opens("cellXfs")) {
                    cells = true;
                } else if (tags.closes("cellXfs")) {
                    cells = false;
                } else if (cells && tags.opens("xf")) {
                    var format = number(tags, "numFmtId");
                    days.add(own.containsKey(format) ? isDay(own.getOrDefault(format, "")) : isBuiltIn(format));
                }
            }
        }
    }

    private static int number(XlsxPackage.Tags tags, String attribute) {
        return XlsxRows.number(tags.attribute(attribute), 0);
    }

    private static boolean isBuiltIn(int format) {
        return (format >= 14 && format <= 17)
                || format == 22
                || (format >= 27 && format <= 36)
                || (format >= 50 && format <= 58);
    }

    /** Has a year or a day outside of quoted words, colours and conditions. */
    private static boolean isDay(String format) {
        return format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").matches("(?i).*[yd].*");
    }
}

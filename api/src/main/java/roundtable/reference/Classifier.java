package roundtable.reference;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A classifier that an administrator can load anew.
 *
 * @param table where it is kept
 * @param columns of its file and its table; the first is the key
 */
record Classifier(String table, List<Column> columns) {
    static final Classifier TERRITORIES = new Classifier(
            "territory",
            List.of(
                    text("oktmo", "\\d{8}(\\d{3})?"),
                    text("name_ru", Column.WORDS),
                    text("name_en", Column.WORDS).or("name_ru"),
                    text("kind", "country|region|municipality|settlement"),
                    text("parent_oktmo", "\\d{8}(\\d{3})?").optional(),
                    number("lat", 90),
                    number("lon", 180)));
    static final Classifier ACTIVITY_AREAS = new Classifier(
            "activity_area",
            List.of(
                    text("code", "[a-z0-9]+(-[a-z0-9]+)*"),
                    new Column("position", "integer", matching("\\d{1,6}"), true, null),
                    text("name_ru", Column.WORDS),
                    text("name_en", Column.WORDS).or("name_ru"),
                    text("official_name", Column.WORDS),
                    text("source", Column.WORDS),
                    date("valid_from"),
                    date("valid_until").optional()));
    static final Classifier LEGAL_FORMS = new Classifier(
            "legal_form",
            List.of(
                    text("code", "\\d{5}"),
                    text("name_ru", Column.WORDS),
                    text("name_en", Column.WORDS).or("name_ru"),
                    text("form_group", "[a-z]+(_[a-z]+)*")));

    String key() {
        return columns.get(0).name();
    }

    /**
     * A column of a classifier's file and table. An empty optional value leaves what the table has.
     *
     * @param type SQL type of the table's column
     * @param good whether a value that is not empty may stand there
     * @param orElse column whose value stands in when neither the file nor the table has one
     */
    record Column(String name, String type, Predicate<String> good, boolean required, @Nullable String orElse) {
        /** Any text of sensible length without control characters. */
        static final String WORDS = "[^\\p{Cntrl}]{1,1000}";

        Column optional() {
            return new Column(name, type, good, false, orElse);
        }

        Column or(String other) {
            return new Column(name, type, good, false, other);
        }
    }

    private static Column text(String name, String pattern) {
        return new Column(name, "text", matching(pattern), true, null);
    }

    private static Column date(String name) {
        return new Column(name, "date", Classifier::isDate, true, null);
    }

    private static Column number(String name, double most) {
        return new Column(
                name,
                "double precision",
                matching("-?\\d{1,3}(\\.\\d{1,12})?").and(v -> Math.abs(Double.parseDouble(v)) <= most),
                false,
                null);
    }

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static boolean isDate(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException notOne) {
            return false;
        }
    }
}

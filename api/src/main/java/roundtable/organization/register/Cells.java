package roundtable.organization.register;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtable.organization.OrganizationKind;
import roundtable.shared.text.Ids;
import roundtable.shared.text.Message;

/** How the text of a cell becomes a value. What a value may be, the validation of the whole row says. */
final class Cells {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern DOTS = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(?: .*)?");
    /** A comma parts two numbers, unless an extension follows it. */
    private static final Pattern BETWEEN_PHONES = Pattern.compile("\\s*[;\\n]\\s*|\\s*,\\s*(?!\\s*(?:доб|ext))");

    private static final Pattern BETWEEN_AREAS = Pattern.compile("\\s*[;\\n]\\s*");
    private static final int LONGEST_EXTERNAL_ID = 200;
    private static final int LONGEST_STATE = 500;
    private static final Pattern ENDED = words(
            "(?<!(не|not|being|to be)\\s{1,9})(ликвидирован|прекратил|liquidated|dissolved)",
            "(?<!не\\s{1,9})(исключ|прекращ)[её]н[аоы]?(?!\\p{L})");
    /** A legal entity exists until the record of its end is made in ЕГРЮЛ (ГК РФ, ст. 49, п. 3; ст. 63, п. 9). */
    private static final Pattern STILL_THERE = words(
            "(не|not)\\s+(ликвид|исключ|прекр|liquidat|dissol)",
            "(стади|процесс|решени)\\S*\\s+.*(ликвид|реорг|исключ|прекр)",
            "ликвидируется",
            "(in|under|being|to be)\\s+(the\\s+)?(process\\s+of\\s+)?(liquidat|dissol|reorgani)");

    private static final Pattern GONE = words(
            "не\\s*(действ|актив|существ|зарегистр)",
            "исключ[её]нн",
            "прекра[щт]",
            "(not|no longer)\\s+(active|exist|registered)",
            "inactive",
            "(de|un)registered",
            "defunct",
            "ceased");
    private static final Pattern LIVING =
            words("действ|актив|существ|зарегистр|реорганиз", "active|exist|published|registered|reorgani");
    private static final Map<String, OrganizationKind> KINDS = Map.of(
            "нко", OrganizationKind.NGO,
            "бизнес", OrganizationKind.BUSINESS,
            "орган власти", OrganizationKind.GOVERNMENT,
            "совет", OrganizationKind.COUNCIL,
            "учреждение", OrganizationKind.INSTITUTION);

    private Cells() {}

    /** Reads a cell that is not empty into what the row says. */
    interface Reader {
        void read(String cell, Said said, Lookup lookup) throws BadCell;
    }

    /** The words of a cell: without the protection from formulas, and without spaces around. Empty for nothing. */
    static String clean(String cell) {
        return roundtable.shared.http.Cells.read(stripped(cell));
    }

    /** The same of a file that no spreadsheet opens: its exports are not protected. */
    static String stripped(String cell) {
        return cell.replace('\u00A0', ' ').strip();
    }

    /** Text of one line: line breaks and runs of spaces become one space. */
    static Reader line(Field field) {
        return (cell, said, lookup) -> said.put(field, oneLine(cell));
    }

    /** Text that may have lines. */
    static Reader text(Field field) {
        return (cell, said, lookup) ->
                said.put(field, cell.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** A number of digits. When it is one digit short of a given length, a spreadsheet has eaten a leading zero. */
    static Reader digits(Field field, int... lengths) {
        return (cell, said, lookup) -> {
            var digits = cell.replaceAll("\\s+", "");
            if (digits.matches("\\d+([.,]\\d+)?[eE]\\+?\\d{1,2}")) {
                throw bad("rounded");
            }
            for (var length : lengths) {
                if (digits.length() == length - 1 && digits.matches("\\d+")) {
                    digits = "0" + digits;
                    break;
                }
            }
            said.put(field, digits);
        };
    }

    /** Degrees with a point or a comma. */
    static Reader degrees(Field field) {
        return (cell, said, lookup) -> {
            var number = cell.replace(',', '.').replace("°", "").strip();
            if (!number.matches("[+-]?\\d{1,3}(\\.\\d{1,20})?")) {
                throw bad("degrees");
            }
            said.put(field, new BigDecimal(number).doubleValue());
        };
    }

    /** A day, as ISO 8601 or as people write it. */
    static Reader date(Field field) {
        return (cell, said, lookup) -> said.put(field, day(cell));
    }

    static void id(String cell, Said said, Lookup lookup) throws BadCell {
        var id = Ids.read(cell);
        if (id.isPresent()) {
            said.id = id.get();
        } else if (cell.length() > LONGEST_EXTERNAL_ID) {
            throw bad("id");
        }
        said.externalId = cell;
    }

    static void kind(String cell, Said said, Lookup lookup) throws BadCell {
        var word = cell.toLowerCase(Locale.ROOT);
        var kind = Arrays.stream(OrganizationKind.values())
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(KINDS.get(word));
        if (kind == null) {
            throw bad("kind");
        }
        said.put(Field.KIND, kind);
    }

    static void name(String cell, Said said, Lookup lookup) {
        var name = oneLine(cell);
        said.values.putIfAbsent(Field.SHORT_NAME, name);
        said.values.putIfAbsent(Field.FULL_NAME, name);
    }

    static void legalForm(String cell, Said said, Lookup lookup) throws BadCell {
        said.put(
                Field.LEGAL_FORM,
                lookup.legalForm(oneLine(cell))
                        .orElseThrow(() -> new BadCell(
                                "unknown-legal-form", Message.of("organization.fault.unknown-legal-form"))));
    }

    /** An area that is not known is left out and told: classifiers differ, and the rest of the row is good. */
    static void areas(String cell, Said said, Lookup lookup) {
        var areas = new ArrayList<UUID>();
        var unknown = new ArrayList<String>();
        for (var part : parts(cell, BETWEEN_AREAS)) {
            var area = lookup.area(part);
            if (area.isEmpty()) {
                unknown.add("«" + part + "»");
            } else if (!areas.contains(area.get())) {
                areas.add(area.get());
            }
        }
        if (!areas.isEmpty()) {
            said.put(Field.AREAS, List.copyOf(areas));
        }
        if (!unknown.isEmpty()) {
            said.remarks.add(RowProblem.of(null, "unknown-area", String.join(", ", unknown)));
        }
    }

    static void territory(String cell, Said said, Lookup lookup) throws BadCell {
        said.put(
                Field.TERRITORY,
                lookup.territory(oneLine(cell))
                        .orElseThrow(() -> new BadCell(
                                "unknown-territory", Message.of("register.fault.unknown-territory", oneLine(cell)))));
    }

    static void phones(String cell, Said said, Lookup lookup) {
        said.put(Field.PHONES, parts(cell, BETWEEN_PHONES));
    }

    static void website(String cell, Said said, Lookup lookup) {
        said.put(Field.WEBSITE, cell.contains("://") ? cell : "http://" + cell);
    }

    static void links(String cell, Said said, Lookup lookup) {
        said.put(Field.LINKS, parts(cell, Pattern.compile("\\s+")));
    }

    /** What denies a word or leads to it holds the word too, so the order of the questions matters. */
    static void state(String cell, Said said, Lookup lookup) throws BadCell {
        if (cell.length() > LONGEST_STATE) {
            throw bad("state");
        }
        var ended = ENDED.matcher(cell).find();
        if (!ended && STILL_THERE.matcher(cell).find()) {
            return;
        }
        if (ended || GONE.matcher(cell).find()) {
            said.liquidated = true;
        } else if (!LIVING.matcher(cell).find()) {
            throw bad("state");
        }
    }

    static void registered(String cell, Said said, Lookup lookup) throws BadCell {
        switch (cell.toLowerCase(Locale.ROOT)) {
            case "да", "yes", "true", "1" -> said.put(Field.REGISTERED, true);
            case "нет", "no", "false", "0" -> said.put(Field.REGISTERED, false);
            default -> throw bad("boolean");
        }
    }

    private static LocalDate day(String cell) throws BadCell {
        Matcher iso = ISO.matcher(cell);
        Matcher dots = DOTS.matcher(cell);
        try {
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            if (dots.matches()) {
                return LocalDate.of(number(dots, 3), number(dots, 2), number(dots, 1));
            }
        } catch (DateTimeException noSuchDay) {
            // Said below.
        }
        throw bad("date");
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static String oneLine(String cell) {
        return cell.replaceAll("\\s+", " ").strip();
    }

    private static List<String> parts(String cell, Pattern between) {
        return Arrays.stream(between.split(cell, -1))
                .map(p -> clean(p))
                .filter(p -> !p.isEmpty())
                .distinct()
                .toList();
    }

    private static Pattern words(String... words) {
        return Pattern.compile(
                String.join("|", words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    private static BadCell bad(String code) {
        return new BadCell(code, Message.of("register.fault." + code));
    }
}

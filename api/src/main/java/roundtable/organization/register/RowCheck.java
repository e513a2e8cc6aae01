package roundtable.organization.register;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;
import roundtable.organization.GeoPoint;
import roundtable.organization.OrganizationInput;
import roundtable.organization.OrganizationKind;
import roundtable.organization.register.reading.RegisterFormat;
import roundtable.organization.register.reading.RowFile.Row;
import roundtable.shared.text.Finding;
import roundtable.shared.text.Message;

/** Reads one row after the other by the meaning of the columns, and checks it by the rules of {@link OrganizationInput}. */
final class RowCheck {
    private static final int LONGEST_SHORT_NAME = 200;

    private final List<String> headers;
    private final List<@Nullable Column> columns;
    private final Lookup lookup;
    private final Validator validator;
    private final UnaryOperator<String> words;

    /** The columns of the file in their order, with the field that each means. */
    RowCheck(List<RegisterColumn> file, @Nullable RegisterFormat format, Lookup lookup, Validator validator) {
        this.words = format == null || format.isTable() ? Cells::clean : Cells::stripped;
        this.headers = file.stream().map(RegisterColumn::header).toList();
        this.columns = new ArrayList<>();
        for (var column : file) {
            columns.add(
                    column.field() == null ? null : Column.of(column.field()).orElse(null));
        }
        this.lookup = lookup;
        this.validator = validator;
    }

    /**
     * What a row says, and why it must be left out; without problems it is good.
     *
     * @param remarks what of it is not taken even then
     */
    record Checked(Said said, OrganizationInput values, List<RowProblem> problems, List<RowProblem> remarks) {}

    Checked check(Row row) {
        var said = new Said();
        var problems = new ArrayList<RowProblem>();
        var remarks = new ArrayList<RowProblem>();
        var unread = EnumSet.noneOf(Column.class);
        if (row.fault() != null) {
            var header = row.faultColumn() < 0 || row.faultColumn() >= headers.size()
                    ? null
                    : headers.get(row.faultColumn());
            problems.add(RowProblem.of(header, row.fault(), row.cells().size(), headers.size()));
        }
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var cell = row.cell(i);
            if (column == null) {
                continue;
            }
            var text = cell == null ? "" : words.apply(cell);
            var blamed = row.fault() != null && row.faultColumn() == i;
            if (blamed || (row.fault() != null && row.faultColumn() < 0)) {
                unread.add(column);
            }
            if (!text.isEmpty() && !blamed) {
                try {
                    column.read(text, said, lookup);
                } catch (BadCell bad) {
                    unread.add(column);
                    problems.add(new RowProblem(headers.get(i), bad.code(), bad.reason()));
                }
            }
            for (var remark : said.remarks) {
                remarks.add(remark.under(headers.get(i)));
            }
            said.remarks.clear();
        }
        name(said);
        place(said, unread, problems);
        var values = Field.input(said.values);
        for (var violation : validator.validate(OrganizationValues.withKind(values))) {
            if (!comesOf(unread, violation)) {
                problems.add(problem(violation));
            }
        }
        problems.sort(Comparator.comparingInt(p -> p.header() == null ? -1 : headers.indexOf(p.header())));
        return new Checked(said, values, problems, remarks);
    }

    /** «Required» beside «unreadable» would only confuse; and which numbers a party has, an unread kind does not tell. */
    private static boolean comesOf(Set<Column> unread, ConstraintViolation<OrganizationInput> violation) {
        return switch (constraint(violation)) {
            case "NotNull", "NotBlank" -> {
                var keys = columnsOf(field(violation));
                yield unread.stream().anyMatch(c -> keys.contains(c.key()));
            }
            case "OneParty" -> unread.contains(Column.KIND);
            default -> false;
        };
    }

    /** Why an organization cannot be like that. */
    List<RowProblem> problems(OrganizationInput values) {
        return validator.validate(values).stream().map(this::problem).toList();
    }

    private RowProblem problem(ConstraintViolation<OrganizationInput> violation) {
        var header = header(field(violation));
        var finding = violation instanceof HibernateConstraintViolation<?> ours
                ? ours.getDynamicPayload(Finding.class)
                : null;
        if (finding != null) {
            return new RowProblem(header, finding.code(), finding.message());
        }
        var most = String.valueOf(
                violation.getConstraintDescriptor().getAttributes().get("max"));
        return switch (constraint(violation)) {
            case "NotNull", "NotBlank" -> RowProblem.of(header, "required");
            case "Size" -> RowProblem.of(header, "length", most);
            case "Email" -> RowProblem.of(header, "email");
            case "PastOrPresent" -> RowProblem.of(header, "in-the-future");
            case "DecimalMin", "DecimalMax" -> RowProblem.of(header, "out-of-range");
            default -> new RowProblem(header, "pattern", Message.of("register.fault.pattern"));
        };
    }

    private static String field(ConstraintViolation<OrganizationInput> violation) {
        var path = violation.getPropertyPath().iterator();
        return path.hasNext() ? String.valueOf(path.next().getName()) : "";
    }

    private static String constraint(ConstraintViolation<OrganizationInput> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }

    private static Set<String> columnsOf(String field) {
        return COLUMNS_OF.getOrDefault(field, Set.of(field));
    }

    /** The header of the column that wrote the field. */
    private @Nullable String header(String field) {
        var keys = columnsOf(field);
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (column != null && keys.contains(column.key())) {
                return headers.get(i);
            }
        }
        return null;
    }

    private static final Map<String, Set<String>> COLUMNS_OF = Map.of(
            "shortName", Set.of("shortName", "name", "fullName"),
            "fullName", Set.of("fullName", "name"),
            "activityAreaIds", Set.of("activityAreas"),
            "territoryId", Set.of("oktmo"),
            "liquidatedOn", Set.of("liquidatedOn", "state"),
            "location", Set.of("lat", "lon"));

    /** A full name alone is enough; what is too long for a short one is cut at a word. */
    private static void name(Said said) {
        var whole = said.values.containsKey(Field.SHORT_NAME)
                ? said.values.get(Field.SHORT_NAME)
                : said.values.get(Field.FULL_NAME);
        if (whole instanceof String name) {
            var fromFull = name.equals(said.values.get(Field.FULL_NAME));
            said.put(Field.SHORT_NAME, fromFull && name.length() > LONGEST_SHORT_NAME ? shortened(name) : name);
        }
    }

    private static String shortened(String name) {
        var space = name.lastIndexOf(' ', LONGEST_SHORT_NAME - 1);
        var end = space > LONGEST_SHORT_NAME / 2 ? space : LONGEST_SHORT_NAME - 2;
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private void place(Said said, Set<Column> unread, List<RowProblem> problems) {
        var lat = (Double) said.values.remove(Field.LAT);
        var lon = (Double) said.values.remove(Field.LON);
        if (lat == null && lon == null) {
            return;
        }
        if (lat == null || lon == null) {
            if (!unread.contains(Column.LAT) && !unread.contains(Column.LON)) {
                problems.add(RowProblem.of(header("location"), "half-a-place"));
            }
        } else if (!inRussia(lat, lon) && inRussia(lon, lat)) {
            problems.add(RowProblem.of(header("location"), "swapped"));
        } else {
            said.put(Field.LOCATION, new GeoPoint(lat, lon));
        }
    }

    /** A box around the country, beyond the 180th meridian too: enough to see that two numbers are swapped. */
    private static boolean inRussia(double lat, double lon) {
        return lat >= 41 && lat <= 82 && ((lon >= 19 && lon <= 180) || (lon >= -180 && lon <= -168));
    }

    /** By field of the contract, what a preview shows. */
    static Map<String, Object> shown(Said said) {
        var shown = new LinkedHashMap<String, Object>();
        said.values.forEach((field, value) -> shown.put(field.key(), value));
        shown.putIfAbsent(Field.KIND.key(), OrganizationKind.NGO);
        return shown;
    }
}

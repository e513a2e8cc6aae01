package roundtable.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import roundtable.reference.Classifier.Column;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/**
 * A classifier's CSV file, read and checked as a whole before anything is written: either every row is good, or the
 * faults are told (the first {@value #MOST_FAULTS}), each with its row and column.
 */
final class ClassifierFile {
    private static final int MOST_FAULTS = 100;
    private static final int MOST_ROWS = 300_000;

    private final Classifier classifier;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private ClassifierFile(Classifier classifier) {
        this.classifier = classifier;
    }

    /** Reads UTF-8 text with a header row, parted by commas or semicolons; throws a 400 that lists the faults. */
    static ClassifierFile read(Classifier classifier, String text) {
        var file = new ClassifierFile(classifier);
        file.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (file.faults.isEmpty()) {
            file.check();
        }
        file.refuseFaults();
        return file;
    }

    int size() {
        return rows.size();
    }

    /** Values of a column, in the order of the rows; an empty one as an empty text. */
    String[] values(String column) {
        return rows.stream().map(r -> r.getOrDefault(column, "")).toArray(String[]::new);
    }

    /** Refuses the rows whose value in that column is among those, for a reason that only the database knows. */
    void refuse(String column, Set<String> values, String code) {
        for (var i = 0; i < rows.size(); i++) {
            if (values.contains(rows.get(i).getOrDefault(column, ""))) {
                fault(i, column, code);
            }
        }
        refuseFaults();
    }

    private void parse(String text) {
        var newline = text.indexOf('\n');
        var header = newline < 0 ? text : text.substring(0, newline);
        var separator = header.chars().filter(c -> c == ';').count()
                        > header.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
        try (var lines = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                .with(CsvParser.Feature.TRIM_SPACES)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator))
                .<String[]>readValues(text)) {
            var names = lines.hasNext() ? header(lines.next()) : List.<String>of();
            while (faults.isEmpty() && lines.hasNext()) {
                add(names, lines.next());
            }
        } catch (JsonProcessingException broken) {
            faults.add(fault("/" + (rows.size() + 1), "csv"));
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        } catch (RuntimeException broken) {
            // The iterator wraps a parser's exception.
            faults.add(fault("/" + (rows.size() + 1), "csv"));
        }
        if (faults.isEmpty() && rows.isEmpty()) {
            faults.add(fault("", "empty"));
        }
    }

    private List<String> header(String[] given) {
        var known = classifier.columns().stream().map(Column::name).toList();
        var names = List.of(given);
        names.stream()
                .filter(n -> !known.contains(n))
                .forEach(n -> faults.add(fault("/0/" + cut(n), "unknown-column")));
        classifier.columns().stream()
                .filter(c -> c.required() && !names.contains(c.name()))
                .forEach(c -> faults.add(fault("/0/" + c.name(), "required")));
        if (new HashSet<>(names).size() < names.size()) {
            faults.add(fault("/0", "duplicate"));
        }
        return names;
    }

    private void add(List<String> names, String[] values) {
        var row = new LinkedHashMap<String, String>();
        for (var i = 0; i < Math.min(values.length, names.size()); i++) {
            row.put(names.get(i), Objects.requireNonNullElse(values[i], "").replaceFirst("^NULL$", ""));
        }
        rows.add(row);
        if (values.length > names.size()) {
            faults.add(fault("/" + rows.size(), "too-many-values"));
        }
        if (rows.size() > MOST_ROWS) {
            faults.add(fault("", "too-many-rows"));
        }
    }

    private void check() {
        var keys = new HashSet<String>();
        for (var i = 0; i < rows.size() && faults.size() < MOST_FAULTS; i++) {
            var row = rows.get(i);
            for (var column : classifier.columns()) {
                var value = row.getOrDefault(column.name(), "");
                if (value.isEmpty() && column.required()) {
                    fault(i, column.name(), "required");
                } else if (!value.isEmpty() && !column.good().test(value)) {
                    fault(i, column.name(), "pattern");
                }
            }
            if (!keys.add(row.getOrDefault(classifier.key(), ""))) {
                fault(i, classifier.key(), "duplicate");
            }
            checkPairs(i, row);
        }
    }

    /** What two columns say together. */
    private void checkPairs(int index, Map<String, String> row) {
        if (row.getOrDefault("lat", "").isEmpty() != row.getOrDefault("lon", "").isEmpty()) {
            fault(index, "lat", "pair");
        }
        var until = row.getOrDefault("valid_until", "");
        if (!until.isEmpty() && until.compareTo(row.getOrDefault("valid_from", "")) <= 0) {
            fault(index, "valid_until", "order");
        }
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
        }
    }

    private void fault(int index, String column, String code) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault("/" + (index + 1) + "/" + column, code));
        }
    }

    private static Fault fault(String place, String code) {
        return new Fault(Violation.In.BODY, place, code, Message.of("reference.fault." + code));
    }

    private static String cut(String name) {
        return name.length() > 60 ? name.substring(0, 60) : name;
    }
}

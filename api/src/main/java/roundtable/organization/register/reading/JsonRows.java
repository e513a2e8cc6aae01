package roundtable.organization.register.reading;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An array of objects, one object, or one object after the other. A value's column is its path ({@code
 * contacts.email}); the values of a list stand in one cell, a line each.
 */
final class JsonRows {
    private final JsonParser parser;
    private final RowFile.Writer out;
    private long rows;

    private JsonRows(JsonParser parser, RowFile.Writer out) {
        this.parser = parser;
        this.out = out;
    }

    static RegisterFormat read(Path file, TextProbe text, RowFile.Writer out) throws IOException {
        var factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Limits.JSON_DEPTH)
                        .maxStringLength(Limits.CELL)
                        .maxNameLength(1_000)
                        .build())
                .build();
        try (var reader = text.open(file);
                var parser = factory.createParser(reader)) {
            return new JsonRows(parser, out).readOrTell();
        }
    }

    /** What the parser refuses, in our words; a limit is told without its place, which the parser knows. */
    private RegisterFormat readOrTell() throws IOException {
        try {
            return read();
        } catch (StreamConstraintsException beyond) {
            var deep = String.valueOf(beyond.getOriginalMessage()).contains("nesting");
            throw deep
                    ? told(parser.currentLocation(), "too-deep", Limits.JSON_DEPTH)
                    : told(parser.currentTokenLocation(), "cell-too-long", Limits.CELL);
        } catch (JacksonException broken) {
            var message = String.valueOf(broken.getOriginalMessage());
            throw told(
                    broken.getLocation(),
                    message.startsWith("Duplicate field")
                            ? "duplicate-key"
                            : message.startsWith("Unexpected end-of-input") ? "json-cut" : "json");
        }
    }

    private static Unreadable told(@Nullable JsonLocation at, String code, Object... arguments) {
        return at == null
                ? Unreadable.whole(code, arguments)
                : Unreadable.at(at.getLineNr(), at.getColumnNr(), code, arguments);
    }

    private RegisterFormat read() throws IOException {
        if (parser.nextToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                object();
            }
            if (parser.nextToken() != null) {
                throw here("json");
            }
            return RegisterFormat.JSON;
        }
        do {
            object();
        } while (parser.nextToken() != null);
        return rows > 1 ? RegisterFormat.JSON_LINES : RegisterFormat.JSON;
    }

    private void object() throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw here("not-an-object");
        }
        var cells = new ArrayList<@Nullable String>();
        fields("", cells);
        rows++;
        if (cells.stream().anyMatch(c -> c != null && !c.isBlank())) {
            out.row(rows, cells, null, -1);
        }
    }

    private void fields(String path, List<@Nullable String> cells) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = path.isEmpty() ? parser.currentName() : path + "." + parser.currentName();
            parser.nextToken();
            value(name, cells);
        }
    }

    private void value(String path, List<@Nullable String> cells) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> fields(path, cells);
            case START_ARRAY -> {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    value(path, cells);
                }
            }
            case VALUE_NULL -> out.column(path);
            case VALUE_NUMBER_FLOAT -> add(out.column(path), Numbers.plain(parser.getText()), cells);
            default -> add(out.column(path), parser.getText(), cells);
        }
    }

    private void add(int column, String text, List<@Nullable String> cells) {
        while (cells.size() <= column) {
            cells.add(null);
        }
        var before = cells.get(column);
        var after = before == null ? text : before + "\n" + text;
        if (after.length() > Limits.CELL) {
            throw here("cell-too-long", Limits.CELL);
        }
        cells.set(column, after);
    }

    private Unreadable here(String code, Object... arguments) {
        return told(parser.currentTokenLocation(), code, arguments);
    }
}

package roundtable.shared.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.text.Message;

/** Reads what people and programs send: all faults at once, or a valid record. */
@ApplicationScoped
public class Inputs {
    private final ObjectMapper json;
    private final Validator validator;

    Inputs(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * A change by RFC 7396 (JSON Merge Patch): {@code current} as JSON, the patch merged in, read back and validated.
     * Fields that the record does not have are faults, so nobody can reach what the server owns.
     */
    public <T extends Record> T merge(Class<T> type, T current, ObjectNode patch) {
        JsonNode merged = merged(json.valueToTree(current), patch);
        return read(() -> json.treeToValue(merged, type));
    }

    /**
     * The parameters of a list, kept somewhere and read again as the request would read them: by the filter's own names,
     * types and limits. The faults name the parameters.
     */
    public <T extends Record> T query(Class<T> filter, Map<String, List<String>> given) {
        var node = json.createObjectNode();
        var faults = new ArrayList<Fault>();
        var unknown = new TreeMap<>(given);
        for (var component : filter.getRecordComponents()) {
            var values = Objects.requireNonNullElse(unknown.remove(component.getName()), List.<String>of());
            if (component.getType() == List.class) {
                values.forEach(node.putArray(component.getName())::add);
            } else if (values.size() > 1) {
                faults.add(fault(component.getName(), "repeated"));
            } else if (!values.isEmpty()) {
                node.set(component.getName(), scalar(component.getType(), values.get(0)));
            }
        }
        unknown.keySet().forEach(name -> faults.add(fault(name, "unknown-parameter")));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return read(() -> json.treeToValue(node, filter));
    }

    private static Fault fault(String parameter, String code) {
        return new Fault(Violation.In.BODY, "/" + parameter, code, Message.of("shared.fault." + code));
    }

    /** A number or a truth value as such; what is none stays text, which the reading then refuses. */
    private JsonNode scalar(Class<?> type, String value) {
        var truth = type == Boolean.class && (value.equals("true") || value.equals("false"));
        var number = type == Integer.class && value.matches("\\d{1,9}");
        return truth
                ? json.getNodeFactory().booleanNode(Boolean.parseBoolean(value))
                : number
                        ? json.getNodeFactory().numberNode(Integer.parseInt(value))
                        : json.getNodeFactory().textNode(value);
    }

    /** Runs a reading of JSON and validates its result. */
    <T> T read(Reading<T> reading) {
        JsonFaults.start();
        List<Fault> faults;
        @Nullable T value;
        try {
            value = reading.run();
        } catch (JacksonException | WebApplicationException unreadable) {
            throw explained(unreadable);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } finally {
            faults = new ArrayList<>(JsonFaults.take());
        }
        if (value == null) {
            faults.add(new Fault(Violation.In.BODY, "", "required", Message.of("shared.fault.body")));
            throw ProblemException.invalid(faults);
        }
        var wrong = faults.stream().map(Fault::field).toList();
        // A field of the wrong type was read as absent: «required» beside «type» would only confuse.
        Faults.ofBody(validator.validate(value)).stream()
                .filter(f -> !wrong.contains(f.field()))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return value;
    }

    /** The framework wraps what the JSON reader throws, and that what its stream throws when a body is too large. */
    private static RuntimeException explained(Exception unreadable) {
        @Nullable JacksonException broken = null;
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException ours) {
                return ours;
            }
            if (broken == null && cause instanceof JacksonException found) {
                broken = found;
            }
        }
        if (broken == null) {
            throw (WebApplicationException) unreadable;
        }
        return ProblemException.invalid(List.of(Faults.ofBrokenJson(broken)));
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        var result = target.isObject()
                ? (ObjectNode) target
                : com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.putNull(change.getKey());
            } else {
                var old = result.get(change.getKey());
                result.set(change.getKey(), merged(old == null ? result.nullNode() : old, change.getValue()));
            }
        });
        return result;
    }

    /** Something that reads JSON. */
    interface Reading<T> {
        @Nullable
        T run() throws IOException;
    }
}

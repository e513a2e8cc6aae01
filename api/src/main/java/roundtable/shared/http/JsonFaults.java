package roundtable.shared.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.text.Message;

/**
 * Lets the JSON reader go on after a fault, so that the answer names every unknown field and every wrong type at once.
 * It collects only between {@link #start()} and {@link #take()}; elsewhere the reader stops at the first fault.
 */
final class JsonFaults extends DeserializationProblemHandler {
    private static final ThreadLocal<List<Fault>> COLLECTED = new ThreadLocal<>();
    private static final int MOST = 100;

    static void start() {
        COLLECTED.set(new ArrayList<>());
    }

    static List<Fault> take() {
        var faults = COLLECTED.get();
        COLLECTED.remove();
        return faults == null ? List.of() : faults;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String name)
            throws IOException {
        var pointer = parser.getParsingContext().pathAsPointer().toString();
        if (!add(new Fault(Violation.In.BODY, pointer, "unknown-field", Message.of("shared.fault.unknown-field")))) {
            return false;
        }
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> target, String value, String message) throws IOException {
        return wrong(context, target) ? null : NOT_HANDLED;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, String message) throws IOException {
        return wrong(context, target) ? null : NOT_HANDLED;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String message)
            throws IOException {
        if (!wrong(context, target.getRawClass())) {
            return NOT_HANDLED;
        }
        parser.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> target,
            ValueInstantiator instantiator,
            JsonParser parser,
            String message)
            throws IOException {
        // A text where a list or an object is needed.
        if (!wrong(context, target)) {
            return NOT_HANDLED;
        }
        parser.skipChildren();
        return null;
    }

    private static boolean wrong(DeserializationContext context, Class<?> target) {
        var pointer = context.getParser().getParsingContext().pathAsPointer().toString();
        return add(wrongType(pointer, target));
    }

    /** What stands at the place is not of the type that is needed there. */
    static Fault wrongType(String pointer, Class<?> target) {
        var message = target.isEnum()
                ? Message.of("shared.fault.one-of", EnumNames.list(target))
                : Message.of("shared.fault." + expected(target));
        return new Fault(Violation.In.BODY, pointer, target.isEnum() ? "unknown-value" : "type", message);
    }

    private static String expected(Class<?> target) {
        if (Number.class.isAssignableFrom(target) || (target.isPrimitive() && target != boolean.class)) {
            return "number";
        }
        if (target == Boolean.class || target == boolean.class) {
            return "boolean";
        }
        if (target == java.time.LocalDate.class) {
            return "date";
        }
        if (target == java.time.Instant.class) {
            return "time";
        }
        if (target == java.util.UUID.class) {
            return "uuid";
        }
        if (Iterable.class.isAssignableFrom(target) || target.isArray()) {
            return "list";
        }
        return CharSequence.class.isAssignableFrom(target) ? "string" : "object";
    }

    private static boolean add(Fault fault) {
        var faults = COLLECTED.get();
        if (faults == null) {
            return false;
        }
        if (faults.size() < MOST) {
            faults.add(fault);
        }
        return true;
    }
}

package roundtable.shared.http;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Ids;
import roundtable.shared.text.Message;

/**
 * Reads parameters, since the framework answers a bad one with an empty 404. In a path a value that cannot be is
 * something that does not exist; in a query it is a fault that is named.
 */
@Provider
class ParameterConverters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            UUID.class, ParameterConverters::uuid,
            Integer.class, Integer::valueOf,
            int.class, Integer::valueOf,
            Long.class, Long::valueOf,
            Double.class, ParameterConverters::number,
            Boolean.class, ParameterConverters::bool,
            LocalDate.class, LocalDate::parse,
            Instant.class, text -> OffsetDateTime.parse(text).toInstant());

    @Override
    @SuppressWarnings("unchecked") // The reader of a type makes values of that type: see the table above.
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var inPath = has(annotations, PathParam.class) || has(annotations, RestPath.class);
        var name = queryName(annotations);
        if (type.isEnum()) {
            return new Converter<>(text -> (T) constant(type, text), inPath, name, "one-of", EnumNames.list(type));
        }
        var reader = READERS.get(type);
        return reader == null
                ? null
                : new Converter<>(text -> (T) reader.apply(text), inPath, name, expected(type), "");
    }

    /** How a fault calls what is wanted, as it does in a body. */
    private static String expected(Class<?> type) {
        if (type == int.class || Number.class.isAssignableFrom(type)) {
            return "number";
        }
        return type == Instant.class
                ? "time"
                : type.getSimpleName().toLowerCase(java.util.Locale.ROOT).replace("local", "");
    }

    private record Converter<T>(Function<String, T> read, boolean inPath, String name, String expected, String values)
            implements ParamConverter<T> {
        @Override
        public @Nullable T fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return read.apply(text);
            } catch (IllegalArgumentException | DateTimeParseException notOne) {
                if (inPath) {
                    throw ProblemException.notFound();
                }
                throw ProblemException.invalid(
                        Violation.In.QUERY,
                        name,
                        values.isEmpty() ? "type" : "unknown-value",
                        Message.of("shared.fault." + expected, values));
            }
        }

        @Override
        public String toString(T value) {
            return value instanceof Enum<?> constant ? EnumNames.of(constant) : String.valueOf(value);
        }
    }

    private static Object uuid(String text) {
        return Ids.read(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static Object number(String text) {
        var value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    private static Object bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(v -> EnumNames.of((Enum<?>) v).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static boolean has(Annotation[] annotations, Class<? extends Annotation> kind) {
        return Arrays.stream(annotations).anyMatch(kind::isInstance);
    }

    private static String queryName(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(RestQuery.class::isInstance)
                .map(a -> ((RestQuery) a).value())
                .findFirst()
                .orElse("");
    }
}

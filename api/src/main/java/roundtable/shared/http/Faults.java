package roundtable.shared.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.text.Finding;
import roundtable.shared.text.Message;

/** Translates what the validator and the JSON reader found into faults with pointers and stable codes. */
final class Faults {
    /** Stable words for the standard constraints; a constraint of ours brings a {@link Finding}. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "required"),
            Map.entry("NotEmpty", "required"),
            Map.entry("Size", "length"),
            Map.entry("Min", "too-small"),
            Map.entry("Max", "too-large"),
            Map.entry("DecimalMin", "too-small"),
            Map.entry("DecimalMax", "too-large"),
            Map.entry("PastOrPresent", "in-the-future"),
            Map.entry("Email", "email"),
            Map.entry("Pattern", "pattern"));

    private Faults() {}

    /** Faults of a body that was read whole. */
    static <T> List<Fault> ofBody(Set<ConstraintViolation<T>> violations) {
        return violations.stream()
                .map(v -> fault(Violation.In.BODY, pointer(v.getPropertyPath()), v))
                .sorted(java.util.Comparator.comparing(Fault::field))
                .toList();
    }

    /** Faults of parameters: the validator names them {@code method.parameter} or {@code method.bean.field}. */
    static List<Fault> ofParameters(Set<ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(v -> fault(Violation.In.QUERY, lastName(v.getPropertyPath()), v))
                .sorted(java.util.Comparator.comparing(Fault::field))
                .toList();
    }

    /**
     * The fault of JSON that cannot be read, with the place. The library's own words stay inside. At a scalar of another type
     * the reader stops without asking {@link JsonFaults}: that is JSON all the same, and its field is told.
     */
    static Fault ofBrokenJson(JacksonException e) {
        if (e instanceof MismatchedInputException wrong
                && wrong.getTargetType() != null
                && !wrong.getPath().isEmpty()) {
            return JsonFaults.wrongType(pointer(wrong.getPath()), wrong.getTargetType());
        }
        var at = e.getLocation();
        return new Fault(
                Violation.In.BODY,
                "",
                "json",
                at == null
                        ? Message.of("shared.fault.json")
                        : Message.of("shared.fault.json-at", at.getLineNr(), at.getColumnNr()));
    }

    private static Fault fault(Violation.In in, String field, ConstraintViolation<?> v) {
        if (v instanceof HibernateConstraintViolation<?> ours) {
            var finding = ours.getDynamicPayload(Finding.class);
            if (finding != null) {
                return new Fault(in, field, finding.code(), finding.message());
            }
        }
        var constraint =
                v.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return new Fault(
                in, field, CODES.getOrDefault(constraint, kebab(constraint)), Message.verbatim(v.getMessage()));
    }

    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        for (var node : path) {
            // A cross-field rule stands on a method of the record: it speaks of the record itself.
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static String lastName(Path path) {
        var name = "";
        for (var node : path) {
            if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                name = node.getName();
            }
        }
        return name;
    }

    static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}

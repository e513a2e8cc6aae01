package roundtable.shared.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Puts a whole example on every body of the contract, from the examples that stand at the fields. */
final class ContractExamples {
    private static final int DEEPEST = 24;

    private final Map<String, Schema> schemas;

    ContractExamples(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    void addTo(OpenAPI api) {
        api.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(operation -> {
                    if (operation.getRequestBody() != null) {
                        add(operation.getRequestBody().getContent());
                    }
                    operation.getResponses().getAPIResponses().values().forEach(r -> add(r.getContent()));
                }));
        api.getComponents().getResponses().values().forEach(r -> add(r.getContent()));
    }

    private void add(@Nullable Content content) {
        if (content == null) {
            return;
        }
        content.getMediaTypes().values().forEach(media -> {
            if (media.getExample() == null && media.getExamples() == null && media.getSchema() != null) {
                var example = of(media.getSchema(), 0);
                if (example != null) {
                    media.setExample(example);
                }
            }
        });
    }

    private @Nullable Object of(Schema schema, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        if (schema.getRef() != null) {
            var target = schemas.get(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1));
            return target == null ? null : of(target, depth + 1);
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return typed(schema, schema.getExamples().get(0));
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().get(0);
        }
        for (var part : alternatives(schema)) {
            var example = of(part, depth + 1);
            if (example != null) {
                return example;
            }
        }
        if (schema.getItems() != null) {
            var item = of(schema.getItems(), depth + 1);
            var fewest = schema.getMinItems() == null ? 1 : Math.max(1, schema.getMinItems());
            return item == null ? List.of() : Collections.nCopies(fewest, item);
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            return Map.of();
        }
        return schema.getProperties() == null ? simple(schema) : object(schema, depth);
    }

    private Map<String, Object> object(Schema schema, int depth) {
        var object = new LinkedHashMap<String, Object>();
        schema.getProperties().forEach((name, property) -> {
            var example = of(property, depth + 1);
            if (example != null) {
                object.put(name, example);
            }
        });
        return object;
    }

    private static List<Schema> alternatives(Schema schema) {
        var all = new java.util.ArrayList<Schema>();
        all.addAll(Objects.requireNonNullElse(schema.getAllOf(), List.of()));
        all.addAll(Objects.requireNonNullElse(schema.getAnyOf(), List.of()));
        all.addAll(Objects.requireNonNullElse(schema.getOneOf(), List.of()));
        return all;
    }

    /** Examples in annotations are text. */
    private static Object typed(Schema schema, Object example) {
        var types = Objects.requireNonNullElse(schema.getType(), List.<Schema.SchemaType>of());
        var text = String.valueOf(example);
        if (types.contains(Schema.SchemaType.BOOLEAN)) {
            return Boolean.valueOf(text);
        }
        if (types.contains(Schema.SchemaType.INTEGER)) {
            return Long.valueOf(text);
        }
        if (types.contains(Schema.SchemaType.NUMBER)) {
            return new java.math.BigDecimal(text);
        }
        return example;
    }

    private static @Nullable Object simple(Schema schema) {
        var types = Objects.requireNonNullElse(schema.getType(), List.<Schema.SchemaType>of());
        if (types.contains(Schema.SchemaType.BOOLEAN)) {
            return true;
        }
        if (types.contains(Schema.SchemaType.INTEGER) || types.contains(Schema.SchemaType.NUMBER)) {
            return 1;
        }
        var format = Objects.requireNonNullElse(schema.getFormat(), "");
        return switch (format) {
            case "date" -> "2026-11-23";
            case "date-time" -> "2026-11-23T09:00:00Z";
            case "uuid" -> "01933b7e-7f0a-7c3e-9c52-3a1f5b8d2e60";
            default -> types.contains(Schema.SchemaType.STRING) ? text(schema.getPattern()) : null;
        };
    }

    /** Any text that the field would take. */
    private static @Nullable String text(@Nullable String pattern) {
        return java.util.stream.Stream.of("…", "1")
                .filter(t -> pattern == null || t.matches(pattern))
                .findFirst()
                .orElse(null);
    }
}

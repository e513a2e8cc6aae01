package roundtable.shared.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/** Takes over into the contract which fields of a record may be null: the compiler checks that, so it is true. */
final class ContractNulls {
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName MAP = DotName.createSimple(Map.class);
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    /** Records of the product by the name of their schema, or by their own: several may have it. */
    private final Map<String, List<ClassInfo>> records = new HashMap<>();

    ContractNulls(IndexView classes) {
        for (var type : classes.getKnownClasses()) {
            if (type.isRecord() && type.name().toString().startsWith("roundtable.")) {
                records.computeIfAbsent(schemaName(type), n -> new ArrayList<>())
                        .add(type);
            }
        }
    }

    void mark(String name, Schema schema) {
        // A page of something is a generic record, and its schema is named after both.
        var types = records.get(records.containsKey(name) || !name.startsWith("Page") ? name : "Page");
        if (types == null || schema.getProperties() == null) {
            return;
        }
        // Of those with one name the schema is made of the one whose components it has.
        var type = Collections.max(
                types,
                Comparator.comparing((ClassInfo t) -> likeness(t, schema))
                        .thenComparing(t -> t.name().toString()));
        for (var component : type.recordComponents()) {
            var property = schema.getProperties().get(component.name());
            if (property != null && component.type().hasAnnotation(NULLABLE) && !mayBeNull(property)) {
                schema.addProperty(component.name(), orNull(property));
            }
            if (property != null && hasNullValues(component.type())) {
                markValues(property);
            }
        }
    }

    /** A map whose keys may stand without a value. */
    private static boolean hasNullValues(Type type) {
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE
                && type.name().equals(MAP)
                && type.asParameterizedType().arguments().get(1).hasAnnotation(NULLABLE);
    }

    private static void markValues(Schema map) {
        var values = map.getAdditionalPropertiesSchema();
        if (values != null && !mayBeNull(values)) {
            map.setAdditionalPropertiesSchema(orNull(values));
        }
    }

    private static Schema orNull(Schema property) {
        if (property.getRef() != null) {
            return OASFactory.createSchema()
                    .addAnyOf(OASFactory.createSchema().ref(property.getRef()))
                    .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
        }
        return property.addType(Schema.SchemaType.NULL);
    }

    static boolean mayBeNull(Schema schema) {
        var types = Objects.requireNonNullElse(schema.getType(), List.<Schema.SchemaType>of());
        var alternatives = Objects.requireNonNullElse(schema.getAnyOf(), List.<Schema>of());
        return types.contains(Schema.SchemaType.NULL)
                || alternatives.stream().anyMatch(ContractNulls::mayBeNull)
                || isAnything(schema);
    }

    /** A value of any type: saying «null» of it would say that it is nothing else. */
    private static boolean isAnything(Schema schema) {
        return schema.getRef() == null
                && schema.getType() == null
                && schema.getAnyOf() == null
                && schema.getOneOf() == null
                && schema.getAllOf() == null;
    }

    private static long likeness(ClassInfo type, Schema schema) {
        return type.recordComponents().stream()
                .filter(c -> schema.getProperties().containsKey(c.name()))
                .count();
    }

    private static String schemaName(ClassInfo type) {
        var annotation = type.declaredAnnotation(SCHEMA);
        var name = annotation == null ? null : annotation.value("name");
        return name == null ? type.simpleName() : name.asString();
    }
}

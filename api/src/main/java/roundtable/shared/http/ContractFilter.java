package roundtable.shared.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;

/**
 * Says in the contract what holds for every operation and would be noise on each: error answers, the headers of the
 * uniform rules, the body of a merge patch, enum values as they are sent.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final Map<Integer, String> ERRORS = new TreeMap<>(Map.ofEntries(
            Map.entry(400, "The input has faults; all of them are listed"),
            Map.entry(401, "Nobody is signed in"),
            Map.entry(403, "Signed in, but not allowed to do this"),
            Map.entry(404, "Nothing here that the caller may see"),
            Map.entry(409, "The object's state does not allow it, or a unique value is taken"),
            Map.entry(412, "If-Match names a version that is no longer the newest"),
            Map.entry(413, "The body is too large"),
            Map.entry(415, "The body's media type is not one this operation takes"),
            Map.entry(428, "If-Match is missing"),
            Map.entry(429, "Too many requests; Retry-After says when to try again"),
            Map.entry(503, "Not at the moment; Retry-After says when to try again")));

    private final ContractNulls nulls;

    /** The framework hands in the index of all classes. */
    public ContractFilter(IndexView classes) {
        this.nulls = new ContractNulls(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var schemas = Objects.requireNonNullElse(api.getComponents().getSchemas(), Map.<String, Schema>of());
        schemas.forEach(nulls::mark);
        schemas.forEach(ContractFilter::tidy);
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(api, path, method, operation)));
        removeUnsent(api);
        ERRORS.forEach((status, words) -> {
            if (answers(api, "Problem" + status)) {
                api.getComponents().addResponse("Problem" + status, problem(words));
            }
        });
        new ContractExamples(schemas).addTo(api);
    }

    /** A record that is only ever merged into has its patch in the contract, and nobody sends it whole. */
    private static void removeUnsent(OpenAPI api) {
        var sent = api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(o -> o.getRequestBody() != null)
                .flatMap(o -> o.getRequestBody().getContent().getMediaTypes().values().stream())
                .map(media ->
                        media.getSchema() == null ? null : media.getSchema().getRef())
                .filter(Objects::nonNull)
                .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .map(Operation::getOperationId)
                .filter(id -> id.startsWith("change"))
                .map(id -> id.replaceFirst("^change", "") + "Input")
                .filter(input -> !sent.contains(input))
                .forEach(api.getComponents()::removeSchema);
        List.of("ObjectNode", "JsonNode", "JsonNodeType").forEach(api.getComponents()::removeSchema);
    }

    private static boolean answers(OpenAPI api, String response) {
        return api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(o -> o.getResponses().getAPIResponses().values().stream())
                .anyMatch(r -> r.getRef() != null && r.getRef().endsWith("/" + response));
    }

    private static org.eclipse.microprofile.openapi.models.responses.APIResponse problem(String words) {
        return OASFactory.createAPIResponse()
                .description(words)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
    }

    private static void complete(OpenAPI api, String path, PathItem.HttpMethod method, Operation operation) {
        var write = method != PathItem.HttpMethod.GET && method != PathItem.HttpMethod.HEAD;
        var secured =
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        error(operation, 400);
        error(operation, 429);
        error(operation, 503);
        if (secured) {
            error(operation, 401);
            error(operation, 403);
        } else {
            // Said, not left out: an empty list means that nobody needs to sign in.
            operation.setSecurity(List.of());
        }
        if (path.contains("{")) {
            error(operation, 404);
        }
        if (write) {
            error(operation, 409);
        }
        if (operation.getRequestBody() != null) {
            error(operation, 413);
            error(operation, 415);
        }
        if (method == PathItem.HttpMethod.PATCH) {
            error(operation, 412);
            error(operation, 428);
            mergePatch(api, operation);
            operation.addParameter(
                    header("If-Match", "ETag of the version that is being changed", "\"3-Zx8QbW2uM1nTq0aL\"")
                            .required(true));
        }
        if (method == PathItem.HttpMethod.POST && !path.startsWith("/api/v1/auth/")) {
            operation.addParameter(header(
                    "Idempotency-Key",
                    "The same key with the same body gets the first answer again for 24 hours",
                    "8e03978e-40d5-43dd-bc93-6894a57f9324"));
        }
        exported(operation);
        operation.addParameter(header("Accept-Language", "Language of texts for people: ru (default) or en", "ru"));
    }

    /** A list that can be taken away whole answers in the forms of {@link ExportFormat} too. */
    private static void exported(Operation operation) {
        var parameters = Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of());
        if (parameters.stream().anyMatch(p -> "bom".equals(p.getName()))) {
            var content = operation.getResponses().getAPIResponse("200").getContent();
            for (var format : ExportFormat.values()) {
                content.addMediaType(
                        format.mediaType(),
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.STRING)
                                        .description("The whole list"))
                                .example(format == ExportFormat.NDJSON ? "{}" : "…"));
            }
        }
    }

    private static Parameter header(String name, String words, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(words)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .example(example);
    }

    private static void error(Operation operation, int status) {
        operation
                .getResponses()
                .addAPIResponse(
                        String.valueOf(status), OASFactory.createAPIResponse().ref("Problem" + status));
    }

    /** By convention {@code changeX} takes parts of {@code XInput}: the same fields, none of them required. */
    private static void mergePatch(OpenAPI api, Operation operation) {
        var name = operation.getOperationId().replaceFirst("^change", "");
        var input = Optional.ofNullable(api.getComponents().getSchemas().get(name + "Input"))
                .orElseThrow(() -> new IllegalStateException(operation.getOperationId() + " has no " + name + "Input"));
        var patch = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("JSON Merge Patch (RFC 7396): only the fields to change; null removes a value");
        input.getProperties().forEach(patch::addProperty);
        api.getComponents().addSchema(name + "Patch", patch);
        operation.setRequestBody(OASFactory.createRequestBody()
                .required(true)
                .content(OASFactory.createContent()
                        .addMediaType(
                                MERGE_PATCH,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(name + "Patch")))));
    }

    private static void tidy(String name, Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(schema.getEnumeration().stream()
                    .map(v -> (Object) String.valueOf(v).toLowerCase(Locale.ROOT))
                    .toList());
        }
        var properties = schema.getProperties();
        if (properties != null && !name.endsWith("Input")) {
            // An answer always has all its fields; those that may be null are not promised.
            schema.setRequired(properties.entrySet().stream()
                    .filter(p -> !ContractNulls.mayBeNull(p.getValue()))
                    .map(Map.Entry::getKey)
                    .toList());
        }
    }
}

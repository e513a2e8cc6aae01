package roundtable.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Walks the contract as plain data: a library's model of OpenAPI 3.1 would hide what is written. */
final class ContractWalk {
    static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private ContractWalk() {}

    /** An operation with its place. */
    record Operation(String path, String method, Map<String, Object> body) {
        String name() {
            return method + " " + path;
        }

        String id() {
            return String.valueOf(body.get("operationId"));
        }

        /** Whether it takes a body of that type. */
        boolean accepts(String mediaType) {
            return body.containsKey("requestBody")
                    && map(map(body, "requestBody"), "content").containsKey(mediaType);
        }
    }

    static Map<String, Map<String, Object>> paths(Map<String, Object> contract) {
        return map(contract, "paths");
    }

    static Stream<Operation> operations(Map<String, Object> contract) {
        return paths(contract).entrySet().stream().flatMap(path -> METHODS.stream()
                .filter(path.getValue()::containsKey)
                .map(method -> new Operation(path.getKey(), method, map(path.getValue(), method))));
    }

    static List<String> ids(Map<String, Object> pathItem) {
        return METHODS.stream()
                .filter(pathItem::containsKey)
                .map(m -> String.valueOf(ContractWalk.<Object>map(pathItem, m).get("operationId")))
                .toList();
    }

    static Map<String, Object> properties(Map<String, Object> contract, String schema) {
        return map(map(map(map(contract, "components"), "schemas"), schema), "properties");
    }

    /** What an operation must have and has not. */
    static List<String> faults(Map<String, Object> contract) {
        var faults = new ArrayList<String>();
        var ids = new HashSet<Object>();
        operations(contract).forEach(o -> {
            for (var part : List.of("operationId", "summary", "tags", "responses")) {
                if (Objects.toString(o.body().get(part), "").isBlank()) {
                    faults.add(o.name() + " has no " + part);
                }
            }
            if (!ids.add(o.body().get("operationId"))) {
                faults.add(o.name() + " has the id of another operation");
            }
            if (!o.body().containsKey("responses")) {
                return;
            }
            Map<String, Map<String, Object>> responses = map(o.body(), "responses");
            if (responses.keySet().stream().noneMatch(s -> s.startsWith("4"))) {
                faults.add(o.name() + " has no error responses");
            }
            if (!o.method().equals("get")
                    && !o.path().startsWith("/api/v1/auth/")
                    && List.of().equals(o.body().getOrDefault("security", List.of()))) {
                faults.add(o.name() + " changes something and has no rule");
            }
            responses.entrySet().stream()
                    .filter(r -> List.of("200", "201").contains(r.getKey())
                            && !r.getValue().containsKey("content"))
                    .forEach(r -> faults.add(o.name() + " does not say what it answers with " + r.getKey()));
            responses.entrySet().stream()
                    .filter(r -> r.getKey().startsWith("2") && r.getValue().containsKey("content"))
                    .flatMap(r -> ContractWalk.<Map<String, Object>>map(r.getValue(), "content").entrySet().stream())
                    .filter(c -> c.getKey().contains("json") && !c.getValue().containsKey("example"))
                    .forEach(c -> faults.add(o.name() + " answers without an example"));
        });
        return faults;
    }

    @SuppressWarnings("unchecked") // YAML has no types; a wrong shape fails the test.
    static <T> Map<String, T> map(Map<String, ?> parent, String key) {
        return (Map<String, T>) Objects.requireNonNull(parent.get(key), key);
    }
}

package roundtable.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a new contract takes from those who rely on an old one. The libraries for this see nothing in OpenAPI 3.1
 * (decision 0007), and the question is small: what was there and is gone, what was free and is now required, what has
 * another type.
 */
final class ContractChanges {
    private ContractChanges() {}

    static List<String> breaking(Map<String, Object> before, Map<String, Object> after) {
        var breaks = new ArrayList<String>();
        var operations = new TreeMap<String, ContractWalk.Operation>();
        ContractWalk.operations(after).forEach(o -> operations.put(o.name(), o));
        ContractWalk.operations(before).forEach(old -> {
            var now = operations.get(old.name());
            if (now == null) {
                breaks.add(old.body().get("operationId") + " is gone: " + old.name());
            } else {
                parameters(old, now, breaks);
                gone(keys(old, "responses"), keys(now, "responses"), old.name() + " no longer answers ", breaks);
            }
        });
        Map<String, Map<String, Object>> schemas = ContractWalk.map(ContractWalk.map(after, "components"), "schemas");
        ContractWalk.<Map<String, Object>>map(ContractWalk.map(before, "components"), "schemas")
                .forEach((name, old) -> schema(name, old, schemas.get(name), breaks));
        return breaks;
    }

    private static void parameters(ContractWalk.Operation old, ContractWalk.Operation now, List<String> breaks) {
        var before = byName(old);
        var after = byName(now);
        gone(before.keySet(), after.keySet(), old.name() + " no longer takes ", breaks);
        after.forEach((name, parameter) -> {
            var required = Boolean.TRUE.equals(parameter.get("required"));
            var free = !before.containsKey(name)
                    || !Boolean.TRUE.equals(before.get(name).get("required"));
            if (required && free) {
                breaks.add(old.name() + " now requires " + name);
            }
        });
    }

    private static Map<String, Map<?, ?>> byName(ContractWalk.Operation operation) {
        var parameters = new TreeMap<String, Map<?, ?>>();
        for (var parameter : (List<?>) operation.body().getOrDefault("parameters", List.of())) {
            var map = (Map<?, ?>) parameter;
            parameters.put(map.get("in") + " " + map.get("name"), map);
        }
        return parameters;
    }

    private static void schema(String name, Map<String, Object> old, Map<String, Object> now, List<String> breaks) {
        if (now == null) {
            breaks.add(name + " is gone");
            return;
        }
        gone(strings(old.get("enum")), strings(now.get("enum")), name + " no longer has the value ", breaks);
        if (!old.containsKey("properties")) {
            return;
        }
        Map<String, Map<String, Object>> before = ContractWalk.map(old, "properties");
        Map<String, Map<String, Object>> after =
                now.containsKey("properties") ? ContractWalk.map(now, "properties") : Map.of();
        before.forEach((field, type) -> {
            var changed = after.get(field);
            if (changed == null) {
                breaks.add(name + "." + field + " is gone");
            } else if (!Objects.equals(shape(type), shape(changed))) {
                breaks.add(name + "." + field + " has another type");
            }
        });
        if (name.endsWith("Input")) {
            var added = new TreeSet<>(strings(now.get("required")));
            added.removeAll(strings(old.get("required")));
            added.forEach(field -> breaks.add(name + " now requires " + field));
        } else {
            gone(strings(old.get("required")), strings(now.get("required")), name + " no longer promises ", breaks);
        }
    }

    private static List<Object> shape(Map<String, Object> type) {
        return java.util.Arrays.asList(type.get("type"), type.get("$ref"), type.get("format"), type.get("items"));
    }

    private static Collection<String> keys(ContractWalk.Operation operation, String part) {
        return ContractWalk.map(operation.body(), part).keySet();
    }

    private static Collection<String> strings(Object list) {
        return list == null
                ? List.of()
                : ((Collection<?>) list).stream().map(String::valueOf).toList();
    }

    private static void gone(Collection<String> before, Collection<String> after, String words, List<String> breaks) {
        before.stream().filter(b -> !after.contains(b)).forEach(b -> breaks.add(words + b));
    }
}

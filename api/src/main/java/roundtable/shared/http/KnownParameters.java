package roundtable.shared.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.text.Message;

/**
 * A parameter that the operation does not know is a fault, and so is one without a value, which the framework would pass
 * over: a misspelt or forgotten filter must not show everything.
 */
@Provider
class KnownParameters implements ContainerRequestFilter {
    /** Words to search for: an empty search box asks for everything. */
    private static final String WORDS = "q";

    private final SimpleResourceInfo resource;
    /** By method: each known name, and whether it may be repeated. */
    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    KnownParameters(SimpleResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty() || resource.getResourceClass() == null) {
            return;
        }
        var names = known.computeIfAbsent(method(), KnownParameters::names);
        var faults = new ArrayList<Fault>();
        new java.util.TreeMap<>(given).forEach((name, values) -> {
            if (!names.containsKey(name)) {
                faults.add(fault(name, "unknown-parameter", Message.of("shared.fault.unknown-parameter")));
            } else if (values.size() > 1 && !names.getOrDefault(name, false)) {
                faults.add(fault(name, "repeated", Message.of("shared.fault.repeated")));
            } else if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                // The database takes it in no text.
                faults.add(fault(name, "control-character", Message.of("shared.fault.control-character")));
            } else if (values.contains("") && !name.equals(WORDS)) {
                faults.add(fault(name, "empty", Message.of("shared.fault.empty")));
            }
        });
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private Method method() {
        try {
            return resource.getResourceClass().getMethod(resource.getMethodName(), resource.parameterTypes());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Boolean> names(Method method) {
        var names = new java.util.HashMap<String, Boolean>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (var field : parameter.getType().getDeclaredFields()) {
                    put(names, field.getAnnotation(RestQuery.class), field.getName(), field.getType());
                }
            } else {
                put(names, parameter.getAnnotation(RestQuery.class), parameter.getName(), parameter.getType());
            }
        }
        return names;
    }

    private static void put(
            Map<String, Boolean> names,
            @org.jspecify.annotations.Nullable RestQuery query,
            String name,
            Class<?> type) {
        if (query != null) {
            names.put(query.value().isEmpty() ? name : query.value(), Collection.class.isAssignableFrom(type));
        }
    }

    private static Fault fault(String name, String code, Message message) {
        return new Fault(Violation.In.QUERY, name.length() > 100 ? name.substring(0, 100) : name, code, message);
    }
}

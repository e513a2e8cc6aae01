package roundtable.shared.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All operations by their paths, for what has to be known before a resource is reached, or when none is. */
@ApplicationScoped
class Operations {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*(\\w+)\\s*(?::\\s*([^}]+))?}");

    /** In the order in which the framework tries them: the most literal first. */
    private final List<Operation> all;

    Operations(BeanManager beans) {
        all = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(c -> c.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(Operations::of)
                .sorted(Comparator.comparing((Operation o) -> -o.literal()).thenComparing(Operation::template))
                .toList();
    }

    Stream<Operation> all() {
        return all.stream();
    }

    /** Methods of what stands at that path, as {@code Allow} lists them; none when nothing does. */
    SortedSet<String> methods(String path) {
        var methods = new TreeSet<String>();
        var here = all.stream().filter(o -> o.path().matcher(path).matches()).toList();
        here.stream().filter(o -> o.literal() == here.get(0).literal()).forEach(o -> methods.add(o.verb()));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }

    private static Stream<Operation> of(Class<?> resource) {
        return Arrays.stream(resource.getMethods()).flatMap(m -> Arrays.stream(m.getAnnotations())
                .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(verb -> operation(resource, m, verb.value())));
    }

    private static Operation operation(Class<?> resource, Method method, String verb) {
        var below = method.getAnnotation(Path.class);
        var template = (resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value()))
                .replaceAll("/+", "/");
        return new Operation(
                verb,
                template,
                pattern(template),
                PARAMETER.matcher(template).replaceAll("").length(),
                method);
    }

    private static Pattern pattern(String template) {
        var regex = new StringBuilder();
        var at = 0;
        var parameter = PARAMETER.matcher(template);
        while (parameter.find()) {
            regex.append(Pattern.quote(template.substring(at, parameter.start())));
            regex.append('(')
                    .append(parameter.group(2) == null ? "[^/]+" : parameter.group(2))
                    .append(')');
            at = parameter.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(template.substring(at))).toString());
    }

    /**
     * An operation.
     *
     * @param verb its HTTP method
     * @param template its path in the contract
     * @param path the paths that it answers
     * @param literal how many characters of its template are no parameter
     */
    record Operation(String verb, String template, Pattern path, int literal, Method method) {}
}

package roundtable.shared.http;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The reads of the contract whose answers may be kept: those that say by {@link CacheFor} what they are made of. */
@ApplicationScoped
class PublicOperations {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*(\\w+)\\s*(?::\\s*([^}]+))?}");

    /** All of the contract: a public path with a parameter must not answer for a literal one that is not public. */
    private final List<Operation> reads;

    PublicOperations(BeanManager beans) {
        reads = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(c -> c.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(PublicOperations::of)
                // The order in which the framework tries them: the most literal first.
                .sorted(Comparator.comparing((Operation o) -> -literal(o.template()))
                        .thenComparing(Operation::template))
                .toList();
    }

    /** What answers that path, if its answers may be kept. */
    Optional<Operation> find(String path) {
        return reads.stream()
                .filter(o -> o.path().matcher(path).matches())
                .findFirst()
                .filter(o -> isPublic(o.method()));
    }

    List<Operation> all() {
        return reads.stream().filter(o -> isPublic(o.method())).toList();
    }

    private static Stream<Operation> of(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .filter(m -> m.isAnnotationPresent(GET.class))
                .map(m -> operation(resource, m));
    }

    private static boolean isPublic(Method method) {
        return method.isAnnotationPresent(PermitAll.class) && method.isAnnotationPresent(CacheFor.class);
    }

    private static Operation operation(Class<?> resource, Method method) {
        var below = method.getAnnotation(Path.class);
        var template = (resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value()))
                .replaceAll("/+", "/");
        var rule = method.getAnnotation(CacheFor.class);
        return new Operation(template, pattern(template), rule == null ? Set.of() : Set.of(rule.topics()), method);
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

    private static int literal(String template) {
        return PARAMETER.matcher(template).replaceAll("").length();
    }

    /**
     * A read.
     *
     * @param template its path in the contract
     * @param path the paths that it answers
     * @param topics what it is made of
     */
    record Operation(String template, Pattern path, Set<String> topics, Method method) {}
}

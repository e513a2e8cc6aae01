package roundtable.shared.http;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The reads of the contract whose answers may be kept: those that say by {@link CacheFor} what they are made of. */
@ApplicationScoped
class PublicOperations {
    /** All of the contract: a public path with a parameter must not answer for a literal one that is not public. */
    private final List<Operation> reads;

    PublicOperations(Operations operations) {
        reads = operations
                .all()
                .filter(o -> o.verb().equals(HttpMethod.GET))
                .map(PublicOperations::operation)
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

    private static boolean isPublic(Method method) {
        return method.isAnnotationPresent(PermitAll.class) && method.isAnnotationPresent(CacheFor.class);
    }

    private static Operation operation(Operations.Operation o) {
        var rule = o.method().getAnnotation(CacheFor.class);
        return new Operation(o.template(), o.path(), rule == null ? Set.of() : Set.of(rule.topics()), o.method());
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

package roundtable.shared.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** One step for many things: each in a transaction of its own, so that one that is refused leaves the others done. */
@ApplicationScoped
public class Bulk {
    /** How many a request may name. */
    public static final int MOST = 100;

    private final Problems problems;
    private final ProblemMappers mappers;
    private final RoutingContext rc;

    Bulk(Problems problems, ProblemMappers mappers, RoutingContext rc) {
        this.problems = problems;
        this.mappers = mappers;
        this.rc = rc;
    }

    /** Takes the step for each of them once, in their order. */
    public BulkResult each(List<UUID> ids, Consumer<UUID> step) {
        return new BulkResult(
                new LinkedHashSet<>(ids).stream().map(id -> one(id, step)).toList());
    }

    private BulkResult.Item one(UUID id, Consumer<UUID> step) {
        try {
            QuarkusTransaction.requiringNew().run(() -> step.accept(id));
            return new BulkResult.Item(id, 200, null);
        } catch (RuntimeException e) {
            if (Outage.isCause(e)) {
                // The next ones would wait for the same database.
                throw e;
            }
            var refused = mappers.known(e);
            return new BulkResult.Item(id, refused.type().status(), problems.reason(rc, refused));
        }
    }
}

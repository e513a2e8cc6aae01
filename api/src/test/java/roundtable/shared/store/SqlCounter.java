package roundtable.shared.store;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the SQL statements of requests; what jobs do meanwhile is not counted. */
@PersistenceUnitExtension
@ApplicationScoped
public class SqlCounter implements StatementInspector {
    private final Queue<String> statements = new ConcurrentLinkedQueue<>();

    @Override
    public String inspect(String sql) {
        if (Arc.container().requestContext().isActive()
                && Arc.container().instance(CurrentVertxRequest.class).get().getCurrent() != null) {
            statements.add(sql);
        }
        return sql;
    }

    /** The statements that the requests of {@code call} needed. Nothing else may send requests meanwhile. */
    public List<String> during(Runnable call) {
        statements.clear();
        call.run();
        return List.copyOf(statements);
    }
}

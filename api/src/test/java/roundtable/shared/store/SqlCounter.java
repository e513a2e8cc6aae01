package roundtable.shared.store;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import roundtable.shared.http.WatchedTables;

/**
 * Counts the SQL statements of requests; what jobs do meanwhile is not counted. A public read that reads a table of which
 * its topics know nothing fails here.
 */
@PersistenceUnitExtension
@ApplicationScoped
public class SqlCounter implements StatementInspector {
    private static final String SESSION = "from auth_session s join app_user u";

    private final Queue<String> statements = new ConcurrentLinkedQueue<>();

    @Override
    public String inspect(String sql) {
        // Who calls is looked up before the request has its context.
        if (sql.contains(SESSION)) {
            statements.add(sql);
        } else if (Arc.container().requestContext().isActive()
                && Arc.container().instance(CurrentVertxRequest.class).get().getCurrent() != null) {
            statements.add(sql);
            WatchedTables.check(
                    Arc.container().instance(CurrentVertxRequest.class).get().getCurrent(), sql);
        }
        return sql;
    }

    /**
     * The statements that the requests of {@code call} needed when no answer was kept before. Nothing else may send
     * requests meanwhile.
     */
    public List<String> during(Runnable call) {
        WatchedTables.forgetAnswers();
        return again(call);
    }

    /** The same, but answers may be kept already. */
    public List<String> again(Runnable call) {
        statements.clear();
        call.run();
        return List.copyOf(statements);
    }
}

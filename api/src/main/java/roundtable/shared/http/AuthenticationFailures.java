package roundtable.shared.http;

import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;

/**
 * A request that cannot be authenticated fails, and {@link Problems} answers it. The framework would say the same one
 * step later, but would first look up the resource of every request in a table that it makes anew each time: an eighth
 * of what a small answer costs (decision 0065).
 */
@ApplicationScoped
class AuthenticationFailures {
    /** After the framework has authenticated and, being a route, before its filter of the same order. */
    private static final int AFTER_AUTHENTICATION = -199;

    private static final BiConsumer<RoutingContext, Throwable> FAIL = AuthenticationFailures::fail;

    void register(@Observes Router router) {
        router.route().order(AFTER_AUTHENTICATION).handler(rc -> {
            rc.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, FAIL);
            rc.next();
        });
    }

    private static void fail(RoutingContext rc, Throwable failure) {
        DefaultAuthFailureHandler.markIfOtherAuthenticationFailure(rc, failure);
        if (!rc.failed()) {
            rc.fail(DefaultAuthFailureHandler.extractRootCause(failure));
        }
    }
}

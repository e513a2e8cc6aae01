package roundtable.shared.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What no resource answers under {@code /api} is a problem too, and so is what fails before a resource. */
@ApplicationScoped
class Fallback {
    private final Problems problems;

    Fallback(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route("/api/*")
                .order(Integer.MAX_VALUE - 10)
                .handler(rc -> problems.end(rc, ProblemException.notFound()));
        router.route("/api/*").order(Integer.MIN_VALUE + 10).failureHandler(this::failed);
    }

    private void failed(RoutingContext rc) {
        if (rc.failure() instanceof ProblemException ours) {
            problems.end(rc, ours);
        } else if (rc.statusCode() >= 400 && rc.failure() == null) {
            problems.end(rc, Problems.forStatus(rc.statusCode()));
        } else {
            rc.next();
        }
    }
}

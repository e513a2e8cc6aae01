package roundtable.notification;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.http.Problems;

/**
 * One click in a mail program, RFC 8058: it posts to the link of the letter, without cookies and without signing in.
 * The same address got by a person is a page that asks first, since programs open links to look behind them.
 */
@ApplicationScoped
class UnsubscribeRoute {
    private static final ProblemType NOT_OURS = new ProblemType("notification", "unsubscribe-token", 400);

    private final Unsubscribing unsubscribing;
    private final NotificationService service;
    private final Problems problems;

    UnsubscribeRoute(Unsubscribing unsubscribing, NotificationService service, Problems problems) {
        this.unsubscribing = unsubscribing;
        this.service = service;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.post(Unsubscribing.PATH).blockingHandler(this::end, false);
    }

    private void end(RoutingContext rc) {
        var tokens = rc.queryParam("token");
        var wish =
                tokens.size() == 1 ? unsubscribing.read(tokens.get(0)) : java.util.Optional.<Unsubscribing.Wish>empty();
        if (wish.isEmpty()) {
            problems.end(rc, ProblemException.of(NOT_OURS));
            return;
        }
        service.unsubscribe(wish.get());
        rc.response()
                .setStatusCode(204)
                .putHeader("Cache-Control", "private, no-store")
                .end();
    }
}

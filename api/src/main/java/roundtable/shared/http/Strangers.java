package roundtable.shared.http;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides who calls before anything else is looked at. A write without a valid token is 401 whatever its path, body or
 * media type; a bad token on a read makes the caller a visitor, so that an expired one does not shut public pages.
 */
@ApplicationScoped
class Strangers {
    static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    /** Where a stranger may write: that is how one stops being a stranger. */
    private static final String OPEN = "/api/v1/auth/";

    private static final String CALLER = "roundtable.caller";

    private final Problems problems;
    private final IdentityProviderManager identities;
    /** Whoever says nothing of who they are is the same for all requests. */
    private final Uni<SecurityIdentity> visitor;

    Strangers(Problems problems, IdentityProviderManager identities) {
        this.problems = problems;
        this.identities = identities;
        this.visitor = Uni.createFrom().item(identities.authenticateBlocking(AnonymousAuthenticationRequest.INSTANCE));
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FilterOrder.CALLER);
    }

    private void handle(RoutingContext rc) {
        var path = rc.request().path();
        var mustBeKnown = path.startsWith("/api/")
                && !path.startsWith(OPEN)
                && !SAFE.contains(rc.request().method());
        if (rc.request().getHeader("Authorization") == null) {
            if (mustBeKnown) {
                refuse(rc);
            } else {
                visits(rc);
            }
            return;
        }
        Context context = Vertx.currentContext();
        // The framework would end the request by itself when the token is bad.
        Object handler = rc.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        BiConsumer<RoutingContext, Throwable> none = (ignored, failure) -> {};
        rc.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, none);
        QuarkusHttpUser.getSecurityIdentity(rc, identities)
                .subscribe()
                .with(
                        who -> context.runOnContext(x -> {
                            rc.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, handler);
                            known(rc, who, mustBeKnown);
                        }),
                        failure -> context.runOnContext(x -> {
                            rc.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, handler);
                            if (Outage.isCause(failure)) {
                                // Nobody is signed out because the database is away.
                                problems.end(rc, Outage.problem());
                            } else {
                                unknown(rc, mustBeKnown);
                            }
                        }));
    }

    private void known(RoutingContext rc, SecurityIdentity who, boolean mustBeKnown) {
        if (who.isAnonymous()) {
            unknown(rc, mustBeKnown);
        } else {
            rc.put(CALLER, who.getPrincipal().getName());
            rc.next();
        }
    }

    private void unknown(RoutingContext rc, boolean mustBeKnown) {
        if (mustBeKnown) {
            refuse(rc);
            return;
        }
        rc.request().headers().remove("Authorization");
        visits(rc);
    }

    private void visits(RoutingContext rc) {
        rc.put(QuarkusHttpUser.DEFERRED_IDENTITY_KEY, visitor);
        rc.next();
    }

    /** Whether somebody reads who says nothing of who he is. */
    static boolean isVisitorsRead(RoutingContext rc) {
        var request = rc.request();
        return SAFE.contains(request.method())
                && !request.headers().contains("Authorization")
                && !request.headers().contains("X-API-Key");
    }

    /** Id of the account that calls; null for a visitor. */
    static @Nullable String caller(RoutingContext rc) {
        return rc.get(CALLER);
    }

    private void refuse(RoutingContext rc) {
        problems.end(rc, ProblemMappers.unauthenticated());
    }
}

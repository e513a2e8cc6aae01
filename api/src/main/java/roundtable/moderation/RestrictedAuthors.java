package roundtable.moderation;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.text.Message;

/**
 * A restricted author changes nothing but what is their own: the account, and what they appeal against. It stands here
 * and not in the policies, so that no feature can forget it.
 */
@Provider
class RestrictedAuthors implements ContainerRequestFilter {
    private static final ProblemType RESTRICTED = new ProblemType("moderation", "restricted", 403);
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<String> FREE = List.of("/api/v1/auth/", "/api/v1/me", "/api/v1/moderation/");

    private final Restrictions restrictions;
    private final SecurityIdentity who;
    private final Clock clock;

    RestrictedAuthors(Restrictions restrictions, SecurityIdentity who, Clock clock) {
        this.restrictions = restrictions;
        this.who = who;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var path = request.getUriInfo().getRequestUri().getPath();
        if (SAFE.contains(request.getMethod()) || FREE.stream().anyMatch(path::startsWith) || who.isAnonymous()) {
            return;
        }
        restrictions.until(UUID.fromString(who.getPrincipal().getName())).ifPresent(until -> {
            throw new ProblemException(RESTRICTED, Message.of("moderation.restricted-until", day(until)));
        });
    }

    private String day(Instant until) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(until.atZone(clock.getZone()));
    }
}

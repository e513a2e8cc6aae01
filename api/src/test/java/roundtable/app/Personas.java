package roundtable.app;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import roundtable.identity.Proof;

/**
 * Lets a test speak as several people in turn: {@code Authorization: Persona <account> <role> <role> …}. The rights
 * stay the real ones; only the sign-in is left out, which has tests of its own; it is
 * taken for a moment old.
 */
@ApplicationScoped
public class Personas implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Persona ";

    /** The header that makes a request that person's. */
    public static String header(String account, String... roles) {
        return SCHEME + account + " " + String.join(" ", roles);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext rc, IdentityProviderManager identities) {
        var header = rc.request().getHeader("Authorization");
        if (header == null || !header.startsWith(SCHEME)) {
            return Uni.createFrom().nullItem();
        }
        var parts = Arrays.asList(header.substring(SCHEME.length()).trim().split(" ", -1));
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(parts.get(0)))
                        .addRoles(Set.copyOf(parts.subList(1, parts.size())))
                        .addAttribute(Proof.ATTRIBUTE, new Proof(Instant.now(), Set.of("pwd", "otp"), true))
                        .build());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext rc) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public int getPriority() {
        return 1;
    }
}

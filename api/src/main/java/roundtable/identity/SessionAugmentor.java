package roundtable.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Asks the database on every request whether the token's session is still in force, which roles its account has and
 * how it was proved, in one query: signing out, blocking and taking a role away work at once.
 */
@ApplicationScoped
class SessionAugmentor implements SecurityIdentityAugmentor {
    private final SessionRepository sessions;

    SessionAugmentor(SessionRepository sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? context.runBlocking(() -> withRoles(identity, token))
                : Uni.createFrom().item(identity);
    }

    private SecurityIdentity withRoles(SecurityIdentity identity, JsonWebToken token) {
        try {
            var session = UUID.fromString(String.valueOf(token.<Object>getClaim("sid")));
            var standing = sessions.standing(session, UUID.fromString(token.getSubject()))
                    .orElseThrow(AuthenticationFailedException::new);
            var builder = QuarkusSecurityIdentity.builder(identity);
            if (standing.level() == AssuranceLevel.IDENTITY) {
                builder.addRole(Caller.CONFIRMED);
            }
            return builder.addRoles(standing.roles())
                    .addAttribute(Proof.ATTRIBUTE, standing.proof())
                    .build();
        } catch (IllegalArgumentException noId) {
            throw new AuthenticationFailedException(noId);
        }
    }
}

package roundtable.identity;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes access tokens: who, in which session, until when. They carry no roles, so taking a role away works at once. */
@ApplicationScoped
class AccessTokens {
    private final KeyRing keys;
    private final Clock clock;
    private final String issuer;
    private final String audience;
    private final int seconds;

    AccessTokens(
            KeyRing keys,
            Clock clock,
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
            @ConfigProperty(name = "mp.jwt.verify.audiences") String audience,
            @ConfigProperty(name = "smallrye.jwt.time-to-live") int seconds) {
        this.keys = keys;
        this.clock = clock;
        this.issuer = issuer;
        this.audience = audience;
        this.seconds = seconds;
    }

    /** A token for the session. */
    TokenView of(OpenSession session) {
        var now = clock.instant();
        var token = Jwt.claims()
                .issuer(issuer)
                .audience(audience)
                .subject(session.userId().toString())
                .claim("sid", session.id().toString())
                .claim("jti", UUID.randomUUID().toString())
                .claim("amr", List.of(session.amr().split(" ")))
                .claim("auth_time", session.authTime().getEpochSecond())
                .issuedAt(now)
                .expiresAt(now.plusSeconds(seconds))
                .jws()
                .keyId(keys.signingKeyId())
                .algorithm(SignatureAlgorithm.ES256)
                .sign(keys.signingKey());
        return new TokenView(token, seconds);
    }
}

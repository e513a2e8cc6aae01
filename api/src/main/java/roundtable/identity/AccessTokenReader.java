package roundtable.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;

/**
 * Verifies access tokens with the keys of the {@link KeyRing}, by the settings {@code mp.jwt.verify.*}. The framework's
 * own reader takes its keys from a fixed place once and lets the token's header choose among more than ES256.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class AccessTokenReader extends JWTCallerPrincipalFactory {
    private static final int MOST = 10_000;

    private final Clock clock;
    private final JwtConsumer signature;
    /** Tokens whose signature is good: to prove it costs more than all else of a request, and it stays good. */
    private final Cache<String, JwtContext> signed = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    AccessTokenReader(KeyRing keys, Clock clock) {
        this.clock = clock;
        this.signature = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setVerificationKeyResolver(keys)
                .setSkipAllValidators()
                .build();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
        try {
            var context = signed.getIfPresent(token);
            if (context == null) {
                context = signature.process(token);
                signed.put(token, context);
            }
            claims(rules).processContext(context);
            return new DefaultJWTCallerPrincipal(context.getJwtClaims());
        } catch (InvalidJwtException invalid) {
            // Its message quotes the token, which belongs into no log.
            throw new ParseException("Not a valid access token");
        }
    }

    /** What must hold each time: for whom it is, by whom, and that it is still in force. */
    private JwtConsumer claims(JWTAuthContextInfo rules) {
        return new JwtConsumerBuilder()
                .setSkipSignatureVerification()
                .setExpectedIssuer(true, rules.getIssuedBy())
                .setExpectedAudience(true, rules.getExpectedAudience().toArray(String[]::new))
                .setRequireSubject()
                .setRequireJwtId()
                .setRequireIssuedAt()
                .setRequireExpirationTime()
                // Said here, since the framework takes a configured 0 for nothing said, and forgives a minute.
                .setAllowedClockSkewInSeconds(0)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
    }
}

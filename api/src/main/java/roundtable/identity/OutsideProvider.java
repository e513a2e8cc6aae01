package roundtable.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import roundtable.identity.OutsideSettings.Client;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/**
 * Speaks with the outside provider: authorization code flow with PKCE, state and nonce (OpenID Connect Core 1.0). What
 * it says is read and verified by the Nimbus library; only signatures by the provider's own public keys count.
 */
@ApplicationScoped
class OutsideProvider {
    static final ProblemType FAILED = new ProblemType("identity", "outside-sign-in-failed", 400);
    static final ProblemType AWAY = new ProblemType("identity", "provider-unavailable", 503);

    /** Clocks of two machines differ by so much without anybody's fault. */
    static final Duration SKEW = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(OutsideProvider.class);
    private static final int WAIT_MS = 5_000;
    private static final int KEYS_BYTES = 200_000;
    private static final int LONGEST_SUBJECT = 255;
    private static final Duration KNOWN_FOR = Duration.ofHours(1);
    private static final Set<JWSAlgorithm> SIGNATURES = signatures();

    private final OutsideSettings settings;
    private final Clock clock;
    private volatile @Nullable Known known;

    OutsideProvider(OutsideSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Where the browser has to go.
     *
     * @param proof stays in the browser; the provider gets its SHA-256
     * @param anew whether the person has to prove themselves even when the provider knows the browser
     */
    URI address(String state, String nonce, String proof, boolean anew) {
        var client = client();
        var request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "profile", "email"),
                        new ClientID(client.id()),
                        client.back())
                .endpointURI(known(client).metadata().getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(nonce))
                .codeChallenge(new CodeVerifier(proof), CodeChallengeMethod.S256);
        if (anew) {
            request.prompt(new Prompt(Prompt.Type.LOGIN)).maxAge(0);
        }
        return request.build().toURI();
    }

    /** Who has come back with that code; a problem when the provider, or what it says, cannot be believed. */
    Person exchange(String code, String nonce, String proof) {
        var client = client();
        var known = known(client);
        try {
            var answer = ask(client, known, code, proof);
            if (answer.getStatusCode() >= 500) {
                throw away("token endpoint: " + answer.getStatusCode(), null);
            }
            var tokens = OIDCTokenResponseParser.parse(answer);
            if (!(tokens instanceof OIDCTokenResponse given)) {
                throw refused(
                        "code: " + tokens.toErrorResponse().getErrorObject().getCode());
            }
            var token = Objects.requireNonNull(given.getOIDCTokens().getIDToken());
            return person(client, known.validator().validate(token, new Nonce(nonce)));
        } catch (KeySourceException | IOException e) {
            throw away(e.getMessage(), e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw refused(e.getMessage());
        }
    }

    private static Person person(Client client, IDTokenClaimsSet claims) {
        var at = claims.getAuthenticationTime();
        var subject = claims.getStringClaim("sub");
        if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw refused("subject");
        }
        return new Person(
                client.issuer().toString(),
                subject,
                at == null ? null : at.toInstant(),
                claims.getStringClaim("name"),
                claims.getStringClaim("email"));
    }

    private static HTTPResponse ask(Client client, Known known, String code, String proof) throws IOException {
        var grant = new AuthorizationCodeGrant(new AuthorizationCode(code), client.back(), new CodeVerifier(proof));
        var request = new TokenRequest.Builder(
                        known.metadata().getTokenEndpointURI(), authentication(client, known.metadata()), grant)
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(WAIT_MS);
        request.setReadTimeout(WAIT_MS);
        request.setFollowRedirects(false);
        return request.send();
    }

    /** By the header unless the provider knows the form only. */
    private static ClientAuthentication authentication(Client client, OIDCProviderMetadata metadata) {
        var methods = metadata.getTokenEndpointAuthMethods();
        var id = new ClientID(client.id());
        var secret = new Secret(client.secret());
        return methods != null
                        && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                ? new ClientSecretPost(id, secret)
                : new ClientSecretBasic(id, secret);
    }

    /** What the provider says of itself, asked once an hour; its keys follow their own changes. */
    private Known known(Client client) {
        var before = known;
        if (before != null && before.until().isAfter(clock.instant())) {
            return before;
        }
        var issuer = new Issuer(client.issuer());
        try {
            var metadata = OIDCProviderMetadata.resolve(issuer, WAIT_MS, WAIT_MS);
            var keys = JWKSourceBuilder.<SecurityContext>create(
                            metadata.getJWKSetURI().toURL(), new DefaultResourceRetriever(WAIT_MS, WAIT_MS, KEYS_BYTES))
                    .retrying(true)
                    .build();
            var validator = new IDTokenValidator(
                    issuer, new ClientID(client.id()), new JWSVerificationKeySelector<>(SIGNATURES, keys), null);
            validator.setMaxClockSkew((int) SKEW.toSeconds());
            var now = new Known(metadata, validator, clock.instant().plus(KNOWN_FOR));
            known = now;
            return now;
        } catch (GeneralException | IOException e) {
            throw away(e.getMessage(), e);
        }
    }

    /** 404 where no provider is named. */
    void require() {
        client();
    }

    private Client client() {
        return settings.client().orElseThrow(ProblemException::notFound);
    }

    private static Set<JWSAlgorithm> signatures() {
        var all = new LinkedHashSet<JWSAlgorithm>(JWSAlgorithm.Family.RSA);
        all.addAll(JWSAlgorithm.Family.EC);
        return Set.copyOf(all);
    }

    /** The person is told no more than that; the administrator finds the reason in the log. */
    static ProblemException refused(@Nullable String why) {
        LOG.infof("A sign-in by the outside provider was refused: %s", plain(why));
        return ProblemException.of(FAILED);
    }

    private static ProblemException away(@Nullable String why, @Nullable Exception cause) {
        LOG.warnf("The outside provider does not answer as it should: %s", plain(why));
        LOG.debug("Because of", cause);
        return ProblemException.of(AWAY).with("Retry-After", "30");
    }

    private static String plain(@Nullable String text) {
        return String.valueOf(text).replaceAll("\\p{Cntrl}", " ");
    }

    /**
     * Whom the provider vouches for.
     *
     * @param authTime when they proved themselves there; null when it does not say
     * @param name to fill a form with, nothing else
     * @param email the same: nobody has confirmed it to us
     */
    record Person(
            String issuer, String subject, @Nullable Instant authTime, @Nullable String name, @Nullable String email) {}

    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant until) {}
}

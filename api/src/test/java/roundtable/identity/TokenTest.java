package roundtable.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Key;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.app.TestDatabase;

/** Every token here names a session that is in force: only what the test is about is wrong with it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TokenTest {
    private static final String PASSWORD = "a long enough password";

    @Inject
    Accounts accounts;

    @Inject
    KeyRing keys;

    @Inject
    JWTAuthContextInfo rules;

    @ConfigProperty(name = "roundtable.public-url")
    String publicUrl;

    @ConfigProperty(name = "roundtable.data-dir")
    Path dataDir;

    private Browser browser;
    private String user;

    @BeforeEach
    void signIn() {
        var email = UUID.randomUUID() + "@people.example";
        user = accounts.ensure(email, "Вера", PASSWORD, "ru").toString();
        browser = new Browser().signIn(email, PASSWORD);
    }

    @Test
    void a_token_made_like_ours_is_ours() throws Exception {
        assertThat(status(sign(claims(c -> {}), keys.signingKeyId(), keys.signingKey())))
                .isEqualTo(200);
    }

    @Test
    void a_token_has_what_it_needs_and_no_roles() throws Exception {
        var parts = browser.token().split("\\.", -1);
        var header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        var claims = JwtClaims.parse(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        assertThat(header).contains("\"alg\":\"ES256\"", "\"kid\":\"" + keys.signingKeyId() + "\"");
        assertThat(claims.getClaimNames())
                .containsExactlyInAnyOrder("iss", "aud", "sub", "sid", "jti", "iat", "exp", "amr", "auth_time");
        assertThat(claims.getIssuer()).isEqualTo(publicUrl);
        assertThat(claims.getSubject()).isEqualTo(user);
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(600);
    }

    /** Case 1. */
    @Test
    void alg_none_is_401() throws Exception {
        var token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.ALLOW_ONLY_NONE);
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        token.setKeyIdHeaderValue(keys.signingKeyId());
        token.setPayload(claims(c -> {}).toJson());
        assertThat(status(token.getCompactSerialization())).isEqualTo(401);
    }

    /** Case 1. */
    @Test
    void hs256_by_the_public_key_is_401() throws Exception {
        var published = given().get("/.well-known/jwks.json").asByteArray();
        var token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        token.setKeyIdHeaderValue(keys.signingKeyId());
        token.setKey(new HmacKey(published));
        token.setPayload(claims(c -> {}).toJson());
        assertThat(status(token.getCompactSerialization())).isEqualTo(401);
    }

    /** Case 2. */
    @Test
    void a_foreign_audience_is_401() throws Exception {
        var claims = claims(c -> c.setAudience("https://elsewhere.example/api"));
        assertThat(status(sign(claims, keys.signingKeyId(), keys.signingKey()))).isEqualTo(401);
    }

    /** Case 2. */
    @Test
    void a_foreign_issuer_is_401() throws Exception {
        var claims = claims(c -> c.setIssuer("https://elsewhere.example"));
        assertThat(status(sign(claims, keys.signingKeyId(), keys.signingKey()))).isEqualTo(401);
    }

    /** Case 2. */
    @Test
    void a_foreign_or_missing_key_id_is_401() throws Exception {
        assertThat(status(sign(claims(c -> {}), "another", keys.signingKey()))).isEqualTo(401);
        assertThat(status(sign(claims(c -> {}), null, keys.signingKey()))).isEqualTo(401);
    }

    @Test
    void another_key_under_our_key_id_is_401() throws Exception {
        var foreign = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        assertThat(status(sign(claims(c -> {}), keys.signingKeyId(), foreign.getPrivateKey())))
                .isEqualTo(401);
    }

    @Test
    void a_key_that_the_token_brings_itself_is_not_looked_at() throws Exception {
        var foreign = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        var token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        token.setKeyIdHeaderValue("another");
        token.setJwkHeader(foreign);
        token.setHeader("jku", "https://evil.example/jwks.json");
        token.setHeader("x5u", "https://evil.example/key.pem");
        token.setKey(foreign.getPrivateKey());
        token.setPayload(claims(c -> {}).toJson());
        assertThat(status(token.getCompactSerialization())).isEqualTo(401);
    }

    /** Case 3. */
    @Test
    void a_token_that_expired_a_second_ago_is_401() throws Exception {
        var now = NumericDate.now().getValue();
        var claims = claims(c -> {
            // One that ends before it begins is refused for that alone.
            c.setIssuedAt(NumericDate.fromSeconds(now - 600));
            c.setExpirationTime(NumericDate.fromSeconds(now - 1));
        });
        assertThat(status(sign(claims, keys.signingKeyId(), keys.signingKey()))).isEqualTo(401);
    }

    /** That its signature is known to be good lengthens no token's life. */
    @Test
    void a_token_that_was_accepted_is_refused_in_the_second_of_its_end() throws Exception {
        var token = browser.token();
        var end = JwtClaims.parse(
                        new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8))
                .getExpirationTime();
        var now = new AtomicReference<>(
                Instant.ofEpochMilli(end.getValueInMillis()).minusMillis(1));
        var reader = new AccessTokenReader(keys, readFrom(now));
        assertThat(reader.parse(token, rules).getSubject()).isEqualTo(user);
        now.set(Instant.ofEpochMilli(end.getValueInMillis()));
        assertThatThrownBy(() -> reader.parse(token, rules)).isInstanceOf(ParseException.class);
    }

    /** A clock that the test moves. */
    private static Clock readFrom(AtomicReference<Instant> now) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    @Test
    void what_differs_by_a_letter_from_an_accepted_token_is_401() throws Exception {
        var token = browser.token();
        assertThat(status(token)).isEqualTo(200);
        var place = token.lastIndexOf('.') + 1;
        var other = token.charAt(place) == 'A' ? 'B' : 'A';
        assertThat(status(token.substring(0, place) + other + token.substring(place + 1)))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "iat", "jti", "sub", "sid", "iss", "aud"})
    void a_token_without_one_of_its_claims_is_401(String claim) throws Exception {
        var claims = claims(c -> c.unsetClaim(claim));
        assertThat(status(sign(claims, keys.signingKeyId(), keys.signingKey()))).isEqualTo(401);
    }

    @Test
    void a_session_of_somebody_else_is_401() throws Exception {
        var claims = claims(c -> c.setSubject(UUID.randomUUID().toString()));
        assertThat(status(sign(claims, keys.signingKeyId(), keys.signingKey()))).isEqualTo(401);
    }

    /** Case 4. */
    @Test
    void a_refresh_token_is_no_access_token() {
        assertThat(status(browser.cookie())).isEqualTo(401);
    }

    /** Case 5. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/legal-forms", "/.well-known/jwks.json"})
    void a_bad_token_does_not_shut_what_is_public(String path) throws Exception {
        var expired = claims(c -> c.setExpirationTime(NumericDate.fromSeconds(1)));
        for (var token : new String[] {"x", sign(expired, keys.signingKeyId(), keys.signingKey())}) {
            given().header("Authorization", "Bearer " + token).get(path).then().statusCode(200);
        }
    }

    @Test
    void the_published_keys_hold_nothing_private() {
        given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .body("keys", hasSize(1))
                .body("keys[0].kid", is(keys.signingKeyId()))
                .body("keys[0].alg", is("ES256"))
                .body("keys[0].size()", is(7));
    }

    @Test
    void only_the_owner_can_read_the_private_key() throws Exception {
        var file = dataDir.resolve("keys").resolve("access-tokens.jwks.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void replicas_that_start_at_once_agree_on_one_key(@TempDir Path shared) throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            Callable<String> replica = () -> new KeyRing(shared).signingKeyId();
            var ids = new ArrayList<String>();
            for (var id : pool.invokeAll(java.util.Collections.nCopies(8, replica))) {
                ids.add(id.get());
            }
            assertThat(ids).hasSize(8).containsOnly(ids.get(0));
            try (var files = Files.list(shared.resolve("keys"))) {
                assertThat(files).hasSize(1);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private JwtClaims claims(Consumer<JwtClaims> change) {
        var session = Pattern.compile("\"sid\":\"([^\"]+)\"")
                .matcher(new String(
                        Base64.getUrlDecoder().decode(browser.token().split("\\.", -1)[1]), StandardCharsets.UTF_8));
        assertThat(session.find()).isTrue();
        var claims = new JwtClaims();
        claims.setIssuer(publicUrl);
        claims.setAudience(publicUrl + "/api");
        claims.setSubject(user);
        claims.setClaim("sid", session.group(1));
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        change.accept(claims);
        return claims;
    }

    private static String sign(JwtClaims claims, String keyId, Key key) throws JoseException {
        var token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        if (keyId != null) {
            token.setKeyIdHeaderValue(keyId);
        }
        token.setKey(key);
        token.setPayload(claims.toJson());
        return token.getCompactSerialization();
    }

    private static int status(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/me")
                .statusCode();
    }
}

package roundtable.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import roundtable.app.TestDatabase;

/** Signing in by a provider: what it may prove, and what it may not. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OutsideSignInTest {
    private static final String WAY = "/api/v1/auth/provider";
    private static final String FAILED = "/problems/outside-sign-in-failed";

    private static TestProvider provider;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    @Inject
    OneTimeCodes codes;

    @Inject
    AgroalDataSource database;

    private final String subject = "s-" + UUID.randomUUID();
    private final Newcomer person = new Newcomer();

    @BeforeAll
    static void open() {
        provider = new TestProvider();
    }

    @AfterAll
    static void close() {
        provider.close();
    }

    @Test
    void whoever_is_new_agrees_confirms_the_address_and_has_a_session_of_ours() {
        var arrival = travel(Map.of("name", "Вера Ивановна", "email", person.email));
        arrival.answer
                .then()
                .statusCode(200)
                .body("known", is(false))
                .body("displayName", is("Вера Ивановна"))
                .body("email", is(person.email));
        session(arrival).then().statusCode(400).body("type", is(FAILED));
        register(arrival, Map.of("consents", List.of()))
                .then()
                .statusCode(400)
                .body("violations.field", contains("/consents"));
        register(arrival, Map.of()).then().statusCode(202);
        travel(Map.of()).answer.then().body("known", is(false));
        person.confirm(person.letter(1).token()).then().statusCode(204);

        var browser = person.browser.keep(session(travel(Map.of())));
        browser.renew().then().statusCode(200);
        browser.request()
                .get("/api/v1/me")
                .then()
                .body("displayName", is("Вера"))
                .body("email", is(person.email))
                .body("hasPassword", is(false));
        browser.request().get("/api/v1/me/consents").then().body("items.purpose", contains("processing"));
        browser.request()
                .get("/api/v1/me/identities")
                .then()
                .body("items.issuer", contains(TestProvider.ISSUER.toString()))
                .body("items.lastUsedAt", contains(notNullValue()));
        new Browser().tryToSignIn(person.email, "").then().statusCode(400);
        new Browser().tryToSignIn(person.email, Newcomer.PASSWORD).then().statusCode(401);
    }

    /** Whoever runs a provider could name any address. */
    @Test
    void the_address_of_an_account_does_not_join_it() {
        person.arrive();
        var arrival = travel(Map.of("email", person.email, "email_verified", true));
        arrival.answer.then().statusCode(200).body("known", is(false));
        session(arrival).then().statusCode(400).body("type", is(FAILED));
        register(arrival, Map.of()).then().statusCode(202);
        assertThat(person.letter(2).subject()).isEqualTo("Попытка регистрации");
        travel(Map.of()).answer.then().body("known", is(false));
        person.browser.request().get("/api/v1/me/identities").then().body("items", empty());
    }

    @Test
    void the_same_subject_of_another_issuer_is_a_stranger() throws SQLException {
        arriveByProvider(Map.of());
        change("update user_identity set issuer = 'https://another.example' where subject = ?", subject);
        travel(Map.of()).answer.then().statusCode(200).body("known", is(false));
    }

    static Stream<Map<String, Object>> lies() {
        return Stream.of(
                Map.of("nonce", "another one"),
                Map.of("aud", "another-client"),
                Map.of("iss", "http://localhost:1/another"),
                Map.of("sub", ""));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void a_token_that_was_not_made_for_this_visit_is_refused(Map<String, Object> claims) {
        travel(claims).answer.then().statusCode(400).body("type", is(FAILED));
    }

    @Test
    void an_expired_token_is_refused() {
        var departure = leave();
        provider.answer(subject, Map.of(), -60);
        arrive(departure, provider.visit(departure.url))
                .answer
                .then()
                .statusCode(400)
                .body("type", is(FAILED));
    }

    @Test
    void a_visit_comes_back_once_and_in_its_own_browser() {
        var departure = leave();
        var other = leave();
        var code = provider.visit(departure.url);
        provider.answer(subject, Map.of());
        arrive(new Departure(departure.url, "no-such-state", departure.proof), code)
                .answer
                .then()
                .statusCode(400)
                .body("type", is(FAILED));
        // Somebody else's code with one's own visit, and one's own code in the browser of somebody else.
        arrive(new Departure(departure.url, departure.state, other.proof), code)
                .answer
                .then()
                .statusCode(400);
        arrive(departure, code).answer.then().statusCode(200);
        arrive(departure, code).answer.then().statusCode(400).body("type", is(FAILED));
        provider.answer(subject, Map.of());
        arrive(other, code).answer.then().statusCode(400).body("type", is(FAILED));
        session(new Arrival(null, new Departure("", departure.state, other.proof)))
                .then()
                .statusCode(400);
    }

    /** The provider compares the proof with what the departure has told it (RFC 7636). */
    @Test
    void a_code_of_another_visit_is_refused() {
        var departure = leave();
        provider.answer(subject, Map.of());
        arrive(departure, provider.visit(leave().url))
                .answer
                .then()
                .statusCode(400)
                .body("type", is(FAILED));
    }

    @Test
    void a_provider_that_is_away_is_503_and_says_when_to_come_again() {
        var departure = leave();
        var code = provider.visit(departure.url);
        provider.close();
        try {
            arrive(departure, code)
                    .answer
                    .then()
                    .statusCode(503)
                    .body("type", is("/problems/provider-unavailable"))
                    .header("Retry-After", is("30"));
        } finally {
            provider.open();
        }
    }

    @Test
    void a_signed_in_person_adds_and_removes_it_after_a_fresh_proof() {
        person.arrive();
        var departure = leaveFor("link");
        provider.answer(subject, Map.of());
        var arrival = arrive(departure, provider.visit(departure.url));
        // It is not there to sign in by, and not for anybody else.
        session(arrival).then().statusCode(400);
        var stranger = new Newcomer().arrive();
        stranger.send("POST", "/api/v1/me/identities", ticket(arrival)).then().statusCode(400);
        person.send("POST", "/api/v1/me/identities", ticket(arrival)).then().statusCode(204);
        assertThat(person.letter(2).subject()).isEqualTo("Новый способ входа");
        session(travel(Map.of())).then().statusCode(201);

        var second = arriveFor(stranger, "link");
        stranger.send("POST", "/api/v1/me/identities", ticket(second)).then().statusCode(409);

        String id = person.browser.request().get("/api/v1/me/identities").path("items[0].id");
        stranger.send("DELETE", "/api/v1/me/identities/" + id, "").then().statusCode(404);
        person.send("DELETE", "/api/v1/me/identities/" + id, "").then().statusCode(204);
        travel(Map.of()).answer.then().body("known", is(false));
    }

    /** Decision 0076: one identity there confirms one account, also when it is no way in any more. */
    @Test
    void a_provider_that_confirms_identities_confirms_one_account() {
        var arrived = arriveByProvider(Map.of("auth_time", clock.instant().getEpochSecond()));
        arrived.browser
                .request()
                .get("/api/v1/me")
                .then()
                .body("level", is("identity"))
                .body("identity.basis", is("provider"));
        var second = new Newcomer().arrive();
        second.browser.request().get("/api/v1/me").then().body("level", is("mail"));
        unlinked(arrived.email);
        second.send("POST", "/api/v1/me/identities", ticket(arriveFor(second, "link")))
                .then()
                .statusCode(204);
        second.browser.request().get("/api/v1/me").then().body("level", is("mail"));
        arrived.browser.request().get("/api/v1/me").then().body("level", is("identity"));
    }

    @Test
    void a_provider_confirms_nobody_unless_the_installation_says_so() {
        var issuer = java.util.Optional.of(java.net.URI.create("https://id.example.org"));
        var known = java.util.Optional.of("x");
        var here = java.net.URI.create("https://example.org");
        assertThat(new OutsideSettings(issuer, known, known, Map.of(), false, here).confirmsIdentity())
                .isFalse();
        assertThat(new OutsideSettings(issuer, known, known, Map.of(), true, here).confirmsIdentity())
                .isTrue();
    }

    @Test
    void an_old_session_adds_and_removes_nothing() {
        arriveByProvider(Map.of("auth_time", clock.instant().minusSeconds(400).getEpochSecond()));
        refusedAsStale(person.send("POST", "/api/v1/auth/provider/own-departures", Map.of("purpose", "link")));
        refusedAsStale(person.send("POST", "/api/v1/me/identities", Map.of("state", "x", "proof", "y")));
        refusedAsStale(person.send("DELETE", "/api/v1/me/identities/" + UUID.randomUUID(), ""));
    }

    @Test
    void the_last_way_in_stays() {
        arriveByProvider(Map.of("auth_time", clock.instant().getEpochSecond()));
        String id = person.browser.request().get("/api/v1/me/identities").path("items[0].id");
        person.send("DELETE", "/api/v1/me/identities/" + id, "")
                .then()
                .statusCode(409)
                .body("detail", containsString("единственный"));
        travel(Map.of()).answer.then().body("known", is(true));
    }

    /** A browser that the provider knows is no fresh proof: only what it says of the time counts. */
    @Test
    void a_step_up_goes_through_the_provider_again_and_looks_at_the_time() {
        arriveByProvider(Map.of());
        refusedAsStale(person.browser.request().get("/api/v1/me/export"));
        refusedAsStale(person.send("POST", "/api/v1/me/deletion", Map.of()));

        var departure = leaveFor("step_up");
        assertThat(departure.url).contains("prompt=login", "max_age=0");
        for (var said : List.<Map<String, Long>>of(
                Map.of(), Map.of("auth_time", clock.instant().minusSeconds(120).getEpochSecond()))) {
            var again = leaveFor("step_up");
            provider.answer(subject, said);
            var arrival = arrive(again, provider.logIn(again.url, subject));
            stepUp(arrival).then().statusCode(400).body("type", is(FAILED));
        }
        refusedAsStale(person.browser.request().get("/api/v1/me/export"));

        provider.answer(subject, Map.of("auth_time", clock.instant().getEpochSecond()));
        var arrival = arrive(departure, provider.logIn(departure.url, subject));
        stepUp(arrival).then().statusCode(200).body("expiresIn", is(600));
        person.browser.request().get("/api/v1/me/export").then().statusCode(200);
        stepUp(arrival).then().statusCode(400);
    }

    @Test
    void the_identity_of_somebody_else_is_no_step_up() {
        arriveByProvider(Map.of());
        var departure = leaveFor("step_up");
        var other = "s-" + UUID.randomUUID();
        provider.answer(other, Map.of("auth_time", clock.instant().getEpochSecond()));
        stepUp(arrive(departure, provider.logIn(departure.url, other))).then().statusCode(400);
    }

    @Test
    void the_second_factor_is_asked_for_and_the_code_may_be_typed_again() {
        arriveByProvider(Map.of("auth_time", clock.instant().getEpochSecond()));
        var factor = new Factor(person.browser, codes, clock);
        var arrival = travel(Map.of());
        session(arrival).then().statusCode(401).body("type", is("/problems/otp-required"));
        session(arrival, "000000").then().statusCode(401).body("type", is("/problems/otp-required"));
        session(arrival, factor.recovery(1)).then().statusCode(201);
        session(arrival, factor.recovery(2)).then().statusCode(400).body("type", is(FAILED));
    }

    @Test
    void a_role_of_the_staff_sleeps_here_too() {
        arriveByProvider(Map.of());
        accounts.grant(UUID.fromString(person.id()), Accounts.Role.MODERATOR, null);
        ObligationByTest.inForce = true;
        try {
            session(travel(Map.of()))
                    .then()
                    .statusCode(201)
                    .body("user.roles", empty())
                    .body("user.sleepingRoles", contains("moderator"));
        } finally {
            ObligationByTest.inForce = false;
        }
    }

    @Test
    void a_blocked_account_stays_out() throws SQLException {
        arriveByProvider(Map.of());
        change("update app_user set status = 'blocked' where email_norm = ?", person.email);
        session(travel(Map.of())).then().statusCode(401);
        person.browser.request().get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void the_installation_says_by_whom_people_sign_in() {
        given().header("Accept-Language", "en")
                .get("/api/v1/installation")
                .then()
                .body("signInProvider", is("single sign-on"));
    }

    /** As if the identity had been removed in the settings of an account that has a password. */
    private void unlinked(String email) {
        try {
            change("delete from user_identity where user_id = (select id from app_user where email_norm = ?)", email);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String sql, String key) throws SQLException {
        try (var c = database.getConnection();
                var update = c.prepareStatement(sql)) {
            update.setString(1, key);
            assertThat(update.executeUpdate()).isOne();
        }
    }

    private Newcomer arriveByProvider(Map<String, ?> claims) {
        register(travel(Map.of()), Map.of()).then().statusCode(202);
        person.confirm(person.letter(1).token()).then().statusCode(204);
        person.browser.keep(session(travel(claims)));
        return person;
    }

    private static Departure leave() {
        return Departure.of(given().post(WAY + "/departures"));
    }

    private Departure leaveFor(String purpose) {
        return Departure.of(person.send("POST", "/api/v1/auth/provider/own-departures", Map.of("purpose", purpose)));
    }

    private Arrival arriveFor(Newcomer who, String purpose) {
        var departure =
                Departure.of(who.send("POST", "/api/v1/auth/provider/own-departures", Map.of("purpose", purpose)));
        provider.answer(subject, Map.of());
        return arrive(departure, provider.visit(departure.url));
    }

    private Arrival travel(Map<String, ?> claims) {
        var departure = leave();
        provider.answer(subject, claims);
        return arrive(departure, provider.visit(departure.url));
    }

    private static Arrival arrive(Departure departure, String code) {
        var answer = post(WAY + "/arrivals", Map.of("state", departure.state, "proof", departure.proof, "code", code));
        return new Arrival(answer, departure);
    }

    private static Response session(Arrival arrival) {
        return post(WAY + "/sessions", ticket(arrival));
    }

    private static Response session(Arrival arrival, String otp) {
        var departure = arrival.departure;
        return post(WAY + "/sessions", Map.of("state", departure.state, "proof", departure.proof, "otp", otp));
    }

    private Response stepUp(Arrival arrival) {
        return person.send("POST", WAY + "/step-ups", ticket(arrival));
    }

    private Response register(Arrival arrival, Map<String, ?> changes) {
        var form = new java.util.HashMap<String, Object>(person.form);
        form.remove("password");
        form.putAll(ticket(arrival));
        form.putAll(changes);
        return post(WAY + "/registrations", form);
    }

    private static Map<String, String> ticket(Arrival arrival) {
        return Map.of("state", arrival.departure.state, "proof", arrival.departure.proof);
    }

    private static Response post(String path, Object body) {
        return given().contentType(ContentType.JSON).body(body).post(path);
    }

    private static void refusedAsStale(Response answer) {
        answer.then().statusCode(401).body("type", is("/problems/step-up-required"));
    }

    private record Departure(String url, String state, String proof) {
        static Departure of(Response answer) {
            answer.then().statusCode(201);
            return new Departure(answer.path("url"), answer.path("state"), answer.path("proof"));
        }
    }

    private record Arrival(Response answer, Departure departure) {}
}

package roundtable.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.mail.LetterBox;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RegistrationTest {
    @Inject
    Accounts accounts;

    @Inject
    AgroalDataSource database;

    @Test
    void a_new_person_registers_confirms_the_address_and_signs_in() {
        var person = new Newcomer();
        person.register().then().statusCode(202).body(is(""));
        person.browser.tryToSignIn(person.email, Newcomer.PASSWORD).then().statusCode(401);
        var letter = person.letter(1);
        assertThat(letter.subject()).isEqualTo("Подтвердите адрес");
        person.confirm(letter.token()).then().statusCode(204);
        person.browser
                .signIn(person.email, Newcomer.PASSWORD)
                .request()
                .get("/api/v1/me")
                .then()
                .body("displayName", is("Вера"))
                .body("ageGroup", is("adult"))
                .body("roles", is(List.of()));
        person.browser.request().get("/api/v1/me/consents").then().body("items.purpose", contains("processing"));
    }

    @Test
    void a_link_works_once_and_an_invented_one_never() throws SQLException {
        var person = new Newcomer();
        person.register();
        var token = person.letter(1).token();
        person.confirm(token + "x").then().statusCode(400).body("type", is("/problems/link-not-valid"));
        person.confirm(token).then().statusCode(204);
        person.confirm(token).then().statusCode(400).body("type", is("/problems/link-not-valid"));
        var late = new Newcomer();
        late.register();
        var old = late.letter(1).token();
        change("update one_time_token set expires_at = now() - interval '1 second' where used_at is null");
        late.confirm(old).then().statusCode(400);
    }

    @Test
    void the_token_is_stored_only_as_its_hash() throws SQLException {
        var person = new Newcomer();
        person.register();
        var token = person.letter(1).token();
        assertThat(token).hasSize(43);
        assertThat(DatabaseText.tablesWith(database, token)).isEmpty();
    }

    /** Case 15: neither the answer nor its time says whether the address has an account. */
    @Test
    void known_and_unknown_addresses_register_alike_and_the_owner_learns_of_it() {
        var owner = new Newcomer();
        accounts.ensure(owner.email, "Вера", Newcomer.PASSWORD, "ru");
        assertThat(Math.abs(difference(owner.email))).isLessThanOrEqualTo(10_000_000);
        var letter = owner.letter(1);
        assertThat(letter.subject()).isEqualTo("Попытка регистрации");
        assertThat(letter.text()).contains("/forgot-password").doesNotContain("token=");
        owner.browser.signIn(owner.email, Newcomer.PASSWORD);
    }

    /** Case 16. */
    @Test
    void the_eleventh_letter_of_an_hour_is_not_sent() {
        var person = new Newcomer();
        for (var i = 0; i < 11; i++) {
            person.register().then().statusCode(202);
        }
        person.letter(10);
        var later = new Newcomer();
        later.register();
        later.letter(1);
        assertThat(LetterBox.to(person.email)).hasSize(10);
    }

    /** Case 18. */
    @Test
    void the_link_follows_no_host_that_the_request_names() {
        var person = new Newcomer();
        given().header("X-Forwarded-For", person.browser.address())
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .contentType("application/json")
                .body(person.form)
                .post("/api/v1/auth/registrations")
                .then()
                .statusCode(202);
        var letter = person.letter(1);
        assertThat(letter.text())
                .contains(ConfigProvider.getConfig().getValue("roundtable.public-url", String.class)
                        + "/confirm-email?token=")
                .doesNotContain("evil");
        assertThat(letter.html()).doesNotContain("evil");
    }

    /** A stranger cannot take an address by registering first, nor choose the owner's password. */
    @Test
    void of_several_registrations_of_an_address_each_link_makes_its_own_and_the_first_counts() {
        var stranger = new Newcomer();
        stranger.form.put("password", "the stranger chose this one");
        stranger.register();
        stranger.letter(1);
        var owner = new Newcomer();
        owner.form.put("email", stranger.email);
        owner.register();
        owner.confirm(stranger.letter(2).token()).then().statusCode(204);
        owner.confirm(stranger.letter(1).token()).then().statusCode(400);
        owner.browser
                .tryToSignIn(stranger.email, "the stranger chose this one")
                .then()
                .statusCode(401);
        owner.browser.signIn(stranger.email, Newcomer.PASSWORD);
    }

    @Test
    void of_many_confirmations_at_once_one_makes_the_account() throws Exception {
        var person = new Newcomer();
        person.register();
        var token = person.letter(1).token();
        var threads = Executors.newFixedThreadPool(16);
        try {
            var codes = new ArrayList<Integer>();
            Callable<Integer> once = () -> person.confirm(token).statusCode();
            for (var answer : threads.invokeAll(Collections.nCopies(16, once))) {
                codes.add(answer.get());
            }
            assertThat(codes).containsOnlyOnce(204).containsOnly(204, 400);
        } finally {
            threads.shutdown();
        }
    }

    /** Case 74. */
    @Test
    void below_fourteen_there_is_no_account_and_below_eighteen_a_parent_agrees_and_nothing_is_public() {
        var person = new Newcomer();
        person.form.put("ageGroup", "under14");
        person.register().then().statusCode(400).body("violations.field", contains("/ageGroup"));
        person.form.put("ageGroup", "from14to17");
        person.register().then().statusCode(400).body("violations.code", contains("guardian"));
        person.form.put("guardian", "Ирина Вымышленная");
        person.form.put("consents", List.of(Newcomer.consent("processing"), Newcomer.consent("dissemination")));
        person.register().then().statusCode(400).body("violations.code", contains("minor-not-public"));
        person.form.put("consents", List.of(Newcomer.consent("processing")));
        person.arrive();
        person.send("POST", "/api/v1/me/consents", Newcomer.consent("dissemination"))
                .then()
                .statusCode(400)
                .body("violations.code", contains("minor-not-public"));
    }

    /** Case 75: each purpose has its own text and version, and only processing is needed. */
    @Test
    void each_consent_is_asked_for_apart_and_by_the_version_that_was_read() {
        given().header("Accept-Language", "en")
                .get("/api/v1/consent-texts")
                .then()
                .statusCode(200)
                .body("items.purpose", contains("processing", "dissemination", "photo", "newsletter"))
                .body("items.textVersion", is(List.of("1", "1", "1", "1")))
                .body("items.findAll { it.required }.purpose", contains("processing"));
        var person = new Newcomer();
        person.form.put("consents", List.of(Newcomer.consent("newsletter")));
        person.register().then().statusCode(400).body("violations.code", contains("consent-processing"));
        person.form.put("consents", List.of(Map.of("purpose", "processing", "textVersion", "0")));
        person.register().then().statusCode(400).body("violations.field", contains("/consents/0/textVersion"));
        person.form.put("consents", List.of(Newcomer.consent("processing"), Newcomer.consent("photo")));
        person.arrive();
        person.browser
                .request()
                .get("/api/v1/me/consents")
                .then()
                .body("items.purpose", containsInAnyOrder("processing", "photo"));
    }

    @Test
    void a_password_that_is_common_or_made_of_names_is_refused() {
        for (var bad : List.of("passwordpassword", "Горно-Алтайск 1", "qwertyuiop12", "123456789012")) {
            var person = new Newcomer();
            person.form.put("password", bad);
            person.register().then().statusCode(400).body("violations.field", contains("/password"));
        }
        var own = new Newcomer();
        own.form.put("displayName", "Владислава Примерова");
        own.form.put("password", "ВладиславаПримерова1");
        own.register().then().statusCode(400).body("violations.code", hasItem("password-name"));
    }

    @Test
    void all_faults_are_named_at_once() {
        var person = new Newcomer();
        person.form.put("email", "no address");
        person.form.put("password", "short");
        person.form.put("roles", "administrator");
        person.form.remove("language");
        person.register()
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/email", "/password", "/roles", "/language"));
    }

    /** Case 76. */
    @Test
    void no_line_of_the_log_names_an_address_a_password_or_a_token() {
        var lines = new ConcurrentLinkedQueue<String>();
        var ear = new Handler() {
            @Override
            public void publish(LogRecord said) {
                lines.add(said.getMessage() + Arrays.toString(said.getParameters()) + said.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(ear);
        try {
            var person = new Newcomer();
            person.arrive();
            var token = person.letter(1).token();
            assertThat(lines)
                    .isNotEmpty()
                    .noneMatch(l -> l.contains(person.email) || l.contains(Newcomer.PASSWORD) || l.contains(token));
        } finally {
            Logger.getLogger("").removeHandler(ear);
        }
    }

    private static long time(Newcomer person) {
        var from = System.nanoTime();
        person.register().then().statusCode(202).body(is(""));
        return System.nanoTime() - from;
    }

    /** The median of how much longer the one takes than the other, each right after the other. */
    private static long difference(String known) {
        var differences = new ArrayList<Long>();
        for (var i = 0; i < 40; i++) {
            var again = new Newcomer();
            again.form.put("email", known);
            var other = new Newcomer();
            differences.add(i % 2 == 0 ? time(again) - time(other) : -(time(other) - time(again)));
        }
        Collections.sort(differences);
        return differences.get(differences.size() / 2);
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}

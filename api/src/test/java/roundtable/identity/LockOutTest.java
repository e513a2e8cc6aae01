package roundtable.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class LockOutTest {
    private static final String PASSWORD = "a long enough password";
    private static final String WRONG = "not this password";

    @Inject
    Accounts accounts;

    private final String email = UUID.randomUUID() + "@people.example";

    @BeforeEach
    void account() {
        accounts.ensure(email, "Вера", PASSWORD, "ru");
    }

    @Test
    void the_sixth_try_from_one_network_has_to_wait_even_with_the_right_password() {
        var browser = new Browser();
        for (var i = 0; i < 5; i++) {
            browser.tryToSignIn(email, WRONG).then().statusCode(401);
        }
        var refused = browser.tryToSignIn(email, PASSWORD);
        refused.then().statusCode(429).body("type", is("/problems/too-many-requests"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 61);
    }

    @Test
    void an_address_that_nobody_has_is_counted_alike() {
        var browser = new Browser();
        var nobody = UUID.randomUUID() + "@people.example";
        for (var i = 0; i < 5; i++) {
            browser.tryToSignIn(nobody, WRONG).then().statusCode(401);
        }
        browser.tryToSignIn(nobody, WRONG).then().statusCode(429);
    }

    @Test
    void another_person_in_that_network_still_gets_in() {
        var browser = new Browser();
        for (var i = 0; i < 6; i++) {
            browser.tryToSignIn(UUID.randomUUID() + "@people.example", WRONG);
        }
        browser.tryToSignIn(email, PASSWORD).then().statusCode(201);
    }

    @Test
    void twenty_failures_stop_a_network_whatever_the_accounts() {
        var browser = new Browser();
        for (var i = 0; i < 20; i++) {
            browser.tryToSignIn(UUID.randomUUID() + "@people.example", WRONG)
                    .then()
                    .statusCode(401);
        }
        browser.tryToSignIn(email, PASSWORD).then().statusCode(429);
    }

    /** Case 12, with a tenth of its guesses: the account itself is never locked. */
    @Test
    void guesses_from_a_hundred_networks_do_not_keep_the_owner_out() {
        for (var i = 0; i < 100; i++) {
            new Browser().tryToSignIn(email, WRONG).then().statusCode(401);
        }
        new Browser().tryToSignIn(email, PASSWORD).then().statusCode(201);
    }

    @Test
    void signing_in_does_not_use_the_tries_up() {
        var browser = new Browser();
        for (var i = 0; i < 25; i++) {
            Response answer = browser.tryToSignIn(email, PASSWORD);
            assertThat(answer.statusCode()).isEqualTo(201);
        }
    }
}

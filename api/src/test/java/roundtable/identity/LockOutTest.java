package roundtable.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.http.CurrentRequest;
import roundtable.shared.http.ProblemException;
import roundtable.shared.store.Replica;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class LockOutTest {
    private static final String PASSWORD = "a long enough password";
    private static final String WRONG = "not this password";

    @Inject
    Accounts accounts;

    @Inject
    LockOut lockOut;

    @Inject
    Replica replica;

    @Inject
    CurrentRequest request;

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

    /** Case 12. */
    @Test
    void a_thousand_guesses_from_a_hundred_networks_do_not_keep_the_owner_out() {
        var owner = new Browser().signIn(email, PASSWORD);
        var codes = new HashMap<Integer, Integer>();
        for (var network = 0; network < 100; network++) {
            var stranger = new Browser();
            for (var i = 0; i < 10; i++) {
                codes.merge(stranger.tryToSignIn(email, WRONG).statusCode(), 1, Integer::sum);
            }
        }
        assertThat(codes).containsOnlyKeys(401, 429);
        assertThat(codes.get(401)).isBetween(30, 33);
        // From anywhere, on the device that this account knows.
        assertThat(owner.tryToSignIn(email, PASSWORD).statusCode()).isEqualTo(201);
        new Browser()
                .tryToSignIn(email, PASSWORD)
                .then()
                .statusCode(429)
                .body("detail", containsString("по ссылке из письма"));
    }

    @Test
    void a_device_is_known_to_its_own_account_only_and_cannot_be_forged() {
        var other = UUID.randomUUID() + "@people.example";
        accounts.ensure(other, "Олег", PASSWORD, "ru");
        var others = new Browser().signIn(other, PASSWORD);
        for (var i = 0; i < 5; i++) {
            others.tryToSignIn(email, WRONG).then().statusCode(401);
        }
        others.tryToSignIn(email, PASSWORD).then().statusCode(429);
        others.tryToSignIn(other, PASSWORD).then().statusCode(201);
    }

    @Test
    void a_known_device_has_ten_tries_of_its_own() {
        var owner = new Browser().signIn(email, PASSWORD);
        for (var i = 0; i < 10; i++) {
            owner.tryToSignIn(email, WRONG).then().statusCode(401);
        }
        owner.tryToSignIn(email, PASSWORD).then().statusCode(429);
    }

    /** Two processes on one database are two objects here: what one has let through, the other counts. */
    @Test
    void replicas_count_together() {
        var elsewhere = new LockOut(request, replica.buckets(), "on");
        var id = UUID.randomUUID();
        for (var i = 0; i < 10; i++) {
            (i % 2 == 0 ? lockOut : elsewhere).guess(id, null);
        }
        for (var one : List.of(lockOut, elsewhere)) {
            assertThatThrownBy(() -> one.guess(id, null)).isInstanceOf(ProblemException.class);
        }
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

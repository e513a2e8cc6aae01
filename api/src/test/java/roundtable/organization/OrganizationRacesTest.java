package roundtable.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static roundtable.organization.Given.ORGANIZATIONS;
import static roundtable.organization.Given.added;
import static roundtable.organization.Given.caller;
import static roundtable.organization.Given.name;
import static roundtable.organization.Given.ogrn;
import static roundtable.organization.Given.organization;
import static roundtable.organization.Given.patch;
import static roundtable.organization.Given.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** Many at once: the database decides, one wins, and the others are told in words. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OrganizationRacesTest {
    private static final int THREADS = 58;

    private static List<Response> together(int times, Callable<Response> call) throws Exception {
        var pool = Executors.newFixedThreadPool(times);
        try {
            var answers = new ArrayList<Response>();
            for (Future<Response> answer :
                    pool.invokeAll(IntStream.range(0, times).mapToObj(i -> call).toList())) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private static long count(List<Response> answers, int status) {
        return answers.stream().filter(a -> a.statusCode() == status).count();
    }

    @Test
    @TestSecurity(user = "01933b7e-0000-7000-8000-0000000000a4", roles = "administrator")
    void one_ogrn_sent_by_many_is_kept_once() throws Exception {
        var body = organization(name("Гонка"));
        body.put("ogrn", ogrn());
        var answers = together(THREADS, () -> post(body));
        assertThat(count(answers, 201)).isEqualTo(1);
        assertThat(count(answers, 409)).isEqualTo(THREADS - 1);
        String slug = answers.stream()
                .filter(a -> a.statusCode() == 201)
                .findFirst()
                .orElseThrow()
                .path("slug");
        answers.stream().filter(a -> a.statusCode() == 409).forEach(a -> a.then()
                .contentType("application/problem+json")
                .body("type", is("/problems/conflict"))
                .body("detail", containsString("/organizations/" + slug)));
        given().queryParam("q", body.get("ogrn"))
                .queryParam("withTotal", true)
                .get(ORGANIZATIONS)
                .then()
                .body("total", is(1));
    }

    @Test
    @TestSecurity(user = "01933b7e-0000-7000-8000-0000000000a5", roles = "administrator")
    void one_key_sent_by_many_has_one_effect() throws Exception {
        var name = name("Ключ");
        var key = name("key").replaceAll("[^a-z]", "k") + System.nanoTime();
        var answers = together(20, () -> caller().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(organization(name))
                .post(ORGANIZATIONS));
        assertThat(count(answers, 201)).isEqualTo(20);
        assertThat(answers.stream().map(a -> (String) a.path("id")).distinct()).hasSize(1);
        caller().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(organization(name + "!"))
                .post(ORGANIZATIONS)
                .then()
                .statusCode(422);
        given().queryParam("q", name)
                .queryParam("withTotal", true)
                .get(ORGANIZATIONS)
                .then()
                .body("total", is(1));
    }

    @Test
    @TestSecurity(user = "01933b7e-0000-7000-8000-0000000000a6", roles = "administrator")
    void of_many_changes_of_one_version_one_wins() throws Exception {
        var id = added(name("Правки"));
        var answers = together(20, () -> patch(
                        id, "\"0\"", "{\"mission\":\"" + Thread.currentThread().getName() + "\"}")
                .extract()
                .response());
        assertThat(count(answers, 200)).isEqualTo(1);
        assertThat(count(answers, 412)).isEqualTo(19);
        given().get(ORGANIZATIONS + "/" + id).then().body("version", is(1));
    }

    @Test
    @TestSecurity(user = "01933b7e-0000-7000-8000-0000000000a7", roles = "administrator")
    void two_merged_into_each_other_at_once_leave_one() throws Exception {
        var one = added(name("Слияние"));
        var other = added(name("Слияние"));
        var turn = new java.util.concurrent.atomic.AtomicInteger();
        var answers = together(8, () -> {
            var first = turn.getAndIncrement() % 2 == 0;
            return caller().contentType("application/json")
                    .body("{\"into\":\"" + (first ? other : one) + "\"}")
                    .post(ORGANIZATIONS + "/" + (first ? one : other) + "/actions/merge");
        });
        assertThat(count(answers, 200)).isEqualTo(1);
        assertThat(answers.stream().map(Response::statusCode)).isSubsetOf(200, 409, 412);
        var left = List.of(one, other).stream()
                .map(id -> given().redirects()
                        .follow(false)
                        .get(ORGANIZATIONS + "/" + id)
                        .statusCode())
                .toList();
        assertThat(left).containsExactlyInAnyOrder(200, 308);
    }
}

package roundtable.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.Given.ORGANIZATIONS;
import static roundtable.organization.Given.added;
import static roundtable.organization.Given.caller;
import static roundtable.organization.Given.name;
import static roundtable.organization.Given.organization;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** What looks like one organization is found, and people decide once. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = "01933b7e-0000-7000-8000-0000000000aa", roles = "administrator")
class DuplicateTest {
    private static final String DUPLICATES = ORGANIZATIONS + "/duplicates";
    private static final String HERE = "84701000";
    private static final String NEAR = "84615000";
    private static final AtomicInteger INNS = new AtomicInteger((int) (System.nanoTime() % 90_000_000));

    @Inject
    OrganizationQualityService quality;

    /** An ИНН of a legal entity with the right check digit. */
    private static String inn() {
        var body = "%09d".formatted(100_000_000 + INNS.incrementAndGet());
        var weights = new int[] {2, 4, 10, 3, 5, 9, 4, 6, 8};
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * (body.charAt(i) - '0');
        }
        return body + sum % 11 % 10;
    }

    private static String in(String oktmo, String name, Map<String, ?> more) {
        var body = new HashMap<>(organization(name));
        body.put(
                "territoryId",
                given().get("/api/v1/territories/" + oktmo)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("id"));
        body.putAll(more);
        return added(body);
    }

    /** The open pair of the two as it is now, or null. */
    private Map<String, ?> pair(String a, String b) {
        quality.refresh(UUID.fromString(a));
        List<Map<String, ?>> items = given().get(DUPLICATES + "?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .filter(i -> ids(i).containsAll(List.of(a, b)))
                .findFirst()
                .orElse(null);
    }

    private static List<Object> ids(Map<String, ?> pair) {
        return ((List<?>) pair.get("organizations"))
                .stream().map(o -> (Object) ((Map<?, ?>) o).get("id")).toList();
    }

    private static Response decide(Object id, String action) {
        return caller().post(DUPLICATES + "/" + id + "/actions/" + action);
    }

    private static Response merge(String from, String into) {
        return caller().contentType("application/json")
                .body("{\"into\":\"" + into + "\"}")
                .post(ORGANIZATIONS + "/" + from + "/actions/merge");
    }

    private String open(String a, String b) {
        return String.valueOf(pair(a, b).get("id"));
    }

    private String[] twins() {
        var name = name("Близнецы");
        return new String[] {in(HERE, name, Map.of()), in(HERE, name, Map.of())};
    }

    @Test
    void one_inn_is_found_and_branches_are_not() {
        var inn = inn();
        var first = in(HERE, name("Одна"), Map.of("inn", inn, "ogrn", Given.ogrn(), "kpp", "041101001"));
        var second = in(NEAR, name("Другая"), Map.of("inn", inn));
        var branch = in(NEAR, name("Филиал"), Map.of("inn", inn, "kpp", "041102001", "registered", true));
        var found = pair(first, second);
        assertThat(found.get("reasons").toString()).contains("same_inn").contains("ИНН");
        assertThat(((Number) found.get("score")).floatValue()).isEqualTo(0.85f);
        assertThat(pair(first, branch)).isNull();
    }

    @Test
    void one_inn_with_two_ogrn_says_so() {
        var inn = inn();
        var first = in(HERE, name("Первая"), Map.of("inn", inn, "ogrn", Given.ogrn()));
        var second = in(HERE, name("Вторая"), Map.of("inn", inn, "ogrn", Given.ogrn()));
        assertThat(pair(first, second).get("reasons").toString()).contains("inn_of_other_ogrn");
    }

    @Test
    void names_count_in_their_place_and_only_without_two_numbers() {
        var name = name("Название");
        var first = in(HERE, "Фонд «" + name + "»", Map.of("inn", inn()));
        var same = in(HERE, "ФОНД " + name, Map.of());
        var alike = in(HERE, "Фонд «" + name + "а»", Map.of());
        var other = in(HERE, "Фонд «" + name + "»", Map.of("inn", inn()));
        var elsewhere = in("01000000", "Фонд «" + name + "»", Map.of());
        assertThat(pair(first, same).get("reasons").toString()).contains("same_name");
        assertThat(pair(first, alike).get("reasons").toString()).contains("similar_name");
        assertThat(pair(first, other)).isNull();
        assertThat(pair(first, elsewhere)).isNull();
    }

    @Test
    void what_is_no_longer_alike_goes_by_itself() {
        var twins = twins();
        assertThat(pair(twins[0], twins[1])).isNotNull();
        Given.patch(twins[1], "\"0\"", "{\"shortName\":\"" + name("Совсем иное") + "\"}")
                .statusCode(200);
        await().until(() -> pair(twins[0], twins[1]) == null);
    }

    @Test
    void the_change_itself_brings_a_pair_into_the_queue() {
        var name = name("Сама");
        var a = in(HERE, name, Map.of());
        var b = in(HERE, name, Map.of());
        await().untilAsserted(() -> {
            List<Map<String, ?>> items = given().get(DUPLICATES + "?limit=100").path("items");
            assertThat(items).anyMatch(i -> ids(i).containsAll(List.of(a, b)));
        });
    }

    @Test
    void not_a_duplicate_is_remembered_and_can_be_undone() {
        var twins = twins();
        var id = open(twins[0], twins[1]);
        decide(id, "dismiss")
                .then()
                .statusCode(200)
                .body("status", is("dismissed"))
                .body("decidedBy.id", is("01933b7e-0000-7000-8000-0000000000aa"))
                .body("decidedAt", notNullValue())
                .body("actions", contains("reopen"));
        decide(id, "dismiss").then().statusCode(409);
        quality.refreshAll();
        assertThat(pair(twins[0], twins[1])).isNull();
        merge(twins[0], twins[1]).then().statusCode(409);
        given().get(ORGANIZATIONS + "/" + twins[0]).then().body("status", is("published"));
        decide(id, "reopen")
                .then()
                .statusCode(200)
                .body("status", is("open"))
                .body("decidedBy", nullValue())
                .body("actions", contains("dismiss"));
        merge(twins[0], twins[1]).then().statusCode(200);
        given().get(DUPLICATES + "/" + id).then().body("status", is("merged")).body("actions", empty());
        assertThat(pair(twins[1], twins[0])).isNull();
        decide(id, "dismiss").then().statusCode(409);
    }

    @Test
    void of_many_who_decide_at_once_one_wins() throws Exception {
        var twins = twins();
        var id = open(twins[0], twins[1]);
        var calls = new ArrayList<Callable<Response>>();
        for (var n = 0; n < 12; n++) {
            calls.add(() -> decide(id, "dismiss"));
            calls.add(() -> merge(twins[0], twins[1]));
            calls.add(() -> merge(twins[1], twins[0]));
        }
        var pool = Executors.newFixedThreadPool(calls.size());
        try {
            var won = 0;
            for (Future<Response> answer : pool.invokeAll(calls)) {
                var status = answer.get().statusCode();
                // 412: it had read the organization before the winner changed it.
                assertThat(status).isIn(200, 409, 412);
                won += status == 200 ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void pages_go_on_and_a_territory_narrows() {
        for (var n = 0; n < 3; n++) {
            var twins = twins();
            open(twins[0], twins[1]);
        }
        String cursor = given().get(DUPLICATES + "?limit=2&territory=" + HERE)
                .then()
                .statusCode(200)
                .body("items.size()", is(2))
                .extract()
                .path("nextCursor");
        given().queryParam("cursor", cursor)
                .get(DUPLICATES + "?limit=2&territory=" + HERE)
                .then()
                .statusCode(200);
        given().get(DUPLICATES + "?territory=01000000").then().statusCode(200).body("items", empty());
        given().get(DUPLICATES + "/" + UUID.randomUUID()).then().statusCode(404);
    }
}

package roundtable.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.identity.Accounts;
import roundtable.identity.Browser;
import roundtable.shared.store.SqlCounter;

/** What a write costs in whole: with a session that is looked up and a key that is kept, six statements at most. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class WriteCostTest {
    private static final String PASSWORD = "nine green horses";
    private static final String ORGANIZATIONS = "/api/v1/organizations";
    private static final String RESOLUTION =
            "Резолюция\n«Проверка %s»\n3 марта 2026 года\nРекомендации:\nНКО:\n- Собираться раз в квартал;\n";
    private static final Map<String, String> CANCELLATION =
            Map.of("protocol", "Протокол № 4 от 12.03.2027", "reason", "Рекомендация заменена новой");

    @Inject
    @PersistenceUnitExtension
    SqlCounter sql;

    @Inject
    Accounts accounts;

    private Browser staff() {
        var email = UUID.randomUUID() + "@people.example";
        var id = accounts.ensure(email, "Вера", PASSWORD, "ru");
        accounts.grant(id, Accounts.Role.ADMINISTRATOR, null);
        return new Browser().signIn(email, PASSWORD);
    }

    private static RequestSpecification write(Browser browser) {
        return browser.request()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static Map<String, ?> organization() {
        return Map.of("kind", "ngo", "shortName", "Цена записи " + UUID.randomUUID());
    }

    @Test
    void an_organization_takes_four_with_session_and_key() {
        var browser = staff();
        assertThat(sql.during(() -> write(browser)
                        .body(organization())
                        .post(ORGANIZATIONS)
                        .then()
                        .statusCode(201)))
                .anyMatch(s -> s.contains("auth_session"))
                .anyMatch(s -> s.contains("insert into idempotency_key"))
                .hasSize(4);
    }

    @Test
    void an_action_takes_six_at_most_with_session_and_key() {
        var browser = staff();
        var path = write(browser)
                .body(organization())
                .post(ORGANIZATIONS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        assertThat(sql.during(() ->
                        write(browser).post(path + "/actions/verify").then().statusCode(200)))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void each_step_of_a_recommendation_takes_six_with_session_and_key() {
        var browser = staff();
        var path = recommendation(browser);
        var promise = Map.of(
                "reviewQuarterly",
                true,
                "contact",
                "nko@example.org",
                "milestone",
                Map.of("title", "Первая встреча", "plannedOn", "2099-01-01"));
        assertSix(browser, path + "/accept", promise);
        assertSix(browser, path + "/report", Map.of("text", "Встретились"));
        assertSix(browser, path + "/cancel", CANCELLATION);
    }

    /** A key that is known is answered without looking at anything else. */
    @Test
    void a_repeated_step_is_answered_from_its_key() {
        var browser = staff();
        var path = recommendation(browser) + "/cancel";
        var again = write(browser).body(CANCELLATION);
        var first = again.post(path).then().statusCode(200).extract().asString();
        var seen = new ArrayList<ValidatableResponse>();
        assertThat(sql.during(() -> seen.add(again.post(path).then().statusCode(200))))
                .hasSize(3);
        assertThat(seen.get(0).extract().asString()).isEqualTo(first);
        assertThat(seen.get(0).extract().header("Idempotency-Replayed")).isEqualTo("true");
    }

    private void assertSix(Browser browser, String path, Map<String, ?> body) {
        List<String> statements =
                sql.during(() -> write(browser).body(body).post(path).then().statusCode(200));
        assertThat(statements)
                .as(path)
                .anyMatch(s -> s.contains("auth_session"))
                .anyMatch(s -> s.contains("insert into idempotency_key"))
                .hasSize(6);
    }

    private static String recommendation(Browser browser) {
        var made = write(browser)
                .body(Map.of("fileName", "проверка.txt", "text", RESOLUTION.formatted(UUID.randomUUID())))
                .post("/api/v1/round-tables/imports")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var id = write(browser)
                .post("/api/v1/round-tables/imports/" + made + "/actions/publish")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("addressees[0].recommendations[0].id");
        given().get("/api/v1/recommendations/" + id).then().statusCode(200);
        return "/api/v1/recommendations/" + id + "/actions";
    }
}

package roundtable.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.problem.Problems.PROBLEMS;
import static roundtable.problem.Problems.act;
import static roundtable.problem.Problems.body;
import static roundtable.problem.Problems.claimed;
import static roundtable.problem.Problems.created;
import static roundtable.problem.Problems.inWork;
import static roundtable.problem.Problems.member;
import static roundtable.problem.Problems.open;
import static roundtable.problem.Problems.stated;
import static roundtable.problem.Problems.statement;
import static roundtable.problem.Problems.title;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;
import roundtable.shared.http.ListFiles;

/** What others read of problems: tables, recommendations, the dashboard. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProblemOutsideTest {
    @Inject
    ProblemEvidence evidence;

    private final String me = UUID.randomUUID().toString();

    @Test
    void the_list_is_exported_as_everybody_sees_it() {
        var body = body();
        var id = open(me, body);
        var draft = created(me, statement(title("Не видно")), false);
        RestAssured.given()
                .header("Accept-Language", "en")
                .get("/api/v1/problems?format=csv&responsible=" + body)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("ID,Number,Address"))
                .body(containsString(id))
                .body(not(containsString(draft)));
        RestAssured.given()
                .header("Accept", "application/x-ndjson")
                .get("/api/v1/problems?responsible=" + body)
                .then()
                .statusCode(200)
                .body(containsString("\"status\":\"open\""));
        assertThat(RestAssured.get("/api/v1/problems?format=xlsx&status=open&kind=statement")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .startsWith('P', 'K');
    }

    @Test
    void its_way_is_exported_as_everybody_sees_it() {
        var id = inWork(me, body());
        ListFiles.holdTheList(
                PROBLEMS + id + "/steps", "id", "ID,Когда,Шаг,Что произошло", "ID,When,Step,What happened");
        assertThat(ListFiles.csv(PROBLEMS + id + "/steps", "ru"))
                .contains(",register,Проблема «")
                .contains(",registered,");
        assertThat(ListFiles.csv(PROBLEMS + id + "/steps", "en")).contains(" is registered. Its page says");
        ListFiles.areNotThere(PROBLEMS + created(me, statement(title("Не видно")), false) + "/steps");
    }

    @Test
    @ActivateRequestContext
    void a_solved_problem_proves_and_one_that_is_back_does_not() {
        var claimed = claimed(me, body());
        var solved = claimed(me, body());
        var back = claimed(me, body());
        act(member(me), solved, "confirm").statusCode(200);
        act(member(me), back, "confirm").statusCode(200);
        act(member(me), back, "reopen", Map.of("reason", "Снова")).statusCode(200);
        assertThat(evidence.holds("answered", UUID.fromString(claimed))).contains(true);
        assertThat(evidence.holds("solved", UUID.fromString(claimed))).contains(false);
        assertThat(evidence.holds("solved", UUID.fromString(solved))).contains(true);
        assertThat(evidence.holds("solved", UUID.fromString(back))).contains(false);
        assertThat(evidence.holds("published", UUID.randomUUID())).isEmpty();
        assertThat(evidence.show(Set.of(UUID.fromString(solved)), "ru")).hasSize(1);
    }

    @Test
    void complete_orders_move_the_figure_of_the_first_weakness() {
        var body = Folk.organization(Map.of("kind", "government"));
        var order = statement(title("Заказ"));
        order.putAll(Map.of(
                "kind", "social_order",
                "organizationId", body,
                "targetGroup", "Подростки",
                "scale", "600",
                "goal", "Занять",
                "criteria", "300 занятых",
                "deadline", "2099-09-01",
                "resources", "Школа"));
        order.put("contact", "demo@example.org");
        stated(Folk.as(me, "officer:" + body), order, true).statusCode(201);
        var figure =
                RestAssured.get("/api/v1/indicators/orders_complete").then().statusCode(200);
        figure.body("weakness", org.hamcrest.Matchers.is("W1"));
        RestAssured.get("/api/v1/indicators/orders_complete/rows")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThanOrEqualTo(1));
        RestAssured.get(PROBLEMS + "x").then().statusCode(404);
    }
}

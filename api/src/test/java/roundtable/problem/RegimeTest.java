package roundtable.problem;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.problem.Problems.PROBLEMS;
import static roundtable.problem.Problems.act;
import static roundtable.problem.Problems.answer;
import static roundtable.problem.Problems.body;
import static roundtable.problem.Problems.created;
import static roundtable.problem.Problems.member;
import static roundtable.problem.Problems.officer;
import static roundtable.problem.Problems.registered;
import static roundtable.problem.Problems.stated;
import static roundtable.problem.Problems.statement;
import static roundtable.problem.Problems.title;
import static roundtable.problem.Problems.write;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** What a problem is by law is said by the body that has it, or by a moderator, and by what it is known (dialogue 2). */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RegimeTest {
    private static final Map<String, Object> APPEAL =
            Map.of("regime", "appeal", "number", " О-12/26 ", "system", "Система обращений", "authorIdentified", true);
    private static final Map<String, Object> POS =
            Map.of("regime", "pos", "number", "4411", "externalStatus", "Принято к работе");

    private final String me = UUID.randomUUID().toString();
    private String body;
    private String id;

    @BeforeEach
    void registeredOne() {
        body = body();
        id = registered(me, body);
    }

    @Test
    void nobody_says_it_of_their_own() {
        var words = statement(title("Обращение"));
        words.put("legalRegime", "appeal");
        stated(member(me), words, true).statusCode(400).body("violations.field", contains("/legalRegime"));
        RestAssured.get(PROBLEMS + id)
                .then()
                .body("legalRegime", is("voluntary"))
                .body("registration", nullValue());
        act(member(me), id, "set_regime", APPEAL).statusCode(403);
        act(as(me, "moderator"), id, "set_regime", APPEAL).statusCode(403);
        act(as(me, "officer:" + body), id, "set_regime", APPEAL).statusCode(403);
        act(officer(body()), id, "set_regime", APPEAL).statusCode(403);
        act(RestAssured.given(), id, "set_regime", APPEAL).statusCode(401);
        act(member(UUID.randomUUID().toString()), id, "set_regime", POS).statusCode(403);
        act(moderator(), created(me, statement(title("Черновик")), true), "set_regime", POS)
                .statusCode(409);
    }

    @Test
    void an_appeal_has_its_number_its_system_and_an_identified_author() {
        act(officer(body), id, "set_regime", Map.of("regime", "appeal"))
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/number", "/system", "/authorIdentified"));
        var unknown = new HashMap<>(APPEAL);
        unknown.put("authorIdentified", false);
        act(officer(body), id, "set_regime", unknown)
                .statusCode(400)
                .body("violations.field", contains("/authorIdentified"));
        var more = new HashMap<>(APPEAL);
        more.put("externalStatus", "Принято");
        act(officer(body), id, "set_regime", more).body("violations.field", contains("/externalStatus"));
        act(officer(body), id, "set_regime", Map.of()).statusCode(400).body("violations.field", contains("/regime"));
        act(officer(body), id, "set_regime", APPEAL)
                .statusCode(200)
                .body("legalRegime", is("appeal"))
                .body("registration.number", is("О-12/26"))
                .body("registration.system", is("Система обращений"))
                .body("registration.externalStatus", nullValue())
                .body("registration.at", notNullValue());
        RestAssured.get(PROBLEMS + id + "/steps")
                .then()
                .body("items[0].action", is("set_regime"))
                .body("items[0].actingFor.id", is(body))
                .body("items[0].reason", is("О-12/26\nСистема обращений"));
        // In an appeal the clock does not stop for a question.
        write(officer(body), id, answer("needs_information")).statusCode(400);
    }

    @Test
    void a_message_of_the_feedback_platform_mirrors_its_state() {
        act(moderator(), id, "set_regime", Map.of("regime", "pos", "system", "Решаем вместе"))
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/number", "/externalStatus", "/system"));
        act(moderator(), id, "set_regime", POS)
                .statusCode(200)
                .body("legalRegime", is("pos"))
                .body("registration.externalStatus", is("Принято к работе"));
        var later = new HashMap<>(POS);
        later.put("externalStatus", "Решено");
        act(officer(body), id, "set_regime", later).body("registration.externalStatus", is("Решено"));
        RestAssured.get(PROBLEMS + id + "/steps")
                .then()
                .body("items[0].reason", is("4411\nРешено"))
                .body("items[1].reason", is("4411\nПринято к работе"));
    }

    @Test
    void what_was_entered_by_mistake_is_taken_back_with_a_reason() {
        act(officer(body), id, "set_regime", APPEAL).statusCode(200);
        act(officer(body), id, "set_regime", Map.of("regime", "voluntary"))
                .statusCode(400)
                .body("violations.field", contains("/reason"));
        act(officer(body), id, "set_regime", Map.of("regime", "voluntary", "reason", "Номер чужой"))
                .statusCode(200)
                .body("legalRegime", is("voluntary"))
                .body("registration", nullValue());
        var longOne = new HashMap<>(POS);
        longOne.put("number", "1".repeat(101));
        act(officer(body), id, "set_regime", longOne).statusCode(400).body("violations.field", contains("/number"));
    }
}

package roundtable.resolution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.http.ListFiles;

/** A recommendation from its assignment to its end, as the people meet it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RecommendationLifeTest {
    static final Map<String, Object> PROMISE = Map.of(
            "dueOn", "2030-06-01",
            "contact", "nko@example.org",
            "milestone", Map.of("title", "Первая встреча", "plannedOn", "2030-01-15"));

    private static final Map<String, String> REASON = Map.of("reason", "Проверено на месте");

    @Test
    void it_is_accepted_reported_claimed_and_confirmed_by_another_side() {
        var recommendation = ofCouncil();
        var path = Desk.RECOMMENDATIONS + recommendation;
        given().get(path).then().body("status", is("assigned")).body("actions", empty());
        Desk.VERA.get(path).body("actions", contains("accept", "decline", "propose_evidence"));
        Desk.ANNA
                .get(path)
                .body("actions", contains("cancel", "change", "set_target", "set_evidence_rule", "propose_evidence"));

        Desk.VERA
                .act(recommendation, "accept", Map.of("contact", "a", "milestone", PROMISE.get("milestone")))
                .statusCode(400)
                .body("violations.code", contains("due-or-review"));
        Desk.ANNA.act(recommendation, "accept", PROMISE).statusCode(403);
        var milestone = Desk.VERA
                .act(recommendation, "accept", PROMISE)
                .statusCode(200)
                .body("status", is("in_progress"))
                .body("dueOn", is("2030-06-01"))
                .extract()
                .<String>path("milestones[0].id");
        Desk.VERA
                .act(recommendation, "accept", PROMISE)
                .statusCode(409)
                .body("detail", containsString("состояние уже другое"));

        Desk.VERA
                .post(recommendation, "progress-reports", Map.of("text", "Встретились", "milestoneId", milestone))
                .statusCode(201)
                .body("milestones[0].reachedOn", notNullValue());
        Desk.DINA
                .post(recommendation, "progress-reports", Map.of("text", "Чужое"))
                .statusCode(403);
        given().get(path + "/progress-reports")
                .then()
                .body("items.text", contains("Встретились"))
                .body("items[0].actingFor", is(Desk.COUNCIL));

        Desk.VERA.act(recommendation, "claim_done").statusCode(409);
        prove(recommendation);
        Desk.VERA.act(recommendation, "claim_done").statusCode(200).body("status", is("under_review"));
        Desk.VERA.act(recommendation, "confirm", REASON).statusCode(403);
        Desk.ANNA.act(recommendation, "return", REASON).statusCode(200).body("status", is("in_progress"));
        Desk.VERA.act(recommendation, "claim_done").statusCode(200);
        Desk.ANNA.act(recommendation, "confirm", REASON).statusCode(200).body("status", is("done"));
        given().get(path + "/history")
                .then()
                .body(
                        "items.action",
                        contains("confirm", "claim_done", "return", "claim_done", "report", "accept", "publish"))
                .body("items[0].reason", is("Проверено на месте"));
        ListFiles.holdTheList(path + "/history", "id", "ID,Когда,Шаг,Что произошло", "ID,When,Step,What happened");
        assertThat(ListFiles.csv(path + "/history", "en"))
                .contains(",confirm,The recommendation “")
                .contains(" is done.,under_review,done,")
                .contains("Проверено на месте");
    }

    @Test
    void the_resource_center_is_confirmed_by_others_and_never_by_itself() {
        var roundTable = Desk.published("НКО", "Собрать предложения");
        var recommendation = first(roundTable);
        Desk.BORIS.act(recommendation, "accept", PROMISE).statusCode(200);
        prove(recommendation);
        Desk.BORIS.act(recommendation, "claim_done").statusCode(200);
        Desk.BORIS.act(recommendation, "confirm", REASON).statusCode(403);
        Desk.ANNA.act(recommendation, "confirm", REASON).statusCode(403);
        Desk.OFFICER.act(recommendation, "confirm", REASON).statusCode(200);
    }

    @Test
    void a_refusal_needs_two_hundred_characters_and_is_given_to_somebody_else() {
        var recommendation = ofCouncil();
        Desk.VERA
                .act(recommendation, "decline", Map.of("reason", "Не будем"))
                .statusCode(400)
                .body("violations[0].code", is("length"));
        Desk.VERA
                .act(recommendation, "decline", Map.of("reason", "Не в нашем ведении. ".repeat(10)))
                .statusCode(200)
                .body("status", is("declined"));
        var addressee = given().get(Desk.RECOMMENDATIONS + recommendation)
                .then()
                .extract()
                .<String>path("addressee.id");
        Desk.ANNA
                .act(recommendation, "reassign", Map.of("addresseeId", UUID.randomUUID(), "reason", "Ошибка"))
                .statusCode(400);
        Desk.ANNA
                .act(recommendation, "reassign", Map.of("addresseeId", addressee, "reason", "Обсудили снова"))
                .statusCode(200)
                .body("status", is("assigned"));
    }

    @Test
    void cancelling_needs_a_new_protocol() {
        var recommendation = ofCouncil();
        Desk.ANNA.act(recommendation, "cancel", REASON).statusCode(400).body("violations.field", hasItem("/protocol"));
        var protocol = Map.of("protocol", "Протокол № 4 от 12.03.2027", "reason", "Заменена новой");
        Desk.VERA.act(recommendation, "cancel", protocol).statusCode(403);
        Desk.ANNA.act(recommendation, "cancel", protocol).statusCode(200).body("status", is("cancelled"));
        Desk.ANNA
                .post(recommendation, "evidence", Map.of("kind", "external", "url", "https://example.org"))
                .statusCode(409);
    }

    @Test
    void what_is_ninety_days_overdue_can_be_closed_and_not_sooner() {
        var recommendation = ofCouncil();
        Desk.VERA.act(recommendation, "accept", PROMISE).statusCode(200);
        Desk.ANNA.act(recommendation, "close", REASON).statusCode(409);
        Desk.ANNA
                .patch(Desk.RECOMMENDATIONS + recommendation, "{\"dueOn\":\"2025-01-01\"}")
                .statusCode(200)
                .body("overdue", is(true))
                .body("actions", hasItem("close"));
        given().get(Desk.RECOMMENDATIONS + recommendation + "/history")
                .then()
                .body("items[0].action", is("change"))
                .body("items[0].from", is("in_progress"))
                .body("items[0].to", is("in_progress"))
                .body("items[0].changes.dueOn.from", is("2030-06-01"))
                .body("items[0].changes.dueOn.to", is("2025-01-01"))
                .body("items[0].changes.keySet()", hasSize(1));
        given().get("/api/v1/recommendations?overdue=true&status=in_progress&status=assigned&limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(recommendation))
                .body("items.overdue", everyItem(is(true)));
        Desk.ANNA.act(recommendation, "close", REASON).statusCode(200).body("status", is("not_done"));
    }

    @Test
    void one_to_nobody_waits_until_somebody_says_to_whom() {
        var id = Desk.ANNA
                .importText(
                        "a.txt",
                        "Резолюция\n«Без адресата %s»\n3 марта 2026 года\nРекомендации:\n1. Собрать предложения.\n"
                                .formatted(UUID.randomUUID()))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var roundTable = Desk.ANNA.publishImport(id).statusCode(201).extract().jsonPath();
        var recommendation = first(roundTable);
        Desk.ANNA
                .get(Desk.RECOMMENDATIONS + recommendation)
                .body("status", is("draft"))
                .body("actions", contains("cancel", "change", "set_target", "set_evidence_rule"));
        Desk.ANNA.act(recommendation, "publish").statusCode(409);
        Desk.assign(roundTable, Desk.COUNCIL, false);
        Desk.ANNA.act(recommendation, "publish").statusCode(200).body("status", is("assigned"));
    }

    @Test
    void of_two_simultaneous_confirmations_one_counts() throws Exception {
        var recommendation = ofCouncil();
        Desk.VERA.act(recommendation, "accept", PROMISE).statusCode(200);
        prove(recommendation);
        Desk.VERA.act(recommendation, "claim_done").statusCode(200);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var calls = new ArrayList<Callable<Integer>>();
            for (var desk : List.of(Desk.ANNA, Desk.BORIS)) {
                calls.add(() ->
                        desk.act(recommendation, "confirm", REASON).extract().statusCode());
            }
            var codes = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(calls)) {
                codes.add(answer.get());
            }
            assertThat(codes).contains(200).containsAnyOf(409, 412);
        } finally {
            pool.shutdownNow();
        }
        given().get(Desk.RECOMMENDATIONS + recommendation + "/history?limit=100")
                .then()
                .body("items.findAll { it.action == 'confirm' }", hasSize(1));
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        var roundTable = Desk.published("Совету", "Одно дело", "Другое дело", "Третье дело");
        var list = "/api/v1/recommendations?roundTable=" + roundTable.getString("id") + "&limit=2";
        var first = given().get(list)
                .then()
                .statusCode(200)
                .body("items.number", contains("1", "2"))
                .extract();
        given().get(list + "&cursor=" + first.<String>path("nextCursor"))
                .then()
                .statusCode(200)
                .body("items.number", contains("3"));
        given().get("/api/v1/recommendations?cursor=" + first.<String>path("nextCursor"))
                .then()
                .statusCode(400);
        given().get("/api/v1/recommendations?status=sleeping").then().statusCode(400);
        given().get("/api/v1/recommendations/" + UUID.randomUUID()).then().statusCode(404);
        ListFiles.areNotThere("/api/v1/recommendations/" + UUID.randomUUID() + "/history");
    }

    static String ofCouncil() {
        var roundTable = Desk.published("Совету", "Собрать предложения");
        Desk.assign(roundTable, Desk.COUNCIL, false);
        return first(roundTable);
    }

    static String first(JsonPath roundTable) {
        return roundTable.getString("addressees[0].recommendations[0].id");
    }

    /** Both kinds of evidence that are expected. */
    static void prove(String recommendation) {
        var thing = UUID.randomUUID();
        Things.put(thing, true);
        EvidenceTest.accept(
                recommendation,
                Map.of("kind", "object", "targetType", "thing", "targetId", thing, "predicate", "there"));
        EvidenceTest.accept(
                recommendation,
                Map.of(
                        "kind", "document",
                        "title", "Протокол",
                        "documentNumber", "1",
                        "documentOn", "2026-04-01",
                        "documentBody", "Совет"));
    }
}

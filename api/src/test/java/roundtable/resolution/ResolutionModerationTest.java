package roundtable.resolution;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.Personas;
import roundtable.app.TestDatabase;

/** Resolutions and recommendations can be reported; their words go and come back, a promise never goes. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ResolutionModerationTest {
    private static final String CASES = "/api/v1/moderation/cases";
    private static final String NOTICE = "Текст скрыт модератором.";

    private Desk moderator;
    private String roundTable;
    private String recommendation;

    @BeforeEach
    void publish() {
        moderator = Desk.staff();
        var published = Desk.published("Ивановой Марии", "Позвонить по домашнему номеру 22-11-00");
        roundTable = published.getString("id");
        recommendation = published.getString("addressees[0].recommendations[0].id");
    }

    @Test
    void personal_data_in_a_recommendation_are_masked_by_two_reports_and_come_back() {
        report("recommendation", recommendation, "personal_data").statusCode(201);
        report("recommendation", recommendation, "personal_data").statusCode(201);
        one().body("text", is(NOTICE)).body("status", is("assigned"));
        table().body("addressees[0].recommendations[0].text", is(NOTICE));
        given().queryParam("q", "домашнему номеру")
                .get("/api/v1/search")
                .then()
                .body(not(containsString(recommendation)));
        decided(recommendation, "kept");
        one().body("text", containsString("22-11-00"));
    }

    /** What the addressee writes there is part of it, and so are the reasons of steps. */
    @Test
    void what_was_written_below_it_goes_and_comes_back_too() {
        recommendation = RecommendationLifeTest.ofCouncil();
        Desk.VERA.act(recommendation, "accept", RecommendationLifeTest.PROMISE).statusCode(200);
        Desk.VERA
                .post(recommendation, "progress-reports", Map.of("text", "Звонила Петровой, 8 913 000-00-00"))
                .statusCode(201);
        report("recommendation", recommendation, "personal_data").statusCode(201);
        report("recommendation", recommendation, "personal_data").statusCode(201);
        below("progress-reports").body("items[0].text", is(NOTICE));
        one().body("contact", nullValue()).body("milestones[0].title", is(NOTICE));
        decided(recommendation, "kept");
        below("progress-reports").body("items[0].text", containsString("Петровой"));
        one().body("contact", is("nko@example.org")).body("milestones[0].title", is("Первая встреча"));
    }

    @Test
    void hiding_takes_the_words_of_a_resolution_and_leaves_its_promises() {
        report("round_table", roundTable, "misleading").statusCode(201);
        decided(roundTable, "hidden");
        table().statusCode(200)
                .body("title", containsString(NOTICE))
                .body("place", nullValue())
                .body("addressees[0].name", is(NOTICE))
                .body("addressees[0].recommendations[0].text", containsString("22-11-00"));
    }

    @Test
    void what_is_not_there_cannot_be_reported() {
        report("recommendation", UUID.randomUUID().toString(), "spam").statusCode(404);
        report("round_table", UUID.randomUUID().toString(), "spam").statusCode(404);
    }

    private static ValidatableResponse report(String type, String id, String reason) {
        return new Desk(Personas.header(UUID.randomUUID().toString()))
                .json()
                .body(Map.of("subjectType", type, "subjectId", id, "reason", reason))
                .post("/api/v1/moderation/reports")
                .then();
    }

    private void decided(String subject, String outcome) {
        String id = moderator
                .request()
                .queryParam("limit", 100)
                .get(CASES)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.subjectId == '" + subject + "' }?.id");
        moderator.request().post(CASES + "/" + id + "/actions/claim").then().statusCode(200);
        moderator
                .json()
                .body(Map.of("outcome", outcome, "rule", outcome.equals("kept") ? "no_violation" : "spam"))
                .post(CASES + "/" + id + "/actions/decide")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse one() {
        return given().get(Desk.RECOMMENDATIONS + recommendation).then();
    }

    private ValidatableResponse below(String what) {
        return given().get(Desk.RECOMMENDATIONS + recommendation + "/" + what).then();
    }

    private ValidatableResponse table() {
        return given().get(Desk.ROUND_TABLES + roundTable).then();
    }
}

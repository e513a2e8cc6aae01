package roundtable.resolution;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
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

/** Proofs can be reported, and what moderation takes away is seen nowhere and counts for nothing. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EvidenceModerationTest {
    private static final String CASES = "/api/v1/moderation/cases";

    private Desk moderator;
    private String roundTable;
    private String recommendation;
    private String proof;

    @BeforeEach
    void prove() {
        moderator = Desk.staff();
        var published = Desk.published("Совету", "Собрать предложения");
        roundTable = published.getString("slug");
        recommendation = published.getString("addressees[0].recommendations[0].id");
        proof = EvidenceTest.accept(recommendation, EvidenceTest.document("Протокол с чужим телефоном"));
    }

    private static Desk somebody() {
        return new Desk(Personas.header(UUID.randomUUID().toString()));
    }

    private ValidatableResponse report(Desk by) {
        return by.json()
                .body(Map.of("subjectType", "evidence", "subjectId", proof, "reason", "misleading"))
                .post("/api/v1/moderation/reports")
                .then();
    }

    /** The case of the proof, decided by a moderator. */
    private String decided(String outcome) {
        report(somebody()).statusCode(201);
        String id = moderator
                .request()
                .queryParam("limit", 100)
                .get(CASES)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.subjectId == '" + proof + "' }?.id");
        moderator.request().post(CASES + "/" + id + "/actions/claim").then().statusCode(200);
        moderator
                .json()
                .body(Map.of("outcome", outcome, "rule", outcome.equals("kept") ? "no_violation" : "spam"))
                .post(CASES + "/" + id + "/actions/decide")
                .then()
                .statusCode(200)
                .body("title", is("Протокол с чужим телефоном"))
                .body("path", is("/recommendations/" + recommendation + "#evidence"));
        return id;
    }

    private ValidatableResponse list() {
        return given().get(Desk.RECOMMENDATIONS + recommendation + "/evidence").then();
    }

    private ValidatableResponse card() {
        return given().get(Desk.ROUND_TABLES + roundTable).then();
    }

    @Test
    void a_hidden_one_is_gone_for_everybody_and_counts_for_nothing() {
        card().body("addressees[0].recommendations[0].evidenceCount", is(1));
        decided("hidden");
        list().body("items", empty());
        given().get(Desk.RECOMMENDATIONS + recommendation + "/evidence/" + proof)
                .then()
                .statusCode(404);
        card().body("addressees[0].recommendations[0].evidenceCount", is(0));
        moderator
                .get(Desk.RECOMMENDATIONS + recommendation + "/evidence")
                .body("items.id", contains(proof))
                .body("items[0].hiddenAt", notNullValue())
                .body("items[0].status", is("accepted"));
        report(somebody()).statusCode(404);
    }

    @Test
    void a_masked_one_stays_without_what_people_wrote() {
        decided("masked");
        list().body("items.id", contains(proof))
                .body("items[0].title", nullValue())
                .body("items[0].documentBody", nullValue())
                .body("items[0].documentOn", is("2026-04-01"))
                .body("items[0].masked", is(true));
        card().body("addressees[0].recommendations[0].evidenceCount", is(1));
    }

    @Test
    void what_nobody_sees_cannot_be_reported() {
        var offered = Desk.staff()
                .post(recommendation, "evidence", EvidenceTest.document("Ещё не принят"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        proof = offered;
        report(somebody()).statusCode(404);
        proof = UUID.randomUUID().toString();
        report(somebody()).statusCode(404);
    }

    @Test
    void a_kept_one_stays_as_it_is() {
        decided("kept");
        list().body("items[0].title", containsString("Протокол")).body("items[0].masked", is(false));
    }
}

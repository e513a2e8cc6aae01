package roundtable.resolution;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import roundtable.app.Personas;
import roundtable.app.TestDatabase;

/** «This carries out recommendation …», seen from the thing: who may offer it, who accepts it, what everybody sees. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CarriedOutTest {
    @Test
    void an_author_offers_the_own_problem_another_person_accepts_and_both_pages_say_so() {
        var author = new Desk(Personas.header(UUID.randomUUID().toString(), "member"));
        var problem = problem(author, null);
        var recommendation = RecommendationLifeTest.ofCouncil();
        of(null, problem).body("items", empty()).body("actions", empty()).body("offers", empty());
        of(author, problem).body("actions", contains("propose_evidence")).body("offers", contains("published"));
        of(Desk.DINA, problem).body("actions", empty());

        Desk.DINA.post(recommendation, "evidence", claim(problem, "published")).statusCode(403);
        author.post(recommendation, "evidence", claim(problem, "solved")).statusCode(409);
        author.post(recommendation, "evidence", EvidenceTest.document("Чужой протокол"))
                .statusCode(403);
        var evidence = author.post(recommendation, "evidence", claim(problem, "published"))
                .statusCode(201)
                .body("addedBy.capacity", is("author"))
                .body("addedFor", nullValue())
                .extract()
                .<String>path("id");
        author.post(recommendation, "evidence", claim(problem, "published")).statusCode(409);
        of(author, problem).body("items.status", contains("proposed"));
        of(null, problem).body("items", empty());
        author.act(recommendation + "/evidence/" + evidence, "accept").statusCode(403);
        Desk.OFFICER.act(recommendation + "/evidence/" + evidence, "accept").statusCode(200);

        of(null, problem)
                .body("items.evidenceId", contains(evidence))
                .body("items[0].status", is("accepted"))
                .body("items[0].recommendation.id", is(recommendation))
                .body("items[0].recommendation.status", is("assigned"));
        given().get(Desk.RECOMMENDATIONS + recommendation + "/evidence")
                .then()
                .body("items[0].path", containsString("/problems/"));
    }

    @Test
    void the_people_of_the_organization_and_officers_offer_in_its_or_their_name() {
        var problem = problem(Desk.DINA, Desk.OTHERS);
        var recommendation = RecommendationLifeTest.ofCouncil();
        var colleague = new Desk(Personas.header(UUID.randomUUID().toString(), "representative:" + Desk.OTHERS));
        colleague
                .post(recommendation, "evidence", claim(problem, "published"))
                .statusCode(201)
                .body("addedFor", is(Desk.OTHERS))
                .body("addedBy.capacity", is("representative"));
        var other = RecommendationLifeTest.ofCouncil();
        var offered = Desk.OFFICER
                .post(other, "evidence", claim(problem, "published"))
                .statusCode(201)
                .body("addedFor", is(Desk.ADMINISTRATION))
                .body("addedBy.capacity", is("officer"))
                .extract()
                .<String>path("id");
        // Another officer of the same body is another person, but no other side.
        new Desk(Personas.header(UUID.randomUUID().toString(), "officer:" + Desk.ADMINISTRATION))
                .act(other + "/evidence/" + offered, "accept")
                .statusCode(403);
        Desk.BORIS.act(other + "/evidence/" + offered, "accept").statusCode(200);
        of(Desk.BORIS, problem).body("items.status", hasItem("proposed")).body("items.status", hasItem("accepted"));
    }

    @Test
    void what_is_no_kind_of_evidence_is_named() {
        given().get("/api/v1/evidence?targetType=ghost&targetId=" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("violations[0].field", is("targetType"));
        given().get("/api/v1/evidence?targetType=problem&targetId=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("items", empty());
        given().get("/api/v1/evidence").then().statusCode(400);
    }

    @Test
    void a_recommendation_is_found_by_its_words() {
        var word = "кедрование" + Long.toString(System.nanoTime(), 36);
        Desk.published("Совету", "Поддержать " + word + " в районе");
        given().get("/api/v1/recommendations?q=" + word.substring(0, 14))
                .then()
                .statusCode(200)
                .body("items.text", contains(containsString(word)));
    }

    private static ValidatableResponse of(@Nullable Desk reader, String problem) {
        var path = "/api/v1/evidence?targetType=problem&targetId=" + problem;
        return (reader == null ? given().get(path).then() : reader.get(path)).statusCode(200);
    }

    private static Map<String, Object> claim(String problem, String predicate) {
        return Map.of("kind", "object", "targetType", "problem", "targetId", problem, "predicate", predicate);
    }

    private static String problem(Desk author, @Nullable String organization) {
        var words = new HashMap<String, Object>(Map.of(
                "kind",
                "statement",
                "title",
                "Проверка " + UUID.randomUUID(),
                "body",
                "Проблема для проверки.",
                "everywhere",
                true));
        if (organization != null) {
            words.put("organizationId", organization);
            words.put("targetGroup", "Люди");
            words.put("scale", "Много");
        }
        var made = author.json()
                .queryParam("submit", true)
                .body(words)
                .post("/api/v1/problems")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        if (made.getString("status").equals("submitted")) {
            Desk.staff()
                    .request()
                    .post("/api/v1/problems/" + made.getString("id") + "/actions/publish")
                    .then()
                    .statusCode(200);
        }
        return made.getString("id");
    }
}

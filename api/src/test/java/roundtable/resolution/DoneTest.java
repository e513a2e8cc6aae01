package roundtable.resolution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;

/** «Done» is what dialogue 2.1 calls so and nothing else: live evidence, and another side that confirms. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DoneTest {
    private static final String DONE = "/api/v1/indicators/recommendations_done";
    private static final Map<String, String> REASON = Map.of("reason", "Проверено на месте");

    @Inject
    Event<Changed> changed;

    @Test
    void it_is_done_by_live_evidence_and_another_side_and_falls_back_when_the_evidence_breaks() {
        var recommendation = RecommendationLifeTest.ofCouncil();
        var path = Desk.RECOMMENDATIONS + recommendation;
        Desk.VERA.act(recommendation, "accept", RecommendationLifeTest.PROMISE).statusCode(200);

        // Neither words nor an outside page, nor evidence that nobody has accepted.
        Desk.VERA
                .post(recommendation, "progress-reports", Map.of("text", "Всё сделано"))
                .statusCode(201);
        EvidenceTest.accept(recommendation, Map.of("kind", "external", "url", "https://example.org/done"));
        EvidenceTest.accept(recommendation, EvidenceTest.document("Протокол"));
        var thing = UUID.randomUUID();
        Things.put(thing, true);
        var offered = Desk.VERA
                .post(
                        recommendation,
                        "evidence",
                        Map.of("kind", "object", "targetType", "thing", "targetId", thing, "predicate", "there"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        Desk.VERA.act(recommendation, "claim_done").statusCode(409);
        // Nor evidence that its own side accepts.
        Desk.of(9, "council_member:" + Desk.COUNCIL)
                .act(recommendation + "/evidence/" + offered, "accept")
                .statusCode(403);
        Desk.VERA.act(recommendation, "claim_done").statusCode(409);
        Desk.OFFICER.act(recommendation + "/evidence/" + offered, "accept").statusCode(200);

        // The addressee says so; that is a claim. Its own people cannot confirm, strangers neither.
        Desk.ANNA.act(recommendation, "claim_done").statusCode(403);
        Desk.ANNA.act(recommendation, "confirm", REASON).statusCode(409);
        Desk.VERA.act(recommendation, "claim_done").statusCode(200).body("status", is("under_review"));
        for (var own : new Desk[] {Desk.VERA, Desk.GLEB, Desk.DINA, Desk.OFFICER, Desk.MEMBER}) {
            own.act(recommendation, "confirm", REASON).statusCode(403);
        }
        given().get(path).then().body("status", is("under_review"));
        var before = numerator();
        Desk.ANNA.act(recommendation, "confirm", REASON).statusCode(200).body("status", is("done"));
        assertThat(numerator()).isEqualTo(before + 1);
        Desk.ANNA.get(path).body("actions", not(hasItem("reopen"))).body("evidenceBroken", is(false));
        Desk.ANNA.act(recommendation, "reopen", REASON).statusCode(409);

        // What it stood on is gone: it counts as done no longer, everybody sees why, and it can be taken up again.
        set(thing, false);
        Awaitility.await().untilAsserted(() -> given().get(path).then().body("evidenceBroken", is(true)));
        assertThat(numerator()).isEqualTo(before);
        Desk.VERA.act(recommendation, "reopen", REASON).statusCode(403);
        Desk.ANNA.get(path).body("actions", hasItem("reopen"));
        Desk.ANNA.act(recommendation, "reopen", REASON).statusCode(200).body("status", is("in_progress"));
        Desk.VERA.act(recommendation, "claim_done").statusCode(409);
        set(thing, true);
        Awaitility.await().untilAsserted(() -> given().get(path).then().body("evidenceBroken", is(false)));
        Desk.VERA.act(recommendation, "claim_done").statusCode(200);
        Desk.ANNA.act(recommendation, "confirm", REASON).statusCode(200).body("status", is("done"));
    }

    private void set(UUID thing, boolean there) {
        Things.put(thing, there);
        Arc.container().requestContext().activate();
        QuarkusTransaction.requiringNew()
                .run(() -> changed.fire(new Changed(new Subject("thing", thing), "change", Map.of())));
        Arc.container().requestContext().terminate();
    }

    private static int numerator() {
        return Math.round(given().get(DONE)
                .then()
                .statusCode(200)
                .extract()
                .<Number>path("current.numerator")
                .floatValue());
    }
}

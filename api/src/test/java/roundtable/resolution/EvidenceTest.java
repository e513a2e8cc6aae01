package roundtable.resolution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;

/** «Done» needs live evidence and another side; it falls back when the evidence breaks. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EvidenceTest {
    private static final String SHARE = "/api/v1/indicators/recommendations_with_evidence";

    @Inject
    Event<Changed> changed;

    @Test
    void a_visitor_sees_evidence_once_another_person_accepted_it_and_the_indicator_moves() {
        var roundTable = Desk.published("Совету", "Собрать предложения");
        var recommendation = roundTable.getString("addressees[0].recommendations[0].id");
        var before = numerator();
        var evidence = Desk.ANNA
                .post(recommendation, "evidence", document("Протокол № 1"))
                .statusCode(201)
                .body("status", is("proposed"))
                .body("actions", empty())
                .extract()
                .<String>path("id");
        given().get(Desk.RECOMMENDATIONS + recommendation + "/evidence").then().body("items", empty());
        given().get(Desk.RECOMMENDATIONS + recommendation + "/evidence/" + evidence)
                .then()
                .statusCode(404);
        assertThat(numerator()).isEqualTo(before);

        Desk.ANNA.act(recommendation + "/evidence/" + evidence, "accept").statusCode(403);
        Desk.BORIS
                .get(Desk.RECOMMENDATIONS + recommendation + "/evidence")
                .body("items[0].actions", contains("accept", "reject"));
        Desk.BORIS
                .act(recommendation + "/evidence/" + evidence, "accept")
                .statusCode(200)
                .body("status", is("accepted"));

        given().get(Desk.RECOMMENDATIONS + recommendation + "/evidence")
                .then()
                .body("items.title", contains("Протокол № 1"))
                .body("items[0].actions", empty());
        given().get(Desk.ROUND_TABLES + roundTable.getString("slug"))
                .then()
                .body("addressees[0].recommendations[0].evidenceCount", is(1))
                .body("addressees[0].recommendations[0].actions", empty());
        assertThat(numerator()).isEqualTo(before + 1);
        given().get(SHARE + "/rows?limit=100")
                .then()
                .statusCode(200)
                .body("items.path", hasItem("/round-tables/" + roundTable.getString("slug") + "#" + recommendation));
    }

    @Test
    void an_external_page_alone_moves_no_indicator() {
        var recommendation =
                Desk.published("Совету", "Собрать предложения").getString("addressees[0].recommendations[0].id");
        var before = numerator();
        accept(recommendation, Map.of("kind", "external", "url", "https://example.org/news"));
        assertThat(numerator()).isEqualTo(before);
        Desk.ANNA
                .patch(Desk.RECOMMENDATIONS + recommendation, "{\"expectedEvidence\":[\"external\"]}")
                .statusCode(400)
                .body("violations[0].code", is("external-alone"));
    }

    @Test
    void an_object_that_no_longer_holds_breaks_and_heals() {
        var thing = UUID.randomUUID();
        Things.put(thing, true);
        var recommendation =
                Desk.published("Совету", "Собрать предложения").getString("addressees[0].recommendations[0].id");
        var object = Map.of("kind", "object", "targetType", "thing", "targetId", thing, "predicate", "there");
        var evidence = accept(recommendation, object);
        Desk.ANNA.post(recommendation, "evidence", object).statusCode(409).body("type", is("/problems/conflict"));

        Things.put(thing, false);
        tell(thing);
        awaitStatus(recommendation, evidence, "broken");
        given().get(Desk.RECOMMENDATIONS + recommendation).then().body("evidenceCount", is(0));
        Things.put(thing, true);
        tell(thing);
        awaitStatus(recommendation, evidence, "accepted");
    }

    @Test
    void a_rule_finds_evidence_by_itself() {
        var thing = UUID.randomUUID();
        var recommendation =
                Desk.published("Совету", "Собрать предложения").getString("addressees[0].recommendations[0].id");
        var rule = Map.of("targetType", "thing", "predicate", "there", "since", "2020-01-01");
        Desk.MEMBER.post(recommendation, "evidence-rules", rule).statusCode(403);
        Desk.ANNA.post(recommendation, "evidence-rules", rule).statusCode(201);
        Desk.ANNA.post(recommendation, "evidence-rules", rule).statusCode(409);
        var path = Desk.RECOMMENDATIONS + recommendation + "/evidence-rules/";
        var first = given().get(path).then().extract().<String>path("items[0].id");
        Desk.MEMBER.request().delete(path + first).then().statusCode(403);
        Desk.ANNA.request().delete(path + first).then().statusCode(204);
        Desk.ANNA.request().delete(path + first).then().statusCode(404);
        given().get(path).then().body("items", empty());
        Desk.ANNA.post(recommendation, "evidence-rules", rule).statusCode(201);
        Things.put(thing, true);
        tell(thing);
        Awaitility.await().untilAsserted(() -> given().get(Desk.RECOMMENDATIONS + recommendation + "/evidence")
                .then()
                .body("items.targetId", hasItem(thing.toString()))
                .body("items[0].origin", is("auto"))
                .body("items[0].addedBy.capacity", is("platform"))
                .body("items[0].decidedBy.capacity", is("platform"))
                .body("items[0].path", is("/things/" + thing)));
    }

    @Test
    void what_a_kind_needs_and_what_it_must_not_have_is_named_at_once() {
        var recommendation =
                Desk.published("Совету", "Собрать предложения").getString("addressees[0].recommendations[0].id");
        Desk.ANNA
                .post(recommendation, "evidence", Map.of("kind", "document", "predicate", "there"))
                .statusCode(400)
                .body(
                        "violations.field",
                        containsInAnyOrder("/predicate", "/title", "/documentNumber", "/documentOn", "/documentBody"));
        var unknown = Map.of("kind", "object", "targetType", "ghost", "targetId", UUID.randomUUID(), "predicate", "x");
        Desk.ANNA
                .post(recommendation, "evidence", unknown)
                .statusCode(400)
                .body("violations[0].field", is("/targetType"));
        var absent =
                Map.of("kind", "object", "targetType", "thing", "targetId", UUID.randomUUID(), "predicate", "there");
        Desk.ANNA.post(recommendation, "evidence", absent).statusCode(400).body("violations[0].field", is("/targetId"));
        Desk.ANNA
                .post(recommendation, "evidence", Map.of("kind", "external", "url", "javascript:alert(1)"))
                .statusCode(400)
                .body("violations[0].code", is("pattern"));
    }

    @Test
    void a_stranger_to_the_matter_offers_nothing_but_another_side_may_testify() {
        var roundTable = Desk.published("Совету", "Собрать предложения");
        Desk.assign(roundTable, Desk.COUNCIL, false);
        var recommendation = roundTable.getString("addressees[0].recommendations[0].id");
        Desk.DINA.post(recommendation, "evidence", document("Чужой")).statusCode(403);
        Map<String, Object> words =
                Map.of("kind", "testimony", "note", "Мы были на встрече", "onBehalfOf", Desk.OTHERS);
        Desk.DINA.post(recommendation, "evidence", words).statusCode(201);
        Desk.MEMBER.post(recommendation, "evidence", words).statusCode(403);
        var own = Desk.GLEB
                .post(recommendation, "evidence", document("Протокол совета"))
                .statusCode(201)
                .body("addedFor", is(Desk.COUNCIL))
                .extract()
                .<String>path("id");
        // A member of the same council is another person, but no other side.
        Desk.VERA.act(recommendation + "/evidence/" + own, "accept").statusCode(403);
        Desk.OFFICER
                .act(recommendation + "/evidence/" + own, "reject", Map.of("reason", "Нет подписи"))
                .statusCode(200)
                .body("status", is("rejected"))
                .body("decisionReason", is("Нет подписи"));
        Desk.OFFICER.act(recommendation + "/evidence/" + own, "accept").statusCode(409);
    }

    @Test
    void everybody_learns_in_which_capacity_it_was_decided_and_those_who_decide_learn_by_whom() {
        var roundTable = Desk.published("Совету", "Собрать предложения");
        Desk.assign(roundTable, Desk.COUNCIL, false);
        var recommendation = roundTable.getString("addressees[0].recommendations[0].id");
        var offered = Desk.GLEB
                .post(recommendation, "evidence", document("Протокол"))
                .statusCode(201)
                .body("decidedBy", nullValue())
                .body("addedBy.capacity", is("representative"))
                .body("addedBy.organizationId", is(Desk.COUNCIL))
                .extract()
                .<String>path("id");
        Desk.OFFICER.act(recommendation + "/evidence/" + offered, "accept").statusCode(200);
        var path = Desk.RECOMMENDATIONS + recommendation + "/evidence/" + offered;
        given().get(path)
                .then()
                .body("decidedAt", not(nullValue()))
                .body("decidedBy.capacity", is("officer"))
                .body("decidedBy.organizationId", is(Desk.ADMINISTRATION))
                .body("decidedBy.name", nullValue())
                .body("addedBy.name", nullValue());
        Desk.ANNA
                .act(recommendation + "/evidence/" + offered, "reject", Map.of("reason", "Подпись оказалась чужой"))
                .statusCode(200)
                .body("decidedBy.capacity", is("resource_center"))
                .body("decidedBy.organizationId", nullValue());
    }

    @Test
    void a_target_without_data_is_no_data_and_with_data_it_is_met_or_not() {
        var recommendation =
                Desk.published("Совету", "Собрать предложения").getString("addressees[0].recommendations[0].id");
        accept(recommendation, document("Протокол"));
        Desk.VERA.post(recommendation, "targets", TARGET).statusCode(403);
        Desk.ANNA.post(recommendation, "targets", TARGET).statusCode(201).body("baselineSource", is("unknown"));
        given().get(Desk.RECOMMENDATIONS + recommendation)
                .then()
                .body("health", is("no_data"))
                .body("targets", hasSize(1))
                .body("targets[0].progress", nullValue())
                .body("targets[0].value", not(nullValue()));
        var reached = Map.of(
                "indicator",
                "recommendations_with_evidence",
                "baseline",
                0,
                "baselineOn",
                "2019-12-05",
                "baselineSource",
                "declared",
                "target",
                0.001,
                "targetOn",
                "2030-12-31");
        Desk.ANNA.post(recommendation, "targets", reached).statusCode(201);
        given().get(Desk.RECOMMENDATIONS + recommendation)
                .then()
                .body("health", is("met"))
                .body("targets", hasSize(1))
                .body("targetsMet", is(1))
                .body("targets[0].baselineSource", is("declared"));
        var target = given().get(Desk.RECOMMENDATIONS + recommendation)
                .then()
                .extract()
                .<String>path("targets[0].id");
        var path = Desk.RECOMMENDATIONS + recommendation + "/targets/" + target;
        Desk.VERA.request().delete(path).then().statusCode(403);
        Desk.ANNA.request().delete(path).then().statusCode(204);
        Desk.ANNA.request().delete(path).then().statusCode(404);
        given().get(Desk.RECOMMENDATIONS + recommendation)
                .then()
                .body("targets", empty())
                .body("health", is("no_data"));
        given().get(Desk.RECOMMENDATIONS + recommendation + "/history")
                .then()
                .body("items[0].action", is("set_target"))
                .body("items[0].changes.recommendations_with_evidence.from", is(0.001f))
                .body("items[0].changes.recommendations_with_evidence.to", nullValue());
        Desk.ANNA
                .post(
                        recommendation,
                        "targets",
                        Map.of(
                                "indicator",
                                "wishes",
                                "baselineSource",
                                "unknown",
                                "target",
                                1,
                                "targetOn",
                                "2030-12-31"))
                .statusCode(400)
                .body("violations[0].field", is("/indicator"));
    }

    /** One whose start nobody knows. */
    static final Map<String, Object> TARGET = Map.of(
            "indicator",
            "recommendations_with_evidence",
            "baselineSource",
            "unknown",
            "target",
            0.9,
            "targetOn",
            "2030-12-31");

    static Map<String, Object> document(String title) {
        return Map.of(
                "kind", "document",
                "title", title,
                "documentNumber", "1",
                "documentOn", "2026-04-01",
                "documentBody", "Совет");
    }

    static String accept(String recommendation, Map<String, ?> evidence) {
        var id = Desk.staff()
                .post(recommendation, "evidence", evidence)
                .statusCode(201)
                .extract()
                .<String>path("id");
        Desk.staff().act(recommendation + "/evidence/" + id, "accept").statusCode(200);
        return id;
    }

    private void tell(UUID thing) {
        Arc.container().requestContext().activate();
        QuarkusTransaction.requiringNew()
                .run(() -> changed.fire(new Changed(new Subject("thing", thing), "change", Map.of())));
        Arc.container().requestContext().terminate();
    }

    private static void awaitStatus(String recommendation, String evidence, String status) {
        Awaitility.await()
                .untilAsserted(() -> given().get(Desk.RECOMMENDATIONS + recommendation + "/evidence/" + evidence)
                        .then()
                        .body("status", is(status)));
    }

    private static int numerator() {
        return new BigDecimal(given().get(SHARE)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<Object>path("current.numerator")
                        .toString())
                .intValueExact();
    }
}

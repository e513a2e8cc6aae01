package roundtable.resolution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** A weakness that a round table named has numbers to reach too, by the rules of a recommendation's. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class WeaknessTargetTest {
    private static final String KEY = "recommendations_with_evidence";

    private JsonPath table;
    private String path;

    @BeforeEach
    void aRoundTableThatNamedTwoWeaknesses() {
        var text =
                """
                Резолюция
                «Слабости %s»
                3 марта 2026 года
                Сильные стороны:
                - Есть диалог;
                Слабые стороны:
                - Нет площадок;
                - Нет заказа;
                Рекомендации:
                Совету:
                - Собрать предложения;
                """
                        .formatted(UUID.randomUUID());
        var staff = Desk.staff();
        var draft =
                staff.importText("слабости.txt", text).statusCode(201).extract().<String>path("id");
        table = staff.publishImport(draft).statusCode(201).extract().jsonPath();
        path = Desk.ROUND_TABLES + table.getString("id");
    }

    @Test
    void its_progress_is_computed_and_what_was_set_before_stays_as_history() {
        Desk.VERA.get(path).body("actions", empty());
        Desk.ANNA.get(path).body("actions", hasItems("change", "set_target"));
        set(Desk.VERA, 2, target(0.9)).statusCode(403);
        set(Desk.ANNA, 2, target(0.9)).statusCode(201).body("indicator", is(KEY));
        given().get(path)
                .then()
                .body("weaknesses[0].targets", empty())
                .body("strengths[0].targets", empty())
                .body("weaknesses[1].targets.indicator", contains(KEY))
                // Nobody knows where it started.
                .body("weaknesses[1].targets[0].health", is("no_data"))
                .body("weaknesses[1].targets[0].progress", nullValue());
        var reached = new HashMap<>(target(0.001));
        reached.putAll(Map.of("baseline", 0, "baselineOn", "2019-12-05", "baselineSource", "declared"));
        EvidenceTest.accept(table.getString("addressees[0].recommendations[0].id"), EvidenceTest.document("Протокол"));
        var id = set(Desk.ANNA, 2, reached)
                .statusCode(201)
                .body("health", is("met"))
                .extract()
                .<String>path("id");
        given().get(path).then().body("weaknesses[1].targets", hasSize(1));
        given().get(path + "/weaknesses/2/targets")
                .then()
                .body("items.target", contains(0.001f, 0.9f))
                .body("items[0].retiredAt", nullValue())
                .body("items[1].retiredAt", notNullValue());
        // It changes nothing of the recommendations.
        given().get(path).then().body("addressees[0].recommendations[0].targets", is(0));

        var own = path + "/weaknesses/2/targets/" + id;
        Desk.VERA.request().delete(own).then().statusCode(403);
        Desk.ANNA.request().delete(path + "/weaknesses/1/targets/" + id).then().statusCode(404);
        Desk.ANNA.request().delete(own).then().statusCode(204);
        Desk.ANNA.request().delete(own).then().statusCode(404);
        given().get(path).then().body("weaknesses[1].targets", empty());
        given().get(path + "/weaknesses/2/targets")
                .then()
                .body("items", hasSize(2))
                .body("items[0].retiredAt", notNullValue());
    }

    @Test
    void what_is_wrong_with_it_is_named_and_a_weakness_that_nobody_named_has_none() {
        var unknown = new HashMap<>(target(1));
        unknown.put("indicator", "wishes");
        set(Desk.ANNA, 1, unknown).statusCode(400).body("violations[0].field", is("/indicator"));
        var unexplained = new HashMap<>(target(1));
        unexplained.put("baseline", 1);
        set(Desk.ANNA, 1, unexplained).statusCode(400).body("violations[0].field", is("/baselineSource"));
        set(Desk.ANNA, 3, target(1)).statusCode(404);
        set(Desk.ANNA, 0, target(1)).statusCode(404);
        given().get(path + "/weaknesses/3/targets").then().statusCode(404);
        given().get(Desk.ROUND_TABLES + UUID.randomUUID() + "/weaknesses/1/targets")
                .then()
                .statusCode(404);
    }

    @Test
    void a_target_belongs_to_exactly_one_thing_and_to_no_strength() {
        var recommendation = table.getString("addressees[0].recommendations[0].id");
        assertThatThrownBy(() -> insert("null", "null")).hasMessageContaining("indicator_target_of_one");
        assertThatThrownBy(() -> insert("'" + recommendation + "'", point("WEAKNESS")))
                .hasMessageContaining("indicator_target_of_one");
        assertThatThrownBy(() -> insert("null", point("STRENGTH"))).hasMessageContaining("indicator_target_weakness");
    }

    private String point(String kind) {
        return "(select id from round_table_point where round_table_id = '" + table.getString("id") + "' and kind = '"
                + kind + "' limit 1)";
    }

    private static void insert(String recommendation, String weakness) {
        change("insert into indicator_target (recommendation_id, weakness_id, key, baseline_source, target, target_on,"
                + " set_by, set_at) values (" + recommendation + ", " + weakness + ", '" + KEY
                + "', 'UNKNOWN', 1, '2030-01-01', uuidv7(), now())");
    }

    private ValidatableResponse set(Desk by, int number, Map<String, ?> target) {
        return by.json()
                .body(target)
                .post(path + "/weaknesses/" + number + "/targets")
                .then();
    }

    private static Map<String, Object> target(double reach) {
        return Map.of("indicator", KEY, "baselineSource", "unknown", "target", reach, "targetOn", "2030-12-31");
    }
}

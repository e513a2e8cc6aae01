package roundtable.resolution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;

/** A rule that looks for evidence in one place and about some areas only. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EvidenceRuleFilterTest {
    private static final String REGION = "84000000";
    private static final String INSIDE = "84640000";
    private static final String BESIDE = "84635000";

    @Inject
    Event<Changed> changed;

    private final Set<String> made = new HashSet<>();

    @Test
    void it_finds_what_lies_inside_and_is_about_one_of_the_areas() {
        var areas = areas();
        var inPlace = withRule(Map.of("territoryId", territory(INSIDE)));
        var inRegion = withRule(Map.of("territoryId", territory(REGION)));
        var aboutTwo = withRule(Map.of("activityAreaIds", areas.subList(0, 2)));
        var both = withRule(Map.of("territoryId", territory(INSIDE), "activityAreaIds", List.of(areas.get(0))));
        var all = withRule(Map.of());

        var here = organization(INSIDE, areas.get(0));
        var hereToo = organization(INSIDE, areas.get(2));
        var beside = organization(BESIDE, areas.get(1), areas.get(2));
        var country = organization("00000000", areas.get(0));
        var nowhere = noted(Folk.organization());

        found(all, here, hereToo, beside, country, nowhere);
        found(inPlace, here, hereToo);
        found(inRegion, here, hereToo, beside);
        found(aboutTwo, here, beside, country);
        found(both, here);
    }

    @Test
    void a_thing_is_found_when_it_moves_in_and_stays_when_it_moves_out() {
        var narrow = withRule(Map.of("territoryId", territory(INSIDE)));
        var all = withRule(Map.of());
        var moves = organization(BESIDE);
        found(all, moves);
        found(narrow);
        move(moves, INSIDE);
        Awaitility.await().untilAsserted(() -> found(narrow, moves));
        move(moves, BESIDE);
        var later = organization(BESIDE);
        found(all, moves, later);
        found(narrow, moves);
        given().get(evidence(narrow))
                .then()
                .body("items.find { it.targetId == '%s' }.status".formatted(moves), is("accepted"));
    }

    @Test
    void of_kinds_that_do_not_say_where_they_belong_it_finds_nothing() {
        var narrow = recommendation();
        var all = recommendation();
        var rule = Map.of("targetType", "thing", "predicate", "there", "since", "2020-01-01");
        Desk.staff()
                .post(narrow, "evidence-rules", with(rule, Map.of("territoryId", territory("00000000"))))
                .statusCode(201);
        Desk.staff()
                .post(narrow, "evidence-rules", with(rule, Map.of("activityAreaIds", areas().subList(0, 1))))
                .statusCode(201);
        Desk.staff().post(all, "evidence-rules", rule).statusCode(201);
        var thing = UUID.randomUUID();
        Things.put(thing, true);
        Arc.container().requestContext().activate();
        QuarkusTransaction.requiringNew()
                .run(() -> changed.fire(new Changed(new Subject("thing", thing), "change", Map.of())));
        Arc.container().requestContext().terminate();
        found(all, noted(thing.toString()));
        found(narrow);
    }

    @Test
    void everybody_reads_where_a_rule_looks_and_about_what() {
        var area = areas().get(0);
        var recommendation = withRule(Map.of("territoryId", territory(INSIDE), "activityAreaIds", List.of(area, area)));
        given().header("Accept-Language", "ru")
                .get(Desk.RECOMMENDATIONS + recommendation + "/evidence-rules")
                .then()
                .body("items[0].territory.oktmo", is(INSIDE))
                .body("items[0].territory.name", is("Усть-Коксинский район"))
                .body("items[0].activityAreas.id", contains(area))
                .body("items[0].activityAreas[0].name", notNullValue());
        given().get(Desk.RECOMMENDATIONS + withRule(Map.of()) + "/evidence-rules")
                .then()
                .body("items[0].territory", nullValue())
                .body("items[0].activityAreas", empty());
    }

    @Test
    void the_history_names_where_a_rule_looks_and_about_what() {
        var area = areas().get(0);
        var recommendation = withRule(Map.of("territoryId", territory(INSIDE), "activityAreaIds", List.of(area, area)));
        history(recommendation)
                .body("items[0].action", is("set_evidence_rule"))
                .body("items[0].changes.organization.to", is("published"))
                .body("items[0].changes.territory.from", nullValue())
                .body("items[0].changes.territory.to", is("Усть-Коксинский район"))
                .body("items[0].changes.activityAreas.to", hasSize(1))
                .body("items[0].changes.size()", is(3));
        var rule = given().get(Desk.RECOMMENDATIONS + recommendation + "/evidence-rules")
                .<String>path("items[0].id");
        Desk.staff()
                .request()
                .delete(Desk.RECOMMENDATIONS + recommendation + "/evidence-rules/" + rule)
                .then()
                .statusCode(204);
        history(recommendation)
                .body("items[0].changes.territory.from", is("Усть-Коксинский район"))
                .body("items[0].changes.territory.to", nullValue());
        history(withRule(Map.of())).body("items[0].changes.size()", is(1));
    }

    private static io.restassured.response.ValidatableResponse history(String recommendation) {
        return given().header("Accept-Language", "ru")
                .get(Desk.RECOMMENDATIONS + recommendation + "/history")
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_no_territory_and_no_area_is_named_at_once() {
        var recommendation = recommendation();
        var areas = areas();
        var desk = Desk.staff();
        desk.post(
                        recommendation,
                        "evidence-rules",
                        rule(Map.of(
                                "territoryId",
                                UUID.randomUUID(),
                                "activityAreaIds",
                                List.of(areas.get(0), UUID.randomUUID().toString()))))
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/territoryId", "/activityAreaIds/1"))
                .body("violations.code", containsInAnyOrder("unknown-territory", "unknown-area"));
        desk.post(recommendation, "evidence-rules", rule(Map.of("activityAreaIds", areas.subList(0, 6))))
                .statusCode(400)
                .body("violations[0].field", is("/activityAreaIds"));
        desk.post(recommendation, "evidence-rules", rule(Map.of("territoryId", "84")))
                .statusCode(400);
        Desk.MEMBER
                .post(recommendation, "evidence-rules", rule(Map.of("territoryId", territory(INSIDE))))
                .statusCode(403);
        given().get(Desk.RECOMMENDATIONS + recommendation + "/evidence-rules")
                .then()
                .body("items", empty());
    }

    @Test
    void rules_that_differ_by_the_filter_stand_side_by_side_and_find_a_thing_once() {
        var areas = areas().subList(0, 2);
        var turned = new ArrayList<>(areas);
        Collections.reverse(turned);
        var place = territory(INSIDE);
        var recommendation = recommendation();
        var desk = Desk.staff();
        for (Map<String, ?> filter : List.of(
                Map.<String, Object>of(),
                Map.of("territoryId", place),
                Map.of("activityAreaIds", areas),
                Map.of("territoryId", place, "activityAreaIds", areas))) {
            desk.post(recommendation, "evidence-rules", rule(filter)).statusCode(201);
            desk.post(recommendation, "evidence-rules", rule(filter)).statusCode(409);
        }
        desk.post(recommendation, "evidence-rules", rule(Map.of("activityAreaIds", turned)))
                .statusCode(409);
        var wide = given().get(Desk.RECOMMENDATIONS + recommendation + "/evidence-rules")
                .then()
                .body("items", hasSize(4))
                .extract()
                .<String>path("items[0].id");
        desk.request()
                .delete(Desk.RECOMMENDATIONS + recommendation + "/evidence-rules/" + wide)
                .then()
                .statusCode(204);
        found(recommendation, organization(INSIDE, areas.get(1)));
    }

    @Test
    void of_equal_rules_set_at_the_same_moment_one_is_added() throws Exception {
        var recommendation = recommendation();
        var filter = Map.of("territoryId", territory(INSIDE), "activityAreaIds", areas().subList(0, 2));
        var pool = Executors.newFixedThreadPool(8);
        try {
            var calls = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < 8; i++) {
                var desk = Desk.staff();
                calls.add(() -> desk.post(recommendation, "evidence-rules", rule(filter))
                        .extract()
                        .statusCode());
            }
            var codes = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(calls)) {
                codes.add(answer.get());
            }
            assertThat(codes).containsOnlyOnce(201).containsOnly(201, 409);
        } finally {
            pool.shutdownNow();
        }
        given().get(Desk.RECOMMENDATIONS + recommendation + "/evidence-rules")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void the_database_keeps_areas_that_are_there_each_of_them_once() {
        var area = UUID.fromString(areas().get(0));
        var recommendation = withRule(Map.of("activityAreaIds", List.of(area)));
        var sql = "update evidence_rule set area_ids = array[?, ?] where recommendation_id = ?";
        var id = UUID.fromString(recommendation);
        change(sql, area, area, id);
        given().get(Desk.RECOMMENDATIONS + recommendation + "/evidence-rules")
                .then()
                .body("items[0].activityAreas.id", contains(area.toString()));
        assertThatThrownBy(() -> change(sql, area, UUID.randomUUID(), id))
                .hasMessageContaining("No such activity area");
    }

    /**
     * Waits until exactly these of what this test has made are found; what other tests made may be found too. What is
     * found by another rule has been looked at by all of them.
     */
    private void found(String recommendation, String... things) {
        Awaitility.await().untilAsserted(() -> {
            List<String> all = given().get(evidence(recommendation) + "?limit=100")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.targetId");
            assertThat(all.stream().filter(made::contains)).containsExactlyInAnyOrder(things);
        });
    }

    private static String evidence(String recommendation) {
        return Desk.RECOMMENDATIONS + recommendation + "/evidence";
    }

    private static String withRule(Map<String, ?> filter) {
        var recommendation = recommendation();
        Desk.staff().post(recommendation, "evidence-rules", rule(filter)).statusCode(201);
        return recommendation;
    }

    private static String recommendation() {
        return Desk.published("Совету", "Собрать предложения").getString("addressees[0].recommendations[0].id");
    }

    private static Map<String, Object> rule(Map<String, ?> filter) {
        return with(Map.of("targetType", "organization", "predicate", "published", "since", "2020-01-01"), filter);
    }

    private static Map<String, Object> with(Map<String, ?> rule, Map<String, ?> filter) {
        var whole = new HashMap<String, Object>(rule);
        whole.putAll(filter);
        return whole;
    }

    private String organization(String oktmo, String... areas) {
        return noted(Folk.organization(Map.of("territoryId", territory(oktmo), "activityAreaIds", List.of(areas))));
    }

    private String noted(String thing) {
        made.add(thing);
        return thing;
    }

    private static void move(String organization, String oktmo) {
        Desk.staff()
                .patch("/api/v1/organizations/" + organization, "{\"territoryId\":\"%s\"}".formatted(territory(oktmo)))
                .statusCode(200);
    }

    private static String territory(String oktmo) {
        return given().get("/api/v1/territories/" + oktmo)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static List<String> areas() {
        return given().get("/api/v1/activity-areas")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}

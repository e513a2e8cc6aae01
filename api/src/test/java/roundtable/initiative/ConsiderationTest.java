package roundtable.initiative;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.initiative.InitiativeStatus.ADOPTED;
import static roundtable.initiative.InitiativeStatus.CONCLUSION_PENDING;
import static roundtable.initiative.InitiativeStatus.CONSIDERED;
import static roundtable.initiative.InitiativeStatus.DISCUSSED;
import static roundtable.initiative.InitiativeStatus.IN_FORCE;
import static roundtable.initiative.InitiativeStatus.SUBMITTED;
import static roundtable.initiative.Initiatives.INITIATIVES;
import static roundtable.initiative.Initiatives.act;
import static roundtable.initiative.Initiatives.at;
import static roundtable.initiative.Initiatives.conclusion;
import static roundtable.initiative.Initiatives.evaluation;
import static roundtable.initiative.Initiatives.go;
import static roundtable.initiative.Initiatives.paper;
import static roundtable.initiative.Initiatives.registration;
import static roundtable.organization.people.Folk.as;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import roundtable.app.TestDatabase;
import roundtable.initiative.Initiatives.Sides;

/** What the body does with an initiative, and what becomes of its act (dialogue 2.7). */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ConsiderationTest {
    private Sides sides;

    @Inject
    Clock clock;

    @Inject
    TermJob job;

    @BeforeEach
    void meet() {
        sides = Sides.fresh();
    }

    @Test
    void a_municipal_tax_needs_the_conclusion_and_a_regional_one_does_not() {
        var id = at(sides, CONCLUSION_PENDING);
        act(sides.officer(), id, "submit", Map.of())
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/conclusion", "/favourable"));
        act(sides.councillor(), id, "submit", conclusion()).statusCode(403);
        var unfavourable = conclusion();
        unfavourable.put("favourable", false);
        act(sides.officer(), id, "submit", unfavourable)
                .statusCode(200)
                .body("status", is("submitted"))
                .body("consideration.favourable", is(false));
        act(sides.officer(), at(sides, CONCLUSION_PENDING, sides.regional()), "submit", Map.of())
                .statusCode(200)
                .body("consideration.favourable", nullValue());
    }

    @Test
    void a_citizens_group_is_answered_in_three_months_and_others_by_the_bodys_rule() {
        var id = at(sides, SUBMITTED);
        act(sides.officer(), id, "register", Map.of("number", "1"))
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/dueOn", "/rule"));
        var past = registration();
        past.put("dueOn", "2020-01-01");
        act(sides.officer(), id, "register", past).statusCode(400).body("violations.code", contains("past"));
        var words = sides.words();
        words.put("citizensGroup", true);
        var group = at(sides, SUBMITTED, words);
        act(sides.officer(), group, "register", registration())
                .statusCode(400)
                .body("violations.code", contains("three-months"));
        act(sides.officer(), group, "register", Map.of("number", "2"))
                .statusCode(200)
                .body(
                        "dueAt",
                        is(LocalDate.now(clock)
                                .plusMonths(3)
                                .atTime(23, 59, 59)
                                .atZone(clock.getZone())
                                .toInstant()
                                .toString()));
    }

    @Test
    void it_is_given_back_twice_and_not_a_third_time() {
        var id = at(sides, CONSIDERED);
        act(sides.officer(), id, "return", Map.of()).statusCode(400).body("violations.field", contains("/motives"));
        for (var n = 1; n <= 2; n++) {
            act(sides.officer(), id, "return", Map.of("motives", "Посчитайте потери."))
                    .statusCode(200)
                    .body("status", is("returned"))
                    .body("consideration.returns", is(n))
                    .body("consideration.number", nullValue());
            go(sides, id, CONSIDERED);
        }
        act(sides.officer(), id, "return", Map.of("motives", "Ещё раз")).statusCode(409);
        sides.officer()
                .get(INITIATIVES + id)
                .then()
                .body("actions", org.hamcrest.Matchers.not(hasItems("return")))
                .body("actions", hasItems("adopt", "reject"));
        act(sides.officer(), id, "reject", Map.of("motives", "Потери не подтверждены."))
                .statusCode(200)
                .body("status", is("rejected"))
                .body("consideration.motives", is("Потери не подтверждены."))
                .body("actions", empty());
    }

    @Test
    void an_act_is_needed_to_adopt_and_motives_to_refuse() {
        var id = at(sides, CONSIDERED);
        act(sides.officer(), id, "adopt", Map.of("motives", "Хорошо"))
                .statusCode(400)
                .body("violations.field", contains("/act"));
        act(sides.officer(), id, "reject", Map.of("act", paper("Решение")))
                .statusCode(400)
                .body("violations.field", contains("/motives"));
        act(Sides.fresh().officer(), id, "adopt", Map.of("act", paper("Решение")))
                .statusCode(403);
    }

    @Test
    void nobody_decides_on_what_is_their_own() {
        var id = at(sides, CONSIDERED);
        var both = as(
                UUID.randomUUID().toString(), "member", "officer:" + sides.body(), "council_member:" + sides.council());
        act(both, id, "adopt", Map.of("act", paper("Решение"))).statusCode(403);
    }

    @Test
    void an_act_holds_a_month_after_its_publication_from_a_tax_period_on_and_is_judged_a_period_later() {
        var id = at(sides, ADOPTED);
        Initiatives.registeredLongAgo(id);
        var act = Initiatives.act();
        act.put("effectiveFrom", "2020-12-01");
        act(sides.councillor(), id, "publish", act).statusCode(400).body("violations.code", contains("month"));
        act.put("effectiveFrom", "2021-02-01");
        act(sides.councillor(), id, "publish", act).statusCode(400).body("violations.code", contains("tax-period"));
        act(sides.officer(), id, "publish", Initiatives.act()).statusCode(403);
        var today = LocalDate.now(clock);
        act.put("publishedOn", today.toString());
        act.put("effectiveFrom", today.plusMonths(1).getYear() + 1 + "-01-01");
        act(sides.councillor(), id, "publish", act).statusCode(200).body("status", is("adopted"));
        act(sides.councillor(), id, "publish", act).statusCode(409);
        job.run();
        RestAssured.get(INITIATIVES + id).then().body("status", is("adopted"));
        change(
                "update initiative set published_on = current_date - 60, effective_from = current_date"
                        + " where id = cast(? as uuid)",
                id);
        job.run();
        job.run();
        RestAssured.get(INITIATIVES + id).then().body("status", is("in_force"));
        RestAssured.get(INITIATIVES + id + "/steps")
                .then()
                .body("items.findAll { it.action == 'come_into_force' }", hasSize(1));
        act(sides.councillor(), id, "evaluate", evaluation()).statusCode(409);
    }

    @Test
    void no_act_is_older_than_its_registration() {
        var id = at(sides, ADOPTED);
        var today = LocalDate.now(clock);
        var act = Initiatives.act();
        act.put("effectiveFrom", today.getYear() + 2 + "-01-01");
        act.put("publishedOn", today.minusDays(1).toString());
        act(sides.councillor(), id, "publish", act)
                .statusCode(400)
                .body("violations.field", contains("/publishedOn"))
                .body("violations.code", contains("before-registration"));
        act.put("publishedOn", today.toString());
        act(sides.councillor(), id, "publish", act).statusCode(200);
    }

    @Test
    void whoever_acts_for_the_council_in_any_capacity_does_not_decide_for_the_body() {
        var id = at(sides, CONSIDERED);
        for (var role : new String[] {"officer:", "representative:"}) {
            var both = as(UUID.randomUUID().toString(), "officer:" + sides.body(), role + sides.council());
            act(both, id, "adopt", Map.of("act", paper("Решение"))).statusCode(403);
            both.get(INITIATIVES + id).then().body("actions", org.hamcrest.Matchers.not(hasItems("adopt")));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = InitiativeStatus.class,
            names = {"DRAFT", "DISCUSSED", "ENDORSED", "PREPARED", "CONCLUSION_PENDING", "SUBMITTED", "CONSIDERED"})
    void the_council_takes_it_back_before_it_is_decided(InitiativeStatus stage) {
        var id = at(sides, stage);
        var said = Map.of("protocol", paper("Протокол"), "reason", "Льготу уже ввели.");
        act(sides.councillor(), id, "withdraw", Map.of("reason", "Без протокола"))
                .statusCode(400);
        act(sides.councillor(), id, "withdraw", said)
                .statusCode(200)
                .body("status", is("withdrawn"))
                .body("actions", empty());
        RestAssured.get(INITIATIVES + id).then().statusCode(stage == InitiativeStatus.DRAFT ? 404 : 200);
    }

    @Test
    void what_is_decided_is_not_taken_back() {
        var said = Map.of("protocol", paper("Протокол"), "reason", "Передумали");
        act(sides.councillor(), at(sides, ADOPTED), "withdraw", said).statusCode(409);
        act(sides.councillor(), at(sides, IN_FORCE), "withdraw", said).statusCode(409);
        act(sides.officer(), at(sides, DISCUSSED), "withdraw", said).statusCode(403);
    }
}

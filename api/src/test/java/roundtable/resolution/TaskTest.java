package roundtable.resolution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.Personas;
import roundtable.app.TestDatabase;
import roundtable.shared.store.SqlCounter;

/** What is expected about recommendations: of whom, by when, and who sees it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TaskTest {
    private static final String TASKS = "/api/v1/recommendation-tasks";
    private static final String REASON = "Не относится к нашим полномочиям. ".repeat(8);

    @Inject
    @PersistenceUnitExtension
    SqlCounter sql;

    @Inject
    Clock clock;

    @Test
    void each_step_is_expected_of_the_side_whose_turn_it_is() {
        var council = council();
        var member = one("council_member:" + council);
        var recommendation = addressedTo(council);
        var today = LocalDate.now(clock);
        assertThat(expected(member, council)).containsExactly("accept");
        member.get(TASKS + "?organization=" + council)
                .body("items[0].mine", is(true))
                .body("items[0].dueOn", is(today.plusDays(14).toString()))
                .body("items[0].overdue", is(false))
                .body("items[0].recommendationId", is(recommendation))
                .body("items[0].status", is("assigned"))
                .body("items[0].addresseeName", is("Кому-то"))
                .body("items[0].quarter", nullValue());
        // The same row for everybody else, and of nobody else it is expected.
        for (var other : List.of(Desk.OFFICER, Desk.DINA, Desk.ANNA, Desk.ADMINISTRATOR)) {
            assertThat(expected(other, council)).isEmpty();
            other.get(TASKS + "?all=true&organization=" + council)
                    .body("items.step", contains("accept"))
                    .body("items.mine", contains(false));
        }

        member.act(recommendation, "accept", RecommendationLifeTest.PROMISE).statusCode(200);
        var quarter = Quarter.of(today);
        assertThat(expected(member, council)).containsExactly("report", "carry_out");
        member.get(TASKS + "?step=report&organization=" + council)
                .body("items.quarter", contains(quarter.toString()))
                .body("items.dueOn", contains(quarter.reportDueOn().toString()));
        member.act(recommendation, "report", Map.of("text", "Встретились")).statusCode(200);
        assertThat(expected(member, council)).containsExactly("carry_out");

        var offered = member.post(recommendation, "evidence", EvidenceTest.document("Протокол"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        // Who decides is the policy's matter: its own side does not, and representatives do not see it at all.
        assertThat(expected(member, council)).containsExactly("carry_out");
        for (var other : List.of(Desk.OFFICER, Desk.VERA, Desk.ANNA, Desk.ADMINISTRATOR)) {
            other.get(TASKS + "?organization=" + council)
                    .body("items.step", contains("decide_evidence"))
                    .body("items.evidenceCount", contains(1));
        }
        Desk.DINA.get(TASKS + "?all=true&organization=" + council).body("items.step", contains("carry_out"));
        member.get(TASKS + "?all=true&organization=" + council)
                .body("items.step", contains("carry_out", "decide_evidence"))
                .body("items.mine", contains(true, false));
        change("update evidence set hidden_at = now() where id = cast(? as uuid)", offered);
        assertThat(expected(Desk.OFFICER, council)).isEmpty();
        change("update evidence set hidden_at = null where id = cast(? as uuid)", offered);
        Desk.ANNA.act(recommendation + "/evidence/" + offered, "accept").statusCode(200);
        assertThat(expected(Desk.OFFICER, council)).isEmpty();

        RecommendationLifeTest.prove(recommendation);
        member.act(recommendation, "claim_done").statusCode(200);
        assertThat(expected(member, council)).isEmpty();
        assertThat(expected(Desk.OFFICER, council)).isEmpty();
        Desk.ANNA
                .get(TASKS + "?organization=" + council)
                .body("items.step", contains("review"))
                .body("items.dueOn", contains(today.plusDays(14).toString()));
        Desk.ANNA.act(recommendation, "confirm", Map.of("reason", "Проверено")).statusCode(200);
        assertThat(expected(Desk.ANNA, council)).isEmpty();
        Desk.ANNA.get(TASKS + "?all=true&organization=" + council).body("items", empty());
    }

    @Test
    void a_refusal_and_a_draft_wait_for_the_staff_and_a_new_addressee_has_fourteen_days_again() {
        var council = council();
        var recommendation = addressedTo(council);
        change("update recommendation set published_at = published_at - interval '40 days' where id = '"
                + recommendation + "'");
        change("update recommendation_step set at = at - interval '40 days' where recommendation_id = '"
                + recommendation + "'");
        var member = one("council_member:" + council);
        member.get(TASKS + "?overdue=true&organization=" + council).body("items.step", contains("accept"));
        member.get(TASKS + "?overdue=false&organization=" + council).body("items", empty());
        member.get(TASKS + "/counts?organization=" + council)
                .body("items.step", contains("accept"))
                .body("items.count", contains(1))
                .body("items.overdue", contains(1))
                .body(
                        "items[0].nearestDueOn",
                        is(LocalDate.now(clock).minusDays(26).toString()));
        member.act(recommendation, "decline", Map.of("reason", REASON)).statusCode(200);
        assertThat(expected(member, council)).isEmpty();
        Desk.ANNA
                .get(TASKS + "?organization=" + council)
                .body("items.step", contains("reassign"))
                .body("items.dueOn", contains(nullValue()));
        var addressee =
                Desk.ANNA.get(Desk.RECOMMENDATIONS + recommendation).extract().<String>path("addressee.id");
        Desk.ANNA
                .act(recommendation, "reassign", Map.of("reason", "Всё же к вам", "addresseeId", addressee))
                .statusCode(200);
        member.get(TASKS + "?overdue=false&organization=" + council).body("items.step", contains("accept"));
        change("update recommendation set status = 'DRAFT' where id = '" + recommendation + "'");
        assertThat(expected(Desk.BORIS, council)).containsExactly("publish");
        assertThat(expected(member, council)).isEmpty();
        assertThat(expected(Desk.OFFICER, council)).isEmpty();
    }

    @Test
    void what_the_resource_center_does_is_looked_at_by_bodies_and_councils_and_never_by_itself() {
        var council = council();
        var recommendation = RecommendationLifeTest.first(made(council, true));
        var member = one("council_member:" + council);
        // Both the center's staff and the people of the organization that it is.
        assertThat(expected(Desk.ANNA, council)).containsExactly("accept");
        assertThat(expected(member, council)).containsExactly("accept");
        Desk.ANNA.act(recommendation, "accept", RecommendationLifeTest.PROMISE).statusCode(200);
        RecommendationLifeTest.prove(recommendation);
        Desk.ANNA.act(recommendation, "claim_done").statusCode(200);
        assertThat(expected(Desk.ANNA, council)).isEmpty();
        assertThat(expected(Desk.BORIS, council)).isEmpty();
        assertThat(expected(member, council)).isEmpty();
        assertThat(expected(Desk.DINA, council)).isEmpty();
        assertThat(expected(Desk.OFFICER, council)).containsExactly("review");
        assertThat(expected(Desk.VERA, council)).containsExactly("review");
    }

    @Test
    void it_is_expected_of_exactly_those_to_whom_the_page_offers_the_step() {
        var council = council();
        var recommendations = List.of(
                addressedTo(council),
                RecommendationLifeTest.first(made(council, true)),
                RecommendationLifeTest.first(Desk.published("НКО", "Собрать предложения")));
        var steps = Map.of("accept", "accept", "report", "report", "review", "confirm", "reassign", "reassign");
        var people = List.of(
                one("council_member:" + council),
                one("representative:" + council),
                one("officer:" + council),
                Desk.OFFICER,
                Desk.VERA,
                Desk.DINA,
                Desk.ANNA,
                Desk.ADMINISTRATOR);
        var wrong = new ArrayList<String>();
        for (var recommendation : recommendations) {
            for (var state : List.of("ASSIGNED", "IN_PROGRESS", "UNDER_REVIEW", "DECLINED")) {
                change("update recommendation set status = '" + state + "', accepted_at = now(), due_on = null,"
                        + " claimed_at = now(), claimed_by = uuidv7() where id = '" + recommendation + "'");
                for (var person : people) {
                    var offered = person.get(Desk.RECOMMENDATIONS + recommendation)
                            .extract()
                            .<List<String>>path("actions");
                    var rows = person.get(TASKS + "?limit=100&status=" + state.toLowerCase(Locale.ROOT))
                            .extract()
                            .jsonPath();
                    var told = rows.<String>getList(
                            "items.findAll { it.recommendationId == '" + recommendation + "' }.step");
                    steps.forEach((step, action) -> {
                        if (told.contains(step) != offered.contains(action)) {
                            wrong.add(state + " " + people.indexOf(person) + " " + step + ": " + told + " " + offered);
                        }
                    });
                }
            }
            change("update recommendation set status = 'CANCELLED' where id = '" + recommendation + "'");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void pages_follow_one_another_by_term_and_a_page_takes_one_statement_however_long_it_is() {
        var council = council();
        var texts = new String[] {"Первое", "Второе", "Третье", "Четвёртое", "Пятое"};
        var table = Desk.published("Совету", texts);
        Desk.assign(table, council, false);
        var ids = table.<String>getList("addressees[0].recommendations.id");
        var member = one("council_member:" + council);
        for (var i = 0; i < ids.size(); i++) {
            change("update recommendation set status = 'IN_PROGRESS', accepted_at = null, due_on = "
                    + (i == 4 ? "null" : "date '2030-01-0" + (9 - i) + "'") + " where id = '" + ids.get(i) + "'");
        }
        change("update recommendation set status = 'ASSIGNED' where id = '" + ids.get(4) + "'");
        var read = new ArrayList<String>();
        var path = TASKS + "?limit=2&organization=" + council;
        String cursor = null;
        do {
            var page = member.get(cursor == null ? path : path + "&cursor=" + cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            read.addAll(page.getList("items.recommendationId"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(read).containsExactly(ids.get(4), ids.get(3), ids.get(2), ids.get(1), ids.get(0));
        for (var limit : new int[] {1, 100}) {
            assertThat(sql.during(
                            () -> member.get(TASKS + "?all=true&limit=" + limit).statusCode(200)))
                    .hasSize(1);
        }
        assertThat(sql.during(() -> member.get(TASKS + "/counts?all=true").statusCode(200)))
                .hasSize(1);
        member.get(TASKS + "/counts?organization=" + council)
                .body("items.step", contains("accept", "carry_out"))
                .body("items.count", contains(1, 4));
    }

    @Test
    void it_is_closed_to_strangers_and_wrong_input_is_named() {
        for (var path : List.of(TASKS, TASKS + "/counts")) {
            given().get(path).then().statusCode(401);
            Desk.MEMBER.get(path).statusCode(403);
            for (var wrong : List.of("step=wait", "status=lost", "organization=x", "overdue=perhaps", "all=2")) {
                Desk.VERA.get(path + "?" + wrong).statusCode(400);
            }
        }
        Desk.VERA.get(TASKS + "?limit=0").statusCode(400);
        Desk.VERA.get(TASKS + "?cursor=forged").statusCode(400).body("violations.field", everyItem(is("cursor")));
    }

    private static List<String> expected(Desk person, String organization) {
        return person.get(TASKS + "?organization=" + organization)
                .statusCode(200)
                .extract()
                .path("items.step");
    }

    private static Desk one(String role) {
        return new Desk(Personas.header(UUID.randomUUID().toString(), role));
    }

    private static String council() {
        return Desk.ADMINISTRATOR
                .json()
                .body(Map.of("kind", "council", "shortName", "Совет " + UUID.randomUUID(), "registered", false))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath made(String organization, boolean resourceCenter) {
        var table = Desk.published("Совету", "Собрать предложения");
        Desk.assign(table, organization, resourceCenter);
        return table;
    }

    private static String addressedTo(String organization) {
        return RecommendationLifeTest.first(made(organization, false));
    }
}

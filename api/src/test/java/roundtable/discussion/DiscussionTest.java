package roundtable.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.discussion.Discussions.DISCUSSIONS;
import static roundtable.discussion.Discussions.act;
import static roundtable.discussion.Discussions.agreedOutcome;
import static roundtable.discussion.Discussions.made;
import static roundtable.discussion.Discussions.member;
import static roundtable.discussion.Discussions.open;
import static roundtable.discussion.Discussions.outcome;
import static roundtable.discussion.Discussions.post;
import static roundtable.discussion.Discussions.scheduled;
import static roundtable.discussion.Discussions.side;
import static roundtable.discussion.Discussions.somebody;
import static roundtable.discussion.Discussions.staff;
import static roundtable.discussion.Discussions.summingUp;
import static roundtable.discussion.Discussions.today;
import static roundtable.discussion.Discussions.words;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;
import roundtable.shared.http.ListFiles;

/** A discussion from its draft to what became of its outcome. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DiscussionTest {
    private final String leader = somebody();

    @Inject
    TimeJob time;

    @Test
    void the_resource_center_drafts_it_and_nobody_else() {
        made(member(somebody()), words(5)).statusCode(403);
        var draft = words(5);
        draft.remove("opensOn");
        draft.remove("closesOn");
        var id = made(staff(leader), draft).statusCode(201).extract().<String>path("id");
        RestAssured.get(DISCUSSIONS + id).then().statusCode(404);
        ListFiles.areNotThere(DISCUSSIONS + id + "/steps");
        member(somebody()).get(DISCUSSIONS + id).then().statusCode(404);
        staff(leader).get(DISCUSSIONS + id).then().body("actions", contains("edit", "schedule"));
        staff(somebody()).get(DISCUSSIONS + id).then().body("actions", contains("take"));
        act(staff(somebody()), id, "schedule").statusCode(403);
        act(staff(leader), id, "schedule").statusCode(400).body("violations.field", contains("/opensOn", "/closesOn"));
        RestAssured.get("/api/v1/discussions?status=draft").then().body("items.id", not(hasItem(id)));
        staff(leader).get("/api/v1/discussions?status=draft&limit=100").then().body("items.id", hasItem(id));
    }

    @Test
    void it_lasts_from_three_to_sixty_days_and_is_announced_for_the_future() {
        var words = words(5);
        words.put("closesOn", today().plusDays(7).toString());
        made(staff(leader), words).statusCode(400).body("violations.code", contains("term"));
        words.put("closesOn", today().plusDays(66).toString());
        made(staff(leader), words).statusCode(400);
        words.put("closesOn", today().plusDays(65).toString());
        made(staff(leader), words).statusCode(201);
        var past = made(staff(leader), words(-2)).statusCode(201).extract().<String>path("id");
        act(staff(leader), past, "schedule").statusCode(400).body("violations.code", contains("past"));
    }

    @Test
    void it_opens_on_its_day_people_speak_and_it_ends_by_itself() {
        var id = scheduled(leader);
        RestAssured.get(DISCUSSIONS + id).then().statusCode(200).body("status", is("scheduled"));
        post(member(somebody()), id + "/posts", Map.of("text", "Рано"))
                .statusCode(409)
                .body("detail", is("Обсуждение ещё не началось."));
        change("update discussion set opens_on = current_date - 1, closes_on = current_date + 4 where id = '" + id
                + "'");
        time.run();
        RestAssured.get(DISCUSSIONS + id)
                .then()
                .body("status", is("open"))
                .body("openedAt", notNullValue())
                .body("actions", empty());
        var company = Folk.organization(Map.of("kind", "business"));
        var post = post(
                        Folk.as(somebody(), "moderator", "representative:" + company),
                        id + "/posts",
                        Map.of("text", "Мы поставим две", "organizationId", company))
                .statusCode(201)
                .body("author.side", is("business"))
                .body("stance", nullValue())
                .extract()
                .<String>path("id");
        RestAssured.get(DISCUSSIONS + id + "/posts").then().body("items.comment.id", contains(post));
        RestAssured.get(DISCUSSIONS + id).then().body("postCount", is(1));
        change("update discussion set opens_on = current_date - 9, closes_on = current_date - 2 where id = '" + id
                + "'");
        time.run();
        RestAssured.get(DISCUSSIONS + id)
                .then()
                .body("status", is("summing_up"))
                .body("outcomeDueOn", is(today().plusDays(10).toString()));
        post(member(somebody()), id + "/posts", Map.of("text", "Поздно")).statusCode(409);
        RestAssured.get(DISCUSSIONS + id + "/steps")
                .then()
                .body("items.action", contains("sum_up_by_time", "open_by_time", "schedule"))
                .body("items[0].automatic", is(true));
        ListFiles.holdTheList(
                DISCUSSIONS + id + "/steps", "id", "ID,Когда,Шаг,Что произошло", "ID,When,Step,What happened");
        assertThat(ListFiles.csv(DISCUSSIONS + id + "/steps", "en")).contains(",open_by_time,The discussion “");
    }

    @Test
    void it_is_given_more_time_once_and_another_one_can_lead_it() {
        var id = open(leader);
        act(staff(leader), id, "extend", Map.of("closesOn", today().plusDays(9).toString(), "reason", "Мало"))
                .statusCode(400)
                .body("violations.code", contains("not-later"));
        act(staff(leader), id, "extend", Map.of("closesOn", today().plusDays(61).toString(), "reason", "Мало"))
                .statusCode(400)
                .body("violations.code", contains("term"));
        act(staff(leader), id, "extend", Map.of("closesOn", today().plusDays(20).toString(), "reason", "Мало"))
                .statusCode(200)
                .body("extended", is(true))
                .body("actions", not(hasItem("extend")));
        act(staff(leader), id, "extend", Map.of("closesOn", today().plusDays(30).toString(), "reason", "Ещё"))
                .statusCode(409);
        var other = somebody();
        act(staff(other), id, "finish", Map.of("reason", "Хватит")).statusCode(403);
        act(staff(other), id, "take").statusCode(200).body("ledByMe", is(true));
        act(staff(leader), id, "finish", Map.of("reason", "Хватит")).statusCode(403);
        act(staff(other), id, "finish", Map.of("reason", "Хватит"))
                .statusCode(200)
                .body("status", is("summing_up"));
    }

    @Test
    void two_sides_of_three_make_it_agreed_and_the_silent_one_is_named() {
        var id = summingUp(leader);
        var owner = Folk.organization();
        act(staff(leader), id, "publish_outcome", outcome("decision", side(3, 0), side(2, 1), side(0, 0)))
                .statusCode(400)
                .body("violations.field", contains("/ownerId", "/reviewOn"));
        var late = agreedOutcome(owner);
        late.put("reviewOn", today().plusMonths(13).toString());
        act(staff(leader), id, "publish_outcome", late).statusCode(400).body("violations.code", contains("review-day"));
        act(staff(leader), id, "publish_outcome", agreedOutcome(owner))
                .statusCode(200)
                .body("status", is("closed"))
                .body("outcome.agreed", is(true))
                .body("outcome.silent", contains("government"))
                .body("outcome.owner.id", is(owner))
                .body("outcome.dissent", is("Кто-то против."));
        act(staff(leader), id, "publish_outcome", agreedOutcome(owner)).statusCode(409);
        RestAssured.get("/api/v1/discussions?outcome=decision&limit=100")
                .then()
                .body("items.id", hasItem(id))
                .body("items.outcomeKind", everyItem(is("decision")));
    }

    @Test
    void one_side_alone_makes_nothing_agreed_and_a_tie_is_no_consent() {
        var owner = Folk.organization();
        for (var votes : List.of(
                Map.of("ngo", side(9, 0), "business", side(0, 1), "government", side(1, 1)),
                Map.of("ngo", side(9, 0), "business", side(0, 0), "government", side(0, 0)))) {
            var id = summingUp(leader);
            var outcome = agreedOutcome(owner);
            outcome.put("votes", votes);
            act(staff(leader), id, "publish_outcome", outcome).statusCode(200).body("outcome.agreed", is(false));
        }
        var none = summingUp(leader);
        act(staff(leader), none, "publish_outcome", outcome("no_agreement", side(1, 0), side(1, 0), side(1, 0)))
                .statusCode(200)
                .body("outcome.agreed", is(false))
                .body("outcome.silent", empty());
    }

    @Test
    void nobody_writes_agreement_by_hand() {
        var outcome = agreedOutcome(Folk.organization());
        outcome.put("agreed", true);
        act(staff(leader), summingUp(leader), "publish_outcome", outcome).statusCode(400);
    }

    @Test
    void without_an_outcome_in_ten_days_it_closes_and_a_late_one_is_possible() {
        var id = summingUp(leader);
        change("update discussion set ended_at = now() - interval '12 days' where id = '" + id + "'");
        time.run();
        RestAssured.get(DISCUSSIONS + id).then().body("status", is("closed_without_outcome"));
        act(staff(leader), id, "publish_outcome", agreedOutcome(Folk.organization()))
                .statusCode(200)
                .body("status", is("closed"));
    }

    @Test
    void the_outcome_is_looked_at_on_its_day_and_again_if_somebody_says_so() {
        var id = summingUp(leader);
        act(staff(leader), id, "publish_outcome", agreedOutcome(Folk.organization()))
                .statusCode(200);
        act(staff(leader), id, "review", Map.of("text", "Рано")).statusCode(409);
        var due = "update discussion set review_on = current_date - 1 where id = '" + id + "'";
        change(due);
        time.run();
        RestAssured.get(DISCUSSIONS + id).then().body("status", is("review_due"));
        act(
                        staff(leader),
                        id,
                        "review",
                        Map.of(
                                "text",
                                "Стоят четыре",
                                "reviewOn",
                                today().plusDays(30).toString()))
                .statusCode(200)
                .body("status", is("closed"))
                .body("outcome.review", is("Стоят четыре"));
        change(due);
        time.run();
        RestAssured.get(DISCUSSIONS + id).then().body("status", is("review_due"));
        act(staff(leader), id, "review", Map.of("text", "Стоят все")).statusCode(200);
        time.run();
        RestAssured.get(DISCUSSIONS + id).then().body("status", is("closed"));
    }

    @Test
    void what_was_announced_can_be_changed_until_it_opens() {
        var id = scheduled(leader);
        var patch = staff(leader)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(Map.of("title", "Другой вопрос"));
        patch.patch(DISCUSSIONS + id).then().statusCode(428);
        var version = RestAssured.get(DISCUSSIONS + id).then().extract().<Integer>path("version");
        patch.header("If-Match", "\"" + version + "\"")
                .patch(DISCUSSIONS + id)
                .then()
                .statusCode(200)
                .body("title", is("Другой вопрос"));
        var open = open(leader);
        staff(leader)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"1\"")
                .body(Map.of("title", "Поздно"))
                .patch(DISCUSSIONS + open)
                .then()
                .statusCode(409);
    }

    @Test
    void the_list_is_found_sorted_and_exported_and_has_a_page_and_a_feed() {
        var word = "лавочка" + UUID.randomUUID().toString().substring(0, 8);
        var words = words(0);
        words.put("title", "Где " + word);
        var id = scheduled(leader, words);
        var ending = "/api/v1/discussions?q=" + word;
        RestAssured.get(ending).then().body("items.id", contains(id));
        RestAssured.get(ending + "&status=closed").then().body("items", empty());
        var page = RestAssured.get("/api/v1/discussions?limit=1&sort=closesOn")
                .then()
                .extract();
        if (page.path("nextCursor") != null) {
            RestAssured.get("/api/v1/discussions?limit=1&sort=closesOn&cursor=" + page.<String>path("nextCursor"))
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(page.<String>path("items[0].id"))));
        }
        RestAssured.given()
                .header("Accept-Language", "en")
                .get("/api/v1/discussions?format=csv&q=" + word)
                .then()
                .statusCode(200)
                .body(containsString("ID,Address,State"))
                .body(containsString(id));
        var slug = RestAssured.get(DISCUSSIONS + id).then().extract().<String>path("slug");
        RestAssured.get("/discussions/" + slug).then().statusCode(200).body(containsString("DiscussionForumPosting"));
        RestAssured.get("/feeds/discussions.atom").then().statusCode(200).body(containsString(word));
        RestAssured.get("/api/v1/search?q=" + word).then().body("groups.type", containsInAnyOrder("discussion"));
    }
}

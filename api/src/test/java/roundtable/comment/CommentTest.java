package roundtable.comment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.comment.Talk.COMMENTS;
import static roundtable.comment.Talk.change;
import static roundtable.comment.Talk.member;
import static roundtable.comment.Talk.on;
import static roundtable.comment.Talk.proposal;
import static roundtable.comment.Talk.published;
import static roundtable.comment.Talk.said;
import static roundtable.comment.Talk.say;
import static roundtable.comment.Talk.somebody;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** What people say of a thing, from the first word to the last. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CommentTest {
    private final String me = somebody();

    @Test
    void the_first_words_of_somebody_wait_for_a_moderator_and_are_then_read_by_everybody() {
        var path = on(proposal(somebody()));
        say(RestAssured.given(), path, Map.of("text", "Слова")).statusCode(401);
        var id = say(member(me), path, Map.of("text", "Поддерживаю", "stance", "in_favour"))
                .statusCode(201)
                .body("status", is("submitted"))
                .body("mine", is(true))
                .body("author.side", is("resident"))
                .body("actions", contains("edit", "remove"))
                .extract()
                .<String>path("id");
        RestAssured.get(path).then().body("items", empty()).body("total", is(0));
        member(me).get(path).then().body("items.comment.id", contains(id));
        member(somebody()).get(path).then().body("items", empty());
        member(me).get("/api/v1/comments").then().statusCode(403);
        moderator()
                .get("/api/v1/comments?limit=100")
                .then()
                .statusCode(200)
                .body("items[0].actions", contains("publish", "return"));
        moderator().post(COMMENTS + id + "/actions/publish").then().statusCode(200);
        RestAssured.get(path)
                .then()
                .header("Cache-Control", containsString("public"))
                .body("items.comment.text", contains("Поддерживаю"))
                .body("items[0].comment.actions", empty())
                .body("total", is(1))
                .body("stances.inFavour", is(1))
                .body("closed", nullValue())
                .body("takesStances", is(true));
    }

    @Test
    void what_is_returned_is_written_anew() {
        var path = on(proposal(somebody()));
        var id = say(member(me), path, Map.of("text", "Сам такой")).extract().<String>path("id");
        moderator()
                .contentType("application/json")
                .body(Map.of("reason", "Обсуждайте предложение"))
                .post(COMMENTS + id + "/actions/return")
                .then()
                .statusCode(200)
                .body("returnedReason", nullValue());
        var mine = member(me)
                .get(path)
                .then()
                .body("items[0].comment.returnedReason", is("Обсуждайте предложение"))
                .body("items[0].comment.actions", contains("resubmit", "remove"))
                .extract()
                .<Integer>path("items[0].comment.version");
        change(member(me), id, mine, Map.of("text", "Не согласен"))
                .statusCode(200)
                .body("status", is("submitted"))
                .body("editedAt", nullValue());
        moderator().get(COMMENTS + id + "/versions").then().body("items.text", contains("Сам такой"));
        member(me).get(COMMENTS + id + "/versions").then().statusCode(403);
    }

    @Test
    void who_has_three_public_comments_is_trusted_and_may_take_their_words_back() {
        var path = on(proposal(somebody()));
        for (var n = 0; n < 3; n++) {
            said(me, path);
        }
        var fourth = say(member(me), path, Map.of("text", "Четвёртый"))
                .statusCode(201)
                .body("status", is("published"))
                .extract();
        var id = fourth.<String>path("id");
        var version = fourth.<Integer>path("version");
        change(member(somebody()), id, version, Map.of("text", "Чужие слова")).statusCode(403);
        change(member(me), id, version + 7, Map.of("text", "Старое")).statusCode(412);
        change(member(me), id, version, Map.of("text", "Исправлено", "stance", "against"))
                .statusCode(200)
                .body("text", is("Исправлено"))
                .body("editedAt", notNullValue());
        RestAssured.get(path).then().body("stances.against", is(1)).body("stances.neutral", is(3));
        member(somebody()).delete(COMMENTS + id).then().statusCode(403);
        member(me).delete(COMMENTS + id).then().statusCode(204);
        member(me).delete(COMMENTS + id).then().statusCode(409);
        RestAssured.get(path).then().body("total", is(3)).body("items.comment.id", not(hasItem(id)));
    }

    @Test
    void a_reply_stands_below_its_root_and_a_removed_root_stays_as_a_placeholder() {
        var path = on(proposal(somebody()));
        var root = said(me, path, Map.of("text", "Корень"));
        var other = somebody();
        var reply = said(other, path, Map.of("text", "Ответ", "answersId", root, "quotedId", root));
        say(member(other), path, Map.of("text", "Глубже", "answersId", reply))
                .statusCode(400)
                .body("violations.code", contains("not-a-root"));
        say(member(other), path, Map.of("text", "Мимо", "answersId", UUID.randomUUID(), "quotedId", UUID.randomUUID()))
                .statusCode(400)
                .body("violations.field", contains("/answersId", "/quotedId"));
        say(member(other), path, Map.of("text", "Ответ", "answersId", root, "stance", "against"))
                .statusCode(400)
                .body("violations.code", contains("no-stance"));
        RestAssured.get(path)
                .then()
                .body("items", hasSize(1))
                .body("items[0].comment.replyCount", is(1))
                .body("items[0].comment.stance", is("neutral"))
                .body("items[0].replies[0].text", is("Ответ"))
                .body("items[0].replies[0].stance", nullValue())
                .body("items[0].replies[0].quote.text", is("Корень"))
                .body("total", is(2));
        member(me).delete(COMMENTS + root).then().statusCode(204);
        RestAssured.get(path)
                .then()
                .body("items[0].comment.status", is("removed"))
                .body("items[0].comment.text", nullValue())
                .body("items[0].replies[0].quote.text", nullValue())
                .body("total", is(1));
        member(other).delete(COMMENTS + reply).then().statusCode(204);
        RestAssured.get(path).then().body("items", empty()).body("total", is(0));
    }

    @Test
    void all_replies_are_paged_the_oldest_first() {
        var path = on(proposal(somebody()));
        var root = said(me, path);
        for (var n = 0; n < 5; n++) {
            said(somebody(), path, Map.of("text", "Ответ " + n, "answersId", root));
        }
        RestAssured.get(path).then().body("items[0].replies.text", contains("Ответ 0", "Ответ 1", "Ответ 2"));
        var replies = COMMENTS + root + "/replies?limit=3";
        var first = RestAssured.get(replies)
                .then()
                .body("items.text", contains("Ответ 0", "Ответ 1", "Ответ 2"))
                .extract()
                .<String>path("nextCursor");
        RestAssured.get(replies + "&cursor=" + first)
                .then()
                .body("items.text", contains("Ответ 3", "Ответ 4"))
                .body("nextCursor", nullValue());
        RestAssured.get(COMMENTS + UUID.randomUUID() + "/replies").then().statusCode(404);
    }

    @Test
    void roots_are_sorted_filtered_and_paged() {
        var path = on(proposal(somebody()));
        var first = said(me, path, Map.of("text", "1", "stance", "against"));
        var second = said(me, path, Map.of("text", "2"));
        var third = say(member(me), path, Map.of("text", "3")).extract().<String>path("id");
        moderator().post(COMMENTS + third + "/actions/publish").then().statusCode(200);
        said(somebody(), path, Map.of("text", "Ответ", "answersId", second));
        for (var order : Map.of(
                        "-createdAt", new String[] {third, second, first},
                        "createdAt", new String[] {first, second, third},
                        "-replyCount", new String[] {second, third, first})
                .entrySet()) {
            var list = path + "?limit=2&sort=" + order.getKey();
            var wanted = order.getValue();
            var cursor = RestAssured.get(list)
                    .then()
                    .body("items.comment.id", contains(wanted[0], wanted[1]))
                    .extract()
                    .<String>path("nextCursor");
            RestAssured.get(list + "&cursor=" + cursor)
                    .then()
                    .body("items.comment.id", contains(wanted[2]))
                    .body("nextCursor", nullValue());
        }
        RestAssured.get(path + "?stance=against").then().body("items.comment.id", contains(first));
        RestAssured.get(path + "?stance=in_favour")
                .then()
                .body("items", empty())
                .body("total", is(4));
        RestAssured.get(path + "?sort=text").then().statusCode(400);
    }

    @Test
    void who_speaks_for_an_organization_speaks_from_its_side() {
        var path = on(proposal(somebody()));
        var company = organization(Map.of("kind", "business"));
        say(member(me), path, Map.of("text", "Мы за", "organizationId", company))
                .statusCode(403);
        var id = say(
                        as(me, "member", "representative:" + company),
                        path,
                        Map.of("text", "Мы за", "organizationId", company))
                .statusCode(201)
                .extract()
                .<String>path("id");
        moderator().post(COMMENTS + id + "/actions/publish").then().statusCode(200);
        RestAssured.get(path)
                .then()
                .body("items[0].comment.author.side", is("business"))
                .body("items[0].comment.author.organization.id", is(company));
    }

    @Test
    void nobody_comments_on_what_is_over_or_not_public() {
        var author = somebody();
        var id = proposal(author);
        said(me, on(id));
        member(author)
                .contentType("application/json")
                .body(Map.of("why", "other"))
                .post("/api/v1/proposals/" + id + "/actions/withdraw")
                .then()
                .statusCode(200);
        say(member(me), on(id), Map.of("text", "Поздно"))
                .statusCode(409)
                .body("detail", is("Предложение завершено, обсуждение закрыто."));
        RestAssured.get(on(id))
                .then()
                .statusCode(200)
                .body("closed", notNullValue())
                .body("items", hasSize(1));
        var draft = member(author)
                .contentType("application/json")
                .body(Map.of("title", "Черновик", "body", "Слова", "everywhere", true))
                .post("/api/v1/proposals")
                .then()
                .extract()
                .<String>path("id");
        RestAssured.get(on(draft)).then().statusCode(404);
        say(member(author), on(draft), Map.of("text", "Слова")).statusCode(404);
        say(member(me), on(UUID.randomUUID().toString()), Map.of("text", "Слова"))
                .statusCode(404);
    }

    @Test
    void a_problem_has_comments_without_stances_and_both_cards_count_them() {
        var problem = published("problems", somebody(), Map.of("kind", "statement"));
        var path = "/api/v1/problems/" + problem + "/comments";
        say(member(me), path, Map.of("text", "За", "stance", "in_favour")).statusCode(400);
        said(me, path, Map.of("text", "И у нас так же"));
        RestAssured.get(path).then().body("takesStances", is(false)).body("items[0].comment.stance", nullValue());
        RestAssured.get("/api/v1/problems/" + problem).then().body("commentCount", is(1));
        RestAssured.get("/api/v1/problems?limit=100")
                .then()
                .body("items.find { it.id == '" + problem + "' }.commentCount", is(1));
        var proposal = proposal(somebody());
        said(me, on(proposal));
        RestAssured.get("/api/v1/proposals/" + proposal).then().body("commentCount", is(1));
        RestAssured.get("/api/v1/proposals?limit=100")
                .then()
                .body("items.find { it.id == '" + proposal + "' }.commentCount", is(1));
    }

    @Test
    void words_have_limits_and_nobody_talks_without_end() {
        var path = on(proposal(somebody()));
        say(member(me), path, Map.of("text", " ")).statusCode(400);
        say(member(me), path, Map.of("text", "я".repeat(4001))).statusCode(400);
        say(member(me), path, Map.of("text", "Слова", "language", "de", "stance", "maybe"))
                .statusCode(400)
                .body("violations.field", hasItems("/stance"));
        for (var n = 0; n < 20; n++) {
            say(member(me), path, Map.of("text", "Слова " + n)).statusCode(201);
        }
        say(member(me), path, Map.of("text", "Ещё")).statusCode(429).header("Retry-After", notNullValue());
    }
}

package roundtable.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;
import static roundtable.problem.Problems.PROBLEMS;
import static roundtable.problem.Problems.act;
import static roundtable.problem.Problems.body;
import static roundtable.problem.Problems.created;
import static roundtable.problem.Problems.member;
import static roundtable.problem.Problems.open;
import static roundtable.problem.Problems.stated;
import static roundtable.problem.Problems.statement;
import static roundtable.problem.Problems.title;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** A problem from its first word to its publication, its list, and «this concerns me too». */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProblemTest {
    private final String me = UUID.randomUUID().toString();

    @Test
    void a_draft_is_its_authors_alone_and_becomes_public_by_a_moderator() {
        var id = created(me, statement(title("Черновик")), false);
        member(me)
                .get(PROBLEMS + id)
                .then()
                .statusCode(200)
                .body("status", is("draft"))
                .body("mine", is(true));
        RestAssured.get(PROBLEMS + id).then().statusCode(404);
        member(UUID.randomUUID().toString()).get(PROBLEMS + id).then().statusCode(404);
        act(member(UUID.randomUUID().toString()), id, "submit").statusCode(404);
        act(member(me), id, "submit")
                .statusCode(200)
                .body("status", is("submitted"))
                .body("publishedAt", nullValue());
        act(member(me), id, "publish").statusCode(403);
        act(as(me, "moderator"), id, "publish").statusCode(403);
        act(moderator(), id, "publish")
                .statusCode(200)
                .body("status", is("open"))
                .body("dueAt", notNullValue());
        RestAssured.get(PROBLEMS + id)
                .then()
                .statusCode(200)
                .body("actions", empty())
                .body("authors", empty())
                .header("Cache-Control", containsString("public"));
        act(moderator(), id, "publish").statusCode(409);
        RestAssured.get(PROBLEMS + id + "/steps")
                .then()
                .body("items.action", contains("publish"))
                .body("items[0].from", is("submitted"));
        member(me).get(PROBLEMS + id + "/steps").then().body("items.action", contains("publish", "submit"));
    }

    @Test
    void what_is_missing_is_told_all_at_once() {
        stated(member(me), Map.of("kind", "statement"), false)
                .statusCode(400)
                .body("violations.field", hasItems("/title", "/body"));
        var words = statement(title("Без места"));
        words.put("everywhere", false);
        var id = created(me, words, false);
        act(member(me), id, "submit").statusCode(400).body("violations.field", contains("/territoryId"));
        var ngo = organization();
        words.put("organizationId", ngo);
        stated(member(me), words, true).statusCode(403);
        stated(as(me, "representative:" + ngo), words, true)
                .statusCode(400)
                .body("violations.field", contains("/territoryId", "/targetGroup", "/scale"));
        words.put("territoryId", UUID.randomUUID().toString());
        stated(as(me, "representative:" + ngo), words, false)
                .statusCode(400)
                .body("violations.field", contains("/territoryId"));
        stated(member(me), Map.of("kind", "statement", "title", "x", "body", "x", "status", "open"), false)
                .statusCode(400)
                .body("violations.field", contains("/status"));
        stated(RestAssured.given(), statement("x"), false).statusCode(401);
    }

    @Test
    void an_order_is_a_bodys_says_what_is_wanted_and_needs_no_moderator() {
        var body = body();
        var words = statement(title("Заказ"));
        words.put("kind", "social_order");
        stated(member(me), words, false).statusCode(400).body("violations.field", contains("/organizationId"));
        var ngo = organization();
        words.put("organizationId", ngo);
        stated(as(me, "representative:" + ngo), words, false)
                .statusCode(400)
                .body("violations.field", contains("/organizationId"));
        words.put("organizationId", body);
        var officer = "officer:" + body;
        stated(as(me, officer), words, true)
                .statusCode(400)
                .body(
                        "violations.field",
                        contains(
                                "/targetGroup", "/scale", "/goal", "/criteria", "/deadline", "/resources", "/contact"));
        words.putAll(Map.of(
                "targetGroup", "Подростки",
                "scale", "600",
                "goal", "Занять",
                "criteria", "300 занятых",
                "deadline", "2099-09-01",
                "resources", "Школа",
                "contact", "demo@example.org"));
        stated(as(me, officer), words, true)
                .statusCode(201)
                .body("status", is("open"))
                .body("responsible.id", is(body))
                .body("organizations.id", contains(body))
                .body("order.goal", is("Занять"));
    }

    @Test
    void an_author_of_whom_enough_was_published_needs_no_moderator() {
        for (var n = 0; n < 3; n++) {
            act(moderator(), created(me, statement(title("Доверие")), true), "publish")
                    .statusCode(200);
        }
        var id = created(me, statement(title("Сразу")), true);
        RestAssured.get(PROBLEMS + id + "/steps")
                .then()
                .body("items.action", contains("publish"))
                .body("items[0].automatic", is(true));
    }

    @Test
    void a_draft_is_changed_by_version_and_a_public_one_is_not() {
        var id = created(me, statement(title("Правка")), false);
        var path = PROBLEMS + id;
        var patch = "application/merge-patch+json; charset=UTF-8";
        member(me)
                .contentType(patch)
                .body("{\"scale\":\"x\"}")
                .patch(path)
                .then()
                .statusCode(428);
        var tag = member(me).get(path).header("ETag");
        member(me)
                .contentType(patch)
                .header("If-Match", tag)
                .body("{\"title\":\"Новое имя\",\"scale\":\"пять дворов\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("scale", is("пять дворов"))
                .body("slug", containsString("novoe-imya"));
        member(me)
                .contentType(patch)
                .header("If-Match", tag)
                .body("{\"scale\":\"потеряно\"}")
                .patch(path)
                .then()
                .statusCode(412);
        member(me).get(path).then().body("scale", is("пять дворов"));
        act(member(me), id, "submit").statusCode(200);
        member(me)
                .contentType(patch)
                .header("If-Match", member(me).get(path).header("ETag"))
                .body("{\"scale\":\"x\"}")
                .patch(path)
                .then()
                .statusCode(409);
        act(moderator(), id, "return", Map.of()).statusCode(400).body("violations.field", contains("/reason"));
        act(moderator(), id, "return", Map.of("reason", "Уберите фамилию"))
                .statusCode(200)
                .body("status", is("draft"));
        member(me).get(path + "/steps").then().body("items[0].reason", is("Уберите фамилию"));
    }

    @Test
    void a_repeated_creation_is_done_once() {
        var words = statement(title("Повтор"));
        var key = UUID.randomUUID().toString();
        var first =
                stated(member(me).header("Idempotency-Key", key), words, true).statusCode(201);
        var again =
                stated(member(me).header("Idempotency-Key", key), words, true).statusCode(201);
        assertThat(again.extract().<String>path("id")).isEqualTo(first.extract().path("id"));
        member(me)
                .get("/api/v1/problems?mine=true&q=" + ((String) words.get("title")).substring(7))
                .then()
                .body("items", org.hamcrest.Matchers.hasSize(1));
    }

    @Test
    void a_page_goes_on_where_it_ended_while_others_write() {
        var marker = "листание" + me.replaceAll("[^a-f]", "");
        var all = new ArrayList<String>();
        for (var n = 0; n < 5; n++) {
            all.add(0, publish(marker + " " + n));
        }
        var first = RestAssured.get("/api/v1/problems?limit=2&q=" + marker)
                .then()
                .extract()
                .jsonPath();
        publish(marker + " ещё одна");
        var read = new ArrayList<String>(first.getList("items.id"));
        var cursor = first.getString("nextCursor");
        while (cursor != null) {
            var next = RestAssured.given()
                    .queryParam("limit", 2)
                    .queryParam("q", marker)
                    .queryParam("cursor", cursor)
                    .get("/api/v1/problems")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            read.addAll(next.getList("items.id"));
            cursor = next.getString("nextCursor");
        }
        assertThat(read).isEqualTo(all);
    }

    private static String publish(String title) {
        var id = created(UUID.randomUUID().toString(), statement(title), true);
        act(moderator(), id, "publish").statusCode(200);
        return id;
    }

    @Test
    void the_list_is_narrowed_and_shows_nobody_what_is_not_public() {
        var marker = title("Отбор");
        var waiting = created(me, statement(marker), true);
        var visible = publish(marker);
        var search = "/api/v1/problems?q=" + marker.substring(6);
        RestAssured.get(search).then().body("items.id", contains(visible));
        RestAssured.get(search + "&status=submitted").then().body("items", empty());
        moderator().get(search + "&status=submitted").then().body("items.id", contains(waiting));
        member(UUID.randomUUID().toString())
                .get(search + "&status=submitted")
                .then()
                .body("items", empty());
        member(me).get(search + "&mine=true").then().body("items.id", contains(waiting));
        RestAssured.get(search + "&mine=true").then().statusCode(401);
        RestAssured.get(search + "&kind=social_order").then().body("items", empty());
        RestAssured.get(search + "&overdue=true").then().body("items", empty());
        RestAssured.get(search + "&territory=84000000").then().body("items.id", contains(visible));
        RestAssured.get("/api/v1/problems?territory=nowhere").then().statusCode(400);
        RestAssured.get("/api/v1/problems?sort=title").then().statusCode(400);
        act(member(me), waiting, "withdraw", Map.of("reason", "Уже не нужно")).statusCode(200);
        RestAssured.get(PROBLEMS + waiting).then().statusCode(404);
    }

    @Test
    void one_person_is_concerned_once_and_may_change_their_mind() {
        var id = open(me, body());
        var neighbour = UUID.randomUUID().toString();
        RestAssured.given().put(PROBLEMS + id + "/concern").then().statusCode(401);
        member(me).put(PROBLEMS + id + "/concern").then().statusCode(403);
        for (var n = 0; n < 2; n++) {
            member(neighbour)
                    .put(PROBLEMS + id + "/concern")
                    .then()
                    .statusCode(200)
                    .body("supportCount", is(1))
                    .body("supportedByMe", is(true));
        }
        RestAssured.get(PROBLEMS + id).then().body("supportCount", is(1)).body("supportedByMe", is(false));
        for (var n = 0; n < 2; n++) {
            member(neighbour)
                    .delete(PROBLEMS + id + "/concern")
                    .then()
                    .statusCode(200)
                    .body("supportCount", is(0));
        }
        var draft = created(me, statement(title("Нельзя")), false);
        member(neighbour).put(PROBLEMS + draft + "/concern").then().statusCode(404);
    }

    @Test
    void what_may_be_the_same_is_found_near_first_and_never_ones_own() {
        var word = "фонтан" + me.replaceAll("[^a-f]", "");
        var far = publish(word + " не работает совсем");
        var words = statement("Разбит " + word);
        words.put("location", Map.of("lat", 51.958, "lon", 85.96));
        var near = created(UUID.randomUUID().toString(), words, true);
        act(moderator(), near, "publish").statusCode(200);
        var mine = created(me, statement("Мой " + word), true);
        act(moderator(), mine, "publish").statusCode(200);
        var similar = "/api/v1/problems/similar?q=" + word;
        member(me)
                .get(similar + "&lat=51.9590&lon=85.9605")
                .then()
                .statusCode(200)
                .body("items.id", contains(near, far));
        member(me).get(similar + "&lat=52.1&lon=85.9605").then().body("items.id", hasItems(near, far));
        RestAssured.get(similar).then().body("items.id", hasItem(mine));
        RestAssured.get("/api/v1/problems/similar").then().statusCode(400);
        RestAssured.get("/api/v1/problems/similar?q=эъюыщ").then().body("items", empty());
    }

    @Test
    void moderation_hides_and_masks_it_and_gives_it_back() {
        var id = open(me, body());
        var words = member(me).get(PROBLEMS + id).jsonPath().getString("body");
        decide(id, "masked");
        RestAssured.get(PROBLEMS + id).then().body("masked", is(true)).body("body", not(is(words)));
        decide(id, "hidden");
        RestAssured.get(PROBLEMS + id).then().statusCode(404);
        member(me).get(PROBLEMS + id).then().statusCode(200).body("hiddenAt", notNullValue());
        RestAssured.get("/api/v1/problems?limit=100").then().body("items.id", everyItem(not(is(id))));
    }

    private static void decide(String problem, String outcome) {
        var report = Map.of("subjectType", "problem", "subjectId", problem, "reason", "personal_data");
        member(UUID.randomUUID().toString())
                .contentType("application/json")
                .body(report)
                .post("/api/v1/moderation/reports")
                .then()
                .statusCode(201);
        List<Map<String, ?>> cases =
                moderator().get("/api/v1/moderation/cases?limit=100").jsonPath().getList("items");
        var id = cases.stream()
                .filter(c -> problem.equals(c.get("subjectId")))
                .findFirst()
                .orElseThrow()
                .get("id");
        moderator()
                .contentType("application/json")
                .body(Map.of("outcome", outcome, "rule", "personal_data", "reason", "Проверка"))
                .post("/api/v1/moderation/cases/" + id + "/actions/decide")
                .then()
                .statusCode(200);
    }

    @Test
    void it_is_found_by_the_one_box_and_has_a_head_and_a_place_on_the_site_map() {
        var word = "скамейка" + me.replaceAll("[^a-f]", "");
        var id = publish("Сломана " + word);
        RestAssured.get("/api/v1/search?q=" + word).then().statusCode(200).body(containsString("Сломана " + word));
        // Half a word, and a word with a typing error.
        for (var typed : List.of(word.substring(0, word.length() - 2), word.replace("ме", "мее"))) {
            RestAssured.get("/api/v1/search?q=" + typed).then().body(containsString("Сломана " + word));
        }
        String slug = RestAssured.get(PROBLEMS + id).path("slug");
        RestAssured.get(PROBLEMS + slug).then().statusCode(200).body("id", is(id));
        RestAssured.get("/problems/" + slug)
                .then()
                .statusCode(200)
                .body(containsString("<title>Сломана " + word))
                .body(containsString("og:title"))
                .body(containsString("application/ld+json"));
        RestAssured.get("/problems/no-such-problem-at-all").then().statusCode(404);
        RestAssured.get("/sitemaps/problems-1.xml").then().statusCode(200).body(containsString("/problems/" + slug));
        assertThat(slug).matches(".*-[0-9a-f]{8}");
        RestAssured.get(PROBLEMS + id).then().body("slug", endsWith(slug));
    }
}

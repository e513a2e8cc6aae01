package roundtable.platform;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;
import static roundtable.platform.Platforms.PLATFORMS;
import static roundtable.platform.Platforms.act;
import static roundtable.platform.Platforms.minutes;
import static roundtable.platform.Platforms.officer;
import static roundtable.platform.Platforms.opened;
import static roundtable.platform.Platforms.post;
import static roundtable.platform.Platforms.representative;
import static roundtable.platform.Platforms.seat;
import static roundtable.platform.Platforms.seated;
import static roundtable.platform.Platforms.words;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** A platform from its opening to its end, and what its three sides do there. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PlatformTest {

    @Test
    void the_resource_center_opens_changes_and_closes_it() {
        post(as(UUID.randomUUID().toString(), "member"), "", words()).statusCode(403);
        var id = opened();
        RestAssured.get(PLATFORMS + id)
                .then()
                .statusCode(200)
                .body("status", is("open"))
                .body("sides.ngo", is(0))
                .body("inactive", is(false))
                .body("actions", empty())
                .header("Cache-Control", containsString("public"));
        patch(moderator(), id, "\"0\"", Map.of("title", "Другое имя"))
                .statusCode(200)
                .body("slug", startsWith("drugoe-imya-"));
        patch(moderator(), id, "\"0\"", Map.of("title", "Ещё")).statusCode(412);
        patch(moderator(), id, "\"1\"", Map.of("territoryId", UUID.randomUUID().toString()))
                .statusCode(400)
                .body("violations.field", contains("/territoryId"));
        post(as(UUID.randomUUID().toString(), "member"), id + "/actions/close", Map.of("text", "Нет"))
                .statusCode(403);
        post(moderator(), id + "/actions/close", Map.of("text", "Всё решили"))
                .statusCode(200)
                .body("status", is("closed"))
                .body("closedReason", is("Всё решили"));
        var ngo = organization();
        post(representative(ngo), id + "/seats", Map.of("organizationId", ngo)).statusCode(409);
        post(moderator(), id + "/topics", Map.of("title", "Поздно")).statusCode(409);
    }

    @Test
    void who_asks_is_admitted_and_who_is_invited_accepts() {
        var id = opened();
        var ngo = organization();
        post(representative(organization()), id + "/seats", Map.of("organizationId", ngo))
                .statusCode(403);
        var asked = seat(id, ngo, representative(ngo));
        post(representative(ngo), id + "/seats", Map.of("organizationId", ngo)).statusCode(409);
        RestAssured.get(PLATFORMS + id + "/seats").then().body("items", empty());
        representative(ngo)
                .get(PLATFORMS + id + "/seats")
                .then()
                .body("items.status", contains("asked"))
                .body("items[0].actions", contains("withdraw"));
        act(representative(organization()), id, asked, "admit").statusCode(404);
        act(representative(ngo), id, asked, "admit").statusCode(403);
        act(moderator(), id, asked, "admit")
                .statusCode(200)
                .body("status", is("sitting"))
                .body("side", is("ngo"));
        act(moderator(), id, asked, "admit").statusCode(409);

        var body = organization(Map.of("kind", "government"));
        var invited = seat(id, body, moderator());
        var invitations = "/api/v1/platforms?invited=true";
        RestAssured.get(invitations).then().statusCode(401);
        moderator().get(invitations).then().body("items", empty());
        officer(body).get(invitations).then().body("items.id", contains(id));
        act(officer(body), id, invited, "accept").statusCode(200).body("side", is("government"));
        officer(body).get(invitations).then().body("items", empty());
        var business = organization(Map.of("kind", "business"));
        act(representative(business), id, seat(id, business, moderator()), "decline")
                .statusCode(200)
                .body("status", is("declined"));
        RestAssured.get(PLATFORMS + id)
                .then()
                .body("sides.ngo", is(1))
                .body("sides.business", is(0))
                .body("sides.government", is(1));
        RestAssured.get(PLATFORMS + id + "/seats").then().body("items.organizationId", containsInAnyOrder(ngo, body));
        act(representative(ngo), id, asked, "leave").statusCode(200).body("status", is("left"));
        RestAssured.get(PLATFORMS + id).then().body("sides.ngo", is(0));
        seat(id, ngo, representative(ngo));
    }

    @Test
    void a_council_says_for_which_side_it_stands() {
        var id = opened();
        var council = organization(Map.of("kind", "council"));
        var member = as(UUID.randomUUID().toString(), "member", "council_member:" + council);
        post(member, id + "/seats", Map.of("organizationId", council))
                .statusCode(400)
                .body("violations.field", contains("/side"));
        post(member, id + "/seats", Map.of("organizationId", council, "side", "business"))
                .statusCode(201)
                .body("side", is("business"));
        var ngo = organization();
        post(representative(ngo), id + "/seats", Map.of("organizationId", ngo, "side", "government"))
                .statusCode(201)
                .body("side", is("ngo"));
    }

    @Test
    void topics_are_raised_by_who_sits_there_and_settled_with_an_outcome() {
        var id = opened();
        var ngo = seated(id, "ngo");
        var stranger = organization();
        post(representative(stranger), id + "/topics", Map.of("title", "Чужая")).statusCode(403);
        post(representative(ngo), id + "/topics", Map.of("title", "Чужая", "organizationId", stranger))
                .statusCode(403);
        var topic = post(representative(ngo), id + "/topics", Map.of("title", "Светофор", "organizationId", ngo))
                .statusCode(201)
                .body("status", is("open"))
                .extract()
                .<String>path("id");
        var path = id + "/topics/" + topic + "/actions/";
        representative(ngo).post(PLATFORMS + path + "discuss").then().statusCode(403);
        moderator().post(PLATFORMS + path + "discuss").then().statusCode(200).body("status", is("discussed"));
        moderator().post(PLATFORMS + path + "discuss").then().statusCode(409);
        post(moderator(), path + "close", Map.of("text", "Стоит с сентября"))
                .statusCode(200)
                .body("status", is("closed"))
                .body("outcome", is("Стоит с сентября"));
        RestAssured.get(PLATFORMS + id + "/topics")
                .then()
                .body("items.title", contains("Светофор"))
                .body("items[0].actions", empty());
    }

    @Test
    void topics_and_decisions_are_found_by_the_one_box() {
        var id = opened();
        var word = "светофорник" + id.replaceAll("[^a-f]", "");
        post(moderator(), id + "/topics", Map.of("title", "Светофор", "body", "Нужен " + word))
                .statusCode(201);
        var decided = minutes(seated(id, "ngo"));
        decided.put("decisions", "Ставим " + word + " у школы.");
        post(moderator(), id + "/minutes", decided).statusCode(201);
        String slug = RestAssured.get(PLATFORMS + id).path("slug");
        RestAssured.get("/api/v1/search?q=" + word)
                .then()
                .statusCode(200)
                .body(
                        "groups.find { it.type == 'platform' }.items.path",
                        containsInAnyOrder("/platforms/" + slug + "?tab=topics", "/platforms/" + slug + "?tab=minutes"))
                .body("groups[0].items.highlight", everyItem(containsString("\uE000")));
    }

    @Test
    void minutes_say_who_was_there_and_what_was_decided() {
        var id = opened();
        var ngo = seated(id, "ngo");
        var topic = post(moderator(), id + "/topics", Map.of("title", "Светофор"))
                .extract()
                .<String>path("id");
        post(representative(ngo), id + "/minutes", minutes(ngo)).statusCode(403);
        var wrong = minutes(organization());
        wrong.put("heldOn", "2999-01-01");
        wrong.put("topicId", UUID.randomUUID().toString());
        post(moderator(), id + "/minutes", wrong)
                .statusCode(400)
                .body("violations.field", hasItems("/heldOn", "/presentIds/0", "/topicId"));
        var right = minutes(ngo);
        right.put("topicId", topic);
        post(moderator(), id + "/minutes", right).statusCode(201).body("present.organizationId", contains(ngo));
        RestAssured.get(PLATFORMS + id + "/minutes")
                .then()
                .body("items.decisions", contains("Ставим светофор."))
                .body("items[0].topicTitle", is("Светофор"))
                .body("items[0].fileUrl", nullValue());
        RestAssured.given()
                .header("Accept-Language", "en")
                .get(PLATFORMS + id + "/minutes?format=csv")
                .then()
                .statusCode(200)
                .body(startsWith("ID,Day of the meeting,Topic,Present"))
                .body(containsString("2026-03-12,Светофор,"))
                .body(containsString("Ставим светофор."));
        RestAssured.get(PLATFORMS + id + "/minutes?format=xlsx")
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        RestAssured.get(PLATFORMS + UUID.randomUUID() + "/minutes?format=csv")
                .then()
                .statusCode(404);
        RestAssured.get(PLATFORMS + id).then().body("minutesCount", is(1));
        RestAssured.get(PLATFORMS + id + "/topics").then().body("items.status", contains("discussed"));
        RestAssured.get(PLATFORMS + id + "/timeline?limit=2")
                .then()
                .body("items.kind", contains("minutes", "topic_raised"))
                .body("nextCursor", notNullValue());
        RestAssured.get("/feeds/platforms.atom").then().statusCode(200).body(containsString("Ставим светофор."));
    }

    @Test
    void it_works_on_public_problems_that_its_members_link() {
        var id = opened();
        var ngo = seated(id, "ngo");
        var problem = problem();
        var link = PLATFORMS + id + "/links/problem/" + problem;
        representative(organization()).put(link).then().statusCode(403);
        representative(ngo)
                .put(PLATFORMS + id + "/links/problem/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        representative(ngo).put(link).then().statusCode(200).body("links.id", contains(problem));
        representative(ngo).put(link).then().statusCode(200).body("links", hasSize(1));
        RestAssured.get(PLATFORMS + id).then().body("links[0].path", startsWith("/problems/"));
        representative(ngo).delete(link).then().statusCode(204);
        representative(ngo).delete(link).then().statusCode(404);
        RestAssured.get(PLATFORMS + id).then().body("links", empty());
    }

    private static String problem() {
        var id = as(UUID.randomUUID().toString(), "member")
                .contentType("application/json")
                .body(Map.of("kind", "statement", "title", "Нет светофора", "body", "Слова", "everywhere", true))
                .post("/api/v1/problems?submit=true")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        moderator().post("/api/v1/problems/" + id + "/actions/publish").then().statusCode(200);
        return id;
    }

    @Test
    void the_list_is_filtered_paged_found_and_exported() {
        var first = opened();
        var second = opened();
        var ngo = seated(first, "ngo");
        act(moderator(), second, seat(second, ngo, representative(ngo)), "admit")
                .statusCode(200);
        seated(second, "business");
        seated(second, "government");
        var all = "/api/v1/platforms?organization=" + ngo;
        RestAssured.get(all).then().body("items.id", contains(second, first));
        RestAssured.get(all + "&whole=true").then().body("items.id", contains(second));
        RestAssured.get(all + "&inactive=true").then().body("items", empty());
        RestAssured.get(all + "&status=closed").then().body("items", empty());
        RestAssured.get(all + "&q=дорогами").then().body("items", hasSize(2));
        var page = RestAssured.get(all + "&limit=1").then().body("items.id", contains(second));
        RestAssured.get(all + "&limit=1&cursor=" + page.extract().<String>path("nextCursor"))
                .then()
                .body("items.id", contains(first))
                .body("nextCursor", nullValue());
        RestAssured.get("/api/v1/platforms?territory=x").then().statusCode(400);
        RestAssured.given()
                .header("Accept-Language", "en")
                .get(all + "&format=csv")
                .then()
                .statusCode(200)
                .body(startsWith("ID,Address,Platform"))
                .body(containsString(first));
    }

    @Test
    void who_sits_there_and_the_topics_are_taken_away_whole() {
        var id = opened();
        var ngo = seated(id, "ngo");
        var asks = organization();
        seat(id, asks, representative(asks));
        post(representative(ngo), id + "/topics", Map.of("title", "Светофор у школы"))
                .statusCode(201);
        for (var by : new RequestSpecification[] {RestAssured.given(), moderator()}) {
            by.header("Accept-Language", "en")
                    .get(PLATFORMS + id + "/seats?format=csv")
                    .then()
                    .statusCode(200)
                    .body(startsWith("Organization ID,Organization,Side"))
                    .body(containsString(ngo))
                    .body(not(containsString(asks)));
        }
        RestAssured.get(PLATFORMS + id + "/topics?format=ndjson")
                .then()
                .statusCode(200)
                .body(containsString("Светофор у школы"));
        RestAssured.get(PLATFORMS + UUID.randomUUID() + "/seats?format=csv")
                .then()
                .statusCode(404);
    }

    @Test
    void one_platform_has_a_feed_of_what_happens_there() {
        var id = opened();
        var ngo = seated(id, "ngo");
        post(representative(ngo), id + "/topics", Map.of("title", "Светофор у школы"))
                .statusCode(201);
        post(moderator(), id + "/minutes", minutes(ngo)).statusCode(201);
        var slug = RestAssured.get(PLATFORMS + id).then().extract().<String>path("slug");
        for (var one : new String[] {id, slug}) {
            RestAssured.get("/feeds/platforms/" + one + ".json")
                    .then()
                    .statusCode(200)
                    .body("feed_url", endsWith("/feeds/platforms/" + id + ".json"))
                    .body("home_page_url", endsWith("/platforms/" + slug))
                    .body("items", hasSize(3))
                    .body("items[0].title", is("Протокол встречи 12 марта 2026 г."))
                    .body("items[0].content_text", is("Ставим светофор."))
                    .body("items[1].title", is("Новая тема: Светофор у школы"));
        }
        RestAssured.get("/feeds/platforms/" + slug + ".atom")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/atom+xml"));
        RestAssured.get("/feeds/platforms/" + UUID.randomUUID() + ".json")
                .then()
                .statusCode(404);
        RestAssured.get("/feeds/wishes/" + id + ".json").then().statusCode(404);
    }

    @Test
    void the_page_has_a_head_and_is_in_the_site_map_and_in_the_search() {
        var id = opened();
        var slug = RestAssured.get(PLATFORMS + id).then().extract().<String>path("slug");
        RestAssured.get("/platforms/" + slug).then().statusCode(200).body(containsString("\"@type\":\"Organization\""));
        RestAssured.get("/sitemaps/platforms-1.xml").then().statusCode(200).body(containsString(slug));
        RestAssured.get("/platforms/no-such-platform").then().statusCode(404);
        RestAssured.get("/api/v1/search?q=дороги").then().statusCode(200).body("groups.type", hasItem("platform"));
    }

    private static ValidatableResponse patch(RequestSpecification by, String id, String tag, Map<String, ?> change) {
        return by.contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", tag)
                .body(change)
                .patch(PLATFORMS + id)
                .then();
    }
}

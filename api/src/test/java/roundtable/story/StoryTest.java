package roundtable.story;

import static org.hamcrest.Matchers.contains;
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
import static roundtable.story.Stories.STORIES;
import static roundtable.story.Stories.act;
import static roundtable.story.Stories.adopt;
import static roundtable.story.Stories.councillor;
import static roundtable.story.Stories.ngo;
import static roundtable.story.Stories.passport;
import static roundtable.story.Stories.published;
import static roundtable.story.Stories.tell;
import static roundtable.story.Stories.teller;
import static roundtable.story.Stories.told;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** A story from its first word to what others make of it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class StoryTest {

    @Test
    void a_draft_is_its_organizations_alone_and_becomes_public_by_a_moderator() {
        var ngo = ngo();
        var id = tell(teller(ngo), told(ngo), false).statusCode(201).extract().<String>path("id");
        RestAssured.get(STORIES + id).then().statusCode(404);
        teller(ngo()).get(STORIES + id).then().statusCode(404);
        teller(ngo).get(STORIES + id).then().statusCode(200).body("actions", contains("edit", "submit"));
        act(teller(ngo), id, "submit").statusCode(200).body("status", is("submitted"));
        act(teller(ngo), id, "publish").statusCode(403);
        act(moderator(), id, "return", Map.of("reason", "Добавьте цифры"))
                .statusCode(200)
                .body("status", is("draft"))
                .body("returnedReason", nullValue());
        teller(ngo).get(STORIES + id).then().body("returnedReason", is("Добавьте цифры"));
        act(teller(ngo), id, "submit").statusCode(200);
        act(moderator(), id, "publish").statusCode(200).body("status", is("published"));
        RestAssured.get(STORIES + id)
                .then()
                .statusCode(200)
                .body("actions", empty())
                .body("kind", is("ngo"))
                .body("organization.id", is(ngo))
                .header("Cache-Control", containsString("public"));
        act(moderator(), id, "publish").statusCode(409);
        act(teller(ngo), id, "withdraw").statusCode(200).body("status", is("withdrawn"));
        RestAssured.get(STORIES + id).then().statusCode(404);
    }

    @Test
    void nobody_tells_for_an_organization_that_is_not_theirs() {
        tell(teller(ngo()), told(ngo()), false).statusCode(403);
        tell(as(UUID.randomUUID().toString(), "member"), told(ngo()), false).statusCode(403);
    }

    @Test
    void a_passport_is_kept_whole_and_has_to_be_complete_when_it_is_submitted() {
        var ngo = ngo();
        var words = told(ngo);
        words.put("passport", Map.of("problem", "Негде быть"));
        words.remove("territoryId");
        var id = tell(teller(ngo), words, false).statusCode(201).extract().<String>path("id");
        act(teller(ngo), id, "submit")
                .statusCode(400)
                .body(
                        "violations.field",
                        hasItems("/territoryId", "/passport/steps", "/passport/figures", "/passport/contacts"));
        words = told(ngo);
        words.put("passport", passport());
        var whole = published(ngo, words);
        RestAssured.get(STORIES + whole)
                .then()
                .body("passport.steps", contains("Нашли комнату", "Позвали наставников"))
                .body("passport.cost.amount", is("150000.50"))
                .body("passport.figures[0].value", is(64))
                .body("passport.figures[0].before", is(0));
    }

    @Test
    void a_draft_is_changed_and_a_stale_change_is_refused() {
        var ngo = ngo();
        var id = tell(teller(ngo), told(ngo), false).statusCode(201).extract().<String>path("id");
        teller(ngo)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body(Map.of("title", "Другое имя", "passport", passport()))
                .patch(STORIES + id)
                .then()
                .statusCode(200)
                .body("title", is("Другое имя"))
                .body("slug", startsWith("drugoe-imya-"))
                .body("passport.cost.amount", is("150000.50"));
        teller(ngo)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body(Map.of("title", "Ещё"))
                .patch(STORIES + id)
                .then()
                .statusCode(412);
    }

    @Test
    void unknown_links_and_files_are_told_by_field() {
        var ngo = ngo();
        var nobodys = UUID.randomUUID().toString();
        var words = told(ngo);
        words.put("problemIds", List.of(nobodys));
        words.put("activityAreaIds", List.of(nobodys));
        words.put("pictures", List.of(Map.of("fileId", nobodys, "alt", "Фото")));
        tell(teller(ngo), words, false)
                .statusCode(400)
                .body("violations.field", hasItems("/problemIds/0", "/activityAreaIds/0", "/pictures/0/fileId"));
        words = told(ngo);
        words.put("recommendationId", nobodys);
        tell(teller(ngo), words, false).statusCode(409);
    }

    @Test
    void a_council_shows_a_story_before_others_once() {
        var id = published(ngo());
        var council = organization(Map.of("kind", "council"));
        act(teller(ngo()), id, "feature").statusCode(403);
        act(councillor(council), id, "feature")
                .statusCode(200)
                .body("featured.by.id", is(council))
                .body("featured.at", notNullValue());
        act(moderator(), id, "feature").statusCode(409);
        RestAssured.get("/api/v1/stories?featured=true&limit=100").then().body("items.id", hasItem(id));
        act(moderator(), id, "unfeature").statusCode(200).body("featured", nullValue());
    }

    @Test
    void an_organization_adopts_a_practice_once_and_shows_what_came_of_it() {
        var ngo = ngo();
        var other = ngo();
        var id = published(ngo);
        adopt(teller(ngo), id, ngo).statusCode(403);
        adopt(teller(ngo()), id, other).statusCode(403);
        var adoption = adopt(teller(other), id, other).statusCode(201).extract().<String>path("id");
        adopt(teller(other), id, other).statusCode(409);
        RestAssured.get(STORIES + id).then().body("adoptionCount", is(1)).body("doneCount", is(0));
        RestAssured.get(STORIES + id + "/adoptions")
                .then()
                .body("items.organization.id", contains(other))
                .body("items[0].contact", nullValue())
                .body("items[0].actions", empty());
        teller(ngo).get(STORIES + id + "/adoptions").then().body("items[0].contact", is("a@example.org"));
        RestAssured.get(STORIES + id + "/adoption-places").then().body("items.count", contains(1));
        var end = "/adoptions/" + adoption + "/actions/";
        teller(ngo)
                .contentType("application/json")
                .body(Map.of("result", "Работает", "url", "https://example.org/"))
                .post(STORIES + id + end + "complete")
                .then()
                .statusCode(403);
        teller(other)
                .contentType("application/json")
                .body(Map.of("result", "Работает", "url", "https://example.org/"))
                .post(STORIES + id + end + "complete")
                .then()
                .statusCode(200)
                .body("status", is("done"));
        teller(other)
                .contentType("application/json")
                .body(Map.of("reason", "Передумали"))
                .post(STORIES + id + end + "abandon")
                .then()
                .statusCode(409);
        RestAssured.get(STORIES + id).then().body("adoptionCount", is(1)).body("doneCount", is(1));
    }

    @Test
    void who_has_given_up_is_not_counted_and_may_announce_anew() {
        var other = ngo();
        var id = published(ngo());
        var adoption = adopt(teller(other), id, other).statusCode(201).extract().<String>path("id");
        teller(other)
                .contentType("application/json")
                .body(Map.of("reason", "Нет помещения"))
                .post(STORIES + id + "/adoptions/" + adoption + "/actions/abandon")
                .then()
                .statusCode(200)
                .body("status", is("abandoned"));
        RestAssured.get(STORIES + id).then().body("adoptionCount", is(0));
        adopt(teller(other), id, other).statusCode(201);
        RestAssured.get(STORIES + id).then().body("adoptionCount", is(1));
        RestAssured.get(STORIES + id + "/adoptions").then().body("items.status", contains("announced", "abandoned"));
    }

    @Test
    void the_list_is_filtered_sorted_and_paged() {
        var business = organization(Map.of("kind", "business"));
        var words = told(business);
        words.put("passport", passport());
        var first = published(business, words);
        var second = published(business);
        var other = ngo();
        adopt(teller(other), first, other).statusCode(201);
        var all = "/api/v1/stories?organization=" + business;
        RestAssured.get(all + "&kind=business&territory=" + Stories.REPUBLIC)
                .then()
                .body("items.id", contains(second, first))
                .body("items[0].hasPassport", is(false));
        RestAssured.get(all + "&kind=ngo").then().body("items", empty());
        RestAssured.get(all + "&passport=true").then().body("items.id", contains(first));
        RestAssured.get(all + "&sort=-adoptionCount").then().body("items.id", contains(first, second));
        var page = RestAssured.get(all + "&limit=1").then().body("items.id", contains(second));
        RestAssured.get(all + "&limit=1&cursor=" + page.extract().<String>path("nextCursor"))
                .then()
                .body("items.id", contains(first))
                .body("nextCursor", nullValue());
        RestAssured.get("/api/v1/stories?sort=title").then().statusCode(400);
    }

    @Test
    void what_is_not_public_is_in_no_list_but_the_staffs_and_ones_own() {
        var ngo = ngo();
        var me = UUID.randomUUID().toString();
        var id =
                tell(teller(me, ngo), told(ngo), true).statusCode(201).extract().<String>path("id");
        var waiting = "/api/v1/stories?status=submitted&organization=" + ngo;
        RestAssured.get(waiting).then().body("items", empty());
        teller(ngo).get(waiting).then().body("items", empty());
        moderator().get(waiting).then().body("items.id", contains(id));
        teller(me, ngo).get("/api/v1/stories?mine=true").then().body("items.id", contains(id));
        RestAssured.get("/api/v1/stories?mine=true").then().statusCode(401);
    }

    @Test
    void an_author_of_whom_three_stories_are_published_is_trusted() {
        var ngo = ngo();
        var me = UUID.randomUUID().toString();
        for (var n = 0; n < 3; n++) {
            var id = tell(teller(me, ngo), told(ngo), true)
                    .statusCode(201)
                    .body("status", is("submitted"))
                    .extract()
                    .<String>path("id");
            act(moderator(), id, "publish").statusCode(200);
        }
        tell(teller(me, ngo), told(ngo), true).statusCode(201).body("status", is("published"));
    }

    @Test
    void a_repeated_post_makes_one_story() {
        var ngo = ngo();
        var me = UUID.randomUUID().toString();
        var key = UUID.randomUUID().toString();
        var words = told(ngo);
        var first = tell(teller(me, ngo).header("Idempotency-Key", key), words, false)
                .extract()
                .<String>path("id");
        tell(teller(me, ngo).header("Idempotency-Key", key), words, false)
                .statusCode(201)
                .body("id", is(first));
        teller(me, ngo).get("/api/v1/stories?mine=true").then().body("items", hasSize(1));
    }

    @Test
    void the_list_is_exported_as_everybody_sees_it() {
        var ngo = ngo();
        var id = published(ngo);
        var draft = tell(teller(ngo), told(ngo), false).extract().<String>path("id");
        RestAssured.given()
                .header("Accept-Language", "en")
                .get("/api/v1/stories?format=csv&organization=" + ngo)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("ID,Address,Told by"))
                .body(containsString(id))
                .body(not(containsString(draft)));
    }

    @Test
    void adoptions_are_counted_by_place_with_its_point_of_one_story_and_of_all() {
        var first = published(ngo());
        var second = published(ngo());
        var other = ngo();
        adopt(teller(other), first, other).statusCode(201);
        RestAssured.get(STORIES + first + "/adoption-places")
                .then()
                .body("items.count", contains(1))
                .body("items[0].location.lat", notNullValue())
                .body("items[0].location.lon", notNullValue());
        var territory = RestAssured.get(STORIES + first + "/adoption-places")
                .then()
                .extract()
                .<String>path("items[0].territory.id");
        var all = "items.find { it.territory.id == '" + territory + "' }.count";
        var before = RestAssured.get(STORIES + "adoption-places")
                .then()
                .statusCode(200)
                .extract()
                .<Integer>path(all);
        adopt(teller(other), second, other).statusCode(201);
        RestAssured.get(STORIES + "adoption-places").then().body(all, is(before + 1));
    }

    @Test
    void what_waits_for_a_moderator_is_listed_by_its_term() {
        var ngo = ngo();
        var first = tell(teller(ngo), told(ngo), true)
                .body("status", is("submitted"))
                .extract()
                .<String>path("id");
        var second = tell(teller(ngo), told(ngo), true).extract().<String>path("id");
        var desk = "/api/v1/stories?status=submitted&sort=submittedAt&organization=" + ngo;
        RestAssured.get(desk).then().body("items", empty());
        moderator()
                .get(desk)
                .then()
                .body("items.id", contains(first, second))
                .body("items.reviewDueAt", everyItem(notNullValue()));
        var page = moderator().get(desk + "&limit=1").then().body("items.id", contains(first));
        moderator()
                .get(desk + "&limit=1&cursor=" + page.extract().<String>path("nextCursor"))
                .then()
                .body("items.id", contains(second));
        act(moderator(), first, "publish").statusCode(200);
        moderator()
                .get("/api/v1/stories?organization=" + ngo)
                .then()
                .body("items.id", contains(first))
                .body("items[0].reviewDueAt", nullValue());
    }

    @Test
    void adoptions_are_exported_without_contacts_for_strangers_and_have_a_feed() {
        var id = published(ngo());
        var other = ngo();
        var adoption = adopt(teller(other), id, other).statusCode(201).extract().<String>path("id");
        RestAssured.given()
                .header("Accept-Language", "en")
                .get(STORIES + id + "/adoptions?format=csv")
                .then()
                .statusCode(200)
                .body(startsWith("ID,Organization,Territory"))
                .body(containsString(adoption))
                .body(not(containsString("a@example.org")));
        teller(other)
                .get(STORIES + id + "/adoptions?format=csv")
                .then()
                .statusCode(200)
                .body(containsString("a@example.org"));
        RestAssured.get("/feeds/adoptions.json")
                .then()
                .statusCode(200)
                .body("items[0].id", is("urn:uuid:" + adoption))
                .body("items[0].title", containsString("перенимает практику"))
                .body("items[0].content_text", not(containsString("a@example.org")));
    }

    @Test
    void the_page_has_a_head_and_is_in_the_site_map() {
        var id = published(ngo());
        var slug = RestAssured.get(STORIES + id).then().extract().<String>path("slug");
        RestAssured.get("/stories/" + slug)
                .then()
                .statusCode(200)
                .body(containsString("\"@type\":\"Article\""))
                .body(containsString("/stories/" + slug));
        RestAssured.get("/sitemaps/stories-1.xml").then().statusCode(200).body(containsString(slug));
        RestAssured.get("/stories/no-such-story").then().statusCode(404);
        RestAssured.get("/api/v1/search?q=" + "проверке")
                .then()
                .statusCode(200)
                .body("groups.type", hasItem(endsWith("story")));
    }
}

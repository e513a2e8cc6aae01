package roundtable.community;

import static org.assertj.core.api.Assertions.assertThat;
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
import static org.hamcrest.Matchers.startsWith;
import static roundtable.community.Communities.COMMUNITIES;
import static roundtable.community.Communities.active;
import static roundtable.community.Communities.join;
import static roundtable.community.Communities.member;
import static roundtable.community.Communities.membership;
import static roundtable.community.Communities.owner;
import static roundtable.community.Communities.post;
import static roundtable.community.Communities.request;
import static roundtable.community.Communities.requested;
import static roundtable.community.Communities.statement;
import static roundtable.community.Communities.verifiedNgo;
import static roundtable.community.Communities.words;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.community.Communities.Place;

/** A community from its request to its end. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CommunityTest {

    @Test
    void three_ngos_make_a_request_a_community() {
        var first = verifiedNgo();
        var second = verifiedNgo();
        var third = verifiedNgo();
        var id = requested(first);
        RestAssured.get(COMMUNITIES + id)
                .then()
                .statusCode(200)
                .body("status", is("proposed"))
                .body("needed", is(2))
                .body("proposedBy.id", is(first))
                .body("actions", empty());
        owner(first)
                .get(COMMUNITIES + id)
                .then()
                .body("actions", contains("edit", "leave", "invite"))
                .body("mine", contains(first));
        post(owner(first), id + "/statements", statement(first)).statusCode(409);
        join(second, id).statusCode(201);
        join(second, id).statusCode(409);
        RestAssured.get(COMMUNITIES + id).then().body("status", is("proposed")).body("needed", is(1));
        join(third, id).statusCode(201).body("does", is("Учим дружины"));
        RestAssured.get(COMMUNITIES + id)
                .then()
                .body("status", is("active"))
                .body("needed", is(0))
                .body("memberCount", is(3))
                .body("activatedAt", notNullValue())
                .header("Cache-Control", containsString("public"));
    }

    @Test
    void only_verified_ngos_and_only_those_who_speak_for_them() {
        var place = Place.any();
        var business = organization(Map.of("kind", "business"));
        moderator()
                .post("/api/v1/organizations/" + business + "/actions/verify")
                .then()
                .statusCode(200);
        request(business, place)
                .statusCode(400)
                .body("violations.field", contains("/membership/organizationId"))
                .body("violations.code", contains("verified-ngo"));
        request(organization(), place).statusCode(400);
        var ngo = verifiedNgo();
        post(owner(verifiedNgo()), "", words(ngo, place)).statusCode(403);
        post(as(UUID.randomUUID().toString(), "member"), "", words(ngo, place)).statusCode(403);
        var id = requested(ngo);
        join(organization(), id).statusCode(400);
        post(owner(verifiedNgo()), id + "/members", membership(ngo)).statusCode(403);
    }

    @Test
    void unknown_references_are_told_by_field() {
        var ngo = verifiedNgo();
        var nobodys = UUID.randomUUID().toString();
        var words = words(ngo, new Place(nobodys, nobodys));
        post(owner(ngo), "", words)
                .statusCode(400)
                .body("violations.field", hasItems("/activityAreaId", "/territoryId"));
        words.remove("membership");
        post(owner(ngo), "", words).statusCode(400).body("violations.field", hasItem("/membership"));
    }

    @Test
    void there_is_one_for_an_area_and_a_territory_until_it_is_archived() {
        var ngo = verifiedNgo();
        var id = requested(ngo);
        var known = RestAssured.get(COMMUNITIES + id).then().extract().jsonPath();
        var same = new Place(known.getString("activityArea.id"), known.getString("territory.id"));
        request(verifiedNgo(), same).statusCode(409).body("detail", containsString("уже есть"));
        post(owner(ngo), id + "/actions/archive", Map.of("reason", "Так")).statusCode(403);
        post(moderator(), id + "/actions/archive", Map.of("reason", "Объединились"))
                .statusCode(200)
                .body("status", is("archived"))
                .body("archivedReason", is("Объединились"));
        request(verifiedNgo(), same).statusCode(201);
        RestAssured.get("/api/v1/communities?limit=100&area=" + same.area())
                .then()
                .body("items.id", not(hasItem(id)));
        RestAssured.get("/api/v1/communities?limit=100&status=archived&area=" + same.area())
                .then()
                .body("items.id", hasItem(id));
    }

    @Test
    void words_change_place_does_not_and_a_stale_change_is_refused() {
        var ngo = verifiedNgo();
        var id = requested(ngo);
        patch(owner(ngo), id, "\"0\"", Map.of("title", "Другое имя"))
                .statusCode(200)
                .body("title", is("Другое имя"))
                .body("slug", startsWith("drugoe-imya-"));
        patch(owner(ngo), id, "\"0\"", Map.of("title", "Ещё")).statusCode(412);
        patch(owner(ngo), id, "\"1\"", Map.of("territoryId", UUID.randomUUID().toString()))
                .statusCode(400)
                .body("violations.code", contains("fixed"));
        patch(owner(verifiedNgo()), id, "\"1\"", Map.of("title", "Чужое")).statusCode(403);
        // What members do is no new version of the community.
        join(verifiedNgo(), id).statusCode(201);
        patch(owner(ngo), id, "\"1\"", Map.of("title", "Третье имя")).statusCode(200);
    }

    @Test
    void the_last_member_takes_the_community_along() {
        var first = verifiedNgo();
        var second = verifiedNgo();
        var id = requested(first);
        join(second, id).statusCode(201);
        leave(owner(second), id, first).statusCode(403);
        leave(owner(first), id, first).statusCode(204);
        RestAssured.get(COMMUNITIES + id).then().body("status", is("proposed")).body("memberCount", is(1));
        join(first, id).statusCode(201);
        leave(owner(first), id, first).statusCode(204);
        leave(owner(second), id, second).statusCode(204);
        RestAssured.get(COMMUNITIES + id)
                .then()
                .body("status", is("archived"))
                .body("archivedReason", nullValue())
                .body("memberCount", is(0));
    }

    @Test
    void who_does_what_where_is_everybodys_whom_to_ask_the_members_alone() {
        var area = Place.any().area();
        var first = verifiedNgo(Map.of("activityAreaIds", List.of(area)));
        var id = requested(first);
        var members = COMMUNITIES + id + "/members";
        RestAssured.get(members)
                .then()
                .body("items.does", contains("Учим дружины"))
                .body("items[0].activityAreas.id", contains(area))
                .body("items[0].contact", nullValue());
        owner(first).get(members).then().body("items[0].contact", is("Вера, a@example.org"));
        owner(verifiedNgo()).get(members).then().body("items[0].contact", nullValue());
        owner(first)
                .contentType("application/json")
                .body(Map.of("organizationId", first, "does", "Учим всех"))
                .put(members + "/" + member(id, first))
                .then()
                .statusCode(200)
                .body("does", is("Учим всех"));
        RestAssured.get(members + "?format=csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(containsString("Учим всех"))
                .body(not(containsString("a@example.org")));
        RestAssured.get(members + "?format=xlsx").then().statusCode(200);
    }

    @Test
    void the_list_is_filtered_sorted_paged_found_and_exported() {
        var ngo = verifiedNgo();
        var first = active(ngo, verifiedNgo(), verifiedNgo());
        var second = requested(ngo);
        var all = "/api/v1/communities?organization=" + ngo;
        RestAssured.get(all).then().body("items.id", contains(second, first));
        RestAssured.get(all + "&status=active").then().body("items.id", contains(first));
        RestAssured.get(all + "&sort=-memberCount").then().body("items.id", contains(first, second));
        RestAssured.get(all + "&territory=00000000").then().body("items", hasSize(2));
        var page = RestAssured.get(all + "&limit=1").then().body("items.id", contains(second));
        RestAssured.get(all + "&limit=1&cursor=" + page.extract().<String>path("nextCursor"))
                .then()
                .body("items.id", contains(first))
                .body("nextCursor", nullValue());
        RestAssured.get(all + "&q=паводка").then().body("items", hasSize(2));
        RestAssured.get("/api/v1/communities?territory=x").then().statusCode(400);
        RestAssured.given()
                .header("Accept-Language", "en")
                .get(all + "&format=csv")
                .then()
                .statusCode(200)
                .body(startsWith("ID,Address,Community"))
                .body(containsString(first));
    }

    @Test
    void the_page_has_a_head_and_is_in_the_site_map_and_in_the_search() {
        var id = requested(verifiedNgo());
        var slug = RestAssured.get(COMMUNITIES + id).then().extract().<String>path("slug");
        RestAssured.get("/communities/" + slug)
                .then()
                .statusCode(200)
                .body(containsString("\"@type\":\"Organization\""));
        RestAssured.get("/sitemaps/communities-1.xml").then().statusCode(200).body(containsString(slug));
        RestAssured.get("/communities/no-such-community").then().statusCode(404);
        RestAssured.get("/api/v1/search?q=сообща").then().statusCode(200).body("groups.type", hasItem("community"));
    }

    @Test
    void a_repeated_post_makes_one_request() {
        var ngo = verifiedNgo();
        var me = UUID.randomUUID().toString();
        var key = UUID.randomUUID().toString();
        var words = words(ngo, Place.any());
        var made = post(as(me, "member", "representative:" + ngo).header("Idempotency-Key", key), "", words);
        var again = post(as(me, "member", "representative:" + ngo).header("Idempotency-Key", key), "", words);
        assertThat(again.extract().statusCode()).isEqualTo(made.extract().statusCode());
        assertThat(again.extract().<String>path("id")).isEqualTo(made.extract().path("id"));
    }

    private static ValidatableResponse leave(RequestSpecification by, String community, String ngo) {
        return by.post(COMMUNITIES + community + "/members/" + member(community, ngo) + "/actions/leave")
                .then();
    }

    private static ValidatableResponse patch(RequestSpecification by, String id, String tag, Map<String, ?> change) {
        return by.contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", tag)
                .body(change)
                .patch(COMMUNITIES + id)
                .then();
    }
}

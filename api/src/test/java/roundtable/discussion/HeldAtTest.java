package roundtable.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.discussion.Discussions.DISCUSSIONS;
import static roundtable.discussion.Discussions.act;
import static roundtable.discussion.Discussions.made;
import static roundtable.discussion.Discussions.member;
import static roundtable.discussion.Discussions.open;
import static roundtable.discussion.Discussions.openAt;
import static roundtable.discussion.Discussions.somebody;
import static roundtable.discussion.Discussions.staff;
import static roundtable.discussion.Discussions.words;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;
import roundtable.platform.Platforms;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.SqlCounter;

/** A discussion that is held at a platform: who says so, until when, and who sees it there. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HeldAtTest {
    private final String leader = somebody();

    @Inject
    DiscussionModeration moderation;

    @Inject
    DiscussionFollowing following;

    @Inject
    @PersistenceUnitExtension
    SqlCounter sql;

    @Test
    void the_resource_center_holds_it_at_an_open_platform_and_nobody_else() {
        var platform = Platforms.opened();
        var words = at(platform);
        made(member(somebody()), words).statusCode(403);
        made(Folk.as(somebody(), "member", "representative:" + Folk.organization()), words)
                .statusCode(403);
        Folk.moderator().get("/api/v1/platforms/" + platform).then().body("actions", hasItem("hold_discussion"));
        made(staff(leader), at(UUID.randomUUID().toString()))
                .statusCode(400)
                .body("violations.field", contains("/platformId"))
                .body("violations.code", contains("no-platform"));
        made(staff(leader), at("площадка")).statusCode(400);
        var id = made(staff(leader), words)
                .statusCode(201)
                .body("platform.id", is(platform))
                .body("platform.path", startsWith("/platforms/"))
                .extract()
                .<String>path("id");
        // A draft is the staff's, there as everywhere.
        list(platform).body("items", empty());
        staff(leader)
                .get("/api/v1/discussions?status=draft&platform=" + platform)
                .then()
                .body("items.id", contains(id));
        act(staff(leader), id, "schedule").statusCode(200);
        list(platform)
                .body("items.id", contains(id))
                .body("items.platform.id", contains(platform))
                .body("items[0].closesOn", notNullValue());
        list(Platforms.opened()).body("items", empty());
        RestAssured.get("/api/v1/discussions?format=csv&platform=" + platform)
                .then()
                .body(containsString(id))
                .body(containsString(platform));
        RestAssured.get("/api/v1/discussions?platform=no").then().statusCode(400);
        assertThat(QuarkusTransaction.requiringNew().call(() -> following.partOf(UUID.fromString(id))))
                .containsExactly(new Subject("platform", UUID.fromString(platform)));
    }

    @Test
    void it_moves_while_it_is_a_draft_and_stays_when_it_is_announced() {
        var first = Platforms.opened();
        var second = Platforms.opened();
        var id = made(staff(leader), at(first)).statusCode(201).extract().<String>path("id");
        patch(id, second).statusCode(200).body("platform.id", is(second));
        patch(id, null).statusCode(200).body("platform", nullValue());
        patch(id, second).statusCode(200);
        var later = words(5);
        later.put("platformId", second);
        var announced = made(staff(leader), later).statusCode(201).extract().<String>path("id");
        act(staff(leader), announced, "schedule").statusCode(200);
        patch(announced, first).statusCode(400).body("violations.code", contains("platform-kept"));
        patch(announced, null).statusCode(400);
        assertThatThrownBy(() -> change("update discussion set platform_id = null where id = '" + announced + "'"))
                .hasMessageContaining("keeps its platform");
        Platforms.closed(second);
        // What was announced goes on after the platform is closed; a new one does not begin there.
        patch(announced, second).statusCode(200).body("platform.id", is(second));
        made(staff(leader), at(second)).statusCode(400).body("violations.code", contains("no-platform"));
        var draft = draft();
        assertThatThrownBy(
                        () -> change("update discussion set platform_id = '" + second + "' where id = '" + draft + "'"))
                .hasMessageContaining("takes no discussion");
    }

    private String draft() {
        return made(staff(leader), words(5)).statusCode(201).extract().path("id");
    }

    @Test
    void a_hidden_platform_is_not_named_and_a_hidden_discussion_is_not_in_its_list() throws Exception {
        var platform = Platforms.opened();
        var id = openAt(leader, platform);
        change("update platform set hidden_at = now() where id = '" + platform + "'");
        RestAssured.get(DISCUSSIONS + id).then().statusCode(200).body("platform", nullValue());
        made(staff(leader), at(platform)).statusCode(400);
        change("update platform set hidden_at = null where id = '" + platform + "'");
        RestAssured.get(DISCUSSIONS + id).then().body("platform.id", is(platform));
        QuarkusTransaction.requiringNew().run(() -> moderation.hide(UUID.fromString(id)));
        list(platform).body("items", empty());
        QuarkusTransaction.requiringNew().run(() -> moderation.restore(UUID.fromString(id)));
        list(platform).body("items.id", contains(id));
    }

    @Test
    void a_platform_points_at_a_discussion_that_is_held_elsewhere() {
        var platform = Platforms.opened();
        var id = open(leader);
        var path = "/api/v1/platforms/" + platform + "/links/discussion/";
        Folk.as(somebody(), "member").put(path + id).then().statusCode(403);
        Folk.moderator().put(path + UUID.randomUUID()).then().statusCode(404);
        Folk.moderator().put(path + draft()).then().statusCode(404);
        Folk.moderator()
                .put(path + id)
                .then()
                .statusCode(200)
                .body("links.type", contains("discussion"))
                .body("links[0].path", startsWith("/discussions/"));
        RestAssured.get("/api/v1/platforms/" + platform).then().body("links.id", contains(id));
        QuarkusTransaction.requiringNew().run(() -> moderation.hide(UUID.fromString(id)));
        RestAssured.get("/api/v1/platforms/" + platform).then().body("links.id", not(hasItem(id)));
        Folk.moderator().delete(path + id).then().statusCode(204);
    }

    @Test
    void names_of_platforms_cost_one_statement_however_many_there_are() {
        var platforms = List.of(Platforms.opened(), Platforms.opened(), Platforms.opened());
        platforms.forEach(platform -> openAt(leader, platform));
        for (var query : new String[] {"?limit=1", "?limit=3", "?limit=3&platform=" + platforms.get(0)}) {
            assertThat(sql.during(() -> RestAssured.get("/api/v1/discussions" + query)
                            .then()
                            .statusCode(200)))
                    .as(query)
                    .hasSizeLessThanOrEqualTo(3);
        }
    }

    private static ValidatableResponse list(String platform) {
        return RestAssured.get("/api/v1/discussions?platform=" + platform)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> at(String platform) {
        var words = words(5);
        words.put("platformId", platform);
        return words;
    }

    private ValidatableResponse patch(String id, String platform) {
        var version = staff(leader).get(DISCUSSIONS + id).then().extract().<Integer>path("version");
        var body = new HashMap<String, Object>();
        body.put("platformId", platform);
        return staff(leader)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(DISCUSSIONS + id)
                .then();
    }
}

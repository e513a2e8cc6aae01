package roundtable.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.discussion.Discussions.act;
import static roundtable.discussion.Discussions.openAt;
import static roundtable.organization.people.Folk.as;
import static roundtable.platform.Platforms.PLATFORMS;
import static roundtable.platform.Platforms.opened;
import static roundtable.platform.Platforms.seated;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.store.SqlCounter;

/** What happens at a platform is told with what happens in the discussions that are held there. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class WhatHappenedTest {
    @Inject
    @PersistenceUnitExtension
    SqlCounter sql;

    private final String leader = UUID.randomUUID().toString();

    private static ValidatableResponse timeline(String platform) {
        return RestAssured.get(PLATFORMS + platform + "/timeline").then().statusCode(200);
    }

    @Test
    void a_discussion_is_announced_opened_finished_and_summed_up_there() {
        var id = opened();
        seated(id, "ngo");
        var discussion = openAt(leader, id);
        openAt(leader, opened());
        act(as(leader, "moderator"), discussion, "finish", Map.of("reason", "Все сказали"))
                .statusCode(200);
        var none = Map.of("inFavour", 0, "against", 0, "abstained", 0);
        var votes = Map.of("ngo", none, "business", none, "government", none);
        act(
                        as(leader, "moderator"),
                        discussion,
                        "publish_outcome",
                        Map.of("kind", "no_agreement", "text", "Не договорились", "votes", votes))
                .statusCode(200);
        var one = RestAssured.get("/api/v1/discussions/" + discussion).then().extract();
        timeline(id)
                .body(
                        "items.kind",
                        contains(
                                "discussion_outcome",
                                "discussion_closed",
                                "discussion_opened",
                                "discussion_announced",
                                "seated"))
                .body("items[0].title", is(one.<String>path("title")))
                .body("items[0].path", is("/discussions/" + one.<String>path("slug")))
                .body("items[4].path", nullValue());
        var first = RestAssured.get(PLATFORMS + id + "/timeline?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .<String>path("nextCursor");
        RestAssured.get(PLATFORMS + id + "/timeline?limit=10&cursor=" + first)
                .then()
                .body("items.kind", contains("discussion_opened", "discussion_announced", "seated"));
        change("update discussion set hidden_at = now() where id = cast(? as uuid)", discussion);
        timeline(id).body("items.kind", contains("seated"));
    }

    @Test
    void more_discussions_take_no_more_statements() {
        var id = opened();
        openAt(leader, id);
        var one = sql.during(() -> timeline(id).body("items", hasSize(2)));
        openAt(leader, id);
        openAt(leader, id);
        assertThat(sql.during(() -> timeline(id).body("items", hasSize(6)))).hasSameSizeAs(one);
    }
}

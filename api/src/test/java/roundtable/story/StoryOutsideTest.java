package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.story.Stories.STORIES;
import static roundtable.story.Stories.act;
import static roundtable.story.Stories.adopt;
import static roundtable.story.Stories.ngo;
import static roundtable.story.Stories.passport;
import static roundtable.story.Stories.published;
import static roundtable.story.Stories.teller;
import static roundtable.story.Stories.told;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.store.SqlCounter;

/** What others make of stories: recommendations, moderators; and what a request costs. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class StoryOutsideTest {
    @Inject
    StoryEvidence evidence;

    @Inject
    StoryModeration moderation;

    @Inject
    @PersistenceUnitExtension
    SqlCounter sql;

    @Test
    @ActivateRequestContext
    void a_story_proves_what_holds_now() {
        var other = ngo();
        var id = published(ngo());
        var key = UUID.fromString(id);
        assertThat(evidence.holds("published", key)).contains(true);
        assertThat(evidence.holds("featured", key)).contains(false);
        assertThat(evidence.holds("adopted", UUID.randomUUID())).isEmpty();
        act(moderator(), id, "feature").statusCode(200);
        var adoption = adopt(teller(other), id, other).statusCode(201).extract().<String>path("id");
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(evidence.holds("adopted", key)).contains(false));
        teller(other)
                .contentType("application/json")
                .body(Map.of("result", "Работает", "url", "https://example.org/"))
                .post(STORIES + id + "/adoptions/" + adoption + "/actions/complete")
                .then()
                .statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(evidence.holds("featured", key)).contains(true);
            assertThat(evidence.holds("adopted", key)).contains(true);
        });
        assertThat(evidence.show(Set.of(key), "ru")).hasSize(1);
    }

    @Test
    void what_moderation_takes_is_gone_from_the_public_and_comes_back_whole() {
        var ngo = ngo();
        var words = told(ngo);
        words.put("passport", passport());
        var id = published(ngo, words);
        overlay(() -> moderation.hide(UUID.fromString(id)));
        RestAssured.get(STORIES + id).then().statusCode(404);
        overlay(() -> moderation.restore(UUID.fromString(id)));
        overlay(() -> moderation.mask(UUID.fromString(id)));
        RestAssured.get(STORIES + id)
                .then()
                .statusCode(200)
                .body("masked", is(true))
                .body("title", is("…"))
                .body("passport", org.hamcrest.Matchers.nullValue());
        overlay(() -> moderation.restore(UUID.fromString(id)));
        RestAssured.get(STORIES + id)
                .then()
                .body("title", is(words.get("title")))
                .body("passport.cost.amount", is("150000.50"));
    }

    private static void overlay(Runnable change) {
        QuarkusTransaction.requiringNew().run(change);
    }

    @Test
    void a_page_takes_two_statements_and_an_item_three() {
        var ngo = ngo();
        for (var n = 0; n < 4; n++) {
            published(ngo);
        }
        for (var query : new String[] {"?limit=1", "?limit=4", "?limit=4&sort=-adoptionCount&organization=" + ngo}) {
            assertThat(sql.during(() ->
                            RestAssured.get("/api/v1/stories" + query).then().statusCode(200)))
                    .as(query)
                    .hasSizeLessThanOrEqualTo(2);
        }
        var id = published(ngo);
        assertThat(sql.during(() -> RestAssured.get(STORIES + id).then().statusCode(200)))
                .hasSizeLessThanOrEqualTo(3);
    }
}

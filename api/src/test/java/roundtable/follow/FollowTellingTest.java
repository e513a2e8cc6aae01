package roundtable.follow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static roundtable.follow.Things.areas;
import static roundtable.follow.Things.awaitTold;
import static roundtable.follow.Things.body;
import static roundtable.follow.Things.count;
import static roundtable.follow.Things.draft;
import static roundtable.follow.Things.follow;
import static roundtable.follow.Things.forward;
import static roundtable.follow.Things.path;
import static roundtable.follow.Things.proposal;
import static roundtable.follow.Things.quiet;
import static roundtable.follow.Things.territory;
import static roundtable.follow.Things.told;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;
import roundtable.organization.people.Folk.Person;
import roundtable.shared.mail.LetterBox;
import roundtable.shared.spi.Subject;

/** Who is told of what happens to the things they follow, once, and who is not. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FollowTellingTest {
    @Inject
    Folk folk;

    @Inject
    StepListener listener;

    private Person me;

    @BeforeEach
    void join() {
        me = folk.person();
    }

    @Test
    void a_step_is_told_once_and_neither_to_the_actor_nor_twice_to_the_author() {
        var author = folk.person();
        var actor = folk.person();
        var id = draft(author.id().toString(), Map.of(), true);
        moderator().post("/api/v1/proposals/" + id + "/actions/publish").then().statusCode(200);
        for (var person : List.of(me, author, actor)) {
            follow(person.asMember(), "proposal", id).statusCode(200);
        }
        forward(as(actor.id().toString(), "administrator"), id, body());
        assertThat(awaitTold(me, 1)).first().asString().contains("передано другому органу");
        // Of its publication and of this step, by the proposal itself.
        awaitTold(author, 2);
        quiet();
        assertThat(told(me)).hasSize(1);
        assertThat(told(author)).hasSize(2);
        assertThat(told(actor)).isEmpty();
        me.asMember()
                .get("/api/v1/me/notifications")
                .then()
                .body("items[0].path.startsWith('/proposals/')", is(true))
                .body("items[0].kind", is("follow_step"));
    }

    @Test
    void who_follows_no_longer_is_told_no_longer_and_nobody_is_told_of_what_is_hidden() {
        var id = proposal();
        var stays = folk.person();
        follow(me.asMember(), "proposal", id);
        follow(stays.asMember(), "proposal", id);
        Things.unfollow(me.asMember(), "proposal", id);
        forward(id);
        awaitTold(stays, 1);
        change("update proposal set hidden_at = now() where id = '" + id + "'");
        hear(UUID.randomUUID(), id);
        quiet();
        assertThat(told(me)).isEmpty();
        assertThat(told(stays)).hasSize(1);
    }

    @Test
    void something_new_in_a_theme_a_place_or_of_an_organization_is_told_once() {
        var area = areas().get(1);
        var city = territory("84701000");
        var ngo = Folk.organization();
        var ofPlace = folk.person();
        var ofRegion = folk.person();
        var elsewhere = folk.person();
        var english = folk.person();
        follow(me.asMember(), "activity_area", area);
        follow(me.asMember(), "territory", city);
        follow(me.asMember(), "organization", ngo);
        follow(ofPlace.asMember(), "territory", city);
        follow(ofRegion.asMember(), "territory", territory("84000000"));
        follow(elsewhere.asMember(), "territory", territory("84643000"));
        follow(english.asMember(), "organization", ngo);
        var representative = as(UUID.randomUUID().toString(), "representative:" + ngo);
        var id = representative
                .contentType("application/json")
                .queryParam("submit", true)
                .body(Map.of(
                        "title",
                        "Тихий двор",
                        "body",
                        "Слова",
                        "organizationId",
                        ngo,
                        "territoryId",
                        city,
                        "activityAreaIds",
                        List.of(area)))
                .post("/api/v1/proposals")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        quiet();
        assertThat(told(me)).isEmpty();
        moderator().post("/api/v1/proposals/" + id + "/actions/publish").then().statusCode(200);
        for (var person : List.of(me, ofPlace, ofRegion, english)) {
            assertThat(awaitTold(person, 1)).containsExactly("Новое предложение: «Тихий двор».");
        }
        quiet();
        assertThat(told(me)).hasSize(1);
        assertThat(told(elsewhere)).isEmpty();
        assertThat(english.asMember()
                        .header("Accept-Language", "en")
                        .get("/api/v1/me/notifications")
                        .<List<String>>path("items.text"))
                .containsExactly("A new proposal: “Тихий двор”.");
    }

    @Test
    void what_is_delivered_again_after_a_crash_is_told_once() {
        var id = proposal();
        follow(me.asMember(), "proposal", id);
        var event = UUID.randomUUID();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    listener.hear(event, reached(id));
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        quiet();
        assertThat(told(me)).isEmpty();
        for (var n = 0; n < 3; n++) {
            hear(event, id);
        }
        awaitTold(me, 1);
        quiet();
        assertThat(told(me)).hasSize(1);
    }

    @Test
    void more_than_one_portion_of_followers_is_told_to_the_last_of_them() {
        var id = proposal();
        change("with crowd as (insert into app_user (email_norm, display_name, language, created_at, updated_at) "
                + "select 'crowd-' || n || '-" + id + "@example.org', 'Толпа', 'ru', now(), now() "
                + "from generate_series(1, 1203) n returning id) "
                + "insert into follow (person, type, subject_id, created_at) "
                + "select id, 'proposal', '" + id + "', now() from crowd");
        hear(UUID.randomUUID(), id);
        await().pollInSameThread()
                .until(() -> count("select count(*) from notification where subject_id = '" + id + "'") == 1203);
        quiet();
        assertThat(count("select count(distinct recipient) from notification where subject_id = '" + id + "'"))
                .isEqualTo(1203);
        change("delete from app_user where email_norm like 'crowd-%'");
    }

    @Test
    void one_click_in_a_letter_ends_the_following_of_that_thing_only() {
        var id = proposal();
        var other = proposal();
        follow(me.asMember(), "proposal", id);
        follow(me.asMember(), "proposal", other);
        me.asMember()
                .contentType("application/json")
                .body(Map.of("kind", "follow_step", "email", "at_once"))
                .post("/api/v1/me/notification-settings")
                .then()
                .statusCode(200);
        forward(id);
        var letter = LetterBox.letter(me.email(), 1);
        assertThat(letter.text()).contains("передано другому органу");
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post("/unsubscribe?token=" + letter.token())
                .then()
                .statusCode(204);
        me.asMember().get(path("proposal", id)).then().body("followed", is(false));
        me.asMember().get(path("proposal", other)).then().body("followed", is(true));
        forward(other);
        LetterBox.letter(me.email(), 2);
    }

    @Test
    void of_a_merged_organization_one_follows_the_one_that_stays() {
        var gone = Folk.organization();
        var stays = Folk.organization();
        follow(me.asMember(), "organization", gone);
        Folk.administrator()
                .contentType("application/json")
                .body(Map.of("into", stays))
                .post("/api/v1/organizations/" + gone + "/actions/merge")
                .then()
                .statusCode(200);
        await().pollInSameThread()
                .until(() -> me.asMember().get(path("organization", stays)).<Boolean>path("followed"));
    }

    private void hear(UUID event, String proposal) {
        QuarkusTransaction.requiringNew().run(() -> listener.hear(event, reached(proposal)));
    }

    private static FollowedStep reached(String proposal) {
        return new FollowedStep(new Subject("proposal", UUID.fromString(proposal)), "reach", null, null, null);
    }
}

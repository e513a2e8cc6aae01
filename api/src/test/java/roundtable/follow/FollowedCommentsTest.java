package roundtable.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static roundtable.follow.Things.awaitTold;
import static roundtable.follow.Things.follow;
import static roundtable.follow.Things.path;
import static roundtable.follow.Things.proposal;
import static roundtable.follow.Things.quiet;
import static roundtable.follow.Things.told;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;
import roundtable.organization.people.Folk.Person;
import roundtable.shared.spi.Subject;

/** Who follows a thing hears what people say of it, unless they say it themselves or have muted it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FollowedCommentsTest {
    @Inject
    Folk folk;

    @Inject
    MutingComments letters;

    private Person me;
    private Person speaker;

    @BeforeEach
    void join() {
        me = folk.person();
        speaker = folk.person();
    }

    /** What a trusted person says is public at once. */
    private void say(Person by, String proposal) {
        String id = by.asMember()
                .contentType("application/json")
                .body(Map.of("text", "Слова о предложении"))
                .post("/api/v1/proposals/" + proposal + "/comments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Folk.moderator()
                .post("/api/v1/comments/" + id + "/actions/publish")
                .then()
                .statusCode(200);
    }

    @Test
    void a_comment_is_told_to_followers_and_not_to_who_has_said_it() {
        var id = proposal();
        follow(me.asMember(), "proposal", id).statusCode(200).body("comments", is(true));
        follow(speaker.asMember(), "proposal", id).statusCode(200);
        say(speaker, id);
        assertThat(awaitTold(me, 1)).allMatch(text -> text.startsWith("Новый комментарий"));
        quiet();
        assertThat(told(speaker)).noneMatch(text -> text.startsWith("Новый комментарий"));
    }

    @Test
    void comments_of_one_thing_are_muted_and_heard_again() {
        var id = proposal();
        follow(me.asMember(), "proposal", id).statusCode(200);
        me.asMember()
                .put(path("proposal", id) + "?comments=false")
                .then()
                .statusCode(200)
                .body("followed", is(true))
                .body("comments", is(false));
        // Following again leaves the wish as it is.
        follow(me.asMember(), "proposal", id).statusCode(200).body("comments", is(false));
        say(speaker, id);
        quiet();
        assertThat(told(me)).isEmpty();
        me.asMember()
                .put(path("proposal", id) + "?comments=true")
                .then()
                .statusCode(200)
                .body("comments", is(true));
        say(speaker, id);
        awaitTold(me, 1);
    }

    @Test
    void a_letters_link_mutes_comments_and_leaves_the_following() {
        var id = proposal();
        follow(me.asMember(), "proposal", id).statusCode(200);
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .run(() -> letters.end(me.id(), new Subject("proposal", UUID.fromString(id))));
        me.asMember()
                .get(path("proposal", id))
                .then()
                .body("followed", is(true))
                .body("comments", is(false));
    }

    @Test
    void nobody_follows_a_single_comment() {
        follow(me.asMember(), "comment", UUID.randomUUID().toString()).statusCode(404);
    }
}

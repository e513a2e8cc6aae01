package roundtable.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static roundtable.comment.Talk.COMMENTS;
import static roundtable.comment.Talk.member;
import static roundtable.comment.Talk.on;
import static roundtable.comment.Talk.proposal;
import static roundtable.comment.Talk.said;
import static roundtable.comment.Talk.say;
import static roundtable.comment.Talk.somebody;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.identity.Accounts;
import roundtable.organization.people.Folk;
import roundtable.shared.store.SqlCounter;

/** What others make of comments: those who are told, moderators, the archive; and what a request costs. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CommentOutsideTest {
    @Inject
    CommentModeration moderation;

    @Inject
    Accounts accounts;

    @Inject
    CommentRepository comments;

    @Inject
    PersonalComments personal;

    @Inject
    Folk folk;

    @Inject
    Clock clock;

    @Inject
    @PersistenceUnitExtension
    SqlCounter sql;

    @Test
    void those_who_are_commented_answered_and_quoted_are_told_once() {
        var author = folk.person().id().toString();
        var first = folk.person().id().toString();
        var second = folk.person().id().toString();
        var third = folk.person().id().toString();
        var path = on(proposal(author));
        var root = said(first, path);
        var reply = said(second, path, Map.of("text", "Ответ", "answersId", root));
        said(third, path, Map.of("text", "Ещё ответ", "answersId", root, "quotedId", reply));
        said(first, path, Map.of("text", "Сам себе", "answersId", root, "quotedId", root));
        waitFor(author, "comment_received", 4);
        waitFor(first, "comment_answered", 2);
        waitFor(second, "comment_quoted", 1);
        waitFor(second, "comment_publish", 1);
        member(first)
                .get("/api/v1/me/notifications?limit=100")
                .then()
                .body("items.kind", not(hasItem("comment_quoted")))
                .body("items.kind", not(hasItem("comment_received")));
    }

    private static void waitFor(String person, String kind, int times) {
        Awaitility.await().pollInSameThread().untilAsserted(() -> member(person)
                .get("/api/v1/me/notifications?limit=100")
                .then()
                .body("items.findAll { it.kind == '" + kind + "' }", hasSize(times)));
    }

    @Test
    void what_is_hidden_stays_as_a_placeholder_and_comes_back_whole() {
        var path = on(proposal(somebody()));
        var id = said(somebody(), path, Map.of("text", "Слова с адресом"));
        member(somebody())
                .contentType("application/json")
                .body(Map.of("subjectType", "comment", "subjectId", id, "reason", "insult"))
                .post("/api/v1/moderation/reports")
                .then()
                .statusCode(201);
        overlay(() -> moderation.mask(UUID.fromString(id)));
        RestAssured.get(path).then().body("items[0].comment.text", is("…")).body("items[0].comment.masked", is(true));
        overlay(() -> moderation.hide(UUID.fromString(id)));
        RestAssured.get(path)
                .then()
                .body("items[0].comment.hidden", is(true))
                .body("items[0].comment.text", nullValue())
                .body("total", is(0));
        overlay(() -> moderation.restore(UUID.fromString(id)));
        RestAssured.get(path)
                .then()
                .body("items[0].comment.text", is("Слова с адресом"))
                .body("total", is(1));
    }

    private static void overlay(Runnable change) {
        QuarkusTransaction.requiringNew().run(change);
    }

    @Test
    void who_leaves_takes_what_was_not_public_and_leaves_the_rest_without_a_name() {
        var me = UUID.randomUUID();
        var path = on(proposal(somebody()));
        said(me.toString(), path, Map.of("text", "Остаётся"));
        say(member(me.toString()), path, Map.of("text", "Уходит")).statusCode(201);
        assertThat(kept(me).said()).extracting(PersonalComments.Said::text).containsExactly("Остаётся", "Уходит");
        QuarkusTransaction.requiringNew().run(() -> personal.erase(me));
        assertThat(kept(me).said()).hasSize(1);
        RestAssured.get(path)
                .then()
                .body("items.comment.text", contains("Остаётся"))
                .body("items[0].comment.author.left", is(true))
                .body("items[0].comment.author.displayName", nullValue());
    }

    private PersonalComments.Kept kept(UUID person) {
        return (PersonalComments.Kept) QuarkusTransaction.requiringNew().call(() -> personal.data(person));
    }

    @Test
    void what_was_removed_is_forgotten_after_a_month() {
        var me = somebody();
        var path = on(proposal(somebody()));
        var id = said(me, path, Map.of("text", "Забудьте"));
        said(somebody(), path, Map.of("text", "Ответ", "answersId", id));
        member(me).delete(COMMENTS + id).then().statusCode(204);
        assertThat(words(id)).isEqualTo("Забудьте");
        QuarkusTransaction.requiringNew()
                .run(() -> comments.forgetRemoved(clock.instant().plusSeconds(1), 1_000));
        assertThat(words(id)).isEqualTo(Comment.TAKEN);
        RestAssured.get(path).then().body("items[0].comment.status", is("removed"));
    }

    private String words(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> comments.findById(UUID.fromString(id)).text());
    }

    /** The thing, the comments with their replies and counts, people's names, organizations' names. */
    @Test
    void a_page_takes_four_statements_however_many_speak() {
        var path = on(proposal(somebody()));
        var ngo = Folk.organization();
        for (var n = 0; n < 4; n++) {
            var root = say(moderator(), path, Map.of("text", "Слова " + n))
                    .extract()
                    .<String>path("id");
            said(somebody(), path, Map.of("text", "Ответ", "answersId", root, "quotedId", root));
            say(
                            Folk.as(somebody(), "moderator", "representative:" + ngo),
                            path,
                            Map.of("text", "Мы", "answersId", root, "organizationId", ngo))
                    .statusCode(201);
        }
        Stream.of("?limit=1", "?limit=4", "?limit=4&sort=-replyCount").forEach(query -> assertThat(
                        sql.during(() -> RestAssured.get(path + query).then().statusCode(200)))
                .as(query)
                .hasSizeLessThanOrEqualTo(4));
        var idle = path.replace("/comments", "");
        assertThat(sql.during(() -> RestAssured.get(idle).then().statusCode(200)))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void what_everybody_reads_can_be_taken_away_whole_and_nothing_else() {
        var proposal = proposal(somebody());
        var path = on(proposal);
        var speaker = somebody();
        var root = said(speaker, path, Map.of("text", "=За скамейку", "stance", "in_favour"));
        var replies = IntStream.range(0, 5)
                .mapToObj(n -> said(somebody(), path, Map.of("text", "Ответ " + n, "answersId", root)))
                .toList();
        var hidden = said(somebody(), path);
        overlay(() -> moderation.hide(UUID.fromString(hidden)));
        var removed = said(speaker, path);
        member(speaker).delete(COMMENTS + removed).then().statusCode(204);
        var waiting = say(member(somebody()), path, Map.of("text", "Ещё никто не читал"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        // For whoever asks it is the same: what waits or was taken is in no file, not even in a moderator's.
        for (var by : List.of(RestAssured.given(), moderator(), member(speaker))) {
            by.get(path + "?format=ndjson")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "private, no-store")
                    .body(containsString(root))
                    .body(stringContainsInOrder(replies))
                    .body(not(containsString(hidden)))
                    .body(not(containsString(removed)))
                    .body(not(containsString(waiting)));
        }
        RestAssured.given()
                .header("Accept-Language", "en")
                .get(path + "?format=csv&stance=in_favour")
                .then()
                .statusCode(200)
                .body(startsWith("ID,Answers,Author,Participant no.,On behalf of,Position,Side"))
                .body(containsString("'=За скамейку"))
                .body(not(containsString(replies.get(0))));
        RestAssured.get(path + "?format=pdf").then().statusCode(400);
        RestAssured.get(on(UUID.randomUUID().toString()) + "?format=csv").then().statusCode(404);
    }

    @Test
    void an_officer_who_speaks_for_the_body_has_the_position_of_the_role_and_nobody_else_there() {
        var body = organization(Map.of("kind", "government"));
        var officer = folk.person().id();
        accounts.grant(officer, Accounts.Role.OFFICER, UUID.fromString(body));
        change(
                "update role_grant set position = 'Начальник отдела' where user_id = cast(? as uuid)",
                officer.toString());
        var path = on(proposal(somebody()));
        var forBody = Map.of("text", "Отвечу за орган", "organizationId", body);
        say(as(officer.toString(), "officer:" + body), path, forBody)
                .statusCode(201)
                .body("author.position", is("Начальник отдела"));
        say(as(officer.toString(), "member"), path, Map.of("text", "А это от себя"))
                .statusCode(201)
                .body("author.position", nullValue());
        say(as(somebody(), "officer:" + body), path, forBody).statusCode(201).body("author.position", nullValue());
    }
}

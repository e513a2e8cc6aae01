package roundtable.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.discussion.Discussions.DISCUSSIONS;
import static roundtable.discussion.Discussions.member;
import static roundtable.discussion.Discussions.open;
import static roundtable.discussion.Discussions.post;
import static roundtable.discussion.Discussions.scheduled;
import static roundtable.discussion.Discussions.somebody;
import static roundtable.discussion.Discussions.staff;
import static roundtable.discussion.Discussions.words;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;

/** Speaking under an alias: who may, what everybody sees, and who learns who it is. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AliasTest {
    private static final int PEOPLE = 8;
    private static final int CALLS = 32;

    private static String nameless() {
        var words = words(0);
        words.put("aliases", true);
        return scheduled(somebody(), words);
    }

    private static ValidatableResponse say(RequestSpecification by, String id, boolean alias) {
        return post(by, id + "/posts", Map.of("text", "Слова", "alias", alias));
    }

    @Test
    void a_number_stands_instead_of_the_name_and_is_the_same_in_the_whole_thread() {
        var id = nameless();
        var me = somebody();
        say(staff(somebody()), id, true).statusCode(201).body("author.alias", is(1));
        say(member(me), id, true)
                .statusCode(201)
                .body("author.alias", is(2))
                .body("author.displayName", nullValue())
                .body("mine", is(true));
        say(member(me), id, true).body("author.alias", is(2));
        say(member(me), id, false).body("author.alias", nullValue());
        say(member(me), nameless(), true).body("author.alias", is(1));
        RestAssured.get(DISCUSSIONS + id + "/posts")
                .then()
                .body("takesAliases", is(true))
                .body("items.comment.author.alias", contains(1))
                .body(not(containsString(me)));
    }

    @Test
    void only_where_the_discussion_allows_it_and_not_for_an_organization() {
        var id = open(somebody());
        say(member(somebody()), id, true).statusCode(400).body("violations.field", contains("/alias"));
        RestAssured.get(DISCUSSIONS + id + "/posts").then().body("takesAliases", is(false));
        var ngo = Folk.organization();
        post(
                        Folk.as(somebody(), "member", "representative:" + ngo),
                        nameless() + "/posts",
                        Map.of("text", "Слова", "alias", true, "organizationId", ngo))
                .statusCode(400)
                .body("violations.field", contains("/alias"));
    }

    @Test
    void nobody_takes_it_off_or_puts_it_on_later() {
        var id = nameless();
        var me = somebody();
        var comment = say(member(me), id, true).extract().<String>path("id");
        member(me)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body(Map.of("alias", false))
                .patch("/api/v1/comments/" + comment)
                .then()
                .statusCode(400)
                .body("violations.field", contains("/alias"));
        assertThatThrownBy(() -> change("update comment set alias = null where id = '" + comment + "'"))
                .hasStackTraceContaining("never changes");
    }

    @Test
    void the_moderator_who_holds_the_case_learns_who_it_is_and_the_look_is_logged() {
        var id = nameless();
        var author = somebody();
        var comment = say(staff(author), id, true).statusCode(201).extract().<String>path("id");
        member(somebody())
                .contentType("application/json")
                .body(Map.of("subjectType", "comment", "subjectId", comment, "reason", "threat"))
                .post("/api/v1/moderation/reports")
                .then()
                .statusCode(201);
        var moderator = somebody();
        var one = "items.find { it.subjectId == '" + comment + "' }.id";
        var waiting = staff(moderator).get("/api/v1/moderation/cases?limit=100").then();
        var found = waiting.extract().<String>path(one);
        var path = "/api/v1/moderation/cases/" + found + "/actions/";
        assertThat(waiting.extract().asString()).doesNotContain(author);
        reveal(staff(moderator), path, "Угроза").statusCode(409);
        staff(moderator).post(path + "claim").then().statusCode(200);
        reveal(staff(moderator), path, "").statusCode(400);
        reveal(staff(somebody()), path, "Любопытно").statusCode(409);
        reveal(member(somebody()), path, "Любопытно").statusCode(403);
        reveal(staff(moderator), path, "Угроза").statusCode(200).body("authors.id", contains(author));
        staff(moderator)
                .get("/api/v1/moderation/cases/" + found)
                .then()
                .body("history.action", hasItem("reveal_authors"));
        Folk.as(somebody(), "administrator")
                .get("/api/v1/audit-log?limit=100")
                .then()
                .body("items.action", hasItem("reveal_authors"));
    }

    @Test
    void of_many_who_come_at_once_each_has_one_number_of_their_own() throws Exception {
        var id = nameless();
        var people = IntStream.range(0, PEOPLE).mapToObj(n -> somebody()).toList();
        var pool = Executors.newFixedThreadPool(PEOPLE);
        var numbers = new ArrayList<Integer>();
        try {
            for (var done : pool.invokeAll(IntStream.range(0, CALLS)
                    .<Callable<Integer>>mapToObj(n -> () -> say(member(people.get(n % PEOPLE)), id, true)
                            .statusCode(201)
                            .extract()
                            .path("author.alias"))
                    .toList())) {
                numbers.add(done.get());
            }
        } finally {
            pool.shutdownNow();
        }
        for (var n = 0; n < CALLS; n++) {
            assertThat(numbers.get(n)).isEqualTo(numbers.get(n % PEOPLE));
        }
        assertThat(List.copyOf(numbers.subList(0, PEOPLE)))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, PEOPLE).boxed().toList());
    }

    private static ValidatableResponse reveal(RequestSpecification by, String path, String why) {
        return by.contentType("application/json")
                .body(Map.of("reason", why))
                .post(path + "reveal")
                .then();
    }
}

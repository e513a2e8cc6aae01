package roundtable.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.discussion.Discussions.DISCUSSIONS;
import static roundtable.discussion.Discussions.act;
import static roundtable.discussion.Discussions.member;
import static roundtable.discussion.Discussions.open;
import static roundtable.discussion.Discussions.post;
import static roundtable.discussion.Discussions.somebody;
import static roundtable.discussion.Discussions.staff;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.discussion.opinion.OpinionGroups;

/** Statements, votes on them, and what is told of the groups: never who votes how. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OpinionTest {
    private static final int THREADS = 20;
    private static final int CALLS = 100;
    private static final int PEOPLE = 5;

    @Inject
    OpinionJob job;

    @Inject
    OpinionModeration moderation;

    @Inject
    PersonalOpinions personal;

    private final String leader = somebody();

    @Test
    void what_a_member_proposes_waits_for_a_moderator() {
        var id = open(leader);
        var author = somebody();
        propose(RestAssured.given(), id, "Ставим у моста.").statusCode(401);
        var statement = propose(member(author), id, "Ставим у моста.")
                .statusCode(201)
                .body("status", is("submitted"))
                .body("mine", is(true))
                .body("actions", empty())
                .extract()
                .<String>path("id");
        RestAssured.get(DISCUSSIONS + id + "/statements").then().body("items", empty());
        member(somebody()).get(DISCUSSIONS + id + "/statements").then().body("items", empty());
        member(author).get(DISCUSSIONS + id + "/statements").then().body("items.mine", contains(true));
        vote(member(somebody()), id, statement, "agree").statusCode(404);
        act(member(author), id + "/statements/" + statement, "publish").statusCode(403);
        act(staff(somebody()), id + "/statements/" + statement, "publish")
                .statusCode(200)
                .body("status", is("published"))
                .body("actions", contains("vote"));
        act(staff(somebody()), id + "/statements/" + statement, "publish").statusCode(409);
        RestAssured.get(DISCUSSIONS + id + "/statements")
                .then()
                .body("items.text", contains("Ставим у моста."))
                .body("items[0].tally", nullValue())
                .body("items[0].actions", empty())
                .body(not(containsString(author)));
        // Who has not voted reads no numbers in the file either.
        var file = RestAssured.get(DISCUSSIONS + id + "/statements?format=csv")
                .then()
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
        assertThat(file)
                .contains("Не согласны", "Ставим у моста.,published,,,,")
                .doesNotContain(author);
    }

    @Test
    void a_moderator_says_why_not_and_only_its_author_reads_it() {
        var id = open(leader);
        var author = somebody();
        var statement = propose(member(author), id, "Две мысли.").extract().<String>path("id");
        act(staff(leader), id + "/statements/" + statement, "return", Map.of()).statusCode(400);
        act(staff(leader), id + "/statements/" + statement, "return", Map.of("reason", "По одной"))
                .statusCode(200);
        member(author).get(DISCUSSIONS + id + "/statements").then().body("items.reason", contains("По одной"));
        RestAssured.get(DISCUSSIONS + id + "/statements").then().body("items", empty());
        // What was returned does not keep others from saying it.
        propose(staff(leader), id, "две  мысли.").statusCode(201);
    }

    @Test
    void the_same_words_stand_there_once_and_one_person_does_not_ask_everything() {
        var id = open(leader);
        propose(staff(leader), id, "Ещё лавочка").statusCode(201);
        propose(staff(leader), id, "еще лавочка").statusCode(409);
        propose(member(somebody()), id, "").statusCode(400);
        propose(member(somebody()), id, "я".repeat(281)).statusCode(400);
        var me = somebody();
        for (var n = 0; n < OpinionService.OF_ONE; n++) {
            propose(member(me), id, "Мысль " + n).statusCode(201);
        }
        propose(member(me), id, "Ещё мысль").statusCode(409);
    }

    @Test
    void nobody_sees_the_votes_before_their_own_and_may_think_again_until_the_end() {
        var id = open(leader);
        var statement = published(id, "Ставим у моста.");
        var me = somebody();
        vote(RestAssured.given(), id, statement, "agree").statusCode(401);
        vote(member(somebody()), id, statement, "disagree").statusCode(200);
        member(me).get(DISCUSSIONS + id + "/statements").then().body("items[0].tally", nullValue());
        vote(member(me), id, statement, "maybe").statusCode(400);
        vote(member(me), id, statement, "agree")
                .statusCode(200)
                .body("vote", is("agree"))
                .body("tally.agree", is(1))
                .body("tally.disagree", is(1));
        vote(member(me), id, statement, "pass").body("tally.agree", is(0)).body("tally.pass", is(1));
        RestAssured.get(DISCUSSIONS + id + "/opinions")
                .then()
                .body("voters", is(2))
                .body("counted", is(0))
                .body("groups", nullValue());
        act(staff(leader), id, "finish", Map.of("reason", "Хватит")).statusCode(200);
        vote(member(me), id, statement, "agree").statusCode(409);
        propose(member(me), id, "Поздно").statusCode(409);
        RestAssured.get(DISCUSSIONS + id + "/statements").then().body("items[0].tally.pass", is(1));
    }

    @Test
    void groups_are_found_by_the_job_and_nothing_tells_who_is_in_them() {
        var id = open(leader);
        var statements = IntStream.rangeClosed(0, OpinionGroups.FEWEST_VOTES)
                .mapToObj(n -> published(id, "Утверждение " + n))
                .toList();
        var common = statements.get(statements.size() - 1);
        var people = new ArrayList<String>();
        for (var n = 0; n < OpinionGroups.FEWEST_PEOPLE - 1; n++) {
            people.add(votes(statements, common, n % 3 == 0));
        }
        job.run();
        opinions(id)
                .body("counted", is(OpinionGroups.FEWEST_PEOPLE - 1))
                .body("votersNeeded", is(OpinionGroups.FEWEST_PEOPLE))
                .body("computedAt", notNullValue())
                .body("groups", nullValue())
                .body("bridging", nullValue());
        people.add(votes(statements, common, false));
        job.run();
        var body = opinions(id)
                .body("groups.size", contains(20, 10))
                .body("groups[0].traits[0].vote", is("agree"))
                .body("groups[0].traits[0].tally.agree", is(20))
                .body("groups[1].traits[0].vote", is("disagree"))
                .body("bridging.statement.id", contains(common))
                .body("bridging[0].tallies.agree", contains(20, 10))
                .extract()
                .asString();
        assertThat(people).allSatisfy(person -> assertThat(body).doesNotContain(person));
        QuarkusTransaction.requiringNew().run(() -> moderation.hide(UUID.fromString(common)));
        opinions(id).body("groups", hasSize(2)).body("bridging", empty());
        // Seven statements are left, still enough; what is hidden is not counted again.
        job.run();
        opinions(id).body("groups.size", contains(20, 10)).body("bridging", empty());
        QuarkusTransaction.requiringNew().run(() -> personal.erase(UUID.fromString(people.get(0))));
        job.run();
        opinions(id).body("counted", is(OpinionGroups.FEWEST_PEOPLE)).body("groups.size", contains(20, 10));
    }

    @Test
    void however_often_people_vote_at_once_each_counts_once() throws Exception {
        var id = open(leader);
        var statement = published(id, "Ставим у моста.");
        var people = IntStream.range(0, PEOPLE).mapToObj(n -> somebody()).toList();
        var choices = List.of("agree", "disagree", "pass");
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            var codes = new ArrayList<Integer>();
            for (var done : pool.invokeAll(IntStream.range(0, CALLS)
                    .<Callable<Integer>>mapToObj(n ->
                            () -> vote(member(people.get(n % PEOPLE)), id, statement, choices.get(n % choices.size()))
                                    .extract()
                                    .statusCode())
                    .toList())) {
                codes.add(done.get());
            }
            assertThat(codes).containsOnly(200);
        } finally {
            pool.shutdownNow();
        }
        opinions(id).body("voters", is(PEOPLE));
        var tally = member(people.get(0))
                .get(DISCUSSIONS + id + "/statements")
                .then()
                .extract()
                .<Map<String, Integer>>path("items[0].tally");
        assertThat(tally.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(PEOPLE);
    }

    private static ValidatableResponse opinions(String id) {
        return RestAssured.get(DISCUSSIONS + id + "/opinions").then().statusCode(200);
    }

    private static ValidatableResponse propose(RequestSpecification by, String id, String text) {
        return post(by, id + "/statements", Map.of("text", text));
    }

    private String published(String id, String text) {
        return propose(staff(leader), id, text).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse vote(RequestSpecification by, String id, String statement, String choice) {
        return by.contentType("application/json")
                .body(Map.of("choice", choice))
                .put(DISCUSSIONS + id + "/statements/" + statement + "/vote")
                .then();
    }

    /** Somebody votes on all of them: with one camp or the other, and as everybody on what is common. */
    private static String votes(List<String> statements, String common, boolean other) {
        var person = somebody();
        for (var statement : statements) {
            var agrees = statement.equals(common) || ((statements.indexOf(statement) % 2 == 0) ^ other);
            change(
                    "insert into opinion_vote (statement_id, account, choice, at)"
                            + " values (cast(? as uuid), cast(? as uuid), ?, now())",
                    statement,
                    person,
                    agrees ? "AGREE" : "DISAGREE");
        }
        return person;
    }
}

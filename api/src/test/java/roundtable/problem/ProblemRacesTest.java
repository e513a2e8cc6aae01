package roundtable.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.problem.Problems.PROBLEMS;
import static roundtable.problem.Problems.act;
import static roundtable.problem.Problems.answer;
import static roundtable.problem.Problems.answered;
import static roundtable.problem.Problems.answering;
import static roundtable.problem.Problems.body;
import static roundtable.problem.Problems.called;
import static roundtable.problem.Problems.claim;
import static roundtable.problem.Problems.concerned;
import static roundtable.problem.Problems.drafted;
import static roundtable.problem.Problems.inWork;
import static roundtable.problem.Problems.member;
import static roundtable.problem.Problems.officer;
import static roundtable.problem.Problems.open;
import static roundtable.problem.Problems.registered;
import static roundtable.problem.Problems.sign;
import static roundtable.problem.Problems.write;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.moderation.recount.Recounted;

/** Many at once: the database decides. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProblemRacesTest {
    private static final int PEOPLE = 50;
    private static final int CALLS = 200;

    @Test
    void two_hundred_calls_by_fifty_people_count_fifty() throws Exception {
        var id = open(UUID.randomUUID().toString(), body());
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(n -> UUID.randomUUID().toString())
                .toList();
        var codes = atOnce(IntStream.range(0, CALLS)
                .<Callable<Integer>>mapToObj(n -> () -> member(people.get(n % PEOPLE))
                        .put(PROBLEMS + id + "/concern")
                        .statusCode())
                .toList());
        assertThat(codes).hasSize(CALLS).containsOnly(200);
        RestAssured.get(PROBLEMS + id).then().body("supportCount", is(PEOPLE));
        Recounted.assertNoticed("problem", "support_count", id);
    }

    @Test
    void two_officers_answer_at_once_and_one_answer_stands() throws Exception {
        var body = body();
        var id = registered(UUID.randomUUID().toString(), body);
        var codes = atOnce(IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(n -> () ->
                        write(officer(body), id, answer("accepted")).extract().statusCode())
                .toList());
        assertThat(codes).filteredOn(c -> c == 201).hasSize(1);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(7);
        String draft = officer(body)
                .get(PROBLEMS + id + "/official-answers")
                .jsonPath()
                .getString("items[0].id");
        var signed = atOnce(IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                        n -> () -> sign(officer(body), id, draft).extract().statusCode())
                .toList());
        assertThat(signed).filteredOn(c -> c == 200).hasSize(1);
        assertThat(signed).filteredOn(c -> c == 409).hasSize(7);
        RestAssured.get(PROBLEMS + id + "/official-answers").then().body("items", hasSize(1));
        RestAssured.get(PROBLEMS + id).then().body("status", is("in_work"));
    }

    @Test
    void of_many_disputes_at_once_there_is_one_and_letting_stand_and_replacing_exclude_each_other() throws Exception {
        var author = UUID.randomUUID().toString();
        var body = body();
        var id = registered(author, body);
        var answer = answered(id, body, answer("accepted"));
        var codes = atOnce(IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(n ->
                        () -> answering(member(author), id, answer, "dispute", Map.of("reason", "Про сроки ничего нет"))
                                .extract()
                                .statusCode())
                .toList());
        assertThat(codes).filteredOn(c -> c == 200).hasSize(1);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(15);
        var other = drafted(officer(body), id, answer("accepted"));
        atOnce(List.of(
                () -> answering(officer(body), id, answer, "uphold", Map.of("reason", "Сроки названы"))
                        .extract()
                        .statusCode(),
                () -> sign(officer(body), id, other).extract().statusCode()));
        // Whichever came first: there is one decision, and one answer holds.
        RestAssured.get(PROBLEMS + id + "/official-answers")
                .then()
                .body("items.findAll { it.status in ['published', 'upheld'] }", hasSize(1))
                .body("items.findAll { it.status == 'disputed' }", hasSize(0));
        RestAssured.get(PROBLEMS + id).then().body("dueAt", nullValue());
    }

    @Test
    void of_many_verdicts_at_once_one_makes_the_step_whoever_speaks() throws Exception {
        var body = body();
        var id = inWork(UUID.randomUUID().toString(), body);
        var people = concerned(id, 12);
        claim(id, body);
        var codes = atOnce(IntStream.range(0, people.size())
                .<Callable<Integer>>mapToObj(n -> () -> n % 2 == 0
                        ? act(member(people.get(n)), id, "confirm").extract().statusCode()
                        : act(member(people.get(n)), id, "dispute", Map.of("reason", "Не решено"))
                                .extract()
                                .statusCode())
                .toList());
        // The third that agree end it: at least three were heard, at most two of the others before.
        assertThat(codes).containsOnly(200, 409);
        assertThat(codes).filteredOn(c -> c == 200).hasSizeBetween(3, 5);
        RestAssured.get(PROBLEMS + id + "/steps")
                .then()
                .body("items.findAll { it.from == 'solved_claimed' }", hasSize(1));
    }

    @Test
    void of_many_choices_at_once_there_is_one() throws Exception {
        var body = body();
        var id = registered(UUID.randomUUID().toString(), body);
        called(id, body);
        act(officer(body), id, "close_call").statusCode(200);
        var codes = atOnce(IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(n ->
                        () -> act(officer(body), id, "choose", Map.of("proposalIds", List.of(), "reason", "Ничего"))
                                .extract()
                                .statusCode())
                .toList());
        assertThat(codes).filteredOn(c -> c == 200).hasSize(1);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(15);
        RestAssured.get(PROBLEMS + id).then().body("choices", hasSize(1)).body("choices[0].none", is(true));
    }

    @Test
    void of_many_objections_at_once_there_is_one() throws Exception {
        var author = UUID.randomUUID().toString();
        var id = registered(author, body());
        var other = registered(UUID.randomUUID().toString(), body());
        act(moderator(), id, "mark_duplicate", Map.of("duplicateOf", other, "reason", "Та же"))
                .statusCode(200);
        var codes = atOnce(IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(
                        n -> () -> act(member(author), id, "object_duplicate", Map.of("reason", "Это другая"))
                                .extract()
                                .statusCode())
                .toList());
        assertThat(codes).filteredOn(c -> c == 200).hasSize(1);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(15);
        RestAssured.get(PROBLEMS + id + "/steps")
                .then()
                .body("items.findAll { it.action == 'object_duplicate' }", hasSize(1));
    }

    @Test
    void one_person_many_times_at_once_is_one_voice() throws Exception {
        var body = body();
        var id = inWork(UUID.randomUUID().toString(), body);
        var people = concerned(id, 2);
        claim(id, body);
        var codes = atOnce(IntStream.range(0, 24)
                .<Callable<Integer>>mapToObj(n -> () ->
                        act(member(people.get(n % 2)), id, "confirm").extract().statusCode())
                .toList());
        assertThat(codes).containsOnly(200);
        RestAssured.get(PROBLEMS + id)
                .then()
                .body("status", is("solved_claimed"))
                .body("verdicts.confirming", is(2));
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(16);
        try {
            var codes = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(calls)) {
                codes.add(answer.get());
            }
            return codes;
        } finally {
            pool.shutdownNow();
        }
    }
}

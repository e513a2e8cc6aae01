package roundtable.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.as;
import static roundtable.problem.Problems.PROBLEMS;
import static roundtable.problem.Problems.act;
import static roundtable.problem.Problems.actionsOf;
import static roundtable.problem.Problems.body;
import static roundtable.problem.Problems.claim;
import static roundtable.problem.Problems.concerned;
import static roundtable.problem.Problems.inWork;
import static roundtable.problem.Problems.member;
import static roundtable.problem.Problems.officer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.answer.ClaimVerdicts;
import roundtable.answer.Verdict;
import roundtable.app.TestDatabase;

/** Three of those whom a problem concerns stand for its author (dialogue 2.2). */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class VerdictTest {
    private static final Map<String, String> NO = Map.of("reason", "Перила шатаются");
    private static final Map<String, String> DONE =
            Map.of("text", "Перила закреплены", "url", "https://example.org/2.jpg");

    @Inject
    PersonalProblems personal;

    private String author;
    private String body;
    private String id;

    @BeforeEach
    void atWork() {
        body = body();
        author = UUID.randomUUID().toString();
        id = inWork(author, body);
    }

    @Test
    void three_of_those_whom_it_concerns_confirm_and_are_counted_apart() {
        var people = concerned(id, 3);
        claim(id, body);
        assertThat(actionsOf(member(people.get(0)), id)).contains("confirm", "dispute");
        act(member(people.get(0)), id, "confirm")
                .statusCode(200)
                .body("status", is("solved_claimed"))
                .body("verdicts.confirming", is(1))
                .body("verdicts.needed", is(Verdict.VOICES))
                .body("verdicts.mine", is("confirm"));
        act(member(people.get(0)), id, "confirm").body("verdicts.confirming", is(1));
        act(member(people.get(1)), id, "confirm").body("verdicts.confirming", is(2));
        RestAssured.get(PROBLEMS + id).then().body("verdicts.confirming", is(2)).body("verdicts.mine", nullValue());
        act(member(people.get(2)), id, "confirm")
                .body("status", is("solved"))
                .body("confirmedBy", is("supporters"))
                .body("verdicts", nullValue());
        RestAssured.get(PROBLEMS + id + "/steps")
                .then()
                .body("items[0].action", is("confirm_by_supporters"))
                .body("items[0].automatic", is(true));
    }

    @Test
    void three_dispute_the_time_line_tells_why_and_the_next_claim_is_judged_anew() {
        var people = concerned(id, 3);
        claim(id, body);
        act(member(people.get(0)), id, "confirm").statusCode(200);
        act(member(people.get(0)), id, "dispute", NO)
                .body("verdicts.confirming", is(0))
                .body("verdicts.disputing", is(1));
        act(member(people.get(1)), id, "dispute", NO).body("status", is("solved_claimed"));
        act(member(people.get(2)), id, "dispute", Map.of("reason", "Нет пандуса"))
                .body("status", is("in_work"))
                .body("dueAt", notNullValue());
        RestAssured.get(PROBLEMS + id + "/steps")
                .then()
                .body("items[0].action", is("dispute_by_supporters"))
                .body("items[0].reason", containsString("Перила шатаются"))
                .body("items[0].reason", containsString("Нет пандуса"));
        act(officer(body), id, "claim_solved", DONE)
                .statusCode(200)
                .body("verdicts.disputing", is(0))
                .body("verdicts.mine", nullValue());
    }

    @Test
    void nobody_counts_whom_it_does_not_concern_and_nobody_of_the_body_that_claims() {
        var officer = UUID.randomUUID().toString();
        var head = UUID.randomUUID().toString();
        var roles = Map.of(officer, "officer:", head, "representative:");
        roles.forEach((insider, role) ->
                as(insider, role + body).put(PROBLEMS + id + "/concern").then().statusCode(200));
        var people = concerned(id, 4);
        claim(id, body);
        act(member(UUID.randomUUID().toString()), id, "confirm").statusCode(403);
        roles.forEach((insider, role) -> {
            act(as(insider, role + body), id, "confirm").statusCode(403);
            act(as(insider, role + body), id, "dispute", NO).statusCode(403);
        });
        act(member(people.get(0)), id, "confirm").statusCode(200);
        act(member(people.get(1)), id, "confirm").statusCode(200);
        member(people.get(0)).delete(PROBLEMS + id + "/concern").then().statusCode(200);
        act(member(people.get(0)), id, "confirm").statusCode(403);
        act(member(people.get(2)), id, "confirm").body("status", is("solved_claimed"));
        act(member(people.get(3)), id, "confirm").body("status", is("solved"));
    }

    @Test
    void whom_it_concerns_only_since_the_claim_is_heard_at_the_next_one() {
        var before = concerned(id, 2);
        claim(id, body);
        var after = concerned(id, 3);
        assertThat(actionsOf(member(after.get(0)), id)).doesNotContain("confirm", "dispute");
        act(member(after.get(0)), id, "confirm").statusCode(403);
        act(member(before.get(0)), id, "dispute", NO).body("verdicts.disputing", is(1));
        // Who goes and comes back has come after the claim.
        member(before.get(0)).delete(PROBLEMS + id + "/concern").then().statusCode(200);
        member(before.get(0)).put(PROBLEMS + id + "/concern").then().body("verdicts.disputing", is(0));
        act(member(before.get(0)), id, "dispute", NO).statusCode(403);
        act(member(author), id, "dispute", NO).body("status", is("in_work"));
        claim(id, body);
        act(member(after.get(0)), id, "confirm").body("verdicts.confirming", is(1));
        act(member(after.get(1)), id, "confirm").body("verdicts.confirming", is(2));
        act(member(after.get(2)), id, "confirm").body("status", is("solved"));
    }

    @Test
    void the_word_stands_in_the_archive_and_goes_with_its_person() {
        var people = concerned(id, 2);
        claim(id, body);
        act(member(people.get(0)), id, "dispute", NO).statusCode(200);
        act(member(people.get(1)), id, "dispute", NO).statusCode(200);
        var leaving = UUID.fromString(people.get(0));
        assertThat(judged(leaving)).singleElement().satisfies(word -> {
            assertThat(word.matter()).hasToString(id);
            assertThat(word.verdict()).isEqualTo(Verdict.DISPUTE);
            assertThat(word.reason()).isEqualTo("Перила шатаются");
        });
        QuarkusTransaction.requiringNew().run(() -> personal.erase(leaving));
        assertThat(judged(leaving)).isEmpty();
        RestAssured.get(PROBLEMS + id).then().body("verdicts.disputing", is(1));
    }

    private List<ClaimVerdicts.Said> judged(UUID person) {
        return QuarkusTransaction.requiringNew().call(() -> ((PersonalProblems.Kept) personal.data(person)).judged());
    }
}

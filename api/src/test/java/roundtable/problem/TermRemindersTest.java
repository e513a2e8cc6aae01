package roundtable.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.problem.Problems.PROBLEMS;
import static roundtable.problem.Problems.act;
import static roundtable.problem.Problems.answer;
import static roundtable.problem.Problems.answered;
import static roundtable.problem.Problems.answering;
import static roundtable.problem.Problems.body;
import static roundtable.problem.Problems.called;
import static roundtable.problem.Problems.claimed;
import static roundtable.problem.Problems.created;
import static roundtable.problem.Problems.member;
import static roundtable.problem.Problems.registered;
import static roundtable.problem.Problems.statement;
import static roundtable.problem.Problems.title;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.identity.Accounts;
import roundtable.organization.people.Folk;
import roundtable.organization.people.Folk.Person;

/** People are reminded of terms that end, each once: officers, when it is over the head of the body, the author. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TermRemindersTest {
    @Inject
    TermService terms;

    @Inject
    Accounts accounts;

    @Inject
    Folk folk;

    private final String me = UUID.randomUUID().toString();
    private String body;
    private Person officer;
    private Person head;

    @BeforeEach
    void aBodyWithPeople() {
        body = body();
        officer = folk.person();
        accounts.grant(officer.id(), Accounts.Role.OFFICER, UUID.fromString(body));
        head = folk.person();
        accounts.grant(head.id(), Accounts.Role.REPRESENTATIVE, UUID.fromString(body));
    }

    private static void due(String problem, String begun, String due) {
        change("update problem set registered_at = now() - interval '" + begun + "', answer_due_at = now() + interval '"
                + due + "' where id = '" + problem + "'");
    }

    private static void told(Person person, String kind) {
        Awaitility.await()
                .pollInSameThread()
                .untilAsserted(() ->
                        person.asMember().get("/api/v1/me/notifications").then().body("items.kind", hasItem(kind)));
    }

    private static int count(Person person, String kind) {
        List<String> kinds = person.asMember().get("/api/v1/me/notifications").path("items.kind");
        return (int) kinds.stream().filter(kind::equals).count();
    }

    @Test
    void moderators_are_told_once_of_what_nobody_has_looked_at_for_a_day() {
        var moderator = folk.person();
        accounts.grant(moderator.id(), Accounts.Role.MODERATOR, null);
        var id = created(me, statement(title("Ждёт")), true);
        terms.remind();
        assertThat(count(moderator, "problem_review_overdue")).isZero();
        change("update problem set submitted_at = now() - interval '25 hours' where id = '" + id + "'");
        terms.remind();
        told(moderator, "problem_review_overdue");
        terms.remind();
        assertThat(count(moderator, "problem_review_overdue")).isOne();
        RestAssured.get("/api/v1/problems?status=submitted").then().body("items.id", not(hasItem(id)));
        moderator()
                .get("/api/v1/problems?status=submitted&sort=submittedAt")
                .then()
                .statusCode(200)
                .body("items[0].id", is(id))
                .body("items[0].reviewDueAt", notNullValue());
        act(moderator(), id, "publish").statusCode(200).body("reviewDueAt", nullValue());
    }

    @Test
    void the_term_of_an_answer_is_told_at_half_three_days_before_on_its_last_day_and_when_it_is_over() {
        var id = registered(me, body);
        due(id, "16 days", "14 days");
        terms.remind();
        terms.remind();
        told(officer, "problem_term_half");
        due(id, "28 days", "2 days");
        terms.remind();
        told(officer, "problem_term_three_days");
        due(id, "30 days", "10 hours");
        terms.remind();
        told(officer, "problem_term_last_day");
        assertThat(count(head, "problem_term_overdue")).isZero();
        due(id, "40 days", "-2 days");
        terms.remind();
        told(officer, "problem_term_overdue");
        told(head, "problem_term_overdue");
        assertThat(count(officer, "problem_term_half")).isEqualTo(1);
        assertThat(count(head, "problem_term_half")).isZero();
    }

    @Test
    void a_call_for_solutions_is_no_answer() {
        var id = registered(me, body);
        called(id, body);
        due(id, "16 days", "14 days");
        terms.remind();
        told(officer, "problem_term_half");
        act(Problems.officer(body), id, "close_call").statusCode(200);
        due(id, "40 days", "-2 days");
        terms.remind();
        told(head, "problem_term_overdue");
        answered(id, body, answer("accepted"));
        due(id, "28 days", "2 days");
        terms.remind();
        assertThat(count(officer, "problem_term_three_days")).isZero();
    }

    @Test
    void of_many_jobs_at_once_one_tells() throws Exception {
        var id = registered(me, body);
        due(id, "16 days", "14 days");
        var pool = Executors.newFixedThreadPool(8);
        try {
            pool.invokeAll(IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(n -> () -> terms.remind())
                    .toList());
        } finally {
            pool.shutdownNow();
        }
        told(officer, "problem_term_half");
        assertThat(count(officer, "problem_term_half")).isEqualTo(1);
    }

    @Test
    void the_author_is_reminded_to_say_whether_it_is_solved() {
        var author = folk.person();
        var id = claimed(author.id().toString(), body);
        change("update problem set claimed_at = now() - interval '8 days' where id = '" + id + "'");
        terms.remind();
        told(author, "problem_confirm_due");
    }

    @Test
    void after_not_solved_the_body_has_ten_working_days_and_its_head_knows() {
        var id = claimed(me, body);
        act(member(me), id, "dispute", Map.of("reason", "Пандус слишком крутой"))
                .statusCode(200)
                .body("dueAt", notNullValue());
        told(head, "problem_dispute");
        change("update problem_step set at = now() - interval '20 days' where action = 'DISPUTE' and problem_id = '"
                + id + "'");
        change("update problem set redo_due_at = now() - interval '2 days' where id = '" + id + "'");
        terms.remind();
        told(head, "problem_term_overdue");
        // The body may name a date instead of showing more; then the plan is what it has to keep.
        var planned = answer("accepted");
        planned.put("plannedOn", "2099-01-01");
        answered(id, body, planned);
        RestAssured.get(PROBLEMS + id).then().body("status", is("planned")).body("overdue", is(false));
    }

    @Test
    void a_disputed_answer_has_its_own_term() {
        var id = registered(me, body);
        var given = answered(id, body, answer("accepted"));
        RestAssured.get(PROBLEMS + id).then().body("dueAt", nullValue());
        answering(member(me), id, given, "dispute", Map.of("reason", "Про сроки ничего нет"))
                .statusCode(200);
        RestAssured.get(PROBLEMS + id).then().body("dueAt", not(nullValue()));
        change("update problem_dispute set created_at = now() - interval '9 days' where answer_id = '" + given + "'");
        change("update problem set dispute_due_at = now() + interval '6 days' where id = '" + id + "'");
        terms.remind();
        told(officer, "problem_term_half");
    }
}

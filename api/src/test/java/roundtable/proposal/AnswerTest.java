package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.as;
import static roundtable.proposal.Proposals.LONG;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.accepting;
import static roundtable.proposal.Proposals.act;
import static roundtable.proposal.Proposals.actionsOf;
import static roundtable.proposal.Proposals.answer;
import static roundtable.proposal.Proposals.answered;
import static roundtable.proposal.Proposals.body;
import static roundtable.proposal.Proposals.drafted;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.officer;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.post;
import static roundtable.proposal.Proposals.representative;
import static roundtable.proposal.Proposals.sign;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.told;
import static roundtable.proposal.Proposals.underReview;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.answer.Terms;
import roundtable.app.TestDatabase;
import roundtable.identity.Accounts;
import roundtable.organization.people.Folk;

/** Official answers (dialogue 2.4): written by one officer, signed by another, in their term, never changed. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AnswerTest {
    @Inject
    PhaseJob job;

    @Inject
    Clock clock;

    @Inject
    Folk folk;

    @Inject
    Accounts accounts;

    private final String me = somebody();
    private String body;

    @BeforeEach
    void aBody() {
        body = body();
    }

    @Test
    void what_one_officer_writes_another_signs_and_then_the_proposal_goes_there() {
        var id = underReview(me, body);
        var writer = somebody();
        post(member(me), id + "/official-answers", accepting(body)).statusCode(403);
        var answer = drafted(officer(writer, body), id, accepting(body));
        RestAssured.get(PROPOSALS + id + "/official-answers").then().body("items", hasSize(0));
        officer(body)
                .get(PROPOSALS + id + "/official-answers")
                .then()
                .body("items[0].status", is("draft"))
                .body("items[0].actions", hasItems("edit", "sign", "remove"));
        sign(officer(writer, body), id, answer).statusCode(403);
        sign(officer(body()), id, answer).statusCode(404);
        RestAssured.get(PROPOSALS + id).then().body("status", is("under_review"));
        sign(officer(body), id, answer).statusCode(200).body("status", is("published"));
        RestAssured.get(PROPOSALS + id)
                .then()
                .body("status", is("accepted"))
                .body("answeredInTime", is(true))
                .body("progress.all", is(2))
                .body("progress.done", is(0))
                .body("dueAt", notNullValue());
        RestAssured.get(PROPOSALS + id + "/official-answers")
                .then()
                .body("items[0].milestones.title", contains("Первый шаг", "Второй шаг"))
                .body("items[0].milestones[0].budget.amount", is("150000.00"))
                .body("items[0].milestones[0].budget.currency", is("RUB"));
    }

    @Test
    void whoever_changes_a_draft_is_its_author_and_names_its_version() {
        var id = underReview(me, body);
        var first = somebody();
        var second = somebody();
        var answer = drafted(officer(first, body), id, accepting(body));
        var path = PROPOSALS + id + "/official-answers/" + answer;
        var declined = Map.of("type", "declined", "basis", "money", "milestones", List.of());
        patch(second, path, null, declined).statusCode(428);
        patch(second, path, "\"77\"", declined).statusCode(412);
        patch(second, path, "\"0\"", Map.of("type", "declined"))
                .statusCode(400)
                .body("violations.field", hasItem("/basis"));
        patch(second, path, "\"0\"", declined).statusCode(200).body("milestones", hasSize(0));
        sign(officer(second, body), id, answer).statusCode(403);
        sign(officer(first, body), id, answer).statusCode(200);
        RestAssured.get(PROPOSALS + id).then().body("status", is("declined"));
        patch(first, path, "\"2\"", declined).statusCode(409);
        officer(body).delete(path).then().statusCode(409);
    }

    @Test
    void each_kind_needs_its_own_field_and_an_accepting_one_promises() {
        var id = underReview(me, body);
        refused(id, Map.of("type", "accepted", "text", "Коротко"), "/text");
        refused(id, answer("accepted"), "/milestones");
        refused(id, answer("declined"), "/basis");
        refused(id, answer("already_exists"), "/link");
        refused(id, answer("forwarded"), "/bodyId");
        var foreign = accepting(body);
        foreign.put("basis", "law");
        refused(id, foreign, "/basis");
        var past = answer("accepted");
        past.put(
                "milestones",
                List.of(Map.of("title", "Шаг", "dueOn", "2020-01-01", "responsibleOrganizationId", somebody())));
        refused(id, past, "/milestones/0/dueOn");
        refused(id, past, "/milestones/0/responsibleOrganizationId");
        var late = answer("declined");
        late.put("basis", "law");
        late.put("publishAt", Instant.now().plus(60, ChronoUnit.DAYS).toString());
        refused(id, late, "/publishAt");
        var exists = answer("already_exists");
        exists.put("link", "https://example.org/there");
        answered(id, body, exists);
        RestAssured.get(PROPOSALS + id).then().body("status", is("closed_existing"));
    }

    @Test
    void what_an_author_tells_lets_the_clock_go_on() {
        var id = underReview(me, body);
        var more = Map.of("text", "Двенадцать дворов, около тысячи человек.");
        act(member(me), id, "inform", more).statusCode(409);
        var due = day(id);
        answered(id, body, answer("needs_information"));
        RestAssured.get(PROPOSALS + id).then().body("informationUntil", notNullValue());
        assertThat(day(id)).isEqualTo(due.plusDays(15));
        act(officer(body), id, "inform", more).statusCode(403);
        act(member(me), id, "inform", more).statusCode(200).body("informationUntil", nullValue());
        assertThat(day(id)).isEqualTo(due);
        RestAssured.get(PROPOSALS + id + "/steps")
                .then()
                .body("items[0].action", is("inform"))
                .body("items[0].reason", is("Двенадцать дворов, около тысячи человек."));
    }

    private LocalDate day(String id) {
        String at = RestAssured.get(PROPOSALS + id).path("answerDueAt");
        return OffsetDateTime.parse(at).atZoneSameInstant(clock.getZone()).toLocalDate();
    }

    @Test
    void a_question_stops_the_clock_once_and_forwarding_begins_anew() {
        var id = underReview(me, body);
        String due = member(me).get(PROPOSALS + id).path("answerDueAt");
        answered(id, body, answer("needs_information"));
        member(me).get(PROPOSALS + id).then().body("status", is("under_review")).body("answerDueAt", not(is(due)));
        var again = drafted(officer(body), id, answer("needs_information"));
        sign(officer(body), id, again).statusCode(409);
        officer(body)
                .delete(PROPOSALS + id + "/official-answers/" + again)
                .then()
                .statusCode(204);
        var other = body();
        var forwarded = answer("forwarded");
        forwarded.put("bodyId", other);
        answered(id, body, forwarded);
        RestAssured.get(PROPOSALS + id)
                .then()
                .body("status", is("under_review"))
                .body("responsible.id", is(other));
        assertThat(actionsOf(officer(other), id)).contains("answer");
        assertThat(actionsOf(officer(body), id)).doesNotContain("answer");
        RestAssured.get(PROPOSALS + id + "/steps").then().body("items[0].toBody.id", is(other));
    }

    @Test
    void what_was_written_in_time_is_not_published_when_the_time_is_over_or_the_law_forbids_it() {
        var id = underReview(me, body);
        var forwarded = answer("forwarded");
        forwarded.put("bodyId", body());
        forwarded.put("publishAt", clock.instant().plusSeconds(3600).toString());
        refused(id, forwarded, "/publishAt");
        forwarded.remove("publishAt");
        var late = drafted(officer(body), id, forwarded);
        change("update proposal set forward_until = now() - interval '1 day' where id = '" + id + "'");
        sign(officer(body), id, late).statusCode(409);
        RestAssured.get(PROPOSALS + id).then().body("responsible.id", is(body)).body("status", is("under_review"));
        officer(body)
                .delete(PROPOSALS + id + "/official-answers/" + late)
                .then()
                .statusCode(204);
        var asking = drafted(officer(body), id, answer("needs_information"));
        var appeal = Map.of("regime", "appeal", "number", "7", "system", "Приёмная", "authorIdentified", true);
        act(officer(body), id, "set_regime", appeal).statusCode(200);
        sign(officer(body), id, asking).statusCode(409);
        RestAssured.get(PROPOSALS + id + "/official-answers").then().body("items", empty());
    }

    @Test
    void the_term_is_thirty_days_extended_once_and_what_is_late_says_so() {
        var id = underReview(me, body);
        String due = member(me).get(PROPOSALS + id).path("answerDueAt");
        assertThat(OffsetDateTime.parse(due).atZoneSameInstant(clock.getZone()).toLocalDate())
                .isEqualTo(LocalDate.now(clock).plusDays(Terms.ANSWER_DAYS));
        var more = Map.of("days", 10, "reason", "Ждём экспертизу");
        act(officer(body), id, "extend", more).statusCode(403);
        act(representative(body), id, "extend", more).statusCode(200);
        act(representative(body), id, "extend", more).statusCode(409);
        change("update proposal set due_at = now() - interval '1 hour', answer_due_at = now() - interval '1 hour'"
                + " where id = '" + id + "'");
        RestAssured.get(PROPOSALS + id).then().body("overdue", is(true));
        RestAssured.get("/api/v1/proposals?overdue=true&responsible=" + body)
                .then()
                .body("items.id", contains(id));
        answered(id, body, accepting(body));
        RestAssured.get(PROPOSALS + id).then().body("answeredInTime", is(false));
    }

    @Test
    void an_officer_asks_the_head_for_more_time() {
        var officer = folk.person();
        accounts.grant(officer.id(), Accounts.Role.OFFICER, UUID.fromString(body));
        var head = folk.person();
        accounts.grant(head.id(), Accounts.Role.REPRESENTATIVE, UUID.fromString(body));
        var id = underReview(me, body);
        var more = Map.of("days", 10, "reason", "Ждём экспертизу");
        act(representative(body), id, "refuse_extension", Map.of("reason", "Нет"))
                .statusCode(409);
        act(officer(body), id, "ask_extension", more)
                .statusCode(200)
                .body("status", is("under_review"))
                .body("extensionRequest.days", is(10));
        act(officer(body), id, "extend", more).statusCode(403);
        told(head, "proposal_ask_extension");
        act(representative(body), id, "refuse_extension", Map.of("reason", "Экспертиза готова"))
                .statusCode(200)
                .body("extensionRequest", nullValue());
        told(officer, "proposal_refuse_extension");
        act(officer(body), id, "ask_extension", more).statusCode(200);
        act(representative(body), id, "extend", more).statusCode(200).body("extensionRequest", nullValue());
        told(officer, "proposal_extend");
        RestAssured.get(PROPOSALS + id + "/steps").then().body("items[1].reason", is("Ждём экспертизу"));
        var answering = underReview(me, body);
        act(officer(body), answering, "ask_extension", more).statusCode(200);
        answered(answering, body, accepting(body));
        RestAssured.get(PROPOSALS + answering).then().body("extensionRequest", nullValue());
    }

    @Test
    void a_scheduled_answer_is_published_on_its_day() {
        var id = underReview(me, body);
        var planned = accepting(body);
        planned.put("publishAt", Instant.now().plus(2, ChronoUnit.DAYS).toString());
        var answer = drafted(officer(body), id, planned);
        sign(officer(body), id, answer).statusCode(200).body("status", is("scheduled"));
        RestAssured.get(PROPOSALS + id).then().body("status", is("under_review"));
        job.publishDue();
        RestAssured.get(PROPOSALS + id + "/official-answers").then().body("items", hasSize(0));
        change("update proposal_answer set publish_at = now() - interval '1 hour' where id = '" + answer + "'");
        job.publishDue();
        RestAssured.get(PROPOSALS + id).then().body("status", is("accepted"));
        RestAssured.get(PROPOSALS + id + "/official-answers").then().body("items.status", contains("published"));
    }

    @Test
    void work_that_another_officer_has_begun_is_not_answered_by_what_was_in_preparation() {
        var id = underReview(me, body);
        answered(id, body, accepting(body));
        var declined = answer("declined");
        declined.put("basis", "money");
        var draft = drafted(officer(body), id, declined);
        act(officer(body), id, "start").statusCode(200);
        officer(body).get(PROPOSALS + id + "/official-answers").then().body("items[0].actions", not(hasItem("sign")));
        sign(officer(body), id, draft).statusCode(409);
        RestAssured.get(PROPOSALS + id).then().body("status", is("implementing"));
        officer(body)
                .delete(PROPOSALS + id + "/official-answers/" + draft)
                .then()
                .statusCode(204);
        var planned = underReview(me, body);
        answered(planned, body, accepting(body));
        declined.put("publishAt", Instant.now().plus(2, ChronoUnit.DAYS).toString());
        var waiting = drafted(officer(body), planned, declined);
        sign(officer(body), planned, waiting).statusCode(200).body("status", is("scheduled"));
        act(officer(body), planned, "start").statusCode(200);
        publishOnItsDay(waiting);
        RestAssured.get(PROPOSALS + planned).then().body("status", is("implementing"));
    }

    @Test
    void who_gave_a_disputed_answer_does_not_replace_it_by_one_signed_before_the_dispute() {
        var id = underReview(me, body);
        var signer = somebody();
        var declined = answer("declined");
        declined.put("basis", "money");
        var first = drafted(officer(body), id, declined);
        sign(officer(signer, body), id, first).statusCode(200);
        declined.put("basis", "law");
        declined.put("publishAt", Instant.now().plus(2, ChronoUnit.DAYS).toString());
        var second = drafted(officer(body), id, declined);
        sign(officer(signer, body), id, second).statusCode(200).body("status", is("scheduled"));
        post(member(me), id + "/official-answers/" + first + "/actions/dispute", Map.of("reason", "Не ответ"))
                .statusCode(200);
        publishOnItsDay(second);
        RestAssured.get(PROPOSALS + id + "/official-answers").then().body("items.status", contains("disputed"));
    }

    private void publishOnItsDay(String answer) {
        change("update proposal_answer set publish_at = now() - interval '1 hour' where id = '" + answer + "'");
        job.publishDue();
    }

    @Test
    void another_answer_takes_the_place_of_the_first_which_stays_readable_and_unchanged() {
        var id = underReview(me, body);
        var declined = answer("declined");
        declined.put("basis", "money");
        var first = answered(id, body, declined);
        answered(id, body, accepting(body));
        RestAssured.get(PROPOSALS + id).then().body("status", is("accepted"));
        RestAssured.get(PROPOSALS + id + "/official-answers")
                .then()
                .body("items.status", contains("published", "superseded"));
        assertThatThrownBy(() -> change("update proposal_answer set text = '" + LONG + "!' where id = '" + first + "'"))
                .hasStackTraceContaining("not changed");
        assertThatThrownBy(() -> change("delete from proposal_answer where id = '" + first + "'"))
                .hasStackTraceContaining("not deleted");
    }

    @Test
    void the_author_rates_the_answer_once() {
        var id = underReview(me, body);
        var answer = answered(id, body, accepting(body));
        var path = id + "/official-answers/" + answer + "/actions/rate";
        post(member(somebody()), path, Map.of("rating", "no")).statusCode(403);
        post(as(me, "officer:" + body), path, Map.of("rating", "yes")).statusCode(403);
        post(member(me), path, Map.of("rating", "partly", "text", "Про два здания ответа нет"))
                .statusCode(200)
                .body("rating", is("partly"));
        post(member(me), path, Map.of("rating", "yes")).statusCode(409);
        var late = underReview(me, body);
        var source = answered(late, body, accepting(body));
        var old = somebody();
        // What was published cannot be moved in time, so this one was published long ago.
        change(
                "insert into proposal_answer (id, version, created_at, updated_at, proposal_id, status, type, text, author,"
                        + " body_id, signed_by, signed_at, published_at) select '" + old
                        + "', 0, created_at, updated_at,"
                        + " proposal_id, status, type, text, author, body_id, signed_by, signed_at,"
                        + " now() - interval '31 days' from proposal_answer where id = '" + source + "'");
        post(member(me), late + "/official-answers/" + old + "/actions/rate", Map.of("rating", "yes"))
                .statusCode(409);
    }

    @Test
    void authors_supporters_and_officers_are_told() {
        var author = folk.person();
        var supporter = folk.person();
        var id = open(author.id().toString(), body);
        supporter.asMember().post(PROPOSALS + id + "/supports").then().statusCode(201);
        for (var n = 0; n < SupportPhase.ENDORSEMENTS; n++) {
            Proposals.endorse(Folk.organization(), id).statusCode(201);
        }
        answered(id, body, accepting(body));
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            author.asMember()
                    .get("/api/v1/me/notifications")
                    .then()
                    .body("items.kind", hasItems("proposal_publish", "proposal_reach", "proposal_answered"));
            supporter
                    .asMember()
                    .get("/api/v1/me/notifications")
                    .then()
                    .body("items.kind", hasItems("proposal_reach", "proposal_answered"));
        });
    }

    private void refused(String id, Map<String, ?> answer, String field) {
        post(officer(body), id + "/official-answers", answer).statusCode(400).body("violations.field", hasItem(field));
    }

    private io.restassured.response.ValidatableResponse patch(
            String account, String path, String tag, Map<String, ?> change) {
        var request = officer(account, body).contentType("application/merge-patch+json; charset=UTF-8");
        return (tag == null ? request : request.header("If-Match", tag))
                .body(change)
                .patch(path)
                .then();
    }
}

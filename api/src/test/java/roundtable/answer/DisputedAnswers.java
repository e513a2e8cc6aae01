package roundtable.answer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.answer.OfficialAnswers.drafted;
import static roundtable.answer.OfficialAnswers.said;
import static roundtable.answer.OfficialAnswers.signed;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.organization;
import static roundtable.shared.store.ByHand.change;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.identity.Accounts;
import roundtable.organization.people.Folk;

/**
 * Disputed answers (dialogue 2.4), the same whatever they answer: once, by an author or ten people; another officer
 * decides. {@code matter} is the address of what is answered.
 */
public abstract class DisputedAnswers {
    @Inject
    protected Folk folk;

    @Inject
    protected Accounts accounts;

    protected final String me = somebody();
    protected final String writer = somebody();
    protected final String signer = somebody();
    protected String body;

    /** Something of that author that the body has to answer; its address. */
    protected abstract String asked(String author);

    /** The answer that will be disputed. */
    protected abstract Map<String, Object> first();

    /** The one that takes its place. */
    protected abstract Map<String, Object> second();

    /** Where the matter stands after each of them. */
    protected abstract Map<String, String> standing();

    protected abstract void stand(String person, String matter);

    protected abstract void stepBack(String person, String matter);

    /** What notifications about it begin with. */
    protected abstract String name();

    @BeforeEach
    void aBody() {
        body = organization(Map.of("kind", "government"));
    }

    @Test
    void an_author_disputes_once_and_another_officer_lets_it_stand() {
        var matter = asked(me);
        var answer = answered(matter);
        dispute(as(somebody(), "member"), matter, answer).statusCode(403);
        dispute(officer(me), matter, answer).statusCode(403);
        dispute(as(me, "member"), matter, answer)
                .statusCode(200)
                .body("status", is("disputed"))
                .body("dispute.raisedBy", is("author"))
                .body("dispute.dueAt", notNullValue())
                .body("dispute.overdue", is(false));
        RestAssured.get(matter)
                .then()
                .body("dueAt", notNullValue())
                .body("status", is(standing().get("first")));
        dispute(as(me, "member"), matter, answer).statusCode(409);
        uphold(officer(writer), matter, answer).statusCode(403);
        uphold(officer(signer), matter, answer).statusCode(403);
        uphold(officer(somebody()), matter, answer)
                .statusCode(200)
                .body("status", is("upheld"))
                .body("dispute.decision", is("upheld"))
                .body("dispute.decisionText", is("Ответ верный"));
        dispute(as(me, "member"), matter, answer).statusCode(409);
        RestAssured.get(matter).then().body("dueAt", nullValue());
        RestAssured.get(matter + "/steps")
                .then()
                .body("items[0].action", is("uphold_answer"))
                .body("items[1].action", is("dispute_answer"));
    }

    @Test
    void another_answer_in_its_place_is_signed_by_somebody_who_did_not_give_the_first() {
        var matter = asked(me);
        var disputed = answered(matter);
        dispute(as(me, "member"), matter, disputed).statusCode(200);
        var other = drafted(officer(writer), matter, second());
        signed(officer(signer), matter, other).statusCode(403);
        signed(officer(somebody()), matter, other).statusCode(200).body("status", is("published"));
        RestAssured.get(matter).then().body("status", is(standing().get("second")));
        RestAssured.get(matter + "/official-answers")
                .then()
                .body("items.status", contains("published", "superseded"))
                .body("items[1].dispute.decision", is("replaced"));
    }

    @Test
    void ten_who_stand_behind_it_dispute_together_and_those_who_went_are_not_counted() {
        var matter = asked(me);
        var people = IntStream.range(0, AnswerDispute.VOICES + 1)
                .mapToObj(n -> somebody())
                .toList();
        people.forEach(person -> stand(person, matter));
        var answer = answered(matter);
        people.stream().limit(9).forEach(person -> dispute(as(person, "member"), matter, answer)
                .statusCode(200)
                .body("status", is("published")));
        dispute(as(people.get(0), "member"), matter, answer).statusCode(200).body("voices", is(9));
        stepBack(people.get(0), matter);
        dispute(as(people.get(9), "member"), matter, answer)
                .statusCode(200)
                .body("status", is("published"))
                .body("voices", is(9));
        dispute(as(people.get(10), "member"), matter, answer)
                .statusCode(200)
                .body("status", is("disputed"))
                .body("dispute.raisedBy", is("supporters"))
                .body("dispute.reason", containsString("Про сроки"));
    }

    @Test
    void the_author_hears_that_it_was_answered_and_what_was_decided() {
        var author = folk.person();
        var matter = asked(author.id().toString());
        var answer = answered(matter);
        dispute(author.asMember(), matter, answer).statusCode(200);
        uphold(officer(somebody()), matter, answer).statusCode(200);
        Awaitility.await().pollInSameThread().untilAsserted(() -> author.asMember()
                .get("/api/v1/me/notifications")
                .then()
                .body("items.kind", hasItems(name() + "_answered", name() + "_uphold_answer")));
    }

    @Test
    void the_desk_shows_what_waits_for_each_officer_of_one_body_or_of_several() {
        var matter = asked(me);
        var id = matter.substring(matter.lastIndexOf('/') + 1);
        var list = matter.substring(0, matter.lastIndexOf('/'));
        var other = organization(Map.of("kind", "government"));
        var of = list + "?body=" + body + "&answer=";
        var ofBoth = list + "?body=" + body + "&body=" + other + "&answer=";
        var both = somebody();
        var answer = drafted(officer(writer), matter, first());
        as(both, "officer:" + body, "officer:" + other)
                .get(ofBoth + "signature")
                .then()
                .body("items.id", contains(id))
                .body("items[0].responsible.id", is(body));
        RestAssured.get(list + "?body=" + other).then().body("items", is(empty()));
        officer(writer).get(of + "signature").then().body("items", is(empty()));
        for (var what : List.of("signature", "scheduled")) {
            officer(signer).get(ofBoth + what).then().statusCode(403);
            officer(signer).get(list + "?answer=" + what).then().statusCode(403);
            as(me, "member").get(of + what).then().statusCode(403);
            RestAssured.get(of + what).then().statusCode(401);
        }
        signed(officer(signer), matter, answer).statusCode(200);
        officer(somebody()).get(of + "signature").then().body("items", is(empty()));
        officer(somebody()).get(of + "scheduled").then().body("items", is(empty()));
        dispute(as(me, "member"), matter, answer).statusCode(200);
        RestAssured.get(of + "decision&sort=dueAt")
                .then()
                .body("items.id", contains(id))
                .body("items[0].dueAt", notNullValue());
        // What takes a disputed answer's place is signed by nobody who has given that one.
        drafted(officer(somebody()), matter, second());
        officer(writer).get(of + "signature").then().body("items", is(empty()));
        officer(signer).get(of + "signature").then().body("items", is(empty()));
        officer(somebody()).get(of + "signature").then().body("items.id", contains(id));
        RestAssured.get(list + "?body=x").then().statusCode(400);
        RestAssured.get(of + "tomorrow").then().statusCode(400);
    }

    @Test
    void what_is_signed_and_waits_for_its_day_is_the_bodys_own_business() {
        var matter = asked(me);
        var of = matter.substring(0, matter.lastIndexOf('/')) + "?answer=scheduled&responsible=" + body;
        var later = new HashMap<>(first());
        later.put("publishAt", Instant.now().plus(2, ChronoUnit.DAYS).toString());
        signed(officer(signer), matter, drafted(officer(writer), matter, later)).statusCode(200);
        officer(somebody()).get(of).then().body("items.size()", is(1));
        as(me, "member").get(of).then().statusCode(403);
    }

    @Test
    void an_answer_says_what_its_signer_is_and_is_taken_away_as_everybody_reads_it() {
        var head = folk.person();
        accounts.grant(head.id(), Accounts.Role.OFFICER, UUID.fromString(body));
        change(
                "update role_grant set position = '=Начальник отдела' where user_id = cast(? as uuid)",
                head.id().toString());
        var matter = asked(me);
        var answers = matter + "/official-answers";
        var answer = drafted(officer(writer), matter, first());
        // Nobody has signed it; whoever may not read it in the list does not get it as a file.
        officer(signer).get(answers).then().body("items[0].signedAs", nullValue());
        officer(signer).get(answers + "?format=ndjson").then().body(containsString(answer));
        RestAssured.get(answers + "?format=ndjson").then().statusCode(200).body(is(""));
        signed(officer(head.id().toString()), matter, answer).statusCode(200);
        RestAssured.get(answers).then().body("items[0].signedAs", is("=Начальник отдела"));
        for (var format : List.of("csv", "ndjson")) {
            given().header("Accept-Language", "en")
                    .get(answers + "?format=" + format)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "private, no-store")
                    .body(startsWith(format.equals("csv") ? "ID,Body,Signed as,State" : "{\"id\":\"" + answer))
                    .body(containsString(format.equals("csv") ? ",'=Начальник отдела," : "\"=Начальник отдела\""));
        }
        given().accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(answers)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString(".xlsx"));
        RestAssured.get(answers + "?format=pdf").then().statusCode(400);
        RestAssured.get(matter + "x/official-answers?format=csv").then().statusCode(404);
    }

    /** By the two officers who may not decide about it then. */
    protected String answered(String matter) {
        var id = drafted(officer(writer), matter, first());
        signed(officer(signer), matter, id).statusCode(200);
        return id;
    }

    protected RequestSpecification officer(String person) {
        return as(person, "officer:" + body);
    }

    protected static ValidatableResponse dispute(RequestSpecification by, String matter, String answer) {
        return said(by, matter, answer, "dispute", Map.of("reason", "Про сроки ничего нет"));
    }

    protected static ValidatableResponse uphold(RequestSpecification by, String matter, String answer) {
        return said(by, matter, answer, "uphold", Map.of("reason", "Ответ верный"));
    }

    protected static String somebody() {
        return UUID.randomUUID().toString();
    }
}

package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.act;
import static roundtable.proposal.Proposals.answer;
import static roundtable.proposal.Proposals.body;
import static roundtable.proposal.Proposals.created;
import static roundtable.proposal.Proposals.made;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.officer;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.post;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.title;
import static roundtable.proposal.Proposals.underReview;
import static roundtable.proposal.Proposals.words;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;

/** What a proposal is by law is said by the body that has it, or by a moderator, and by what it is known (dialogue 2). */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RegimeTest {
    private static final Map<String, Object> APPEAL =
            Map.of("regime", "appeal", "number", " О-12/26 ", "system", "Система обращений", "authorIdentified", true);
    private static final Map<String, Object> POS =
            Map.of("regime", "pos", "number", "4411", "externalStatus", "Принято к работе");

    @Inject
    Folk folk;

    private final String me = somebody();

    @Test
    void nobody_says_it_of_their_own() {
        var words = words(title("Обращение"));
        words.put("legalRegime", "appeal");
        made(member(me), words, true).statusCode(400).body("violations.field", contains("/legalRegime"));
        var body = body();
        var id = underReview(me, body);
        RestAssured.get(PROPOSALS + id)
                .then()
                .body("legalRegime", is("voluntary"))
                .body("registration", nullValue());
        act(member(me), id, "set_regime", APPEAL).statusCode(403);
        act(as(me, "moderator"), id, "set_regime", APPEAL).statusCode(403);
        act(as(me, "officer:" + body), id, "set_regime", APPEAL).statusCode(403);
        act(officer(body()), id, "set_regime", APPEAL).statusCode(403);
        act(RestAssured.given(), id, "set_regime", APPEAL).statusCode(401);
        act(member(somebody()), id, "set_regime", POS).statusCode(403);
        act(moderator(), created(me, words(title("Черновик")), true), "set_regime", POS)
                .statusCode(409);
    }

    @Test
    void an_appeal_has_its_number_its_system_and_an_identified_author() {
        var body = body();
        var id = underReview(me, body);
        act(officer(body), id, "set_regime", Map.of("regime", "appeal"))
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/number", "/system", "/authorIdentified"))
                .body("violations.message", not(hasItem(is("answer.fault.needed"))));
        var more = new HashMap<>(APPEAL);
        more.put("externalStatus", "Принято");
        act(officer(body), id, "set_regime", more).body("violations.field", contains("/externalStatus"));
        act(officer(body), id, "set_regime", Map.of()).statusCode(400).body("violations.field", contains("/regime"));
        act(officer(body), id, "set_regime", APPEAL)
                .statusCode(200)
                .body("status", is("under_review"))
                .body("legalRegime", is("appeal"))
                .body("registration.number", is("О-12/26"))
                .body("registration.system", is("Система обращений"))
                .body("registration.externalStatus", nullValue())
                .body("registration.at", notNullValue());
        RestAssured.get(PROPOSALS + id + "/steps")
                .then()
                .body("items[0].action", is("set_regime"))
                .body("items[0].actingFor.id", is(body))
                .body("items[0].reason", is("О-12/26\nСистема обращений"));
        // In an appeal the clock does not stop for a question.
        post(officer(body), id + "/official-answers", answer("needs_information"))
                .statusCode(400);
    }

    @Test
    void an_appeal_needs_no_more_support() {
        var body = body();
        var id = open(me, body);
        act(officer(body), id, "set_regime", POS).statusCode(200).body("status", is("open"));
        act(officer(body), id, "set_regime", APPEAL)
                .statusCode(200)
                .body("status", is("under_review"))
                .body("support.reachedBy", is("appeal"))
                .body("number", notNullValue())
                .body("answerDueAt", notNullValue());
        RestAssured.get(PROPOSALS + id + "/steps")
                .then()
                .body("items[0].action", is("reach"))
                .body("items[0].automatic", is(true))
                .body("items[1].action", is("set_regime"));
    }

    @Test
    void a_message_of_the_feedback_platform_mirrors_its_state_and_a_mistake_is_taken_back() {
        var body = body();
        var id = open(me, body);
        act(moderator(), id, "set_regime", Map.of("regime", "pos", "system", "Решаем вместе"))
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/number", "/externalStatus", "/system"));
        act(moderator(), id, "set_regime", POS)
                .statusCode(200)
                .body("registration.externalStatus", is("Принято к работе"));
        var later = new HashMap<>(POS);
        later.put("externalStatus", "Решено");
        act(officer(body), id, "set_regime", later).body("registration.externalStatus", is("Решено"));
        RestAssured.get(PROPOSALS + id + "/steps")
                .then()
                .body("items[0].reason", is("4411\nРешено"))
                .body("items[1].reason", is("4411\nПринято к работе"));
        act(officer(body), id, "set_regime", Map.of("regime", "voluntary"))
                .statusCode(400)
                .body("violations.field", contains("/reason"));
        act(officer(body), id, "set_regime", Map.of("regime", "voluntary", "reason", "Номер чужой"))
                .statusCode(200)
                .body("legalRegime", is("voluntary"))
                .body("registration", nullValue());
    }

    @Test
    void its_author_is_told() {
        var author = folk.person();
        var body = body();
        var id = open(author.id().toString(), body);
        act(officer(body), id, "set_regime", POS).statusCode(200);
        Awaitility.await().pollInSameThread().untilAsserted(() -> author.asMember()
                .get("/api/v1/me/notifications?limit=100")
                .then()
                .body("items.kind", hasItem("proposal_set_regime")));
        List<String> said = author.asMember()
                .get("/api/v1/me/notifications?limit=100")
                .path("items.findAll { it.kind == 'proposal_set_regime' }.text");
        assertThat(said).allMatch(text -> text.contains("по закону"));
    }
}

package roundtable.proposal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.accepting;
import static roundtable.proposal.Proposals.answered;
import static roundtable.proposal.Proposals.body;
import static roundtable.proposal.Proposals.officer;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.underReview;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** One step for many proposals: each is a step of its own. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OfficerBulkTest {
    private String body;

    @BeforeEach
    void aBody() {
        body = body();
    }

    @Test
    void many_are_given_to_another_body_and_each_refused_one_says_why() {
        var other = body();
        var one = underReview(somebody(), body);
        var late = underReview(somebody(), body);
        change("update proposal set forward_until = now() - interval '1 day' where id = '" + late + "'");
        var foreign = open(somebody(), body());
        var two = open(somebody(), body);
        var to = Map.of("bodyId", other, "reason", "Их ведение");
        many(officer(body), "forward", Map.of("proposals", List.of(one, late, foreign, two), "forwarding", to))
                .statusCode(200)
                .body("items.id", contains(one, late, foreign, two))
                .body("items.status", contains(200, 409, 403, 200))
                .body("items[0].reason", nullValue())
                .body("items[1].reason", containsString("7 дней"));
        for (var id : List.of(one, two)) {
            RestAssured.get(PROPOSALS + id).then().body("responsible.id", is(other));
        }
        RestAssured.get(PROPOSALS + late).then().body("responsible.id", is(body));
    }

    @Test
    void many_that_were_accepted_are_begun() {
        var one = underReview(somebody(), body);
        answered(one, body, accepting(body));
        var two = underReview(somebody(), body);
        many(officer(body), "start", Map.of("proposals", List.of(one, two))).body("items.status", contains(200, 409));
        RestAssured.get(PROPOSALS + one).then().body("status", is("implementing"));
        RestAssured.get(PROPOSALS + two).then().body("status", is("under_review"));
    }

    private static ValidatableResponse many(RequestSpecification by, String action, Map<String, ?> said) {
        return by.contentType("application/json")
                .body(said)
                .post("/api/v1/proposals/actions/" + action)
                .then();
    }
}

package roundtable.proposal;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.joined;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.post;
import static roundtable.proposal.Proposals.representative;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.support;
import static roundtable.proposal.Proposals.title;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;

/** Several proposals are made of one, and whoever stands behind it chooses anew. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SplitTest {
    @Inject
    Folk folk;

    private final String me = somebody();

    @Test
    void parts_look_for_support_and_a_support_moves_when_its_person_chooses() {
        var whole = open(me);
        var ngo = organization();
        joined(me, whole, ngo);
        var chooses = folk.person();
        var stays = somebody();
        support(chooses.id().toString(), whole);
        support(stays, whole);
        List<String> parts = post(moderator(), whole + "/parts", parts())
                .statusCode(200)
                .body("items.status.unique()", is(List.of("open")))
                .extract()
                .path("items.id");
        RestAssured.get(PROPOSALS + whole + "/relatives").then().body("parts.id", containsInAnyOrder(parts.toArray()));
        RestAssured.get(PROPOSALS + parts.get(0) + "/relatives").then().body("derivedFrom.id", is(whole));
        RestAssured.get(PROPOSALS + parts.get(0))
                .then()
                .body("supportCount", is(0))
                .body("organizations.id", hasItem(ngo));
        RestAssured.get(PROPOSALS + whole).then().body("supportCount", is(2)).body("status", is("open"));
        RestAssured.get(PROPOSALS + whole + "/steps").then().body("items[0].action", is("split"));
        representative(ngo).get(PROPOSALS + parts.get(1)).then().body("actions", hasItem("edit"));

        Awaitility.await().pollInSameThread().untilAsserted(() -> chooses.asMember()
                .get("/api/v1/me/notifications")
                .then()
                .body("items.kind", hasItem("proposal_split")));
        support(chooses.id().toString(), parts.get(0)).statusCode(201).body("supportCount", is(1));
        support(chooses.id().toString(), parts.get(1)).statusCode(201);
        RestAssured.get(PROPOSALS + whole).then().body("supportCount", is(1));
        member(stays).get(PROPOSALS + whole).then().body("supportedByMe", is(true));
    }

    @Test
    void the_first_author_splits_it_too_and_a_moderator_looks_at_the_parts() {
        var whole = open(me);
        post(member(me), whole + "/parts", parts())
                .statusCode(200)
                .body("items.status.unique()", is(List.of("submitted")));
        RestAssured.get(PROPOSALS + whole + "/steps")
                .then()
                .body("items[0].action", is("split"))
                .body("items[0].reason", nullValue());
        post(member(somebody()), whole + "/parts", parts()).statusCode(403);
        post(member(me), whole + "/parts", Map.of("parts", List.of(part()))).statusCode(400);
    }

    @Test
    void a_moderator_who_proposes_too_does_not_publish_parts_without_another_one() {
        var whole = open(me);
        var ngo = organization();
        joined(me, whole, ngo);
        post(as(somebody(), "moderator", "representative:" + ngo), whole + "/parts", parts())
                .statusCode(403);
    }

    private static Map<String, Object> parts() {
        return Map.of("parts", List.of(part(), part()));
    }

    private static Map<String, Object> part() {
        return Map.of("title", title("Часть"), "body", "Одно из двух.");
    }
}

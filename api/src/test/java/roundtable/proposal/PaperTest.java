package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.administrator;
import static roundtable.organization.people.Folk.as;
import static roundtable.proposal.Papers.confirm;
import static roundtable.proposal.Papers.end;
import static roundtable.proposal.Papers.enter;
import static roundtable.proposal.Papers.entered;
import static roundtable.proposal.Papers.moderator;
import static roundtable.proposal.Papers.officer;
import static roundtable.proposal.Papers.scan;
import static roundtable.proposal.Papers.sheet;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.body;
import static roundtable.proposal.Proposals.created;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.support;
import static roundtable.proposal.Proposals.title;
import static roundtable.proposal.Proposals.words;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.moderation.recount.Recounted;
import roundtable.organization.people.Folk;
import roundtable.organization.people.Folk.Person;

/** Signatures on paper: who enters and confirms them, who sees the scan, and where they count. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PaperTest {
    @Inject
    Folk folk;

    @Inject
    PaperExpiry expiry;

    private final String me = somebody();
    private Person clerk;
    private Person judge;
    private String office = "";
    private String id = "";

    @BeforeEach
    void oneThatLooksForSupport() {
        clerk = folk.person();
        judge = folk.person();
        office = body();
        id = open(me, office);
    }

    @Test
    void an_entered_sheet_counts_when_another_person_has_confirmed_it_and_apart_from_supports() {
        support(somebody(), id).statusCode(201);
        var sheet = entered(clerk, office, id, 48);
        read().body("support.paperSignatures", is(0));
        confirm(moderator(judge), id, sheet).statusCode(200).body("status", is("confirmed"));
        read().body("support.paperSignatures", is(48)).body("supportCount", is(1));
        RestAssured.get("/api/v1/proposals?limit=100")
                .then()
                .body("items.find { it.id == '" + id + "' }.paperSignatures", is(48));
        assertThat(RestAssured.given()
                        .accept("text/csv")
                        .get("/api/v1/proposals")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("Подписей на бумаге");
        confirm(moderator(judge), id, sheet).statusCode(409);
        end(moderator(judge), id, sheet, "reject").statusCode(409);
    }

    /** Decision 0057: nobody can tell who of them supports it here, too. */
    @Test
    void signatures_on_paper_do_not_reach_the_threshold() {
        var sheet = entered(clerk, office, id, 5_000);
        confirm(moderator(judge), id, sheet).statusCode(200);
        support(somebody(), id).statusCode(201).body("status", is("open"));
        read().body("status", is("open")).body("support.reachedBy", nullValue());
    }

    @Test
    void nobody_confirms_what_is_their_own() {
        var own = enter(moderator(clerk), id, sheet(3, scan(clerk)))
                .statusCode(201)
                .extract()
                .<String>path("id");
        confirm(moderator(clerk), id, own).statusCode(403);
        end(moderator(clerk), id, own, "reject").statusCode(403);
        var offices = entered(folk.person(), office, id, 4);
        var colleague = as(judge.id().toString(), "moderator", "officer:" + office);
        confirm(colleague, id, offices).statusCode(403);
        confirm(as(me, "moderator"), id, offices).statusCode(403);
        confirm(officer(folk.person(), office), id, offices).statusCode(403);
        confirm(colleague, id, own).statusCode(200);
    }

    @Test
    void the_body_that_will_answer_and_moderators_enter_sheets_and_authors_do_not() {
        var other = officer(clerk, body());
        enter(other, id, sheet(3, scan(clerk))).statusCode(403);
        enter(clerk.asMember(), id, sheet(3, scan(clerk))).statusCode(403);
        enter(RestAssured.given(), id, sheet(3, scan(clerk))).statusCode(401);
        enter(as(me, "moderator"), id, sheet(3, somebody())).statusCode(403);
        enter(officer(clerk, office), id, sheet(3, scan(clerk)))
                .statusCode(201)
                .body("enteredFor.id", is(office))
                .body("actions", contains("withdraw"));
        var draft = created(me, words(title("Черновик")), false);
        enter(moderator(clerk), draft, sheet(3, scan(clerk))).statusCode(409);
    }

    @Test
    void a_refused_sheet_never_counts_and_one_taken_back_no_longer_does() {
        var refused = entered(clerk, office, id, 10);
        end(moderator(judge), id, refused, "reject").statusCode(200).body("reason", notNullValue());
        var counted = entered(clerk, office, id, 20);
        confirm(moderator(judge), id, counted).statusCode(200);
        Proposals.post(officer(clerk, office), id + "/paper-supports/" + counted + "/actions/withdraw", Map.of())
                .statusCode(400);
        end(officer(folk.person(), office), id, counted, "withdraw").statusCode(403);
        end(officer(clerk, office), id, counted, "withdraw").statusCode(200);
        read().body("support.paperSignatures", is(0));
        papers(RestAssured.given())
                .body("items.id", contains(counted))
                .body("items[0].status", is("withdrawn"))
                .body("items[0].reason", notNullValue());
        papers(moderator(judge)).body("items.id", hasItems(refused, counted));
    }

    @Test
    void the_scan_and_the_collector_are_for_moderators_and_whoever_has_entered_it() {
        var file = scan(clerk);
        String sheet = enter(officer(clerk, office), id, sheet(7, file))
                .body("scan.id", is(file))
                .extract()
                .path("id");
        papers(RestAssured.given()).body("items", empty());
        papers(officer(folk.person(), office))
                .body("items.id", contains(sheet))
                .body("items[0].scan", nullValue())
                .body("items[0].collector", nullValue());
        confirm(moderator(judge), id, sheet).statusCode(200);
        for (var by : new RequestSpecification[] {RestAssured.given(), member(me), officer(folk.person(), office)}) {
            papers(by).body("items[0].scan", nullValue()).body("items[0].collector", nullValue());
        }
        for (var by : new RequestSpecification[] {
            RestAssured.given(), member(me), member(somebody()), officer(folk.person(), office)
        }) {
            by.get("/api/v1/files/" + file + "/content").then().statusCode(404);
        }
        papers(moderator(judge)).body("items[0].scan.id", is(file)).body("items[0].collector", is("Совет дома"));
        moderator(judge).get("/api/v1/files/" + file + "/content").then().statusCode(200);
        officer(clerk, office).get("/api/v1/files/" + file + "/content").then().statusCode(200);
    }

    @Test
    void what_waits_is_a_list_for_moderators() {
        var sheet = entered(clerk, office, id, 7);
        var all = administrator().get("/api/v1/paper-supports?limit=100").then().statusCode(200);
        all.body("items.find { it.id == '" + sheet + "' }.proposal.id", is(id));
        confirm(moderator(judge), id, sheet).statusCode(200);
        moderator(judge).get("/api/v1/paper-supports?limit=100").then().body("items.id", not(hasItem(sheet)));
        officer(clerk, office).get("/api/v1/paper-supports").then().statusCode(403);
    }

    @Test
    void all_that_is_wrong_with_a_sheet_is_told_at_once() {
        var wrong = sheet(3, scan(folk.person()));
        wrong.put("collectedOn", "2020-01-01");
        wrong.put("textVersion", 9);
        enter(officer(clerk, office), id, wrong)
                .statusCode(400)
                .body("violations.field", hasItems("/textVersion", "/collectedOn", "/fileId"));
        wrong.put("collectedOn", "2999-01-01");
        wrong.remove("textVersion");
        enter(officer(clerk, office), id, wrong)
                .statusCode(400)
                .body("violations.field", hasItems("/collectedOn", "/fileId"));
        enter(officer(clerk, office), id, sheet(0, scan(clerk))).statusCode(400);
        enter(officer(clerk, office), id, sheet(10_001, scan(clerk))).statusCode(400);
    }

    @Test
    void one_scan_is_one_sheet_until_that_is_taken_back() {
        var file = scan(clerk);
        String first =
                enter(officer(clerk, office), id, sheet(7, file)).extract().path("id");
        enter(officer(clerk, office), id, sheet(7, file)).statusCode(409);
        end(officer(clerk, office), id, first, "withdraw").statusCode(200);
        enter(officer(clerk, office), id, sheet(8, file)).statusCode(201);
    }

    @Test
    void the_nightly_recount_counts_sheets_as_well() {
        confirm(moderator(judge), id, entered(clerk, office, id, 12)).statusCode(200);
        assertThat(Recounted.of(id)).isEmpty();
        change("update proposal set paper_signatures = 13 where id = '" + id + "'");
        assertThat(Recounted.of(id)).singleElement().satisfies(d -> {
            assertThat(d.what()).isEqualTo("signatures on paper");
            assertThat(d.kept()).isEqualTo(13);
            assertThat(d.counted()).isEqualTo(12);
        });
        change("update proposal set paper_signatures = 12 where id = '" + id + "'");
    }

    @Test
    void ninety_days_after_the_decision_the_scan_goes_and_the_number_stays() {
        var sheet = entered(clerk, office, id, 12);
        var waiting = entered(clerk, office, id, 13);
        confirm(moderator(judge), id, sheet).statusCode(200);
        change("update proposal_paper set confirmed_at = confirmed_at - interval '91 days' where id = '" + sheet + "'");
        expiry.run();
        papers(moderator(judge))
                .body("items.find { it.id == '" + sheet + "' }.scan", nullValue())
                .body("items.find { it.id == '" + sheet + "' }.collector", nullValue())
                .body("items.find { it.id == '" + waiting + "' }.scan", notNullValue());
        read().body("support.paperSignatures", is(12));
    }

    private ValidatableResponse papers(RequestSpecification by) {
        return by.get(PROPOSALS + id + "/paper-supports").then().statusCode(200);
    }

    private ValidatableResponse read() {
        return RestAssured.get(PROPOSALS + id).then().statusCode(200);
    }
}

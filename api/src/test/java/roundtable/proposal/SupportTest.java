package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static roundtable.organization.people.Folk.administrator;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.act;
import static roundtable.proposal.Proposals.body;
import static roundtable.proposal.Proposals.created;
import static roundtable.proposal.Proposals.endorse;
import static roundtable.proposal.Proposals.known;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.representative;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.support;
import static roundtable.proposal.Proposals.title;
import static roundtable.proposal.Proposals.words;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.moderation.recount.Recounted;
import roundtable.organization.people.Folk;

/** Who stands behind a proposal, how many that are, and when the body has to answer. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SupportTest {
    private static final String CITY = "84701000";

    @Inject
    PersonalProposals personal;

    @Inject
    Folk folk;

    private final String me = somebody();

    @Test
    void a_person_counts_once_takes_it_back_at_any_time_and_that_is_counted_apart() {
        var id = open(me);
        var neighbour = somebody();
        support(me, id).statusCode(403);
        support(neighbour, id).statusCode(201).body("supportCount", is(1)).body("supportedByMe", is(true));
        support(neighbour, id).statusCode(200).body("supportCount", is(1));
        withdraw(neighbour, id);
        withdraw(neighbour, id);
        RestAssured.get(PROPOSALS + id).then().body("supportCount", is(0)).body("support.withdrawn", is(1));
        support(neighbour, id).statusCode(201).body("supportCount", is(1)).body("support.withdrawn", is(0));
        member(neighbour).get("/api/v1/proposals?supported=true").then().body("items.id", contains(id));
    }

    /** Whoever corrects the words must not be refused because somebody stood behind them meanwhile. */
    @Test
    void a_support_makes_no_new_version_of_the_proposal() {
        var id = open(me);
        var version = RestAssured.get(PROPOSALS + id).<Integer>path("version");
        support(somebody(), id).statusCode(201).body("version", is(version));
    }

    @Test
    void the_territory_says_how_many_are_needed_and_the_last_one_calls_the_body() {
        var place = RestAssured.get("/api/v1/territories/" + CITY).jsonPath().getString("id");
        threshold(CITY, Map.of("supports", 2)).statusCode(200);
        try {
            var words = words(title("Порог"));
            words.put("territoryId", place);
            var id = created(me, words, true);
            act(moderator(), id, "publish").body("support.threshold", is(2));
            support(somebody(), id).body("status", is("open"));
            support(somebody(), id)
                    .statusCode(201)
                    .body("status", is("under_review"))
                    .body("support.reachedBy", is("supports"));
            RestAssured.get(PROPOSALS + id)
                    .then()
                    .body("number", matchesPattern("\\d{4}-\\d+"))
                    .body("answerDueAt", notNullValue());
            support(somebody(), id).statusCode(201).body("supportCount", is(3));
        } finally {
            administrator().delete("/api/v1/support-thresholds/" + CITY).then().statusCode(204);
        }
        administrator().delete("/api/v1/support-thresholds/" + CITY).then().statusCode(404);
    }

    @Test
    void where_the_territory_asks_for_it_people_confirm_who_they_are_before_they_support() {
        var place = RestAssured.get("/api/v1/territories/" + CITY).jsonPath().getString("id");
        var words = words(title("Личность"));
        words.put("territoryId", place);
        var before = created(me, words, true);
        act(moderator(), before, "publish").body("support.level", is("mail"));
        level(CITY, Map.of("supports", "identity")).statusCode(400);
        level(CITY, Map.of("supports", "identity", "ballots", "mail")).statusCode(200);
        try {
            RestAssured.get("/api/v1/voice-levels")
                    .then()
                    .body("items.find { it.oktmo == '84701' }.supports", is("identity"))
                    .body("items.find { it.oktmo == '84701' }.territory", is("Горно-Алтайск"));
            words.put("title", title("Личность"));
            var id = created(me, words, true);
            act(moderator(), id, "publish").body("support.level", is("identity"));
            var stranger = somebody();
            member(stranger)
                    .get(PROPOSALS + id)
                    .then()
                    .body("support.confirmFirst", is(true))
                    .body("actions", not(hasItem("support")));
            // Whoever could not support it anyway is sent nowhere.
            member(me).get(PROPOSALS + id).then().body("support.confirmFirst", is(false));
            RestAssured.get(PROPOSALS + id).then().body("support.confirmFirst", is(false));
            support(stranger, id)
                    .statusCode(403)
                    .body("type", is("/problems/identity-needed"))
                    .body("detail", containsString("Личность"));
            var known = somebody();
            known(known).get(PROPOSALS + id).then().body("actions", hasItem("support"));
            known(known)
                    .post(PROPOSALS + id + "/supports")
                    .then()
                    .statusCode(201)
                    .body("supportCount", is(1))
                    .body("support.confirmFirst", is(false));
            // What was published before keeps its rule, and is not united with what asks for more.
            support(stranger, before).statusCode(201);
            Proposals.post(moderator(), before + "/merges", Map.of("survivorId", id, "reason", "Об одном"))
                    .statusCode(409);
            Proposals.post(moderator(), id + "/merges", Map.of("survivorId", before, "reason", "Об одном"))
                    .statusCode(201);
            // Taking back is open to everybody, whatever is known of them meanwhile.
            withdraw(known, id);
            known(known).post(PROPOSALS + id + "/supports").then().statusCode(201);
            assertThat(Recounted.of(id)).isEmpty();
            change("update proposal_support set level = 'MAIL' where proposal_id = '" + id + "'");
            assertThat(Recounted.of(id)).singleElement().satisfies(d -> {
                assertThat(d.kept()).isEqualTo(1);
                assertThat(d.counted()).isZero();
            });
            change("update proposal_support set level = 'IDENTITY' where proposal_id = '" + id + "'");
        } finally {
            administrator().delete("/api/v1/voice-levels/" + CITY).then().statusCode(204);
        }
        administrator().delete("/api/v1/voice-levels/" + CITY).then().statusCode(404);
    }

    @Test
    void of_the_adults_a_two_thousandth_is_needed_but_thirty_at_least() {
        try {
            threshold("00000000", Map.of("adults", 1000, "supports", 5)).statusCode(400);
            threshold("00000000", Map.of()).statusCode(400);
            threshold("84000000", Map.of("adults", 159_800)).statusCode(200);
            threshold(CITY, Map.of("adults", 1000)).statusCode(200);
            RestAssured.get("/api/v1/support-thresholds")
                    .then()
                    .body("items.find { it.oktmo == '84' }.needed", is(80))
                    .body("items.find { it.oktmo == '84701' }.needed", is(30))
                    .body("items.find { it.oktmo == '84701' }.territory", is("Горно-Алтайск"));
            RestAssured.given()
                    .header("Accept-Language", "en")
                    .get("/api/v1/support-thresholds")
                    .then()
                    .body("items.find { it.oktmo == '84' }.territory", is("Altai Republic"));
            member(me)
                    .contentType("application/json")
                    .body(Map.of("supports", 1))
                    .put("/api/v1/support-thresholds/" + CITY)
                    .then()
                    .statusCode(403);
        } finally {
            administrator().delete("/api/v1/support-thresholds/84000000");
            administrator().delete("/api/v1/support-thresholds/" + CITY);
        }
    }

    @Test
    void three_organizations_are_enough_and_counted_apart_from_people() {
        var id = open(me, body());
        var first = organization();
        endorse(first, id).statusCode(201).body("support.endorsements", is(1)).body("supportCount", is(0));
        endorse(first, id).statusCode(200).body("support.endorsements", is(1));
        Proposals.post(member(somebody()), id + "/endorsements", Map.of("organizationId", first))
                .statusCode(403);
        Proposals.post(representative(first), id + "/endorsements", Map.of("organizationId", organization()))
                .statusCode(403);
        representative(first)
                .delete(PROPOSALS + id + "/endorsements/" + first)
                .then()
                .statusCode(204);
        RestAssured.get(PROPOSALS + id + "/endorsements").then().body("items.size()", is(0));
        for (var n = 0; n < 2; n++) {
            endorse(organization(), id).body("status", is("open"));
        }
        endorse(first, id).body("status", is("under_review")).body("support.reachedBy", is("endorsements"));
        RestAssured.get(PROPOSALS + id + "/endorsements").then().body("items.organization.id", hasItem(first));
    }

    @Test
    void an_organization_may_stand_behind_the_new_wording_too() {
        var id = open(me);
        var ngo = organization();
        endorse(ngo, id).statusCode(201);
        MergeTest.edit(me, id, "Другими словами.").statusCode(200);
        RestAssured.get(PROPOSALS + id + "/endorsements").then().body("items.textVersion", contains(1));
        endorse(ngo, id).statusCode(200).body("support.endorsements", is(1));
        RestAssured.get(PROPOSALS + id + "/endorsements").then().body("items.textVersion", contains(2));
    }

    @Test
    void nobody_stands_behind_what_is_their_own_and_a_verified_organization_needs_nobody() {
        var ngo = organization();
        var words = words(title("Своё"));
        words.put("organizationId", ngo);
        var id = Proposals.made(representative(ngo), words, true).extract().<String>path("id");
        act(moderator(), id, "publish").body("status", is("open"));
        endorse(ngo, id).statusCode(400);
        administrator()
                .post("/api/v1/organizations/" + ngo + "/actions/verify")
                .then()
                .statusCode(200);
        words.put("title", title("Проверенная"));
        var second = Proposals.made(representative(ngo), words, true).extract().<String>path("id");
        act(moderator(), second, "publish")
                .body("status", is("under_review"))
                .body("support.reachedBy", is("verified"));
    }

    @Test
    void the_nightly_recount_finds_a_count_that_is_wrong_and_only_that() {
        var good = open(me);
        var bad = open(me);
        support(somebody(), good);
        support(somebody(), bad);
        change("update proposal set support_count = support_count + 3 where id = '" + bad + "'");
        assertThat(Recounted.of(bad)).singleElement().satisfies(d -> {
            assertThat(d.what()).isEqualTo("supports");
            assertThat(d.kept()).isEqualTo(4);
            assertThat(d.counted()).isEqualTo(1);
        });
        assertThat(Recounted.of(good)).isEmpty();
        change("update proposal set support_count = 1 where id = '" + bad + "'");
    }

    @Test
    @ActivateRequestContext
    void whoever_leaves_takes_their_support_from_what_still_looks_for_it_and_their_drafts() {
        var person = folk.person();
        var account = person.id().toString();
        var open = open(me);
        var reached = Proposals.underReview(me, body());
        var draft = created(account, words(title("Черновик")), false);
        support(account, open).statusCode(201);
        support(account, reached).statusCode(201);
        assertThat(((PersonalProposals.Kept) personal.data(person.id())).supported())
                .hasSize(2);
        erase(person.id());
        RestAssured.get(PROPOSALS + open).then().body("supportCount", is(0)).body("support.withdrawn", is(1));
        RestAssured.get(PROPOSALS + reached).then().body("supportCount", is(1));
        member(account).get(PROPOSALS + draft).then().statusCode(404);
        assertThat(((PersonalProposals.Kept) personal.data(person.id())).supported())
                .isEmpty();
    }

    private void erase(UUID person) {
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> personal.erase(person));
    }

    private static void withdraw(String account, String id) {
        member(account).delete(PROPOSALS + id + "/supports/mine").then().statusCode(204);
    }

    private static io.restassured.response.ValidatableResponse level(String oktmo, Map<String, ?> said) {
        return administrator()
                .contentType("application/json")
                .body(said)
                .put("/api/v1/voice-levels/" + oktmo)
                .then();
    }

    private static io.restassured.response.ValidatableResponse threshold(String oktmo, Map<String, ?> said) {
        return administrator()
                .contentType("application/json")
                .body(said)
                .put("/api/v1/support-thresholds/" + oktmo)
                .then();
    }
}

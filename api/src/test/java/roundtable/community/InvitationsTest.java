package roundtable.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.community.Communities.COMMUNITIES;
import static roundtable.community.Communities.active;
import static roundtable.community.Communities.join;
import static roundtable.community.Communities.owner;
import static roundtable.community.Communities.post;
import static roundtable.community.Communities.verifiedNgo;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.identity.Representatives.Level;
import roundtable.organization.people.Folk;

/** Whoever is invited into a community can say no: that is seen, and they are left in peace. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class InvitationsTest {
    private static final String OWN = "/api/v1/community-invitations";

    @Inject
    Folk folk;

    private String first;
    private String second;
    private String id;
    private String newcomer;
    private Map<String, ?> place = Map.of();

    @BeforeEach
    void an_invited_newcomer() {
        first = verifiedNgo();
        second = verifiedNgo();
        id = active(first, second, verifiedNgo());
        var known = RestAssured.get(COMMUNITIES + id).jsonPath();
        place = Map.of(
                "activityAreaIds",
                List.of(known.getString("activityArea.id")),
                "territoryId",
                known.getString("territory.id"));
        newcomer = verifiedNgo(place);
        invite(second, newcomer).statusCode(201);
    }

    @Test
    void whoever_speaks_for_the_invited_finds_it_and_says_no_with_a_reason_or_without() {
        owner(newcomer)
                .get(OWN)
                .then()
                .statusCode(200)
                .body("items.communityId", contains(id))
                .body("items[0].communityTitle", notNullValue())
                .body("items[0].organization.id", is(newcomer))
                .body("items[0].invitedBy.id", is(second))
                .body("items[0].status", is("waiting"))
                .body("items[0].actions", contains("decline"));
        decline(owner(newcomer), "Паводком не занимаемся")
                .statusCode(200)
                .body("status", is("declined"))
                .body("declinedAt", notNullValue())
                .body("declineReason", is("Паводком не занимаемся"))
                .body("actions", empty());
        owner(newcomer).get(OWN).then().body("items", empty());
        owner(newcomer).get("/api/v1/communities?invited=true").then().body("items", empty());
        decline(owner(newcomer), null).statusCode(409);

        var other = verifiedNgo(place);
        invite(first, other).statusCode(201);
        post(owner(other), path(other, "decline"), Map.of()).statusCode(200).body("declineReason", nullValue());
    }

    @Test
    void members_and_the_resource_center_see_what_came_of_it_and_nobody_else() {
        decline(owner(newcomer), "Позже").statusCode(200);
        var waits = verifiedNgo(place);
        invite(first, waits).statusCode(201);
        var joined = verifiedNgo(place);
        invite(first, joined).statusCode(201);
        join(joined, id).statusCode(201);
        var list = COMMUNITIES + id + "/invitations";
        for (var reader : List.of(owner(first), moderator())) {
            reader.get(list)
                    .then()
                    .statusCode(200)
                    .body("items.organizationId", contains(joined, waits, newcomer))
                    .body("items.status", contains("joined", "waiting", "declined"))
                    .body("items[2].declineReason", is("Позже"))
                    .body("items[2].restsUntil", notNullValue());
        }
        var page = owner(first).get(list + "?limit=2").then().extract();
        owner(first)
                .queryParam("cursor", page.<String>path("nextCursor"))
                .get(list + "?limit=2")
                .then()
                .body("items.organizationId", contains(newcomer));
        owner(first)
                .get(COMMUNITIES + id + "/newcomers?limit=100")
                .then()
                .body("items.find { it.id == '" + newcomer + "' }.declinedAt", notNullValue())
                .body("items.find { it.id == '" + newcomer + "' }.canInvite", is(false));
        owner(waits).get(list).then().statusCode(403);
        as(UUID.randomUUID().toString(), "member").get(list).then().statusCode(403);
        RestAssured.get(list).then().statusCode(401);
        RestAssured.get(OWN).then().statusCode(401);
    }

    @Test
    void who_has_invited_is_told_that_they_will_not_come() {
        var person = folk.of(first, Level.OWNER);
        var other = verifiedNgo(place);
        invite(first, other).statusCode(201);
        post(owner(other), path(other, "decline"), Map.of()).statusCode(200);
        Awaitility.await().pollInSameThread().untilAsserted(() -> assertThat(person.asMember()
                        .get("/api/v1/me/notifications?limit=100")
                        .then()
                        .extract()
                        .<List<String>>path("items.kind"))
                .containsOnlyOnce("community_invitation_declined"));
    }

    @Test
    void only_for_the_invited_one_says_no_and_only_to_an_invitation() {
        decline(RestAssured.given(), null).statusCode(401);
        decline(as(UUID.randomUUID().toString(), "member"), null).statusCode(403);
        decline(owner(first), null).statusCode(403);
        decline(moderator(), null).statusCode(403);
        var uninvited = verifiedNgo(place);
        post(owner(uninvited), path(uninvited, "decline"), Map.of()).statusCode(404);
        post(owner(newcomer), UUID.randomUUID() + "/invitations/" + newcomer + "/actions/decline", Map.of())
                .statusCode(404);
        decline(owner(newcomer), "х".repeat(501)).statusCode(400).body("violations.field", contains("/reason"));
        join(newcomer, id).statusCode(201);
        decline(owner(newcomer), null).statusCode(409);
    }

    @Test
    void after_a_no_they_are_left_in_peace_for_180_days_and_may_join_all_the_time() {
        decline(owner(newcomer), null).statusCode(200);
        renew(owner(first), first).statusCode(409);
        passed(newcomer, "179 days");
        renew(owner(first), first).statusCode(409);
        owner(first).get(COMMUNITIES + id + "/invitations").then().body("items[0].actions", empty());
        // Whatever the code does.
        assertThatThrownBy(() -> change(
                        "update community_invitation set asked_at = now() where organization_id = ?",
                        UUID.fromString(newcomer)))
                .hasStackTraceContaining("community_invitation_rest");
        passed(newcomer, "2 days");
        owner(first).get(COMMUNITIES + id + "/invitations").then().body("items[0].actions", contains("renew"));
        renew(owner(newcomer), newcomer).statusCode(403);
        renew(owner(first), first)
                .statusCode(200)
                .body("status", is("waiting"))
                .body("invitedBy.id", is(first))
                .body("declinedAt", nullValue());
        owner(newcomer).get(OWN).then().body("items.communityId", contains(id));
        decline(owner(newcomer), null).statusCode(200);
        join(newcomer, id).statusCode(201);
        owner(first).get(COMMUNITIES + id + "/invitations").then().body("items[0].status", is("joined"));
    }

    @Test
    void who_has_not_answered_in_ninety_days_can_be_invited_again_though_no_longer_new() {
        passed(newcomer, "91 days");
        change(
                "update organization set verified_at = now() - interval '200 days' where id = ?",
                UUID.fromString(newcomer));
        owner(first)
                .get(COMMUNITIES + id + "/invitations")
                .then()
                .body("items[0].status", is("unanswered"))
                .body("items[0].actions", contains("renew"));
        decline(owner(newcomer), null).statusCode(409);
        renew(owner(first), first).statusCode(200).body("status", is("waiting"));
        post(owner(first), path(verifiedNgo(place), "renew"), Map.of("organizationId", first))
                .statusCode(404);
    }

    @Test
    void invitations_of_many_communities_come_in_pages() {
        var both = IntStream.range(0, 2)
                .mapToObj(n -> {
                    var member = verifiedNgo();
                    var other = active(member, verifiedNgo(), verifiedNgo());
                    change(
                            "insert into community_invitation (community_id, organization_id, invited_at, asked_at, asked_by)"
                                    + " values (?, ?, now(), now(), ?) on conflict do nothing",
                            UUID.fromString(other),
                            UUID.fromString(newcomer),
                            UUID.fromString(member));
                    return other;
                })
                .toList();
        var page = owner(newcomer)
                .get(OWN + "?limit=2")
                .then()
                .body("items.communityId", contains(both.get(1), both.get(0)))
                .extract();
        owner(newcomer)
                .queryParam("cursor", page.<String>path("nextCursor"))
                .get(OWN + "?limit=2")
                .then()
                .body("items.communityId", contains(id));
    }

    /** Time passes: all that was done moves back by so much. */
    private static void passed(String organization, String time) {
        change(
                "update community_invitation set asked_at = asked_at - cast(? as interval),"
                        + " declined_at = declined_at - cast(? as interval) where organization_id = ?",
                time,
                time,
                UUID.fromString(organization));
    }

    private ValidatableResponse invite(String member, String whom) {
        return post(owner(member), id + "/invitations", Map.of("organizationId", member, "newcomerId", whom));
    }

    private ValidatableResponse renew(RequestSpecification by, String member) {
        return post(by, path(newcomer, "renew"), Map.of("organizationId", member));
    }

    private ValidatableResponse decline(RequestSpecification by, String reason) {
        var body = new HashMap<String, Object>();
        body.put("reason", reason);
        return post(by, path(newcomer, "decline"), body);
    }

    private String path(String organization, String action) {
        return id + "/invitations/" + organization + "/actions/" + action;
    }
}

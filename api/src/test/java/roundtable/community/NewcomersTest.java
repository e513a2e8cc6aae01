package roundtable.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.community.Communities.COMMUNITIES;
import static roundtable.community.Communities.active;
import static roundtable.community.Communities.join;
import static roundtable.community.Communities.owner;
import static roundtable.community.Communities.post;
import static roundtable.community.Communities.requested;
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
import java.util.ArrayList;
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
import roundtable.identity.Representatives.Level;
import roundtable.organization.people.Folk;

/** NGOs that are new in a community's area and territory are found by its members, and invited with one press. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class NewcomersTest {
    private static final int MANY = 20;

    @Inject
    Folk folk;

    private String first;
    private String second;
    private String id;
    private Map<String, ?> place = Map.of();

    @BeforeEach
    void an_active_community() {
        first = verifiedNgo();
        second = verifiedNgo();
        id = active(first, second, verifiedNgo());
        var known = RestAssured.get(COMMUNITIES + id).jsonPath();
        place = Map.of(
                "activityAreaIds",
                List.of(known.getString("activityArea.id")),
                "territoryId",
                known.getString("territory.id"));
    }

    @Test
    void members_find_those_who_were_verified_lately_and_are_no_members() {
        var fresh = verifiedNgo(place);
        var old = verifiedNgo(place);
        change("update organization set verified_at = now() - interval '91 days' where id = ?", UUID.fromString(old));
        var elsewhere = verifiedNgo();
        var unproved = Folk.organization(place);
        var joined = verifiedNgo(place);
        join(joined, id).statusCode(201);
        owner(first)
                .get(COMMUNITIES + id + "/newcomers?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(fresh))
                .body("items.id", not(hasItem(old)))
                .body("items.id", not(hasItem(elsewhere)))
                .body("items.id", not(hasItem(unproved)))
                .body("items.id", not(hasItem(joined)))
                .body(one(fresh) + ".organization.shortName", notNullValue())
                .body(one(fresh) + ".verifiedAt", notNullValue())
                .body(one(fresh) + ".invitedAt", nullValue())
                .body(one(fresh) + ".canInvite", is(true));
        moderator().get(COMMUNITIES + id + "/newcomers?limit=100").then().body(one(fresh) + ".canInvite", is(false));
    }

    @Test
    void they_come_in_pages_the_latest_first() {
        var ngos = List.of(verifiedNgo(place), verifiedNgo(place), verifiedNgo(place));
        var page = owner(first)
                .get(COMMUNITIES + id + "/newcomers?limit=2")
                .then()
                .body("items.id", contains(ngos.get(2), ngos.get(1)))
                .extract();
        owner(first)
                .queryParam("cursor", page.<String>path("nextCursor"))
                .get(COMMUNITIES + id + "/newcomers?limit=2")
                .then()
                .body("items[0].id", is(ngos.get(0)));
        owner(first).get(COMMUNITIES + id + "/newcomers?limit=0").then().statusCode(400);
        owner(first).get(COMMUNITIES + id + "/newcomers?cursor=x").then().statusCode(400);
    }

    @Test
    void one_press_invites_and_whoever_speaks_for_the_newcomer_is_told() {
        var newcomer = Folk.organization(place);
        var person = folk.of(newcomer, Level.OWNER);
        moderator()
                .post("/api/v1/organizations/" + newcomer + "/actions/verify")
                .then()
                .statusCode(200);
        invite(owner(first), first, newcomer)
                .statusCode(201)
                .body("id", is(newcomer))
                .body("invitedAt", notNullValue())
                .body("invitedBy.id", is(first))
                .body("canInvite", is(false));
        Awaitility.await().pollInSameThread().untilAsserted(() -> assertThat(person.asMember()
                        .get("/api/v1/me/notifications?limit=100")
                        .then()
                        .extract()
                        .<List<String>>path("items.kind"))
                .containsOnlyOnce("community_asked_in"));
        owner(second)
                .get(COMMUNITIES + id + "/newcomers?limit=100")
                .then()
                .body(one(newcomer) + ".invitedBy.id", is(first))
                .body(one(newcomer) + ".canInvite", is(false));
        var invitations = "/api/v1/communities?invited=true";
        RestAssured.get(invitations).then().statusCode(401);
        owner(second).get(invitations).then().statusCode(200).body("items", empty());
        owner(newcomer).get(invitations).then().body("items.id", contains(id));
        join(newcomer, id).statusCode(201);
        owner(newcomer).get(invitations).then().body("items", empty());
        invite(owner(second), second, newcomer).statusCode(400).body("violations.code", contains("no-newcomer"));
    }

    @Test
    void nobody_is_invited_again_for_ninety_days_by_no_member() {
        var newcomer = verifiedNgo(place);
        invite(owner(first), first, newcomer).statusCode(201);
        invite(owner(first), first, newcomer).statusCode(409);
        invite(owner(second), second, newcomer).statusCode(409);
        asked(newcomer, "89 days");
        invite(owner(second), second, newcomer).statusCode(409);
        // Whatever the code does.
        assertThatThrownBy(() -> change(
                        "update community_invitation set asked_at = now() where community_id = ? and organization_id = ?",
                        UUID.fromString(id),
                        UUID.fromString(newcomer)))
                .hasStackTraceContaining("community_invitation_rest");
        var invitations = "/api/v1/communities?invited=true";
        owner(newcomer).get(invitations).then().body("items.id", contains(id));
        asked(newcomer, "91 days");
        owner(newcomer).get(invitations).then().body("items", empty());
        invite(owner(second), second, newcomer).statusCode(201).body("invitedBy.id", is(second));
    }

    @Test
    void of_many_that_invite_at_once_one_does() throws Exception {
        var newcomer = verifiedNgo(place);
        var pool = Executors.newFixedThreadPool(MANY);
        var codes = new ArrayList<Integer>();
        try {
            for (var answer : pool.invokeAll(IntStream.range(0, MANY)
                    .<Callable<Integer>>mapToObj(n -> () -> {
                        var by = n % 2 == 0 ? first : second;
                        return invite(owner(by), by, newcomer).extract().statusCode();
                    })
                    .toList())) {
                codes.add(answer.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(codes).filteredOn(c -> c == 201).hasSize(1);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(MANY - 1);
    }

    @Test
    void only_members_see_and_invite_newcomers() {
        var newcomer = verifiedNgo(place);
        var stranger = verifiedNgo();
        var list = COMMUNITIES + id + "/newcomers";
        RestAssured.get(list).then().statusCode(401);
        as(UUID.randomUUID().toString(), "member").get(list).then().statusCode(403);
        owner(stranger).get(list).then().statusCode(403);
        invite(RestAssured.given(), first, newcomer).statusCode(401);
        invite(as(UUID.randomUUID().toString(), "member"), first, newcomer).statusCode(403);
        invite(owner(stranger), stranger, newcomer).statusCode(403);
        invite(owner(first), second, newcomer).statusCode(403);
        invite(moderator(), first, newcomer).statusCode(403);
        post(owner(first), UUID.randomUUID() + "/invitations", body(first, newcomer))
                .statusCode(404);
        owner(first).get(COMMUNITIES + UUID.randomUUID() + "/newcomers").then().statusCode(404);
    }

    @Test
    void what_is_wrong_is_a_fault() {
        post(owner(first), id + "/invitations", Map.of("organizationId", first))
                .statusCode(400)
                .body("violations.field", contains("/newcomerId"));
        post(owner(first), id + "/invitations", Map.of("newcomerId", first))
                .statusCode(400)
                .body("violations.field", contains("/organizationId"));
        for (var no : List.of(verifiedNgo(), second, UUID.randomUUID().toString())) {
            invite(owner(first), first, no).statusCode(400).body("violations.code", contains("no-newcomer"));
        }
    }

    @Test
    void requests_invite_too_and_what_has_ended_or_is_hidden_does_not() {
        var ngo = verifiedNgo();
        var request = requested(ngo);
        owner(ngo).get(COMMUNITIES + request).then().body("actions", hasItem("invite"));
        var newcomer = verifiedNgo(place);
        change("update community set hidden_at = now() where id = ?", UUID.fromString(id));
        invite(owner(first), first, newcomer).statusCode(409);
        owner(first)
                .get(COMMUNITIES + id + "/newcomers?limit=100")
                .then()
                .body(one(newcomer) + ".canInvite", is(false));
        change("update community set hidden_at = null where id = ?", UUID.fromString(id));
        post(moderator(), id + "/actions/archive", Map.of("reason", "Конец")).statusCode(200);
        invite(owner(first), first, newcomer).statusCode(409);
    }

    @Test
    void what_members_say_ask_and_share_is_taken_away_as_tables() {
        var statement = Map.of("organizationId", first, "title", "Нужны дружины", "body", "Просим, включите; «план»");
        var made = post(owner(first), id + "/statements", statement)
                .statusCode(201)
                .extract()
                .<String>path("id");
        post(owner(second), id + "/statements/" + made + "/signatures", Map.of("organizationId", second))
                .statusCode(201);
        var question = post(owner(second), id + "/questions", Map.of("organizationId", second, "title", "Где жилеты?"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var answer = post(
                        owner(first),
                        id + "/questions/" + question + "/answers",
                        Map.of("organizationId", first, "body", "В прокате"))
                .statusCode(201)
                .extract()
                .<String>path("answers[0].id");
        owner(second)
                .post(COMMUNITIES + id + "/questions/" + question + "/answers/" + answer + "/actions/mark-best")
                .then()
                .statusCode(200);
        var link = Map.of("organizationId", first, "title", "Памятка", "url", "https://example.org/p");
        post(owner(first), id + "/documents", link).statusCode(201);

        assertThat(csv("statements")).contains("Заявление", made, "Нужны дружины", "\"Просим, включите; «план»\"");
        assertThat(csv("questions")).contains("Лучший ответ", question, "Где жилеты?", "В прокате");
        assertThat(csv("documents")).contains("Документ", "Памятка", "https://example.org/p");
        for (var part : List.of("statements", "questions", "documents")) {
            RestAssured.get(COMMUNITIES + id + "/" + part + "?format=xlsx")
                    .then()
                    .statusCode(200)
                    .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            var line = RestAssured.get(COMMUNITIES + id + "/" + part + "?format=ndjson")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(line.strip().lines().count()).isEqualTo(1);
            RestAssured.get(COMMUNITIES + UUID.randomUUID() + "/" + part + "?format=csv")
                    .then()
                    .statusCode(404);
            RestAssured.get(COMMUNITIES + id + "/" + part + "?format=pdf")
                    .then()
                    .statusCode(400);
        }
        change("update community_statement set hidden_at = now() where id = ?", UUID.fromString(made));
        assertThat(csv("statements")).doesNotContain(made);
        RestAssured.get(COMMUNITIES + id + "/statements").then().body("items", empty());
    }

    private String csv(String part) {
        return RestAssured.given()
                .header("Accept-Language", "ru")
                .get(COMMUNITIES + id + "/" + part + "?format=csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private void asked(String newcomer, String ago) {
        // Time passes: the trigger lets nobody go forward, so backwards in one step.
        change(
                "update community_invitation set asked_at = now() - cast(? as interval)"
                        + " where community_id = ? and organization_id = ?",
                ago,
                UUID.fromString(id),
                UUID.fromString(newcomer));
    }

    private ValidatableResponse invite(RequestSpecification by, String member, String newcomer) {
        return post(by, id + "/invitations", body(member, newcomer));
    }

    private static Map<String, Object> body(String member, String newcomer) {
        return Map.of("organizationId", member, "newcomerId", newcomer);
    }

    private static String one(String newcomer) {
        return "items.find { it.id == '" + newcomer + "' }";
    }
}

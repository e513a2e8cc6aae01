package roundtable.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.community.Communities.COMMUNITIES;
import static roundtable.community.Communities.active;
import static roundtable.community.Communities.member;
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
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.app.TestDatabase;

/** Members of a community begin a proposal together, and it is always known where it was begun. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class JointProposalTest {
    private static final String PROPOSALS = "/api/v1/proposals/";
    private static final String LIST = "/api/v1/proposals?community=";

    private final String account = UUID.randomUUID().toString();
    private String first;
    private String second;
    private String third;
    private String id;

    @BeforeEach
    void an_active_community() {
        first = verifiedNgo();
        second = verifiedNgo();
        third = verifiedNgo();
        id = active(first, second, third);
    }

    @Test
    void a_member_begins_a_draft_and_all_others_are_asked_to_propose_it_together() {
        var made = begun(words(first));
        assertThat(made.getInt("invited")).isEqualTo(2);
        assertThat(made.getString("path")).isEqualTo("/proposals/" + made.getString("slug"));
        var community = RestAssured.get(COMMUNITIES + id).jsonPath();
        me().get(PROPOSALS + made.getString("id"))
                .then()
                .body("status", is("draft"))
                .body("title", is("Учить дружины"))
                .body("language", is("ru"))
                .body("organizations.id", is(List.of(first)))
                .body("activityAreas.id", is(List.of(community.getString("activityArea.id"))))
                .body("territory.id", is(community.getString("territory.id")))
                .body("community.id", is(id))
                .body("community.title", is(community.getString("title")))
                .body("community.path", is("/communities/" + community.getString("slug")))
                .body("origin", nullValue());
        me().get(PROPOSALS + made.getString("id") + "/co-authors")
                .then()
                .body("items.organization.id", containsInAnyOrder(second, third))
                .body("items.status.unique()", is(List.of("invited")));
        owner(first).get(PROPOSALS + made.getString("id")).then().statusCode(200);
    }

    @Test
    void who_agrees_joins_and_the_community_shows_it_as_soon_as_it_is_public() {
        var proposal = begun(words(first)).getString("id");
        RestAssured.get(LIST + id).then().body("items", empty());
        owner(verifiedNgo()).get(LIST + id).then().body("items", empty());
        // Those who make it or are asked to see the draft.
        owner(first).get(LIST + id).then().body("items.id", contains(proposal));
        owner(second).get(LIST + id).then().body("items.status", contains("draft"));
        owner(second).get(LIST + id + "&status=open").then().body("items", empty());
        answered(second, proposal, "accept");
        answered(third, proposal, "decline");
        owner(second).get(LIST + id).then().body("items.id", contains(proposal));
        owner(third).get(LIST + id).then().body("items", empty());
        me().post(PROPOSALS + proposal + "/actions/submit").then().statusCode(200);
        moderator().post(PROPOSALS + proposal + "/actions/publish").then().statusCode(200);
        RestAssured.get(LIST + id)
                .then()
                .body("items.id", contains(proposal))
                .body("items.status", contains("under_review"))
                .body("items[0].organizations.id", is(List.of(first, second)));
        RestAssured.get(PROPOSALS + proposal).then().body("community.id", is(id));
        RestAssured.get(LIST + id + "&format=csv")
                .then()
                .statusCode(200)
                .body(containsString(proposal))
                .body(containsString("Учить дружины"));
        RestAssured.get(LIST + active(verifiedNgo(), verifiedNgo(), verifiedNgo()))
                .then()
                .body("items", empty());
    }

    @Test
    void lists_of_communities_count_what_is_public_and_their_feeds_tell_it() {
        var proposal = begun(words(first)).getString("id");
        var listed = "/api/v1/communities?organization=" + first;
        RestAssured.get(listed).then().body("items.proposalCount", contains(0));
        RestAssured.get("/feeds/communities/" + id + ".json")
                .then()
                .body("items.title", not(hasItem("Совместное предложение: Учить дружины")));
        me().post(PROPOSALS + proposal + "/actions/submit").then().statusCode(200);
        moderator().post(PROPOSALS + proposal + "/actions/publish").then().statusCode(200);
        RestAssured.get(listed).then().body("items.proposalCount", contains(1));
        RestAssured.get(listed + "&format=csv").then().body(containsString("Совместных предложений"));
        RestAssured.get("/feeds/communities/" + id + ".json")
                .then()
                .body("items.title", hasItem("Совместное предложение: Учить дружины"))
                .body("items.url", hasItem(containsString("/proposals/")));
    }

    @Test
    void the_member_chooses_whom_to_ask_among_the_members() {
        var stranger = verifiedNgo();
        var asked = new HashMap<>(words(first));
        asked.put("inviteIds", List.of(second, stranger, first));
        begin(me(), asked)
                .statusCode(400)
                .body("violations.field", contains("/inviteIds/1", "/inviteIds/2"))
                .body("violations.code", contains("no-member", "no-member"));
        asked.put("inviteIds", List.of());
        begin(me(), asked).statusCode(400).body("violations.field", contains("/inviteIds"));
        asked.put("inviteIds", IntStream.range(0, 21).mapToObj(n -> second).toList());
        begin(me(), asked).statusCode(400).body("violations.field", contains("/inviteIds"));
        me().get("/api/v1/proposals?mine=true").then().body("items", empty());
        asked.put("inviteIds", List.of(second, second));
        begin(me(), asked).statusCode(201).body("invited", is(1));
    }

    @Test
    void of_more_than_twenty_members_one_has_to_choose() {
        for (var n = 0; n < 19; n++) {
            Communities.join(verifiedNgo(), id).statusCode(201);
        }
        begin(me(), words(first))
                .statusCode(400)
                .body("violations.field", contains("/inviteIds"))
                .body("violations.code", contains("too-many-to-ask"));
        me().get("/api/v1/proposals?mine=true").then().body("items", empty());
        var asked = new HashMap<>(words(first));
        asked.put("inviteIds", List.of(second, third));
        begin(me(), asked).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "body", "organizationId"})
    void what_is_not_said_is_a_fault(String field) {
        var some = new HashMap<>(words(first));
        some.remove(field);
        begin(me(), some).statusCode(400).body("violations.field", contains("/" + field));
    }

    @Test
    void what_is_too_long_or_in_another_language_is_a_fault() {
        var some = new HashMap<>(words(first));
        some.put("title", "я".repeat(201));
        some.put("body", "я".repeat(20_001));
        some.put("language", "fr");
        begin(me(), some).statusCode(400).body("violations.field", containsInAnyOrder("/title", "/body", "/language"));
    }

    @Test
    void only_members_begin_and_only_for_their_own() {
        var stranger = verifiedNgo();
        begin(RestAssured.given(), words(first)).statusCode(401);
        begin(as(UUID.randomUUID().toString(), "member"), words(first)).statusCode(403);
        begin(owner(stranger), words(stranger)).statusCode(403);
        begin(owner(stranger), words(first)).statusCode(403);
        begin(owner(second), words(first)).statusCode(403);
        begin(moderator(), words(first)).statusCode(403);
        post(me(), UUID.randomUUID() + "/proposals", words(first)).statusCode(404);
        owner(first).get(COMMUNITIES + id).then().body("actions", hasItem("propose"));
        owner(stranger).get(COMMUNITIES + id).then().body("actions", not(hasItem("propose")));
        owner(first).get(LIST + id).then().body("items", empty());
    }

    @Test
    void a_request_an_ended_and_a_hidden_community_begin_nothing_and_a_quiet_one_wakes() {
        var ngo = verifiedNgo();
        var request = requested(ngo);
        post(owner(ngo), request + "/proposals", words(ngo)).statusCode(409);
        change("update community set hidden_at = now() where id = ?", UUID.fromString(id));
        begin(me(), words(first)).statusCode(409);
        change("update community set hidden_at = null where id = ?", UUID.fromString(id));
        change("update community set status = 'DORMANT', dormant_at = now() where id = ?", UUID.fromString(id));
        begin(me(), words(first)).statusCode(201);
        RestAssured.get(COMMUNITIES + id).then().body("status", is("active"));
        post(moderator(), id + "/actions/archive", Map.of("reason", "Конец")).statusCode(200);
        begin(me(), words(first)).statusCode(409);
    }

    @Test
    void alone_nobody_proposes_together() {
        for (var ngo : List.of(second, third)) {
            owner(ngo)
                    .post(COMMUNITIES + id + "/members/" + member(id, ngo) + "/actions/leave")
                    .then()
                    .statusCode(204);
        }
        begin(me(), words(first)).statusCode(400).body("violations.code", contains("nobody-to-ask"));
    }

    @Test
    void who_asks_too_many_in_a_day_makes_nothing_more() {
        for (var n = 0; n < 15; n++) {
            begin(me(), words(first)).statusCode(201);
        }
        begin(me(), words(first)).statusCode(409);
        me().get("/api/v1/proposals?mine=true&limit=100").then().body("items", hasSize(15));
    }

    @Test
    void one_key_makes_one_draft_however_many_send_it_at_once() throws Exception {
        var key = UUID.randomUUID().toString();
        var made = new HashSet<String>();
        for (var answer : atOnce(
                n -> begin(me().header("Idempotency-Key", key), words(first)).extract())) {
            if (answer.statusCode() == 201) {
                made.add(answer.path("id"));
            } else {
                assertThat(answer.statusCode()).isEqualTo(409);
            }
        }
        assertThat(made).hasSize(1);
        begin(me().header("Idempotency-Key", key), words(first))
                .statusCode(201)
                .body("id", is(made.iterator().next()));
        me().get("/api/v1/proposals?mine=true").then().body("items", hasSize(1));
        var other = new HashMap<>(words(first));
        other.put("title", "Другое");
        begin(me().header("Idempotency-Key", key), other).statusCode(422);
    }

    @Test
    void moderation_of_the_community_takes_its_name_from_the_proposal() {
        var proposal = begun(words(first)).getString("id");
        change("update community set hidden_at = now() where id = ?", UUID.fromString(id));
        me().get(PROPOSALS + proposal).then().statusCode(200).body("community", nullValue());
    }

    /** Whatever the code does: a community that is there, and one beginning. */
    @Test
    void the_database_keeps_where_it_was_begun() {
        var proposal = UUID.fromString(begun(words(first)).getString("id"));
        assertThatThrownBy(
                        () -> change("update proposal set community_id = ? where id = ?", UUID.randomUUID(), proposal))
                .hasStackTraceContaining("proposal_community_known");
        assertThatThrownBy(() -> change(
                        "update proposal set adoption_id = ?, story_id = ?, story_version = 1 where id = ?",
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        proposal))
                .hasStackTraceContaining("proposal_one_beginning");
    }

    private RequestSpecification me() {
        return as(account, "member", "representative:" + first);
    }

    private ValidatableResponse begin(RequestSpecification by, Map<String, ?> body) {
        return post(by, id + "/proposals", body);
    }

    private JsonPath begun(Map<String, ?> body) {
        return begin(me(), body)
                .statusCode(201)
                .header("Location", startsWith("http"))
                .extract()
                .jsonPath();
    }

    private static void answered(String ngo, String proposal, String action) {
        var all = PROPOSALS + proposal + "/co-authors";
        String invitation = owner(ngo).get(all).path("items.find { it.mine }.id");
        owner(ngo).post(all + "/" + invitation + "/actions/" + action).then().statusCode(200);
    }

    private static Map<String, Object> words(String ngo) {
        return Map.of("organizationId", ngo, "title", "Учить дружины", "body", "Учить в феврале и марте.");
    }

    private interface Call {
        ExtractableResponse<?> answer(int number);
    }

    private static List<? extends ExtractableResponse<?>> atOnce(Call call) throws Exception {
        var pool = Executors.newFixedThreadPool(20);
        try {
            var answers = new ArrayList<ExtractableResponse<?>>();
            for (var one : pool.invokeAll(IntStream.range(0, 20)
                    .<Callable<ExtractableResponse<?>>>mapToObj(n -> () -> call.answer(n))
                    .toList())) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}

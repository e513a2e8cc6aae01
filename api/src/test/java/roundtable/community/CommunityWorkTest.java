package roundtable.community;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.community.Communities.COMMUNITIES;
import static roundtable.community.Communities.active;
import static roundtable.community.Communities.member;
import static roundtable.community.Communities.owner;
import static roundtable.community.Communities.post;
import static roundtable.community.Communities.statement;
import static roundtable.community.Communities.verifiedNgo;
import static roundtable.organization.people.Folk.as;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.file.Uploading;
import roundtable.identity.Accounts;

/** What members do in a community: library, statements, questions, elections. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CommunityWorkTest {

    @Inject
    CommunityJob job;

    @Inject
    Accounts accounts;

    private String first;
    private String second;
    private String third;
    private String stranger;
    private String id;

    @BeforeEach
    void an_active_community_and_a_stranger() {
        first = verifiedNgo();
        second = verifiedNgo();
        third = verifiedNgo();
        stranger = verifiedNgo();
        id = active(first, second, third);
    }

    @Test
    void members_share_files_and_links_and_take_their_own_away() {
        var documents = id + "/documents";
        var link = Map.of("organizationId", first, "title", "Памятка", "url", "https://example.org/p");
        post(owner(stranger), documents, link).statusCode(403);
        post(owner(second), documents, link).statusCode(403);
        var made = post(owner(first), documents, link).statusCode(201).extract().<String>path("id");
        post(owner(first), documents, Map.of("organizationId", first, "title", "Ничего"))
                .statusCode(400)
                .body("violations.code", contains("file-or-link"));
        post(owner(first), documents, Map.of("organizationId", first, "title", "Чужой", "fileId", made))
                .statusCode(400)
                .body("violations.field", contains("/fileId"));
        RestAssured.get(COMMUNITIES + documents)
                .then()
                .body("items.url", contains("https://example.org/p"))
                .body("items[0].mine", is(false));
        owner(second).get(COMMUNITIES + documents).then().body("items[0].mine", is(false));
        owner(first).get(COMMUNITIES + documents).then().body("items[0].mine", is(true));
        owner(second).delete(COMMUNITIES + documents + "/" + made).then().statusCode(403);
        owner(first).delete(COMMUNITIES + documents + "/" + made).then().statusCode(204);
        RestAssured.get(COMMUNITIES + documents).then().body("items", empty());
    }

    @Test
    void a_shared_file_is_public_with_its_community() {
        var me = accounts.ensure(UUID.randomUUID() + "@communities.test", "Кто-то", "correct horse battery", "ru")
                .toString();
        var file = Uploading.send(
                        as(me, "member", "representative:" + first),
                        "file",
                        "pamyatka.txt",
                        "text/plain",
                        "Памятка".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .statusCode(201)
                .extract()
                .<String>path("id");
        RestAssured.get("/api/v1/files/" + file + "/content").then().statusCode(404);
        post(
                        as(me, "member", "representative:" + first),
                        id + "/documents",
                        Map.of("organizationId", first, "title", "Памятка", "fileId", file))
                .statusCode(201)
                .body("url", is("/api/v1/files/" + file + "/content"));
        RestAssured.get("/api/v1/files/" + file + "/content").then().statusCode(200);
    }

    @Test
    void a_statement_is_signed_by_the_members_who_agree_each_once() {
        post(owner(stranger), id + "/statements", statement(first)).statusCode(403);
        var made = post(owner(first), id + "/statements", statement(first))
                .statusCode(201)
                .body("signatureCount", is(1))
                .extract()
                .<String>path("id");
        var sign = id + "/statements/" + made + "/signatures";
        post(owner(stranger), sign, Map.of("organizationId", stranger)).statusCode(403);
        post(owner(second), sign, Map.of("organizationId", third)).statusCode(403);
        post(owner(second), sign, Map.of("organizationId", second))
                .statusCode(201)
                .body("signatureCount", is(2));
        post(owner(second), sign, Map.of("organizationId", second)).statusCode(409);
        RestAssured.get(COMMUNITIES + id + "/statements")
                .then()
                .body("items.signatureCount", contains(2))
                .body("items[0].signatures.organizationId", contains(first, second))
                .body("items[0].canSign", empty());
        owner(third).get(COMMUNITIES + id + "/statements").then().body("items[0].canSign", contains(third));
    }

    @Test
    void one_community_has_a_feed_of_what_it_says() {
        post(owner(first), id + "/statements", statement(first)).statusCode(201);
        RestAssured.get("/feeds/communities/" + id + ".json")
                .then()
                .statusCode(200)
                .body("feed_url", endsWith("/feeds/communities/" + id + ".json"))
                .body("items[0].title", is("Заявление: Заявление"))
                .body("items[0].url", endsWith("?tab=statements"));
    }

    @Test
    void what_stands_in_it_is_found_by_the_one_box_until_the_community_is_hidden() {
        var word = "жилетник" + id.replaceAll("[^a-f]", "");
        post(
                        owner(first),
                        id + "/documents",
                        Map.of("organizationId", first, "title", word + " памятка", "url", "https://example.org/p"))
                .statusCode(201);
        post(
                        owner(first),
                        id + "/statements",
                        Map.of("organizationId", first, "title", "Заявление", "body", "Просим выдать " + word))
                .statusCode(201);
        var asked = post(owner(first), id + "/questions", Map.of("organizationId", first, "title", "Где " + word + "?"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        post(
                        owner(second),
                        id + "/questions/" + asked + "/answers",
                        Map.of("organizationId", second, "body", "Весь " + word + " на складе"))
                .statusCode(201);
        String slug = RestAssured.get(COMMUNITIES + id).path("slug");
        var page = "/communities/" + slug + "?tab=";
        var found = "groups.find { it.type == 'community' }.items.path";
        RestAssured.get("/api/v1/search?q=" + word)
                .then()
                .statusCode(200)
                .body(
                        found,
                        containsInAnyOrder(
                                page + "library", page + "statements", page + "questions", page + "questions"));
        change("update community set hidden_at = now() where id = '" + id + "'");
        RestAssured.get("/api/v1/search?q=" + word).then().body("groups", empty());
    }

    @Test
    void members_answer_and_who_asked_says_what_has_helped() {
        var question = Map.of("organizationId", first, "title", "Где брать жилеты?");
        post(owner(stranger), id + "/questions", question).statusCode(403);
        var asked = post(owner(first), id + "/questions", question)
                .statusCode(201)
                .extract()
                .<String>path("id");
        var answers = id + "/questions/" + asked + "/answers";
        post(owner(second), answers, Map.of("organizationId", second, "body", "В прокате"))
                .statusCode(201);
        var best = post(owner(third), answers, Map.of("organizationId", third, "body", "У МЧС"))
                .statusCode(201)
                .extract()
                .<String>path("answers[1].id");
        var mark = answers + "/" + best + "/actions/mark-best";
        owner(second).post(COMMUNITIES + mark).then().statusCode(403);
        owner(first)
                .post(COMMUNITIES + mark)
                .then()
                .statusCode(200)
                .body("answers.body", contains("У МЧС", "В прокате"));
        RestAssured.get(COMMUNITIES + id + "/questions")
                .then()
                .body("items[0].answers.best", contains(true, false))
                .body("items[0].canMark", is(false));
        owner(first)
                .post(COMMUNITIES + answers + "/" + UUID.randomUUID() + "/actions/mark-best")
                .then()
                .statusCode(404);
    }

    @Test
    void members_choose_a_coordinator_for_a_year_and_may_change_their_vote() {
        var election = called(first);
        post(owner(second), id + "/elections", Map.of("organizationId", second, "days", 7))
                .statusCode(409);
        vote(stranger, election, first).statusCode(403);
        vote(second, election, stranger).statusCode(400);
        vote(first, election, first).statusCode(200);
        vote(second, election, second).statusCode(200).body("voted", is(2)).body("results", empty());
        vote(second, election, first).statusCode(200).body("votes.candidateId", contains(first));
        vote(third, election, third).statusCode(200);
        over(election);
        vote(third, election, first).statusCode(409);
        job.run();
        RestAssured.get(COMMUNITIES + id + "/elections")
                .then()
                .body("items[0].status", is("decided"))
                .body("items[0].winner.id", is(first))
                .body("items[0].results.votes", contains(2, 1))
                .body("items[0].votes", empty());
        RestAssured.get(COMMUNITIES + id).then().body("coordinator.organization.id", is(first));
        // The term ends: members vote anew.
        change("update community set coordinator_until = current_date - 2 where id = '" + id + "'");
        job.run();
        RestAssured.get(COMMUNITIES + id).then().body("coordinator", nullValue());
        RestAssured.get(COMMUNITIES + id + "/elections").then().body("items.status", contains("open", "decided"));
    }

    @Test
    void a_tie_is_told_as_a_tie_and_nobody_is_chosen() {
        var election = called(first);
        vote(first, election, first).statusCode(200);
        vote(second, election, second).statusCode(200);
        over(election);
        job.run();
        RestAssured.get(COMMUNITIES + id + "/elections")
                .then()
                .body("items[0].status", is("tied"))
                .body("items[0].winner", nullValue())
                .body("items[0].results.votes", contains(1, 1));
        RestAssured.get(COMMUNITIES + id).then().body("coordinator", nullValue());
        var next = called(second);
        over(next);
        job.run();
        RestAssured.get(COMMUNITIES + id + "/elections").then().body("items[0].status", is("without_votes"));
    }

    @Test
    void who_leaves_takes_the_vote_along() {
        var election = called(first);
        vote(second, election, first).statusCode(200);
        owner(first)
                .post(COMMUNITIES + id + "/members/" + member(id, first) + "/actions/leave")
                .then()
                .statusCode(204);
        over(election);
        job.run();
        RestAssured.get(COMMUNITIES + id + "/elections").then().body("items[0].status", is("without_votes"));
    }

    private String called(String ngo) {
        return post(owner(ngo), id + "/elections", Map.of("organizationId", ngo, "days", 7))
                .statusCode(201)
                .body("status", is("open"))
                .extract()
                .path("id");
    }

    private void over(String election) {
        change("update community_election set ends_on = current_date - 2 where id = '" + election + "'");
    }

    private ValidatableResponse vote(String ngo, String election, String candidate) {
        return owner(ngo)
                .contentType("application/json")
                .body(Map.of("candidateId", candidate))
                .put(COMMUNITIES + id + "/elections/" + election + "/votes/" + ngo)
                .then();
    }
}

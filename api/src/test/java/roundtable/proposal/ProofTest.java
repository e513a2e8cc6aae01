package roundtable.proposal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.file.Uploading.picture;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.act;
import static roundtable.proposal.Proposals.body;
import static roundtable.proposal.Proposals.complete;
import static roundtable.proposal.Proposals.implementing;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.milestones;
import static roundtable.proposal.Proposals.officer;
import static roundtable.proposal.Proposals.post;
import static roundtable.proposal.Proposals.somebody;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.file.Uploading;
import roundtable.organization.people.Folk;
import roundtable.shared.store.ByHand;

/** Files by which a body shows that a milestone is reached, and that all is done. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProofTest {
    private static final String FILES = "/api/v1/files/";

    @Inject
    Folk folk;

    @Test
    void files_show_a_milestone_and_the_whole_and_stand_where_they_belong() {
        var body = body();
        var officer = folk.person().id().toString();
        var id = implementing(somebody(), body);
        var all = milestones(id);
        var photo = photo(officer);
        reached(officer, body, id, all.get(0), List.of(proof(photo, "Пандус")))
                .statusCode(200)
                .body("progress.done", is(1));
        complete(officer(body), id, all.get(1)).statusCode(200);
        RestAssured.get(PROPOSALS + id + "/official-answers")
                .then()
                .body("items[0].milestones[0].proofFiles.title", contains("Пандус"))
                .body("items[0].milestones[0].proofFiles[0].file.id", is(photo))
                .body("items[0].milestones[0].proofUrl", nullValue())
                .body("items[0].milestones[1].proofFiles", empty());
        var last = photo(officer);
        claim(officer, body, id, List.of(proof(photo, "Тот же"))).statusCode(409);
        claim(officer, body, id, List.of(proof(last, "Вход")))
                .statusCode(200)
                .body("status", is("implemented_claimed"))
                .body("claim.files.file.id", contains(last));
        RestAssured.get(PROPOSALS + id).then().body("claim.files.title", contains("Вход"));
        RestAssured.get(PROPOSALS + id + "/steps")
                .then()
                .body("items[0].proofs.file.id", contains(last))
                .body("items[1].proofs", empty())
                .body("items[2].proofs.file.id", contains(photo));
        RestAssured.get(FILES + photo + "/content").then().statusCode(200);
        ByHand.change("update proposal set hidden_at = now() where id = ?", java.util.UUID.fromString(id));
        RestAssured.get(FILES + photo + "/content").then().statusCode(404);
        officer(body).get(FILES + photo + "/content").then().statusCode(200);
    }

    @Test
    void what_shows_nothing_or_is_somebody_elses_is_refused() {
        var body = body();
        var officer = folk.person().id().toString();
        var id = implementing(somebody(), body);
        var first = milestones(id).get(0);
        reached(officer, body, id, first, List.of()).statusCode(400).body("violations.field", contains("/url"));
        reached(officer, body, id, first, List.of(proof(photo(folk.person().id().toString()), "Чужой")))
                .statusCode(400)
                .body("violations.field", contains("/files/0/fileId"));
        RestAssured.get(PROPOSALS + id).then().body("progress.done", is(0));
        milestones(id).forEach(m -> complete(officer(body), id, m).statusCode(200));
        claim(officer, body, id, List.of()).statusCode(400).body("violations.code", contains("proof"));
    }

    private static ValidatableResponse reached(
            String officer, String body, String proposal, String milestone, List<Map<String, String>> files) {
        return post(
                officer(officer, body),
                proposal + "/milestones/" + milestone + "/actions/complete",
                Map.of("doneOn", "2026-01-15", "text", "Готово", "files", files));
    }

    private static ValidatableResponse claim(
            String officer, String body, String proposal, List<Map<String, String>> files) {
        return act(officer(officer, body), proposal, "claim_done", Map.of("text", "Сделано", "files", files));
    }

    private static Map<String, String> proof(String file, String title) {
        return Map.of("fileId", file, "title", title);
    }

    private static String photo(String owner) {
        return Uploading.send(member(owner), "file", "photo.jpg", "image/jpeg", picture("jpg", 300, 200))
                .statusCode(201)
                .extract()
                .path("id");
    }
}

package roundtable.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.file.Uploading.picture;
import static roundtable.organization.people.Folk.as;
import static roundtable.problem.Problems.PROBLEMS;
import static roundtable.problem.Problems.act;
import static roundtable.problem.Problems.body;
import static roundtable.problem.Problems.inWork;
import static roundtable.problem.Problems.member;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.file.Uploading;
import roundtable.organization.people.Folk;

/** Files by which a body shows that a problem is solved. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProofTest {
    private static final String FILES = "/api/v1/files/";

    @Inject
    Folk folk;

    @Inject
    ProblemModeration moderation;

    private final String author = UUID.randomUUID().toString();
    private String officer;
    private String body;
    private String id;

    @BeforeEach
    void work() {
        officer = folk.person().id().toString();
        body = body();
        id = inWork(author, body);
    }

    @Test
    void a_photo_and_a_document_stand_beside_the_claim_and_in_the_time_line() {
        var photo = photo(officer);
        var act = document(officer);
        RestAssured.get(FILES + act + "/content").then().statusCode(404);
        claim(List.of(proof(photo, "Пандус у входа"), proof(act, "Акт приёмки")))
                .statusCode(200)
                .body("status", is("solved_claimed"))
                .body("claim.url", nullValue());
        RestAssured.get(PROBLEMS + id)
                .then()
                .body("claim.files.title", contains("Пандус у входа", "Акт приёмки"))
                .body("claim.files.file.kind", contains("image", "document"))
                .body("claim.files[0].file.images.size", contains("small", "medium", "large"));
        RestAssured.get(PROBLEMS + id + "/steps")
                .then()
                .body("items[0].action", is("claim_solved"))
                .body("items[0].proofs.file.id", contains(photo, act))
                .body("items[1].proofs", empty());
        RestAssured.get(FILES + act + "/content").then().statusCode(200);
        RestAssured.get(FILES + photo + "/content?size=small").then().statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> moderation.hide(UUID.fromString(id)));
        RestAssured.get(FILES + act + "/content").then().statusCode(404);
        member(author).get(FILES + act + "/content").then().statusCode(200);
        member(UUID.randomUUID().toString())
                .get(FILES + act + "/content")
                .then()
                .statusCode(404);
    }

    @Test
    void each_claim_has_its_own_proofs() {
        var first = photo(officer);
        claim(List.of(proof(first, "Начали"))).statusCode(200);
        act(member(author), id, "dispute", Map.of("reason", "Не готово")).statusCode(200);
        var second = photo(officer);
        claim(List.of(proof(first, "Опять он"))).statusCode(409);
        claim(List.of(proof(second, "Закончили"))).statusCode(200).body("claim.files.file.id", contains(second));
        RestAssured.get(PROBLEMS + id + "/steps")
                .then()
                .body(
                        "items.findAll { it.action == 'claim_solved' }.proofs.title.flatten()",
                        contains("Закончили", "Начали"));
        // An address alone is enough, as before.
        act(member(author), id, "dispute", Map.of("reason", "Не готово")).statusCode(200);
        act(by(), id, "claim_solved", Map.of("text", "Сделано", "url", "https://example.org/a.jpg"))
                .statusCode(200)
                .body("claim.files", empty())
                .body("claim.url", is("https://example.org/a.jpg"));
    }

    @Test
    void what_shows_nothing_or_is_somebody_elses_is_refused() {
        act(by(), id, "claim_solved", Map.of("text", "Сделано"))
                .statusCode(400)
                .body("violations.field", contains("/url"));
        claim(List.of()).statusCode(400).body("violations.code", contains("proof"));
        var mine = photo(officer);
        var foreign = photo(folk.person().id().toString());
        claim(List.of(proof(mine, "Свой"), proof(foreign, "Чужой"), proof(mine, "Дважды")))
                .statusCode(400)
                .body("violations.field", contains("/files/1/fileId", "/files/2/fileId"))
                .body("violations.code", contains("unknown-file", "same-file"));
        claim(List.of(proof(mine, ""))).statusCode(400).body("violations.field", contains("/files/0/title"));
        claim(IntStream.range(0, 6)
                        .mapToObj(n -> proof(photo(officer), "Лишний"))
                        .toList())
                .statusCode(400)
                .body("violations.field", contains("/files"));
        var stranger = folk.person().id().toString();
        act(
                        member(stranger),
                        id,
                        "claim_solved",
                        Map.of("text", "Сделано", "files", List.of(proof(photo(stranger), "Я"))))
                .statusCode(403);
        RestAssured.get(PROBLEMS + id).then().body("status", is("in_work")).body("claim", nullValue());
        assertThat(claim(List.of(proof(mine, "Свой"))).extract().statusCode()).isEqualTo(200);
        RestAssured.get(PROBLEMS + id).then().body("claim.files", hasSize(1));
    }

    private RequestSpecification by() {
        return as(officer, "officer:" + body);
    }

    private ValidatableResponse claim(List<Map<String, String>> files) {
        return act(by(), id, "claim_solved", Map.of("text", "Сделано", "files", files));
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

    private static String document(String owner) {
        return Uploading.send(member(owner), "file", "act.txt", "text/plain", "Акт".getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .extract()
                .path("id");
    }
}

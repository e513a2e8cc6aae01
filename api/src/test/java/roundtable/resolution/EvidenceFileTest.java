package roundtable.resolution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.Personas;
import roundtable.app.TestDatabase;
import roundtable.file.Uploading;
import roundtable.organization.people.Folk;
import roundtable.shared.store.ByHand;
import roundtable.shared.text.Sha256;

/** The file of a document that proves something: its digest is computed, and it is as public as the proof. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EvidenceFileTest {
    private static final byte[] TEXT = "Протокол № 1".getBytes(StandardCharsets.UTF_8);
    private static final String DIGEST = HexFormat.of().formatHex(Sha256.of(TEXT));

    @Inject
    Folk folk;

    @Inject
    EvidenceModeration moderation;

    private Desk staff;
    private String recommendation;

    @BeforeEach
    void publish() {
        staff = new Desk(Personas.header(folk.person().id().toString(), "moderator"));
        recommendation =
                Desk.published("Совету", "Собрать предложения").getString("addressees[0].recommendations[0].id");
    }

    @Test
    void its_digest_is_that_of_its_bytes_and_it_is_public_once_another_person_accepts_it() {
        var file = uploaded(staff);
        String id = offered(staff, Map.of("fileId", file))
                .statusCode(201)
                .body("sha256", is(DIGEST))
                .body("file.id", is(file))
                .extract()
                .path("id");
        var content = "/api/v1/files/" + file + "/content";
        given().get(content).then().statusCode(404);
        Desk.staff().get(content).statusCode(200);
        Desk.MEMBER.get(content).statusCode(404);
        Desk.staff().act(recommendation + "/evidence/" + id, "accept").statusCode(200);
        given().get(content).then().statusCode(200);
        given().get(Desk.RECOMMENDATIONS + recommendation + "/evidence")
                .then()
                .body("items[0].sha256", is(DIGEST))
                .body("items[0].file.name", is("протокол.txt"));
        overlay(() -> moderation.mask(UUID.fromString(id)));
        given().get(content).then().statusCode(404);
        given().get(Desk.RECOMMENDATIONS + recommendation + "/evidence").then().body("items[0].file", nullValue());
        overlay(() -> moderation.restore(UUID.fromString(id)));
        given().get(content).then().statusCode(200);
        overlay(() -> moderation.hide(UUID.fromString(id)));
        given().get(content).then().statusCode(404);
    }

    @Test
    void of_a_picture_the_digest_is_that_of_what_is_handed_out() {
        String file = Uploading.send(
                        staff.request(), "file", "act.jpg", "image/jpeg", Uploading.picture("jpg", 300, 200))
                .statusCode(201)
                .extract()
                .path("id");
        String digest =
                offered(staff, Map.of("fileId", file)).statusCode(201).extract().path("sha256");
        var bytes = staff.get("/api/v1/files/" + file + "/content?size=large")
                .extract()
                .asByteArray();
        assertThat(digest).isEqualTo(HexFormat.of().formatHex(Sha256.of(bytes)));
    }

    @Test
    void a_typed_digest_is_not_taken_beside_a_file_nor_a_file_of_somebody_else() {
        var file = uploaded(staff);
        offered(staff, Map.of("fileId", file, "sha256", "0".repeat(64)))
                .statusCode(400)
                .body("violations.field", contains("/sha256"));
        offered(staff, Map.of("fileId", file, "sha256", DIGEST))
                .statusCode(400)
                .body("violations.code", contains("computed"));
        offered(Desk.staff(), Map.of("fileId", file)).statusCode(400).body("violations.field", contains("/fileId"));
        offered(staff, Map.of("fileId", UUID.randomUUID().toString()))
                .statusCode(400)
                .body("violations.code", contains("unknown-file"));
        staff.post(
                        recommendation,
                        "evidence",
                        Map.of("kind", "external", "url", "https://example.org/", "fileId", file))
                .statusCode(400)
                .body("violations.field", contains("/fileId"));
        // Of a file that is somewhere else nobody can compute it.
        offered(Desk.staff(), Map.of("sha256", "a".repeat(64))).statusCode(201).body("file", nullValue());
    }

    @Test
    void the_database_takes_no_other_digest() {
        String id = offered(staff, Map.of("fileId", uploaded(staff)))
                .statusCode(201)
                .extract()
                .path("id");
        assertThatThrownBy(() ->
                        ByHand.change("update evidence set sha256 = repeat('0', 64) where id = ?", UUID.fromString(id)))
                .hasStackTraceContaining("not the digest of the file");
    }

    private io.restassured.response.ValidatableResponse offered(Desk by, Map<String, String> more) {
        var document = new HashMap<String, Object>(EvidenceTest.document("Протокол с файлом"));
        document.putAll(more);
        return by.post(recommendation, "evidence", document);
    }

    private static String uploaded(Desk by) {
        return Uploading.send(by.request(), "file", "протокол.txt", "text/plain", TEXT)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void overlay(Runnable change) {
        QuarkusTransaction.requiringNew().run(change);
    }
}

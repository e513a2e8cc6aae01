package roundtable.resolution;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.app.TestDatabase;

/** From the paper to the draft to the public document. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = Desk.ANNA, roles = "moderator")
class ImportTest {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Test
    void the_real_resolution_of_2019_comes_out_exactly() throws IOException {
        var text = resource("gorno-altaysk-2019.txt");
        Desk.importText("резолюция.txt", text)
                .statusCode(201)
                .header("Location", startsWith(Desk.IMPORTS + "/"))
                .body("status", is("draft"))
                .body("actions", contains("change", "publish", "discard"))
                .body("source.lines", hasSize(text.split("\n", -1).length))
                .body("draft.heldOn", is("2019-12-05"))
                .body("draft.place", is("Горно-Алтайск"))
                .body("draft.strengths", hasSize(6))
                .body("draft.weaknesses", hasSize(10))
                .body("draft.addressees.collect { it.recommendations.size() }", contains(2, 6, 4, 5, 5))
                .body(
                        "draft.addressees[1].recommendations[3].items.text",
                        contains("возможности НКО города", "потребности НКО города"));
    }

    @Test
    void a_corrected_draft_becomes_the_document_that_everybody_reads() {
        var title = "Поправленное " + UUID.randomUUID();
        var made = Desk.importText("a.txt", sample("Черновое " + UUID.randomUUID()))
                .statusCode(201)
                .extract()
                .<String>path("id");
        Desk.patch(Desk.IMPORTS + "/" + made, "{\"draft\":{\"title\":\"" + title + "\",\"place\":null}}")
                .statusCode(200)
                .body("draft.title", is(title))
                .body("draft.place", nullValue())
                .body("draft.addressees[0].recommendations", hasSize(2));
        var path = publish(made)
                .statusCode(201)
                .body("title", is(title))
                .body("counts[0].status", is("assigned"))
                .body("counts[0].count", is(2))
                .body("addressees[0].recommendations.status", everyItem(is("assigned")))
                .body("addressees[0].recommendations.health", everyItem(is("no_data")))
                .body("addressees[0].recommendations.evidenceCount", everyItem(is(0)))
                .extract()
                .header("Location");
        given().get(path).then().statusCode(200).body("title", is(title)).body("slug", startsWith("2026-03-03-"));
        given().get(Desk.IMPORTS + "/" + made)
                .then()
                .body("status", is("published"))
                .body("actions", empty())
                .body("roundTable.title", is(title));
        publish(made).statusCode(409);
        given().get(Desk.ROUND_TABLES).then().statusCode(200).body("items.title", hasItem(title));
    }

    @Test
    void the_same_round_table_is_not_published_twice() {
        var title = "Однажды " + UUID.randomUUID();
        var first = Desk.importText("a.txt", sample(title)).extract().<String>path("id");
        var second = Desk.importText("a.txt", sample(title))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var location = publish(first).statusCode(201).extract().header("Location");
        publish(second)
                .statusCode(409)
                .body("type", is("/problems/conflict"))
                .body("detail", containsString(title))
                .header("Location", location);
        given().get(Desk.IMPORTS + "/" + second).then().body("status", is("draft"));
    }

    @Test
    void what_a_document_cannot_lack_is_named_before_publication() {
        var made = Desk.importText("a.txt", "Просто несколько слов о встрече")
                .statusCode(201)
                .extract()
                .<String>path("id");
        Desk.patch(Desk.IMPORTS + "/" + made, "{\"draft\":{\"title\":null,\"heldOn\":null}}")
                .statusCode(200);
        publish(made)
                .statusCode(400)
                .body("violations.field", contains("/draft/title", "/draft/heldOn", "/draft/addressees"))
                .body("violations.code", everyItem(is("required")));
    }

    @Test
    void a_stale_correction_is_refused_and_loses_nothing() {
        var path = Desk.IMPORTS + "/"
                + Desk.importText("a.txt", sample("Одно")).extract().<String>path("id");
        given().contentType("application/merge-patch+json")
                .body("{}")
                .patch(path)
                .then()
                .statusCode(428);
        given().contentType("application/merge-patch+json")
                .header("If-Match", "\"7\"")
                .body("{\"draft\":{\"title\":\"Другое\"}}")
                .patch(path)
                .then()
                .statusCode(412);
        given().get(path).then().body("draft.title", not("Другое"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"x\"}",
                "{\"draft\":{\"colour\":\"red\"}}",
                "{\"draft\":null}",
                "{\"draft\":{\"heldOn\":\"5 декабря\"}}",
                "{\"draft\":{\"strengths\":[{\"text\":\"\",\"lines\":[1,1]}]}}",
                "{\"draft\":{\"strengths\":[{\"text\":\"a\",\"lines\":[2,1]}]}}",
                "{\"status\":\"published\"}"
            })
    void a_faulty_correction_is_explained(String patch) {
        var path = Desk.IMPORTS + "/"
                + Desk.importText("a.txt", sample("Одно")).extract().<String>path("id");
        Desk.patch(path, patch).statusCode(400).body("violations", not(empty()));
    }

    @Test
    void a_discarded_import_is_over() {
        var made = Desk.importText("a.txt", sample("Одно")).extract().<String>path("id");
        Desk.json()
                .post(Desk.IMPORTS + "/" + made + "/actions/discard")
                .then()
                .statusCode(200)
                .body("status", is("discarded"));
        publish(made).statusCode(409);
        given().get(Desk.IMPORTS + "?status=discarded&limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(made));
    }

    @ParameterizedTest
    @CsvSource({"'',empty", "' \n\t ',empty", "'a\u0000b',binary"})
    void text_that_is_none_is_refused(String text, String code) {
        Desk.importText("a.txt", text)
                .statusCode(400)
                .body("violations[0].field", is("/text"))
                .body("violations[0].code", is(code));
    }

    @Test
    void a_word_file_is_read() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            for (var line : sample("Из Word").lines().toList()) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(file);
        }
        upload("резолюция.docx", file.toByteArray())
                .statusCode(201)
                .body("fileName", notNullValue())
                .body("draft.addressees[0].recommendations", hasSize(2));
    }

    @Test
    void files_that_are_no_resolution_are_refused_with_their_reason() throws Exception {
        refused("empty.docx", new byte[0], "empty");
        refused("picture.docx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0}, "not-a-docx");
        refused("picture.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0}, "binary");
        refused("locked.docx", locked(), "password-protected");
    }

    @Test
    void a_file_of_fifty_megabytes_is_too_large() {
        upload("large.docx", new byte[50 * 1024 * 1024]).statusCode(413).body("type", is("/problems/too-large"));
    }

    @Test
    void a_form_without_a_file_and_another_media_type_are_refused() {
        given().multiPart("other", "x")
                .post(Desk.IMPORTS)
                .then()
                .statusCode(400)
                .body("violations[0].field", is("/file"));
        given().contentType("text/plain").body("x").post(Desk.IMPORTS).then().statusCode(415);
    }

    @Test
    @TestSecurity(user = Desk.VERA, roles = "representative:" + Desk.COUNCIL)
    void imports_are_the_staffs() {
        Desk.importText("a.txt", sample("Чужое")).statusCode(403);
        given().get(Desk.IMPORTS).then().statusCode(403);
    }

    @Test
    @TestSecurity
    void a_stranger_is_asked_to_sign_in_before_anything_is_read() {
        given().contentType("text/plain").body("x").post(Desk.IMPORTS).then().statusCode(401);
        given().get(Desk.IMPORTS).then().statusCode(401);
    }

    private static void refused(String name, byte[] content, String code) {
        upload(name, content).statusCode(400).body("violations[0].code", equalTo(code));
    }

    private static io.restassured.response.ValidatableResponse upload(String name, byte[] content) {
        return given().multiPart("file", name, content, DOCX).post(Desk.IMPORTS).then();
    }

    private static io.restassured.response.ValidatableResponse publish(String id) {
        return Desk.json().post(Desk.IMPORTS + "/" + id + "/actions/publish").then();
    }

    private static byte[] locked() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem();
                var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Тайна");
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("пароль");
            try (var stream = encryptor.getDataStream(files)) {
                document.write(stream);
            }
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static String sample(String title) {
        return """
                Резолюция круглого стола
                «%s»
                3 марта 2026 года
                г. Барнаул
                Рекомендации:
                Совету:
                - Собрать предложения;
                - Провести встречу до 1 июня 2027 года.
                """
                .formatted(title);
    }

    private static String resource(String name) throws IOException {
        try (var in = ImportTest.class.getResourceAsStream("/resolutions/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

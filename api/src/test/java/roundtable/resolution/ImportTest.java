package roundtable.resolution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
class ImportTest {
    @Test
    void the_real_resolution_of_2019_comes_out_exactly() throws IOException {
        var text = resource("gorno-altaysk-2019.txt");
        Desk.ANNA
                .importText("резолюция.txt", text)
                .statusCode(201)
                .header("Location", containsString(Desk.IMPORTS + "/"))
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
        var made = Desk.ANNA
                .importText("a.txt", sample("Черновое " + UUID.randomUUID()))
                .statusCode(201)
                .extract()
                .<String>path("id");
        Desk.ANNA
                .patch(Desk.IMPORTS + "/" + made, "{\"draft\":{\"title\":\"" + title + "\",\"place\":null}}")
                .statusCode(200)
                .body("draft.title", is(title))
                .body("draft.place", nullValue())
                .body("draft.addressees[0].recommendations", hasSize(2));
        var path = Desk.ANNA
                .publishImport(made)
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
        Desk.ANNA
                .get(Desk.IMPORTS + "/" + made)
                .body("status", is("published"))
                .body("actions", empty())
                .body("roundTable.title", is(title));
        Desk.ANNA.publishImport(made).statusCode(409);
        given().get(Desk.ROUND_TABLES).then().statusCode(200).body("items.title", hasItem(title));
    }

    @Test
    void the_same_round_table_is_not_published_twice() {
        var title = "Однажды " + UUID.randomUUID();
        var first = Desk.ANNA.importText("a.txt", sample(title)).extract().<String>path("id");
        var second = Desk.ANNA
                .importText("a.txt", sample(title))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var location = Desk.ANNA.publishImport(first).statusCode(201).extract().header("Location");
        Desk.ANNA
                .publishImport(second)
                .statusCode(409)
                .body("type", is("/problems/conflict"))
                .body("detail", containsString(title))
                .header("Location", is(URI.create(location).getPath()));
        Desk.ANNA.get(Desk.IMPORTS + "/" + second).body("status", is("draft"));
    }

    @Test
    void what_a_document_cannot_lack_is_named_before_publication() {
        var made = Desk.ANNA
                .importText("a.txt", "Просто несколько слов о встрече")
                .statusCode(201)
                .extract()
                .<String>path("id");
        Desk.ANNA
                .patch(Desk.IMPORTS + "/" + made, "{\"draft\":{\"title\":null,\"heldOn\":null}}")
                .statusCode(200);
        Desk.ANNA
                .publishImport(made)
                .statusCode(400)
                .body("violations.field", contains("/draft/title", "/draft/heldOn", "/draft/addressees"))
                .body("violations.code", everyItem(is("required")));
    }

    @Test
    void a_stale_correction_is_refused_and_loses_nothing() {
        var path = Desk.IMPORTS + "/"
                + Desk.ANNA.importText("a.txt", sample("Одно")).extract().<String>path("id");
        Desk.ANNA
                .request()
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(path)
                .then()
                .statusCode(428);
        Desk.ANNA
                .request()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"7\"")
                .body("{\"draft\":{\"title\":\"Другое\"}}")
                .patch(path)
                .then()
                .statusCode(412);
        Desk.ANNA.get(path).body("draft.title", not("Другое"));
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
                + Desk.ANNA.importText("a.txt", sample("Одно")).extract().<String>path("id");
        Desk.ANNA.patch(path, patch).statusCode(400).body("violations", not(empty()));
    }

    /** Case 41: a file is kept by the id of its import; its name is words for people. */
    @Test
    void a_file_name_with_tricks_is_only_a_name() {
        Desk.ANNA
                .importText("../../../keys/x.txt", sample("Одно"))
                .statusCode(201)
                .body("fileName", is("../../../keys/x.txt"));
        for (var bad : new String[] {"x\u0000.txt", "x\r\ny.txt", "x\u202etxt.exe"}) {
            Desk.ANNA.importText(bad, sample("Одно")).statusCode(400).body("violations.field", hasItem("/fileName"));
        }
    }

    @Test
    void a_discarded_import_is_over() {
        var made = Desk.ANNA.importText("a.txt", sample("Одно")).extract().<String>path("id");
        Desk.ANNA
                .request()
                .post(Desk.IMPORTS + "/" + made + "/actions/discard")
                .then()
                .statusCode(200)
                .body("status", is("discarded"));
        Desk.ANNA.publishImport(made).statusCode(409);
        Desk.ANNA
                .get(Desk.IMPORTS + "?status=discarded&limit=100")
                .statusCode(200)
                .body("items.id", hasItem(made));
    }

    @ParameterizedTest
    @CsvSource({"'',empty", "' \n\t ',empty", "'a\u0000b',binary"})
    void text_that_is_none_is_refused(String text, String code) {
        Desk.ANNA
                .importText("a.txt", text)
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
        Desk.ANNA
                .upload("file", "резолюция.docx", file.toByteArray())
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
    void a_file_of_fifty_megabytes_is_refused_before_it_is_read() throws IOException {
        var head =
                "POST " + Desk.IMPORTS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + Desk.ANNA.authorization()
                        + "\r\n"
                        + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 52428800\r\n\r\n";
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var status = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            assertThat(status).startsWith("HTTP/1.1 413");
        }
        Desk.ANNA
                .upload("file", "large.docx", new byte[10 * 1024 * 1024 + 100_000])
                .statusCode(413)
                .body("type", is("/problems/too-large"));
    }

    @Test
    void a_form_without_a_file_and_another_media_type_are_refused() {
        Desk.ANNA.upload("other", "a.txt", new byte[] {1}).statusCode(400).body("violations[0].field", is("/file"));
        Desk.ANNA
                .request()
                .contentType("text/plain")
                .body("x")
                .post(Desk.IMPORTS)
                .then()
                .statusCode(415);
    }

    @Test
    void imports_are_the_staffs() {
        for (var other : List.of(Desk.VERA, Desk.OFFICER, Desk.MEMBER)) {
            other.importText("a.txt", sample("Чужое")).statusCode(403);
            other.get(Desk.IMPORTS).statusCode(403);
        }
        Desk.ADMINISTRATOR.importText("a.txt", sample("Своё")).statusCode(201);
    }

    @Test
    void a_stranger_is_asked_to_sign_in_before_anything_is_read() {
        given().contentType("text/plain").body("x").post(Desk.IMPORTS).then().statusCode(401);
        given().get(Desk.IMPORTS).then().statusCode(401);
    }

    private static void refused(String name, byte[] content, String code) {
        Desk.ANNA.upload("file", name, content).statusCode(400).body("violations[0].code", equalTo(code));
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

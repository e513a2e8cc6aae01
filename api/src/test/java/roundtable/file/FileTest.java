package roundtable.file;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static roundtable.file.Uploading.picture;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.Personas;
import roundtable.app.TestDatabase;
import roundtable.identity.Accounts;

/** Uploads: what is taken, what comes out of it, and who may read it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FileTest {
    private static final String FILES = "/api/v1/files";

    @Inject
    Accounts accounts;

    @Inject
    ShownFiles shown;

    @Inject
    FileSweep sweep;

    @Inject
    EntityManager em;

    private UUID owner;

    @BeforeEach
    void register() {
        owner = account();
    }

    @Test
    void a_picture_is_kept_in_three_sizes_and_shown_to_its_uploader_only() {
        var view = upload(picture("jpg", 1000, 500), "лес.jpg", "image/jpeg").statusCode(201);
        view.body("kind", is("image"))
                .body("name", is("лес.jpg"))
                .body("images.size", is(java.util.List.of("small", "medium", "large")))
                .body("images[0].width", is(160))
                .body("images[0].height", is(80))
                .body("images[2].width", is(1000));
        String url = view.extract().path("images[1].url");
        as(owner)
                .get(url)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", "private, no-store");
        given().get(url).then().statusCode(404);
        as(account()).get(url).then().statusCode(404);
        shown.show(view.extract().path("id"));
        var read = given().get(url).then().statusCode(200).header("Cache-Control", containsString("public"));
        given().header("If-None-Match", read.extract().header("ETag"))
                .get(url)
                .then()
                .statusCode(304);
        // What browsers say when a page shows a picture.
        for (var accept : java.util.List.of(
                "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8", "image/*", "image/jpeg")) {
            given().accept(accept).get(url).then().statusCode(200).contentType("image/jpeg");
        }
    }

    /** Case 26: a link alone opens nothing, and does not tell that there is a file. */
    @Test
    void case_26_a_private_link_is_the_link_of_nothing() {
        String id = upload("Устав".getBytes(StandardCharsets.UTF_8), "устав.txt", "text/plain")
                .statusCode(201)
                .extract()
                .path("id");
        given().get(FILES + "/" + id).then().statusCode(401);
        var there = given().get(FILES + "/" + id + "/content")
                .then()
                .statusCode(404)
                .extract();
        var nowhere = given().get(FILES + "/" + UUID.randomUUID() + "/content")
                .then()
                .statusCode(404)
                .extract();
        assertThat(there.<String>path("detail")).isEqualTo(nowhere.path("detail"));
    }

    @Test
    void a_document_comes_as_an_attachment_that_runs_nothing() {
        var pdf = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        String url = upload(pdf, "Отчёт 2026;.pdf", "application/pdf")
                .statusCode(201)
                .extract()
                .path("url");
        var read = as(owner)
                .get(url)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("attachment"))
                .header("Content-Disposition", not(containsString("2026;.pdf")))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"));
        assertThat(read.extract().asByteArray()).isEqualTo(pdf);
    }

    /** Case 38: what can carry a script is not taken, whatever it is called. */
    @Test
    void case_38_svg_and_html_are_refused() {
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        var html =
                "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>".getBytes(StandardCharsets.UTF_8);
        upload(svg, "logo.svg", "image/svg+xml").statusCode(415);
        upload(svg, "logo.png", "image/png").statusCode(415);
        upload(html, "page.html", "text/html").statusCode(415);
        upload(html, "page.txt", "text/plain").statusCode(415);
    }

    /** Case 43: what a file claims to be it must be. */
    @Test
    void case_43_a_type_that_differs_from_the_content_is_refused() {
        upload(picture("png", 10, 10), "a.pdf", "application/pdf")
                .statusCode(415)
                .body("detail", notNullValue());
        upload("просто текст".getBytes(StandardCharsets.UTF_8), "a.jpg", "image/jpeg")
                .statusCode(415);
        upload(new byte[] {0x4d, 0x5a, 0, 1, 2, 3}, "tool.exe", "application/octet-stream")
                .statusCode(415);
    }

    /** Case 42: the dimensions are read before the picture is. */
    @Test
    void case_42_a_picture_of_30000_by_30000_is_refused() throws IOException {
        upload(enormous(), "large.png", "image/png")
                .statusCode(400)
                .body("violations[0].code", is("too-many-pixels"))
                .body("violations[0].field", is("/file"));
    }

    /** Case 42: where a photo was taken is gone, and it stands upright. */
    @Test
    void case_42_what_the_camera_noted_is_gone() throws IOException {
        var photo = withExif(picture("jpg", 300, 200));
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("Exif", "Secret place");
        var view = upload(photo, "photo.jpg", "image/jpeg").statusCode(201);
        var bytes = as(owner).get(view.extract().<String>path("images[1].url")).asByteArray();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("Secret");
        var picture = ImageIO.read(new ByteArrayInputStream(bytes));
        // Orientation 6: the camera was turned by a quarter.
        assertThat(picture.getWidth()).isLessThan(picture.getHeight());
    }

    @Test
    void a_broken_picture_is_said_to_be_broken() {
        var whole = picture("png", 100, 100);
        upload(Arrays.copyOf(whole, 60), "half.png", "image/png")
                .statusCode(400)
                .body("violations[0].code", is("unreadable-picture"));
    }

    @Test
    void nothing_and_an_empty_file_are_named() {
        upload(new byte[0], "empty.txt", "text/plain").statusCode(400).body("violations[0].code", is("empty"));
        Uploading.send(as(owner), "other", "x.txt", "text/plain", new byte[] {65})
                .statusCode(400)
                .body("violations[0].code", is("required"));
    }

    /** Case 41: a name is shown and never a path. */
    @Test
    void case_41_a_name_with_a_path_is_only_its_last_part() {
        upload("текст".getBytes(StandardCharsets.UTF_8), "../../etc/passwd.txt", "text/plain")
                .statusCode(201)
                .body("name", is("passwd.txt"));
    }

    @Test
    void what_nothing_uses_is_gone_after_a_day() {
        String unused = upload("а".getBytes(StandardCharsets.UTF_8), "a.txt", "text/plain")
                .extract()
                .path("id");
        String used = upload("б".getBytes(StandardCharsets.UTF_8), "b.txt", "text/plain")
                .extract()
                .path("id");
        String fresh = upload("в".getBytes(StandardCharsets.UTF_8), "c.txt", "text/plain")
                .extract()
                .path("id");
        shown.show(used);
        age(unused, used);
        sweep.run();
        as(owner).get(FILES + "/" + unused).then().statusCode(404);
        as(owner).get(FILES + "/" + used).then().statusCode(200);
        as(owner).get(FILES + "/" + fresh).then().statusCode(200);
    }

    private void age(String... ids) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var id : ids) {
                em.createNativeQuery(
                                "update stored_file set created_at = created_at - interval '25 hours' where id = :id")
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate();
            }
        });
    }

    /** Case 55, from many threads at once: the account's quota holds. */
    @Test
    void case_55_a_quota_holds_for_uploads_at_the_same_moment() throws Exception {
        var text = "x".repeat(20).getBytes(StandardCharsets.UTF_8);
        for (var n = 0; n < FileService.MOST_FILES - 5; n++) {
            upload(text, n + ".txt", "text/plain").statusCode(201);
        }
        var threads = Executors.newFixedThreadPool(16);
        try {
            var codes = threads
                    .invokeAll(IntStream.range(0, 16)
                            .<Callable<Integer>>mapToObj(n -> () -> upload(text, "last.txt", "text/plain")
                                    .extract()
                                    .statusCode())
                            .toList())
                    .stream()
                    .map(f -> {
                        try {
                            return f.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(codes).containsOnly(201, 429);
            assertThat(codes.stream().filter(c -> c == 201)).hasSize(5);
        } finally {
            threads.shutdown();
        }
    }

    private ValidatableResponse upload(byte[] bytes, String name, String type) {
        return Uploading.send(as(owner), "file", name, type, bytes);
    }

    private RequestSpecification as(UUID account) {
        return given().header("Authorization", Personas.header(account.toString(), "member"));
    }

    private UUID account() {
        return accounts.ensure(UUID.randomUUID() + "@files.test", "Кто-то", "correct horse battery", "ru");
    }

    /** The head of a PNG of 30,000 × 30,000 points, and nothing behind it. */
    private static byte[] enormous() throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        var head = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        head.putInt(30_000)
                .putInt(30_000)
                .put((byte) 8)
                .put((byte) 2)
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) 0);
        var crc = new CRC32();
        crc.update(head.array());
        out.write(ByteBuffer.allocate(4).putInt(13).array());
        out.write(head.array());
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        out.write(new byte[] {0, 0, 0, 0, 'I', 'D', 'A', 'T', 0x35, (byte) 0xaf, 6, 0x1e});
        return out.toByteArray();
    }

    /** The same JPEG with what a camera would note: it was turned by a quarter, and a secret. */
    private static byte[] withExif(byte[] jpeg) throws IOException {
        var secret = "Secret place\0".getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + secret.length);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x010e).putShort((short) 2).putInt(secret.length).putInt(8 + 2 + 24 + 4);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        tiff.putInt(0).put(secret);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(new byte[] {(byte) 0xff, (byte) 0xe1});
        out.write(ByteBuffer.allocate(2)
                .putShort((short) (2 + 6 + tiff.capacity()))
                .array());
        out.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.write(tiff.array());
        // Without the JFIF segment, after which readers look for no other.
        var rest = 2 + 2 + (((jpeg[4] & 0xff) << 8) | (jpeg[5] & 0xff));
        out.write(jpeg, rest, jpeg.length - rest);
        return out.toByteArray();
    }
}

package roundtable.organization.register;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.LogConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the tests of imports need. */
final class Registers {
    static final String IMPORTS = "/api/v1/organizations/imports";
    static final String ORGANIZATIONS = "/api/v1/organizations";
    static final String SOURCE = "Проба";
    static final String ADMIN = "01933b7e-0000-7000-8000-0000000000a0";
    static final String MERGE_PATCH = "application/merge-patch+json; charset=UTF-8";

    private static final AtomicInteger COUNTER = new AtomicInteger((int) (System.nanoTime() % 1_000_000));
    private static final List<String> WORKING = List.of("analysing", "running", "undoing");

    private Registers() {}

    static RequestSpecification admin() {
        return given().header("Authorization", "Test x");
    }

    static String ogrn() {
        var body = 102_000_000_000L + COUNTER.incrementAndGet() * 13L + 5;
        return body + "" + body % 11 % 10;
    }

    static String word(String beginning) {
        var word = new StringBuilder(beginning);
        for (var rest = COUNTER.incrementAndGet(); rest > 0; rest /= 20) {
            word.append("бвгджзклмнпрстфхцчшщ".charAt(rest % 20)).append("аоуиыэ".charAt(rest % 6));
        }
        return word.toString();
    }

    static Response send(byte[] file, String name) {
        return send(file, name, Map.of());
    }

    /** With a length, as browsers send it; a null file is left out. */
    static Response send(byte[] file, String name, Map<String, String> parts) {
        var body = new ByteArrayOutputStream();
        parts.forEach((part, value) -> write(
                body, "--part\r\nContent-Disposition: form-data; name=\"" + part + "\"\r\n\r\n" + value + "\r\n"));
        if (file != null) {
            write(
                    body,
                    "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            body.writeBytes(file);
            write(body, "\r\n");
        }
        write(body, "--part--\r\n");
        // Kept for a failure's message, a large file would be there many times over.
        return admin().config(RestAssured.config()
                        .logConfig(LogConfig.logConfig())
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("multipart/form-data", ContentType.BINARY)))
                .contentType("multipart/form-data; boundary=part")
                .body(body.toByteArray())
                .post(IMPORTS);
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static String upload(byte[] file, String name) {
        return send(file, name).then().statusCode(201).extract().path("id");
    }

    static String upload(String csv) {
        return upload(csv, SOURCE);
    }

    /** Of the register with that name; null for none. */
    static String upload(String csv, String source) {
        return send(
                        csv.getBytes(StandardCharsets.UTF_8),
                        "реестр.csv",
                        source == null ? Map.of() : Map.of("source", source))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Uploads and waits until the file is read. */
    static String ready(String csv) {
        var id = upload(csv);
        settled(id);
        return id;
    }

    /** Uploads, starts, and waits for the end. */
    static JsonPath imported(String csv) {
        return imported(csv, SOURCE);
    }

    static JsonPath imported(String csv, String source) {
        var id = upload(csv, source);
        settled(id);
        act(id, "start").statusCode(200);
        return settled(id);
    }

    static ValidatableResponse act(String id, String action) {
        return admin().post(IMPORTS + "/" + id + "/actions/" + action).then();
    }

    static JsonPath get(String id) {
        return admin().get(IMPORTS + "/" + id).then().statusCode(200).extract().jsonPath();
    }

    /** The import once the worker has nothing more to do with it. */
    static JsonPath settled(String id) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> get(id), i -> !WORKING.contains(i.getString("status")));
    }

    static List<Map<String, Object>> problems(String id) {
        return admin().queryParam("limit", 100)
                .get(IMPORTS + "/" + id + "/problems")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    static JsonPath byOgrn(String ogrn) {
        return admin().get(ORGANIZATIONS + "/by-ogrn/" + ogrn)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    static Connection database() throws SQLException {
        return DriverManager.getConnection(
                config("quarkus.datasource.jdbc.url"),
                config("quarkus.datasource.username"),
                config("quarkus.datasource.password"));
    }

    /** The one number that a query answers. */
    static long number(String select, Object... parameters) {
        try (var connection = database();
                var query = connection.prepareStatement(select)) {
            for (var i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}

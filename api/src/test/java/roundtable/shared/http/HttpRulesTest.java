package roundtable.shared.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.app.TestDatabase;

/** Rules of the contract that hold whatever the resource, tried on the smallest one. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HttpRulesTest {
    private static final String FORMS = "/api/v1/legal-forms";

    @Test
    void an_unknown_path_is_a_problem() {
        given().get("/api/v1/nothing-here")
                .then()
                .statusCode(404)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", is("/problems/not-found"))
                .body("instance", is("/api/v1/nothing-here"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .header("Cache-Control", "private, no-store");
    }

    @Test
    void an_unknown_parameter_is_named() {
        given().get(FORMS + "?colour=red&limit=5")
                .then()
                .statusCode(400)
                .body("violations", hasSize(2))
                .body("violations.field", contains("colour", "limit"))
                .body("violations[0].in", is("query"))
                .body("violations[0].code", is("unknown-parameter"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/legal-forms;x=1",
                "/a;x=1/b",
                "/api//v1/legal-forms",
                "/api/v1/a%2fb",
                "/api/v1/x%00",
                "/api/v1/../v1/x",
                "/api/v1/a%5cb"
            })
    void a_path_with_tricks_is_malformed(String path) throws IOException {
        // A client library would tidy such a path up before sending it.
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains(Problem.MEDIA_TYPE, "/problems/malformed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PATCH", "DELETE", "PUT"})
    void a_strangers_write_is_401_before_anything_else_is_looked_at(String method) {
        given().contentType("text/plain")
                .body("not json")
                .request(method, FORMS)
                .then()
                .statusCode(401)
                .contentType(Problem.MEDIA_TYPE)
                .header("WWW-Authenticate", "Bearer")
                .body("type", is("/problems/unauthenticated"));
    }

    @Test
    void a_bad_token_makes_a_reader_a_visitor() {
        given().header("Authorization", "Bearer not.a.token").get(FORMS).then().statusCode(200);
    }

    @Test
    void the_language_follows_accept_language_and_russian_is_the_default() {
        given().header("Accept-Language", "en-GB,en;q=0.8")
                .get("/api/v1/nothing-here")
                .then()
                .header("Content-Language", "en")
                .body("title", is("Not found"));
        given().header("Accept-Language", "fr")
                .get("/api/v1/nothing-here")
                .then()
                .header("Content-Language", "ru")
                .body("title", is("Не найдено"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/organizations/map?bbox=85,51,86,52 | Это нужно заполнить. | This has to be filled in.",
                "/organizations?limit=0 | Не меньше 1. | Not less than 1.",
                "/organizations?limit=101 | Не больше 100. | Not more than 100.",
                "/problems?near=LONG | Длина: до 100. | Length: up to 100."
            })
    void what_is_wrong_with_a_field_is_said_for_people(String path, String inRussian, String inEnglish) {
        var url = "/api/v1" + path.replace("LONG", "1".repeat(101));
        for (var said : Map.of("ru", inRussian, "en", inEnglish).entrySet()) {
            given().header("Accept-Language", said.getKey())
                    .get(url)
                    .then()
                    .statusCode(400)
                    .body("violations.message", hasItem(said.getValue()));
        }
    }

    @Test
    void a_public_answer_may_be_kept_and_is_304_when_unchanged() {
        var first = given().get(FORMS)
                .then()
                .statusCode(200)
                .header("Cache-Control", startsWith("public, max-age="))
                .header("ETag", matchesPattern("\"\\d+-[\\w-]+\""))
                .extract();
        given().header("If-None-Match", first.header("ETag"))
                .get(FORMS)
                .then()
                .statusCode(304)
                .header("ETag", first.header("ETag"))
                .body(is(emptyOrNullString()));
        given().header("If-None-Match", "\"0-other\"").get(FORMS).then().statusCode(200);
    }

    @Test
    void each_language_has_its_own_tag() {
        var ru = given().get(FORMS).header("ETag");
        given().header("Accept-Language", "en").get(FORMS).then().header("ETag", not(equalTo(ru)));
    }

    @Test
    void any_site_may_read_what_is_public_without_credentials() {
        given().header("Origin", "https://portal.example")
                .get(FORMS)
                .then()
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "https://localhost.evil.example"})
    void a_foreign_origin_gets_no_leave_to_write_or_to_read_what_is_private(String origin) {
        given().header("Origin", origin).get("/api/v1/me").then().header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .options(FORMS)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void a_limit_is_told_before_it_is_reached() {
        given().get(FORMS)
                .then()
                .header("RateLimit-Policy", "\"reads\";q=500;w=5")
                .header("RateLimit", matchesPattern("\"reads\";r=\\d+;t=\\d+"));
    }

    @Test
    void a_trace_id_of_the_client_is_taken_over() {
        given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/api/v1/nothing-here")
                .then()
                .body("traceId", is("4bf92f3577b34da6a3ce929d0e0e4736"))
                .header("X-Request-Id", "4bf92f3577b34da6a3ce929d0e0e4736");
    }
}

package roundtable.organization;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static roundtable.organization.Given.ADMIN;
import static roundtable.organization.Given.ORGANIZATIONS;
import static roundtable.organization.Given.added;
import static roundtable.organization.Given.caller;
import static roundtable.organization.Given.get;
import static roundtable.organization.Given.name;
import static roundtable.organization.Given.ogrn;
import static roundtable.organization.Given.organization;
import static roundtable.organization.Given.patch;
import static roundtable.organization.Given.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.app.TestDatabase;

/** Each bad input gets its exact answer, and nothing changes. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = ADMIN, roles = "administrator")
class BadInputTest {

    private static ValidatableResponse send(String json) {
        return caller().contentType("application/json")
                .body(json)
                .post(ORGANIZATIONS)
                .then();
    }

    private static void refused(ValidatableResponse answer, String field, String code) {
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("type", is("/problems/validation"))
                .body("violations.field", hasItem(field))
                .body("violations.find { it.field == '" + field + "' }.code", is(code));
    }

    private static long all() {
        return given().get(ORGANIZATIONS + "?withTotal=true&limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("total");
    }

    @Test
    void all_faults_are_named_at_once_and_nothing_is_kept() {
        var before = all();
        send("""
                {"kind": "club", "shortName": "", "ogrn": "1027700132196", "inn": "0000000000", "kpp": "1", "colour": 1,
                 "verified": true, "location": {"lat": 91, "lon": "east"}, "phones": ["call me"], "website": "ftp://x.ru"}""")
                .statusCode(400)
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "/kind",
                                "/shortName",
                                "/ogrn",
                                "/inn",
                                "/kpp",
                                "/colour",
                                "/verified",
                                "/location/lat",
                                "/location/lon",
                                "/phones/0",
                                "/website"));
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void what_the_server_owns_cannot_be_sent() {
        var owned = List.of(
                "id",
                "slug",
                "status",
                "verified",
                "verifiedAt",
                "demo",
                "createdAt",
                "updatedAt",
                "version",
                "actions",
                "mergedInto",
                "confirmedAt",
                "createdBy",
                "basis");
        var body = organization(name("Чужое"));
        owned.forEach(field -> body.put(field, true));
        var pointers = owned.stream().map(field -> "/" + field).toArray(String[]::new);
        post(body).then().statusCode(400).body("violations.field", containsInAnyOrder(pointers));
        var id = added(name("Цель"));
        body.remove("kind");
        patch(id, "\"0\"", new groovy.json.JsonBuilder(body).toString())
                .statusCode(400)
                .body("violations.field", containsInAnyOrder(pointers))
                .body("violations.code", org.hamcrest.Matchers.everyItem(is("unknown-field")));
        get("/" + id).body("version", is(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ogrn|1027700132196|check-digit",
                "ogrn|0000000000000|check-digit",
                "ogrn|102770013219|length",
                "ogrn|10277001321ab|digits",
                "inn|7707083894|check-digit",
                "inn|0000000000|check-digit",
                "inn|77070838|length",
                "kpp|12345678|pattern",
                "ogrn|304500116000157|length",
                "inn|500100732259|length",
                "email|nobody|email",
                "language|de|pattern",
                "legalFormCode|7040|pattern",
                "legalFormCode|99999|unknown",
                "territoryId|01933b7e-0000-7000-8000-000000000099|unknown",
                "territoryId|nowhere|type",
                "foundedOn|2999-01-01|in-the-future",
                "foundedOn|yesterday|type",
                "website|javascript:alert(1)|url",
                "website|https://user@example.org|url"
            })
    void a_wrong_value_is_named_with_its_reason(String field, String value, String code) {
        var body = organization(name("Ошибка"));
        body.put(field, value);
        refused(post(body).then(), "/" + field, code);
    }

    @Test
    void the_numbers_of_an_entrepreneur_are_longer() {
        var body = organization(name("Предприниматель"));
        body.putAll(Map.of(
                "kind", "business", "legalFormCode", "50102", "ogrn", ogrn(), "inn", "7707083893", "kpp", "041101001"));
        post(body)
                .then()
                .statusCode(400)
                .body("violations.field", contains("/inn", "/kpp", "/ogrn"))
                .body("violations.code", contains("length", "entrepreneur", "length"));
        body.putAll(Map.of("ogrn", "304041100000021", "inn", "500100732259"));
        body.remove("kpp");
        post(body).then().statusCode(201);
    }

    @Test
    void who_is_not_registered_has_no_number() {
        var body = organization(name("ТОС"));
        body.putAll(Map.of("registered", false, "ogrn", ogrn()));
        refused(post(body).then(), "/registered", "not-registered");
        body.remove("ogrn");
        body.put("charterNumber", "12-ТОС");
        post(body).then().statusCode(201).body("registered", is(false)).body("charterNumber", is("12-ТОС"));
    }

    @Test
    void unknown_areas_are_named_by_their_place() {
        var body = organization(name("Направления"));
        body.put("activityAreaIds", List.of("01933b7e-0000-7000-8000-000000000098"));
        refused(post(body).then(), "/activityAreaIds/0", "unknown");
    }

    @Test
    void json_that_is_no_json_or_says_things_twice_is_refused() {
        send("{\"kind\":\"ngo\",").statusCode(400).body("violations[0].code", is("json"));
        send("").statusCode(400);
        send("[]").statusCode(400);
        send("null").statusCode(400);
        send("{\"kind\":\"ngo\",\"shortName\":\"a\",\"shortName\":\"b\"}").statusCode(400);
        send("{\"kind\":\"ngo\",\"shortName\":\"a\"} {}").statusCode(400);
        refused(send("{\"kind\":\"ngo\",\"shortName\":5}"), "/shortName", "type");
        refused(send("{\"kind\":\"ngo\",\"shortName\":\"a\",\"phones\":\"1\"}"), "/phones", "type");
        refused(send("{\"kind\":\"ngo\",\"shortName\":\"a\",\"location\":\"x\"}"), "/location", "type");
        caller().contentType("text/plain").body("{}").post(ORGANIZATIONS).then().statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\u202e", "\\ud800", "\\n", "\\ue000"})
    void control_characters_are_refused(String character) {
        refused(send("{\"kind\":\"ngo\",\"shortName\":\"a" + character + "b\"}"), "/shortName", "control-character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u200b", " \\u200d ", "\\u3164\\u00a0", "\\u2800\\ufeff"})
    void a_name_that_shows_nothing_is_refused(String invisible) {
        refused(send("{\"kind\":\"ngo\",\"shortName\":\"" + invisible + "\"}"), "/shortName", "nothing-visible");
    }

    @Test
    void ten_thousand_characters_are_too_many_for_a_name() {
        var body = organization("я".repeat(10_000));
        refused(post(body).then(), "/shortName", "length");
        body.put("shortName", name("Длина") + "я".repeat(100));
        body.put("mission", "я".repeat(2_001));
        refused(post(body).then(), "/mission", "length");
    }

    @Test
    void two_mebibytes_are_too_much_also_in_chunks() throws IOException {
        send("{\"kind\":\"ngo\",\"shortName\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}")
                .statusCode(413)
                .contentType("application/problem+json");
        assertThat(chunked(2 * 1024 * 1024)).startsWith("HTTP/1.1 413").contains("/problems/too-large");
    }

    /** Sends a body without a length, as a program may that does not know it. */
    private static String chunked(int bytes) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var out = socket.getOutputStream();
            out.write(("POST " + ORGANIZATIONS
                            + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Test x\r\nContent-Type: application/json\r\n"
                            + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
                    .getBytes(UTF_8));
            var piece = "{\"shortName\":\"".getBytes(UTF_8);
            try {
                for (var sent = 0; sent < bytes; sent += piece.length) {
                    out.write((Integer.toHexString(piece.length) + "\r\n").getBytes(UTF_8));
                    out.write(piece);
                    out.write("\r\n".getBytes(UTF_8));
                    piece = "x".repeat(64 * 1024).getBytes(UTF_8);
                }
                out.write("0\r\n\r\n".getBytes(UTF_8));
            } catch (IOException refusedBeforeTheEnd) {
                // The answer is there all the same.
            }
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit, too-small",
        "limit=101, limit, too-large",
        "limit=abc, limit, type",
        "limit=1000000000, limit, too-large",
        "colour=red, colour, unknown-parameter",
        "hasNeeds=true, hasNeeds, unknown-parameter",
        "kind=club, kind, unknown-value",
        "kind=NGO, kind, unknown-value",
        "area=1-1-1-1-1, area, type",
        "verified=yes, verified, type",
        "sort=passwordHash, sort, unknown-value",
        "sort=shortName;drop, sort, unknown-value",
        "sort=relevance, sort, unknown-value",
        "territory=nowhere, territory, unknown-value",
        "territory=01933b7e-0000-7000-8000-000000000099, territory, unknown-value",
        "facets=everything, facets, pattern",
        "legalForm=7, legalForm, pattern",
        "cursor=AAAA, cursor, cursor",
        "cursor=%3F, cursor, cursor",
        "withTotal=1, withTotal, type",
        "near=1, near, pattern",
        "bbox=x, bbox, pattern"
    })
    void a_bad_parameter_is_named(String query, String field, String code) {
        given().get(ORGANIZATIONS + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations", org.hamcrest.Matchers.hasSize(1))
                .body("violations[0].field", is(field))
                .body("violations[0].in", is("query"))
                .body("violations[0].code", is(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "near=91,0,1",
                "near=0,0,2000",
                "near=0,0,NaN",
                "bbox=0,1,0,0",
                "bbox=-181,0,0,1",
                "bbox=0,0,1,1,1",
                "sort=shortName&sort=createdAt"
            })
    void a_bad_place_is_400(String query) {
        given().get(ORGANIZATIONS + "?" + query).then().statusCode(400);
    }

    @Test
    void ten_kilobytes_of_words_are_too_many() {
        given().queryParam("q", "x".repeat(10_240))
                .get(ORGANIZATIONS)
                .then()
                .statusCode(400)
                .body("violations[0].field", is("q"))
                .body("violations[0].code", is("length"));
    }

    @Test
    void a_cursor_serves_its_own_list_only() {
        added(name("Курсор"));
        added(name("Курсор"));
        String cursor = given().get(ORGANIZATIONS + "?limit=1&kind=ngo")
                .then()
                .extract()
                .path("nextCursor");
        given().queryParam("cursor", cursor)
                .get(ORGANIZATIONS + "?limit=1&kind=ngo")
                .then()
                .statusCode(200);
        for (var other : List.of("?limit=1", "?kind=business", "?kind=ngo&sort=createdAt")) {
            given().queryParam("cursor", cursor)
                    .get(ORGANIZATIONS + other)
                    .then()
                    .statusCode(400)
                    .body("violations[0].code", is("cursor"));
        }
    }

    @Test
    void ids_that_are_none_and_paths_with_tricks() throws IOException {
        for (var path : List.of("/nothing-like-this", "/01933b7e-0000-7000-8000-000000000097", "/by-ogrn/1")) {
            get(path).statusCode(404).body("type", is("/problems/not-found"));
        }
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("GET " + ORGANIZATIONS + ";x=1/by-ogrn/1 HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Connection: close\r\n\r\n")
                            .getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void messages_are_in_the_readers_language() {
        var body = organization(name("Язык"));
        body.put("ogrn", "1027700132196");
        caller().header("Accept-Language", "en")
                .contentType("application/json")
                .body(body)
                .post(ORGANIZATIONS)
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("check digit"));
        post(body).then().statusCode(400).body("violations[0].message", containsString("контрольная цифра"));
    }
}

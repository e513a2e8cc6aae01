package roundtable.resolution;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import roundtable.app.Personas;

/** What the tests do at the API's edge, in the words of the people who do it. */
record Desk(String authorization) {
    static final String IMPORTS = "/api/v1/round-tables/imports";
    static final String ROUND_TABLES = "/api/v1/round-tables/";
    static final String RECOMMENDATIONS = "/api/v1/recommendations/";
    /** Two people of the Resource Center. */
    static final Desk ANNA = of(1, "moderator");

    static final Desk BORIS = of(2, "moderator");
    static final Desk ADMINISTRATOR = of(3, "administrator");
    /** Bodies and an organization of the tests; made when first needed. */
    static final String COUNCIL = organization("council");

    static final String ADMINISTRATION = organization("government");
    static final String OTHERS = organization("ngo");

    static final Desk OFFICER = of(4, "officer:" + ADMINISTRATION);
    /** Two people of one organization, and one of another. */
    static final Desk VERA = of(5, "council_member:" + COUNCIL);

    static final Desk GLEB = of(6, "representative:" + COUNCIL);
    static final Desk DINA = of(7, "representative:" + OTHERS);
    static final Desk MEMBER = of(8);

    static Desk of(int person, String... roles) {
        return new Desk(Personas.header("0193a000-0000-7000-8000-00000000000" + person, roles));
    }

    /** Somebody new of the Resource Center: an account writes sixty times a minute at most. */
    static Desk staff() {
        return new Desk(Personas.header(UUID.randomUUID().toString(), "moderator"));
    }

    private static String organization(String kind) {
        return ADMINISTRATOR
                .json()
                .body(Map.of("kind", kind, "shortName", "Проверочная " + UUID.randomUUID(), "registered", false))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    RequestSpecification request() {
        return given().header("Authorization", authorization);
    }

    RequestSpecification json() {
        return request().contentType(ContentType.JSON);
    }

    ValidatableResponse get(String path) {
        return request().get(path).then();
    }

    ValidatableResponse importText(String fileName, String text) {
        return json().body(Map.of("fileName", fileName, "text", text))
                .post(IMPORTS)
                .then();
    }

    /** REST Assured sends its own multipart in chunks, and those are refused: the server wants to know the length. */
    ValidatableResponse upload(String field, String fileName, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return request()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("multipart/form-data", ContentType.BINARY)))
                .contentType("multipart/form-data; boundary=part")
                .body(body.toByteArray())
                .post(IMPORTS)
                .then();
    }

    ValidatableResponse patch(String path, String body) {
        var tag = get(path).statusCode(200).extract().header("ETag");
        return request()
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .patch(path)
                .then();
    }

    ValidatableResponse publishImport(String id) {
        return request().post(IMPORTS + "/" + id + "/actions/publish").then();
    }

    /** A step with nothing to say. */
    ValidatableResponse act(String recommendation, String action) {
        return request()
                .post(RECOMMENDATIONS + recommendation + "/actions/" + action)
                .then();
    }

    ValidatableResponse act(String recommendation, String action, Map<String, ?> body) {
        return json().body(body)
                .post(RECOMMENDATIONS + recommendation + "/actions/" + action)
                .then();
    }

    ValidatableResponse post(String recommendation, String list, Map<String, ?> body) {
        return json().body(body)
                .post(RECOMMENDATIONS + recommendation + "/" + list)
                .then();
    }

    /** A published round table whose title nobody else has, with these recommendations for one addressee. */
    static JsonPath published(String addressee, String... recommendations) {
        var text = new StringBuilder("Резолюция\n«Проверка " + UUID.randomUUID() + "»\n3 марта 2026 года\n")
                .append("Рекомендации:\n")
                .append(addressee)
                .append(":\n");
        for (var r : recommendations) {
            text.append("- ").append(r).append(";\n");
        }
        var staff = staff();
        var id = staff.importText("проверка.txt", text.toString())
                .statusCode(201)
                .extract()
                .<String>path("id");
        return staff.publishImport(id).statusCode(201).extract().jsonPath();
    }

    /** Says that the first addressee is this organization. */
    static void assign(JsonPath roundTable, String organization, boolean resourceCenter) {
        staff().patch(
                        ROUND_TABLES + roundTable.getString("id"),
                        "{\"addressees\":[{\"id\":\"%s\",\"name\":\"Кому-то\",\"organizationId\":\"%s\",\"resourceCenter\":%s}]}"
                                .formatted(roundTable.getString("addressees[0].id"), organization, resourceCenter))
                .statusCode(200);
    }
}

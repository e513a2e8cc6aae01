package roundtable.resolution;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** What the tests do at the API's edge, in the words of the people who do it. */
final class Desk {
    static final String IMPORTS = "/api/v1/round-tables/imports";
    static final String ROUND_TABLES = "/api/v1/round-tables/";
    static final String RECOMMENDATIONS = "/api/v1/recommendations/";
    /** Two people of the Resource Center, and one of a council. */
    static final String ANNA = "0193a000-0000-7000-8000-000000000001";

    static final String BORIS = "0193a000-0000-7000-8000-000000000002";
    static final String VERA = "0193a000-0000-7000-8000-000000000003";
    static final String COUNCIL = "0193b000-0000-7000-8000-000000000001";
    static final String ADMINISTRATION = "0193b000-0000-7000-8000-000000000002";

    private Desk() {}

    static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    static ValidatableResponse importText(String fileName, String text) {
        return json().body(Map.of("fileName", fileName, "text", text))
                .post(IMPORTS)
                .then();
    }

    static ValidatableResponse patch(String path, String body) {
        var tag = given().get(path).then().statusCode(200).extract().header("ETag");
        return given().contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(body)
                .patch(path)
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
        var id = importText("проверка.txt", text.toString())
                .statusCode(201)
                .extract()
                .<String>path("id");
        return json().post(IMPORTS + "/" + id + "/actions/publish")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    static ValidatableResponse act(String recommendation, String action, Map<String, ?> body) {
        return json().body(body)
                .post(RECOMMENDATIONS + recommendation + "/actions/" + action)
                .then();
    }
}

package roundtable.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.organization.Given.ORGANIZATIONS;
import static roundtable.organization.Given.name;
import static roundtable.organization.Given.organization;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import roundtable.app.Personas;
import roundtable.app.TestDatabase;

/** A file shows its reader no more rows than the list does. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OrganizationExportVisibilityTest {
    private static RequestSpecification administrator() {
        return given().header("Authorization", Personas.header(Given.ADMIN, "administrator"));
    }

    private static long rows(RequestSpecification who, String query) {
        var text = who.get(ORGANIZATIONS + query + "&format=ndjson")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return text.lines().count();
    }

    @Test
    void what_is_not_published_is_for_the_staff() {
        var marker = name("Скрытая");
        String id = administrator()
                .contentType("application/json")
                .body(organization(marker))
                .post(ORGANIZATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(rows(given(), "?q=" + marker)).isEqualTo(1);
        administrator()
                .post(ORGANIZATIONS + "/" + id + "/actions/archive")
                .then()
                .statusCode(200);
        assertThat(rows(given(), "?q=" + marker)).isZero();
        assertThat(rows(given(), "?status=archived&q=" + marker)).isZero();
        assertThat(rows(administrator(), "?q=" + marker)).isZero();
        assertThat(rows(administrator(), "?status=archived&q=" + marker)).isEqualTo(1);
    }

    @Test
    void a_visitors_list_may_be_kept_by_everybody_and_his_file_by_nobody() {
        var name = name("Открытая");
        var body = organization(name);
        body.put("phones", List.of("+7 900 000-00-01", "+7 900 000-00-02"));
        body.put("personalContacts", List.of("+7 900 000-00-02"));
        administrator()
                .contentType("application/json")
                .body(body)
                .post(ORGANIZATIONS)
                .then()
                .statusCode(201);
        given().get(ORGANIZATIONS + "?q=" + name).then().header("Cache-Control", startsWith("public, max-age="));
        for (var format : List.of("csv", "ndjson")) {
            given().get(ORGANIZATIONS + "?q=" + name + "&format=" + format)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", is("private, no-store"))
                    .body(containsString("000-00-01"))
                    .body(not(containsString("000-00-02")));
        }
    }

    @Test
    void the_audit_log_is_for_administrators() {
        given().get("/api/v1/audit-log?format=csv").then().statusCode(401);
        given().header("Authorization", Personas.header(Given.MEMBER))
                .get("/api/v1/audit-log?format=csv")
                .then()
                .statusCode(403);
    }
}

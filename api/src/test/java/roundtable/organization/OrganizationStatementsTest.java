package roundtable.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.organization.Given.ORGANIZATIONS;
import static roundtable.organization.Given.added;
import static roundtable.organization.Given.name;
import static roundtable.organization.Given.organization;
import static roundtable.organization.Given.patch;
import static roundtable.organization.Given.post;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.store.SqlCounter;

/** How many statements a request needs; none grows with the rows. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = "01933b7e-0000-7000-8000-0000000000a3", roles = "administrator")
class OrganizationStatementsTest {
    @Inject
    @PersistenceUnitExtension
    SqlCounter sql;

    private static Map<String, Object> full(String name) {
        List<String> areas =
                given().get("/api/v1/activity-areas").then().extract().path("items.id");
        var body = organization(name);
        body.putAll(Map.of(
                "activityAreaIds", areas.subList(0, 3),
                "territoryId",
                        given().get("/api/v1/territories/84701000")
                                .then()
                                .extract()
                                .path("id"),
                "legalFormCode", "70400",
                "ogrn", Given.ogrn(),
                "mission", "Слова для поиска"));
        return body;
    }

    @Test
    void an_item_takes_one() {
        var id = added(full(name("Счёт")));
        String slug = given().get(ORGANIZATIONS + "/" + id).then().extract().path("slug");
        assertThat(sql.during(() -> given().get(ORGANIZATIONS + "/" + id).then().statusCode(200)))
                .hasSize(1);
        assertThat(sql.during(
                        () -> given().get(ORGANIZATIONS + "/" + slug).then().statusCode(200)))
                .hasSize(1);
    }

    @Test
    void a_page_takes_one_however_many_rows_it_has() {
        var marker = name("Строка");
        for (var n = 0; n < 8; n++) {
            added(full(marker + " " + n));
        }
        List<String> areas =
                given().get("/api/v1/activity-areas").then().extract().path("items.id");
        var twoAreas = "&area=" + areas.get(0) + "&area=" + areas.get(1);
        for (var query : List.of("?limit=1", "?limit=8", "?limit=8&territory=84701000&kind=ngo" + twoAreas)) {
            assertThat(statements(query)).as(query).hasSize(1);
        }
        for (var query : List.of("territory=84000000", twoAreas.substring(1))) {
            assertThat(statements("?facets=area,kind,territory&" + query))
                    .as(query)
                    .hasSize(2);
        }
        for (var query : List.of("zoom=2", "zoom=2&kind=ngo", "zoom=18&territory=84000000")) {
            assertThat(statements("/map?bbox=-180,-90,180,90&" + query))
                    .as(query)
                    .hasSize(1);
        }
        // Words ask the dictionary first what the last of them may become.
        for (var query : List.of("?q=", "?sort=createdAt&q=", "/map?bbox=-180,-90,180,90&zoom=4&q=")) {
            assertThat(statements(query + marker)).as(query).hasSize(2);
        }
        assertThat(statements("?facets=area,kind,territory&q=" + marker)).hasSize(3);
    }

    private List<String> statements(String query) {
        return sql.during(() -> given().get(ORGANIZATIONS + query).then().statusCode(200));
    }

    @Test
    void a_new_one_takes_two_and_a_change_at_most_five() {
        var body = full(name("Запись"));
        added(full(name("Разогрев")));
        // The row; its line in the audit log with all of its events.
        assertThat(sql.during(() -> post(body).then().statusCode(201))).hasSize(2);
        var id = added(full(name("Правка")));
        assertThat(sql.during(() -> patch(id, "\"0\"", "{\"shortName\":\"" + name("Правлено") + "\"}")
                        .statusCode(200)))
                .hasSizeLessThanOrEqualTo(5);
    }
}

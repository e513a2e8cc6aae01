package roundtable.organization;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
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
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** Duplicates become one, and the history says who did what. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = "01933b7e-0000-7000-8000-0000000000a8", roles = "administrator")
class OrganizationMergeTest {

    private static ValidatableResponse merge(String from, String into) {
        return caller().contentType("application/json")
                .body("{\"into\":\"" + into + "\"}")
                .post(ORGANIZATIONS + "/" + from + "/actions/merge")
                .then();
    }

    @Test
    void the_survivor_keeps_its_own_and_takes_what_it_lacks() {
        List<String> areas =
                given().get("/api/v1/activity-areas").then().extract().path("items.id");
        var double1 = organization(name("Двойник"));
        double1.putAll(Map.of("ogrn", ogrn(), "mission", "Чужая миссия", "activityAreaIds", areas.subList(0, 2)));
        double1.put("website", "https://twin.example.org/");
        var from = added(double1);
        String slug = get("/" + from).extract().path("slug");
        var double2 = organization(name("Останется"));
        double2.putAll(Map.of("mission", "Своя миссия", "activityAreaIds", areas.subList(1, 3)));
        var into = added(double2);
        merge(from, into)
                .statusCode(200)
                .body("id", is(into))
                .body("mission", is("Своя миссия"))
                .body("ogrn", is(double1.get("ogrn")))
                .body("registered", is(true))
                .body("website", is("https://twin.example.org/"))
                .body("activityAreas.id", containsInAnyOrder(areas.subList(0, 3).toArray()));
        String survivor = get("/" + into).extract().path("slug");
        for (var old : List.of(from, slug)) {
            get("/" + old).statusCode(308).header("Location", endsWith(ORGANIZATIONS + "/" + survivor));
            given().get(ORGANIZATIONS + "/" + old).then().statusCode(200).body("id", is(into));
        }
        get("/by-ogrn/" + double1.get("ogrn")).statusCode(200).body("id", is(into));
        given().queryParam("q", double1.get("shortName"))
                .get(ORGANIZATIONS)
                .then()
                .body("items.id", not(hasItem(from)));
        merge(from, into).statusCode(409);
        patch(from, "\"1\"", "{\"mission\":\"x\"}").statusCode(409);
    }

    @Test
    void a_chain_of_merges_leads_to_its_end() {
        var a = added(name("Первая"));
        var b = added(name("Вторая"));
        var c = added(name("Третья"));
        merge(a, b).statusCode(200);
        merge(b, c).statusCode(200);
        given().get(ORGANIZATIONS + "/" + a).then().statusCode(200).body("id", is(c));
    }

    @Test
    void what_cannot_be_merged_is_said() {
        var id = added(name("Одна"));
        merge(id, id).statusCode(400).body("violations[0].code", is("itself"));
        merge(id, "01933b7e-0000-7000-8000-000000000096")
                .statusCode(400)
                .body("violations[0].field", is("/into"))
                .body("violations[0].code", is("unknown"));
        caller().contentType("application/json")
                .body("{}")
                .post(ORGANIZATIONS + "/" + id + "/actions/merge")
                .then()
                .statusCode(400)
                .body("violations[0].code", is("required"));
        var archived = added(name("Снятая"));
        Given.act(archived, "archive");
        merge(id, archived).statusCode(409);
        get("/" + id).statusCode(200).body("status", is("published")).body("version", is(0));
    }

    @Test
    void the_history_says_who_when_from_what_to_what() {
        var before = name("Родник");
        var after = name("Исток");
        var id = added(before);
        patch(id, "\"0\"", "{\"shortName\":\"" + after + "\",\"phones\":[\"+7 900 000-00-03\"]}")
                .statusCode(200);
        Given.act(id, "archive").statusCode(200);
        given().get(ORGANIZATIONS + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.action", contains("archive", "change", "publish", "create"))
                .body("items[0].fields.status.from", is("published"))
                .body("items[0].fields.status.to", is("archived"))
                .body("items[1].fields.shortName.from", is(before))
                .body("items[1].fields.shortName.to", is(after))
                .body("items[1].fields.phones.to", contains("+7 900 000-00-03"))
                .body("items[1].by.id", is("01933b7e-0000-7000-8000-0000000000a8"))
                .body("items[3].fields.shortName.from", nullValue())
                .body("items[3].fields.kind.to", is("ngo"));
    }

    @Test
    void a_persons_contacts_do_not_stay_in_the_history() {
        var body = organization(name("Частное"));
        body.putAll(Map.of("phones", List.of("+7 900 000-00-04"), "personalContacts", List.of("+7 900 000-00-04")));
        var id = added(body);
        var history = given().get(ORGANIZATIONS + "/" + id + "/history")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        org.assertj.core.api.Assertions.assertThat(history).doesNotContain("000-00-04");
        get("/" + id).body("phones", contains("+7 900 000-00-04")).body("basis.phones", nullValue());
    }

    @Test
    void the_twin_of_an_ogrn_is_named() {
        var body = organization(name("Единственная"));
        body.put("ogrn", ogrn());
        added(body);
        body.put("shortName", name("Вторая такая"));
        post(body).then().statusCode(409).body("detail", org.hamcrest.Matchers.containsString("Единственная"));
        var other = added(name("Третья такая"));
        patch(other, "\"0\"", "{\"ogrn\":\"" + body.get("ogrn") + "\"}").statusCode(409);
        get("/" + other).body("ogrn", nullValue()).body("version", is(0));
    }
}

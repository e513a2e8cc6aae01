package roundtable.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.Given.ORGANIZATIONS;
import static roundtable.organization.Given.added;
import static roundtable.organization.Given.caller;
import static roundtable.organization.Given.get;
import static roundtable.organization.Given.name;
import static roundtable.organization.Given.organization;
import static roundtable.organization.Given.patch;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtable.app.TestDatabase;

/** When people are received; and how a page would look with values that nobody has saved. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = OpeningHoursTest.ADMIN, roles = "administrator")
class OpeningHoursTest {
    static final String ADMIN = "01933b7e-0000-7000-8000-0000000000a7";

    @Inject
    OrganizationPageHead pageHead;

    private static Map<String, String> open(String day, String opens, String closes) {
        return Map.of("day", day, "opens", opens, "closes", closes);
    }

    private static String withHours() {
        var body = organization(name("Часы"));
        body.put(
                "openingHours",
                Map.of(
                        "week",
                        List.of(
                                open("tuesday", "09:00", "13:00"),
                                open("monday", "14:00", "18:00"),
                                open("monday", "09:00", "13:00"),
                                open("saturday", "20:00", "24:00")),
                        "note",
                        "Приём по записи"));
        return added(body);
    }

    private static ValidatableResponse preview(String id, Map<String, ?> body) {
        return caller().contentType("application/json")
                .body(body)
                .post(ORGANIZATIONS + "/" + id + "/preview")
                .then();
    }

    @Test
    void they_come_back_in_the_order_of_the_week_and_machines_read_them() {
        var id = withHours();
        String slug = get("/" + id)
                .body("openingHours.week.day", contains("monday", "monday", "tuesday", "saturday"))
                .body("openingHours.week.opens", contains("09:00", "14:00", "09:00", "20:00"))
                .body("openingHours.note", is("Приём по записи"))
                .body("basis.openingHours", is("org_statement"))
                .extract()
                .path("slug");
        assertThat(pageHead.card(slug, "ru").orElseThrow().jsonLd())
                .contains("\"openingHours\":[\"Mo,Tu 09:00-13:00\",\"Mo 14:00-18:00\",\"Sa 20:00-23:59\"]");
    }

    @Test
    void a_merge_patch_changes_the_note_alone_and_the_history_tells_it() {
        var id = withHours();
        patch(id, "\"0\"", "{\"openingHours\":{\"note\":null}}")
                .statusCode(200)
                .body("openingHours.note", nullValue())
                .body("openingHours.week.size()", is(4));
        caller().get(ORGANIZATIONS + "/" + id + "/history")
                .then()
                .body("items[0].fields.openingHours.from.note", is("Приём по записи"))
                .body("items[0].fields.openingHours.to.week.size()", is(4));
        patch(id, "\"1\"", "{\"openingHours\":{\"week\":[]}}").statusCode(200).body("openingHours", nullValue());
        patch(id, "\"2\"", "{\"mission\":\"x\"}").statusCode(200).body("openingHours", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "monday, 18:00, 09:00, /openingHours/week/1/closes, backwards",
        "monday, 09:00, 09:00, /openingHours/week/1/closes, backwards",
        "friday, 12:59, 15:00, /openingHours/week/1/opens, overlap",
        "friday, 08:00, 24:00, /openingHours/week/1/opens, overlap",
        "friday, 9:00, 15:00, /openingHours/week/1/opens, pattern",
        "friday, 24:00, 24:00, /openingHours/week/1/opens, pattern",
        "friday, 15:00, 24:01, /openingHours/week/1/closes, pattern",
        "friyay, 15:00, 16:00, /openingHours/week/1/day, unknown-value"
    })
    void a_week_that_cannot_be_is_refused_at_its_place(
            String day, String opens, String closes, String field, String code) {
        var body = organization(name("Никогда"));
        body.put(
                "openingHours",
                Map.of("week", List.of(open("friday", "09:00", "13:00"), open(day, opens, closes)), "note", "x"));
        Given.post(body)
                .then()
                .statusCode(400)
                .body("violations.field", contains(field))
                .body("violations.code", contains(code));
    }

    @Test
    void one_interval_begins_when_another_ends() {
        var body = organization(name("Подряд"));
        var week = List.of(open("friday", "13:00", "15:00"), open("friday", "09:00", "13:00"));
        body.put("openingHours", Map.of("week", week));
        get("/" + added(body)).body("openingHours.week.opens", contains("09:00", "13:00"));
    }

    @Test
    void a_preview_shows_what_everybody_would_see_and_keeps_nothing() {
        var id = withHours();
        var body = organization(name("Будущее"));
        body.putAll(Map.of(
                "mission",
                "Новые слова",
                "email",
                "who@example.org",
                "phones",
                List.of("+7 900 000-00-05"),
                "personalContacts",
                List.of("who@example.org")));
        preview(id, body)
                .statusCode(200)
                .body("id", is(id))
                .body("shortName", is(body.get("shortName")))
                .body("mission", is("Новые слова"))
                .body("openingHours", nullValue())
                .body("email", nullValue())
                .body("phones.size()", is(1))
                .body("personalContacts", empty())
                .body("actions", empty());
        get("/" + id).body("version", is(0)).body("mission", nullValue()).body("openingHours.week.size()", is(4));
        caller().get(ORGANIZATIONS + "/" + id + "/history").then().body("items.action", contains("publish", "create"));
    }

    @Test
    void a_preview_names_all_faults_as_a_change_does() {
        var body = organization("");
        body.put("territoryId", UUID.randomUUID().toString());
        preview(withHours(), body).statusCode(400).body("violations.field", contains("/shortName"));
        body.put("shortName", name("Где"));
        preview(withHours(), body).statusCode(400).body("violations.field", contains("/territoryId"));
    }
}

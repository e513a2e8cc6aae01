package roundtable.organization.register;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.organization.register.Registers.ADMIN;
import static roundtable.organization.register.Registers.ORGANIZATIONS;
import static roundtable.organization.register.Registers.act;
import static roundtable.organization.register.Registers.admin;
import static roundtable.organization.register.Registers.byOgrn;
import static roundtable.organization.register.Registers.imported;
import static roundtable.organization.register.Registers.ogrn;
import static roundtable.organization.register.Registers.problems;
import static roundtable.organization.register.Registers.settled;
import static roundtable.organization.register.Registers.word;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.app.TestDatabase;

/** What was exported changes nothing when it is imported. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = ADMIN, roles = "administrator")
class RegisterRoundTripTest {

    private static String added(Map<String, ?> body) {
        return admin().contentType("application/json")
                .body(body)
                .post(ORGANIZATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Everything of it came by an import, and somebody has marked one number as a person's own since. */
    private static String marked(String name) {
        var ogrn = ogrn();
        imported("name;ogrn;phones;Направления;ОКТМО\n\"" + name + "\";" + ogrn
                + ";\"+7 900 000-00-11; +7 388 222-00-03\";;84701000\n");
        var made = byOgrn(ogrn);
        admin().contentType(Registers.MERGE_PATCH)
                .header("If-Match", "\"" + made.getInt("version") + "\"")
                .body("{\"personalContacts\": [\"+7 900 000-00-11\"]}")
                .patch(ORGANIZATIONS + "/" + made.getString("id"))
                .then()
                .statusCode(200);
        return made.getString("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "csv&bom=true", "xlsx", "ndjson"})
    void an_export_read_back_changes_nothing(String format) {
        var name = word("Оборот");
        List<String> areas =
                admin().get("/api/v1/activity-areas").then().extract().path("items.id");
        String territory =
                admin().get("/api/v1/territories/84701000").then().extract().path("id");
        var rich = new java.util.HashMap<String, Object>(Map.of(
                "kind",
                "ngo",
                "shortName",
                "=" + name + " «богатая»",
                "fullName",
                "'=Имя, с запятой; и \"кавычками\"",
                "mission",
                "Первая строка\nвторая",
                "ogrn",
                ogrn(),
                "phones",
                List.of("+7 388 222-00-00, доб. 5", "+7 900 000-00-01"),
                "activityAreaIds",
                areas.subList(0, 3),
                "territoryId",
                territory,
                "location",
                Map.of("lat", -0.00001, "lon", 100)));
        rich.putAll(Map.of(
                "website", "https://oborot.example.org/",
                "links", List.of("https://a.example.org/", "https://b.example.org/"),
                "foundedOn", "2012-04-01",
                "liquidatedOn", "2020-04-01",
                "legalFormCode", "70400"));
        rich.putAll(Map.of(
                "inn", "0411000110",
                "kpp", "041101001",
                "address", "Горно-Алтайск, Вымышленная улица, 1, «двор»",
                "email", "oborot@example.org",
                "description", "Строка\n\n- пункт; ещё\n@кто",
                "language", "en",
                "charterNumber", "=7"));
        var all = List.of(
                added(rich),
                added(Map.of("kind", "business", "shortName", name + " бедная")),
                added(Map.of(
                        "kind",
                        "ngo",
                        "shortName",
                        name + " частная",
                        "address",
                        "Вымышленная улица, 9",
                        "location",
                        Map.of("lat", 51.9, "lon", 85.9),
                        "email",
                        "person@example.org",
                        "phones",
                        List.of("+7 900 000-00-09", "+7 388 222-00-01", "+7 388 222-00-02"),
                        "personalContacts",
                        List.of("+7 900 000-00-09", "person@example.org", "Вымышленная улица, 9"))),
                marked(name + " из реестра"));
        var before = all.stream()
                .map(id -> admin().get(ORGANIZATIONS + "/" + id).asString())
                .toList();

        var bytes = admin().header("Accept-Language", "ru")
                .get(ORGANIZATIONS + "?q=" + name + "&format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String id = Registers.send(bytes, "export." + format.replaceAll("&.*", ""), Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var checked = settled(id);
        assertThat(problems(id)).isEmpty();
        assertThat(checked.getInt("rowsTotal")).isEqualTo(4);
        act(id, "start").statusCode(200);
        var done = settled(id);
        assertThat(done.getString("status")).isEqualTo("finished");
        assertThat(done.getInt("unchanged")).isEqualTo(4);
        assertThat(done.getInt("created") + done.getInt("changed") + done.getInt("rejected"))
                .isZero();
        assertThat(done.getInt("conflicts")).isZero();
        // The words of people stay, in the order in which they were said.
        assertThat(all.stream()
                        .map(one -> admin().get(ORGANIZATIONS + "/" + one).asString()))
                .containsExactlyElementsOf(before);
    }

    @Test
    void a_register_with_other_numbers_leaves_a_persons_own_one() {
        var name = word("Номера");
        var id = marked(name);
        var ogrn = admin().get(ORGANIZATIONS + "/" + id).path("ogrn");
        var done = imported("name;ogrn;phones\n" + name + ";" + ogrn + ";+7 388 222-00-04\n");
        assertThat(done.getInt("changed")).isEqualTo(1);
        assertThat(admin().get(ORGANIZATIONS + "/" + id).<List<String>>path("phones"))
                .containsExactly("+7 388 222-00-04", "+7 900 000-00-11");
        act(done.getString("id"), "undo").statusCode(200);
        settled(done.getString("id"));
        assertThat(admin().get(ORGANIZATIONS + "/" + id).<List<String>>path("phones"))
                .containsExactly("+7 900 000-00-11", "+7 388 222-00-03");
    }
}

package roundtable.organization.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static roundtable.organization.register.Registers.ADMIN;
import static roundtable.organization.register.Registers.IMPORTS;
import static roundtable.organization.register.Registers.MERGE_PATCH;
import static roundtable.organization.register.Registers.ORGANIZATIONS;
import static roundtable.organization.register.Registers.act;
import static roundtable.organization.register.Registers.admin;
import static roundtable.organization.register.Registers.byOgrn;
import static roundtable.organization.register.Registers.get;
import static roundtable.organization.register.Registers.imported;
import static roundtable.organization.register.Registers.ogrn;
import static roundtable.organization.register.Registers.problems;
import static roundtable.organization.register.Registers.ready;
import static roundtable.organization.register.Registers.settled;
import static roundtable.organization.register.Registers.word;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** A register from its upload to the directory, again, and back. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = ADMIN, roles = "administrator")
class RegisterImportTest {

    @Test
    void a_register_is_checked_imported_and_says_nothing_new_the_second_time() {
        var name = word("Кедр");
        var numbers = List.of(ogrn(), ogrn(), ogrn());
        var csv = "Краткое наименование;ОГРН;ОКТМО;Телефон;Широта;Долгота;Дата основания\r\n"
                + name + " один;" + numbers.get(0) + ";84701000;+7 388 222-00-01, доб. 5;51,958;85.96;01.04.2012\r\n"
                + name + " два;" + numbers.get(1) + ";84000000;;;;\r\n"
                + "\"" + name + "; «три»\";" + numbers.get(2) + ";;;;;2012-04-02\r\n";
        var id = ready(csv);
        var checked = get(id);
        assertThat(checked.getString("status")).isEqualTo("ready");
        assertThat(checked.getString("format")).isEqualTo("csv");
        assertThat(checked.getString("separator")).isEqualTo(";");
        assertThat(checked.getList("columns.field"))
                .containsExactly("shortName", "ogrn", "oktmo", "phones", "lat", "lon", "foundedOn");
        assertThat(checked.getInt("forecast.created")).isEqualTo(3);
        assertThat(checked.getList("actions")).containsExactlyInAnyOrder("start", "change", "cancel");
        admin().get(ORGANIZATIONS + "/by-ogrn/" + numbers.get(0)).then().statusCode(404);

        act(id, "start").statusCode(200);
        var done = settled(id);
        assertThat(done.getString("status")).isEqualTo("finished");
        assertThat(done.getInt("created")).isEqualTo(3);
        assertThat(done.getInt("rowsDone")).isEqualTo(3);
        var first = byOgrn(numbers.get(0));
        assertThat(first.getString("shortName")).isEqualTo(name + " один");
        assertThat(first.getString("kind")).isEqualTo("ngo");
        assertThat(first.getString("status")).isEqualTo("published");
        assertThat(first.getBoolean("registered")).isTrue();
        assertThat(first.getList("phones")).containsExactly("+7 388 222-00-01, доб. 5");
        assertThat(first.getDouble("location.lat")).isEqualTo(51.958);
        assertThat(first.getString("foundedOn")).isEqualTo("2012-04-01");

        var again = imported(csv);
        assertThat(again.getInt("unchanged")).isEqualTo(3);
        assertThat(again.getInt("created") + again.getInt("changed") + again.getInt("rejected"))
                .isZero();
        assertThat(byOgrn(numbers.get(0)).getInt("version")).isEqualTo(first.getInt("version"));
    }

    @Test
    void other_columns_and_a_saved_mapping() {
        var name = word("Лад");
        var csv = "Имя,Прим.,Город\n" + name + ",текст,Горно-Алтайск\n";
        var id = ready(csv);
        assertThat(get(id).getList("columns.field")).containsExactly(null, null, null);
        assertThat(problems(id)).extracting(p -> p.get("code")).containsExactly("required");
        var tag = admin().get(IMPORTS + "/" + id).header("ETag");
        admin().contentType(MERGE_PATCH)
                .body("{}")
                .patch(IMPORTS + "/" + id)
                .then()
                .statusCode(428);
        admin().contentType(MERGE_PATCH)
                .header("If-Match", tag)
                .body(Map.of("mapping", Map.of("Имя", "shortName", "Прим.", "nothing")))
                .patch(IMPORTS + "/" + id)
                .then()
                .statusCode(400)
                .body("violations.field", contains("/mapping/Прим."));
        admin().contentType(MERGE_PATCH)
                .header("If-Match", tag)
                .body(Map.of("mapping", Map.of("Имя", "shortName", "Прим.", "mission"), "source", "Проба"))
                .patch(IMPORTS + "/" + id)
                .then()
                .statusCode(200)
                .body("status", is("analysing"));
        assertThat(settled(id).getInt("forecast.created")).isEqualTo(1);
        assertThat(problems(id)).isEmpty();
        admin().get(IMPORTS + "/" + id + "/preview")
                .then()
                .statusCode(200)
                .body("rows[0].values.shortName", is(name))
                .body("rows[0].values.mission", is("текст"))
                .body("rows[0].cells", contains(name, "текст", "Горно-Алтайск"));

        String mapping = admin().contentType("application/json")
                .body(Map.of("name", name, "source", "Проба", "mapping", Map.of("Имя", "shortName")))
                .post(IMPORTS + "/mappings")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        admin().get(IMPORTS + "/mappings").then().statusCode(200).body("items.name", hasItem(name));
        String second = Registers.send(csv.getBytes(StandardCharsets.UTF_8), "a.csv", Map.of("mapping", mapping))
                .then()
                .statusCode(201)
                .body("source", is("Проба"))
                .extract()
                .path("id");
        assertThat(settled(second).getList("columns.field")).containsExactly("shortName", null, null);
        admin().delete(IMPORTS + "/mappings/" + mapping).then().statusCode(204);
        admin().delete(IMPORTS + "/mappings/" + mapping).then().statusCode(404);
    }

    @Test
    void what_people_have_stated_is_asked_about_and_not_overwritten() {
        var ogrn = ogrn();
        var name = word("Слово");
        String id = admin().contentType("application/json")
                .body(Map.of("kind", "ngo", "shortName", name, "ogrn", ogrn, "mission", "Сказано людьми."))
                .post(ORGANIZATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var csv =
                "Краткое наименование;ОГРН;Миссия;Адрес\n" + name + ";" + ogrn + ";Сказано реестром.;Вымышленная, 1\n";
        var done = imported(csv);
        assertThat(done.getInt("changed")).isEqualTo(1);
        assertThat(done.getInt("conflicts")).isEqualTo(1);
        var now = byOgrn(ogrn);
        assertThat(now.getString("mission")).isEqualTo("Сказано людьми.");
        assertThat(now.getString("address")).isEqualTo("Вымышленная, 1");
        var path = IMPORTS + "/" + done.getString("id") + "/conflicts";
        admin().get(path)
                .then()
                .statusCode(200)
                .body("items.field", contains("mission"))
                .body("items.stated", contains("Сказано людьми."))
                .body("items.offered", contains("Сказано реестром."))
                .body("items.organization.id", contains(id));
        admin().get(ORGANIZATIONS + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items[0].action", is("import"))
                .body("items[0].origin.file", is("реестр.csv"))
                .body("items[0].origin.row", is(1))
                .body("items[0].fields.address.to", is("Вымышленная, 1"));

        admin().contentType("application/json")
                .body("{}")
                .post(path + "/actions/keep")
                .then()
                .statusCode(200)
                .body("decided", is(1));
        var again = imported(csv);
        assertThat(again.getInt("conflicts")).isZero();

        var other = imported(csv.replace("реестром", "новым реестром"));
        assertThat(other.getInt("conflicts")).isEqualTo(1);
        admin().contentType("application/json")
                .body("{}")
                .post(IMPORTS + "/" + other.getString("id") + "/conflicts/actions/take")
                .then()
                .statusCode(200)
                .body("decided", is(1))
                .body("refused", is(0));
        assertThat(byOgrn(ogrn).getString("mission")).isEqualTo("Сказано новым реестром.");
        // The register's word stands there now, so the register may change it.
        imported(csv);
        assertThat(byOgrn(ogrn).getString("mission")).isEqualTo("Сказано реестром.");
    }

    @Test
    void an_undo_takes_back_what_nobody_has_touched_and_lists_the_rest() {
        var numbers = List.of(ogrn(), ogrn(), ogrn());
        var name = word("Обрат");
        imported("name;ogrn;mission\n" + name + " 0;" + numbers.get(0) + ";Прежняя.\n");
        var before = byOgrn(numbers.get(0));
        var csv = "name;ogrn;mission\n" + name + " 0;" + numbers.get(0) + ";Новая.\n" + name + " 1;" + numbers.get(1)
                + ";\n" + name + " 2;" + numbers.get(2) + ";\n";
        var done = imported(csv);
        assertThat(done.getInt("created")).isEqualTo(2);
        assertThat(done.getInt("changed")).isEqualTo(1);
        assertThat(byOgrn(numbers.get(0)).getString("mission")).isEqualTo("Новая.");
        var touched = byOgrn(numbers.get(2));
        admin().contentType(MERGE_PATCH)
                .header("If-Match", "\"" + touched.getInt("version") + "\"")
                .body("{\"address\": \"Правка\"}")
                .patch(ORGANIZATIONS + "/" + touched.getString("id"))
                .then()
                .statusCode(200);
        var id = done.getString("id");
        act(id, "undo").statusCode(200).body("status", is("undoing"));
        var undone = settled(id);
        assertThat(undone.getString("status")).isEqualTo("undone");
        assertThat(undone.getInt("kept")).isEqualTo(1);
        assertThat(undone.getList("actions")).isEmpty();
        assertThat(byOgrn(numbers.get(0)).getString("mission")).isEqualTo(before.getString("mission"));
        assertThat(byOgrn(numbers.get(2)).getString("address")).isEqualTo("Правка");
        admin().get(IMPORTS + "/" + id + "/kept")
                .then()
                .statusCode(200)
                .body("items.row", contains(3))
                .body("items.organization.id", contains(touched.getString("id")));
        assertThat(byOgrn(numbers.get(1)).getString("status")).isEqualTo("archived");
        admin().queryParam("q", name + " 1")
                .get(ORGANIZATIONS)
                .then()
                .body("items.shortName", not(hasItem(name + " 1")));
        // The same file again brings it back under its own id.
        var again = imported(csv);
        assertThat(again.getInt("created")).isEqualTo(1);
        assertThat(byOgrn(numbers.get(1)).getString("status")).isEqualTo("published");
    }

    @Test
    void a_cancelled_one_writes_nothing_and_cannot_start() {
        var id = ready("name;ogrn\n" + word("Стоп") + ";" + ogrn() + "\n");
        act(id, "undo").statusCode(409);
        act(id, "cancel").statusCode(200).body("status", is("cancelled")).body("actions", empty());
        act(id, "start").statusCode(409);
    }

    @Test
    void rows_are_known_again_by_number_or_by_name_and_territory_and_liquidated_ones_are_marked() {
        var name = word("Клуб");
        var first = imported("id;name;oktmo;Статус\n77;" + name + ";84701000;Действует\n");
        assertThat(first.getInt("created")).isEqualTo(1);
        var renamed = imported("id;name;oktmo;Статус\n77;" + name + " новый;84701000;Ликвидирована\n");
        assertThat(renamed.getInt("changed")).isEqualTo(1);
        assertThat(renamed.getInt("created")).isZero();
        admin().queryParam("q", name)
                .queryParam("liquidated", "true")
                .get(ORGANIZATIONS)
                .then()
                .statusCode(200)
                .body("items.shortName", contains(name + " новый"));
        admin().queryParam("q", name)
                .queryParam("liquidated", "false")
                .get(ORGANIZATIONS)
                .then()
                .body("items", empty());

        var other = word("Круг");
        imported("name;oktmo\n" + other + ";84701000\n");
        var again = imported("name;oktmo;mission\n«" + other.toUpperCase(java.util.Locale.ROOT) + "»;84701000;Есть.\n");
        assertThat(again.getInt("changed")).isEqualTo(1);
        assertThat(again.getInt("created")).isZero();
    }

    @Test
    void an_unknown_area_is_told_and_the_rest_of_the_row_imported() {
        var name = word("Круг");
        var number = ogrn();
        var id = ready("name;ogrn;Направления\n" + name + ";" + number
                + ";\"Природа и животные; Понятный язык; 0087\"\n" + name + " второй;1027700132196;Понятный язык\n");
        assertThat(problems(id))
                .extracting(p -> p.get("row") + " " + p.get("column") + " " + p.get("code"))
                .containsExactly("1 Направления unknown-area", "2 ogrn check-digit", "2 Направления unknown-area");
        assertThat(problems(id).get(0).get("detail"))
                .isEqualTo("Нет таких направлений: «Понятный язык», «0087». Их не загрузим.");
        var checked = get(id);
        assertThat(checked.getInt("rejected")).isEqualTo(1);
        assertThat(checked.getInt("remarked")).isEqualTo(1);
        admin().get(IMPORTS + "/" + id + "/preview")
                .then()
                .body("rows[0].problems.code", contains("unknown-area"))
                .body("rows[0].values.activityAreaIds.size()", is(1));
        act(id, "start").statusCode(200);
        var done = settled(id);
        assertThat(done.getInt("created")).isEqualTo(1);
        assertThat(done.getInt("remarked")).isEqualTo(1);
        assertThat(byOgrn(number).getList("activityAreas")).hasSize(1);
    }

    @Test
    void windows_1251_and_json_are_read_too() {
        var name = word("Ветер");
        var csv = "Наименование\tОГРН\n" + name + "\t" + ogrn() + "\n";
        var id = Registers.upload(csv.getBytes(Charset.forName("windows-1251")), "a.txt");
        var read = settled(id);
        assertThat(read.getString("encoding")).isEqualTo("windows-1251");
        assertThat(read.getString("separator")).isEqualTo("\t");
        assertThat(read.getList("columns.field")).containsExactly("name", "ogrn");
        assertThat(read.getInt("forecast.created")).isEqualTo(1);

        var json = "[{\"id\": \"a-" + name + "\", \"name\": \"" + name + " сад\", \"ogrn\": \"" + ogrn()
                + "\", \"contacts\": {\"email\": \"sad@example.org\", \"phone\": \"+7 (499) 500-96-58\"},"
                + " \"directions\": [{\"code\": \"0087\", \"name\": \"Язык\"}]}]";
        var profile = settled(Registers.upload(json.getBytes(StandardCharsets.UTF_8), "a.json"));
        assertThat(profile.getString("format")).isEqualTo("json");
        assertThat(profile.getList("columns.header"))
                .containsExactly(
                        "id", "name", "ogrn", "contacts.email", "contacts.phone", "directions.code", "directions.name");
        assertThat(profile.getList("columns.field"))
                .containsExactly("id", "name", "ogrn", "email", "phones", null, "activityAreas");
        assertThat(profile.getInt("forecast.created")).isEqualTo(1);
        assertThat(profile.getInt("remarked")).isEqualTo(1);

        var lines = "{\"name\": \"" + name + " а\"}\n{\"name\": \"" + name + " б\", \"kpp\": null}\n";
        var found = settled(Registers.upload(lines.getBytes(StandardCharsets.UTF_8), "a.jsonl"));
        assertThat(found.getString("format")).isEqualTo("json_lines");
        assertThat(found.getInt("rowsTotal")).isEqualTo(2);
    }
}

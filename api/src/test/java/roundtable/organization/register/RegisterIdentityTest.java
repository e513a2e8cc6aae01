package roundtable.organization.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static roundtable.organization.register.Registers.ADMIN;
import static roundtable.organization.register.Registers.IMPORTS;
import static roundtable.organization.register.Registers.MERGE_PATCH;
import static roundtable.organization.register.Registers.ORGANIZATIONS;
import static roundtable.organization.register.Registers.act;
import static roundtable.organization.register.Registers.admin;
import static roundtable.organization.register.Registers.byOgrn;
import static roundtable.organization.register.Registers.database;
import static roundtable.organization.register.Registers.get;
import static roundtable.organization.register.Registers.imported;
import static roundtable.organization.register.Registers.number;
import static roundtable.organization.register.Registers.ogrn;
import static roundtable.organization.register.Registers.problems;
import static roundtable.organization.register.Registers.ready;
import static roundtable.organization.register.Registers.settled;
import static roundtable.organization.register.Registers.upload;
import static roundtable.organization.register.Registers.word;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** Which organization a row speaks of, when its numbers come, are corrected, or are another register's too. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = ADMIN, roles = "administrator")
class RegisterIdentityTest {
    private static final int BATCH = Importer.BATCH;

    @Inject
    RegisterCleanUp cleanUp;

    private static String row(String number, String name, String ogrn) {
        return "id;name;ogrn\n" + number + ";" + name + ";" + ogrn + "\n";
    }

    private static long named(String name) {
        return number("select count(*) from organization where short_name like ? || '%'", name);
    }

    private static String added(String name, Map<String, Object> more) {
        var body = new java.util.HashMap<String, Object>(Map.of("kind", "ngo", "shortName", name));
        body.putAll(more);
        return admin().contentType("application/json")
                .body(body)
                .post(ORGANIZATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void changed(JsonPath done, int created, int changed, int unchanged, int rejected) {
        assertThat(List.of("created", "changed", "unchanged", "rejected"))
                .extracting(done::getInt)
                .containsExactly(created, changed, unchanged, rejected);
    }

    @Test
    void a_row_that_gains_its_ogrn_stays_the_same_organization() {
        var name = word("Прирост");
        var ogrn = ogrn();
        changed(imported(row(name, name, "")), 1, 0, 0, 0);
        changed(imported(row(name, name + " с номером", ogrn)), 0, 1, 0, 0);
        assertThat(named(name)).isEqualTo(1);
        var one = byOgrn(ogrn);
        assertThat(one.getString("shortName")).isEqualTo(name + " с номером");
        changed(imported(row(name, name + " с номером", ogrn)), 0, 0, 1, 0);
        // The number still leads there when the register has lost the ОГРН and the name.
        changed(imported(row(name, name + " иначе", "")), 0, 1, 0, 0);
        assertThat(byOgrn(ogrn).getString("id")).isEqualTo(one.getString("id"));
        assertThat(named(name)).isEqualTo(1);
    }

    @Test
    void the_number_of_a_row_with_an_ogrn_is_kept_too() {
        var name = word("Числа");
        var ogrn = ogrn();
        changed(imported(row(name, name, ogrn)), 1, 0, 0, 0);
        changed(imported(row(name, name + " иначе", "")), 0, 1, 0, 0);
        assertThat(byOgrn(ogrn).getString("shortName")).isEqualTo(name + " иначе");
    }

    @Test
    void a_corrected_ogrn_is_asked_about_and_taken() {
        var name = word("Поправка");
        var wrong = ogrn();
        var right = ogrn();
        imported(row(name, name, wrong));
        var csv = row(name, name + " иначе", right);
        var asked = imported(csv);
        changed(asked, 0, 0, 1, 0);
        assertThat(asked.getInt("forecast.conflicts")).isEqualTo(1);
        assertThat(byOgrn(wrong).getString("shortName")).isEqualTo(name);
        assertThat(named(name)).isEqualTo(1);
        var path = IMPORTS + "/" + asked.getString("id") + "/conflicts";
        admin().get(path)
                .then()
                .body("items.field", contains("ogrn"))
                .body("items.byNumber", contains(true))
                .body("items.stated", contains(wrong))
                .body("items.offered", contains(right));
        // The same file asks the same question, not a second one.
        var again = imported(csv);
        admin().queryParam("open", true).get(path).then().body("items.size()", is(0));
        admin().contentType("application/json")
                .body("{}")
                .post(IMPORTS + "/" + again.getString("id") + "/conflicts/actions/take")
                .then()
                .statusCode(200)
                .body("decided", is(1));
        changed(imported(csv), 0, 1, 0, 0);
        assertThat(byOgrn(right).getString("shortName")).isEqualTo(name + " иначе");
        assertThat(named(name)).isEqualTo(1);
    }

    @Test
    void a_number_given_to_another_ogrn_is_left_out_in_words_once_that_is_decided() {
        var name = word("Отказ");
        var first = ogrn();
        imported(row(name, name, first));
        var csv = row(name, name + " другая", ogrn());
        var asked = imported(csv);
        admin().contentType("application/json")
                .body("{}")
                .post(IMPORTS + "/" + asked.getString("id") + "/conflicts/actions/keep")
                .then()
                .statusCode(200)
                .body("decided", is(1));
        var refused = imported(csv);
        changed(refused, 0, 0, 0, 1);
        assertThat(problems(refused.getString("id")))
                .singleElement()
                .satisfies(p -> assertThat(p.get("code")).isEqualTo("number-kept"))
                .satisfies(p -> assertThat(p.get("detail")).asString().contains(first));
        assertThat(named(name)).isEqualTo(1);
    }

    @Test
    void a_number_and_an_ogrn_of_two_organizations_leave_the_row_out_until_they_are_merged() {
        var name = word("Двое");
        var ogrn = ogrn();
        var owner = added(name + " с ОГРН", Map.of("ogrn", ogrn));
        imported(row(name, name, ""));
        String numbered = admin().queryParam("q", name)
                .get(ORGANIZATIONS)
                .then()
                .extract()
                .path("items.find { it.id != '" + owner + "' }.id");
        var csv = row(name, name, ogrn);
        var refused = imported(csv);
        changed(refused, 0, 0, 0, 1);
        assertThat(problems(refused.getString("id")))
                .extracting(p -> p.get("code"))
                .containsExactly("number-identity");

        admin().contentType("application/json")
                .body(Map.of("into", owner))
                .post(ORGANIZATIONS + "/" + numbered + "/actions/merge")
                .then()
                .statusCode(200);
        assertThat(imported(csv).getInt("rejected")).isZero();
        // From now on the number leads to the one that is left.
        var renamed = imported("id;name;ogrn;mission\n" + name + ";" + name + ";;Вдвоём.\n");
        changed(renamed, 0, 1, 0, 0);
        assertThat(byOgrn(ogrn).getString("mission")).isEqualTo("Вдвоём.");
    }

    @Test
    void what_an_undo_has_taken_back_returns_with_the_right_ogrn() {
        var name = word("Назад");
        var right = ogrn();
        var done = imported(row(name, name, ogrn()));
        act(done.getString("id"), "undo").statusCode(200);
        settled(done.getString("id"));
        changed(imported(row(name, name, right)), 1, 0, 0, 0);
        assertThat(byOgrn(right).getString("status")).isEqualTo("published");
        assertThat(named(name)).isEqualTo(1);
    }

    @Test
    void two_registers_have_the_same_numbers() {
        var name = word("Первый");
        var other = word("Второй");
        imported(row("77", name, ""), name);
        changed(imported(row("77", other, ""), other), 1, 0, 0, 0);
        changed(imported(row("77", name + " новый", ""), name), 0, 1, 0, 0);
        changed(imported(row("77", other + " новый", ""), " " + other + " "), 0, 1, 0, 0);
        assertThat(named(name) + named(other)).isEqualTo(2);
        assertThat(SourceKeys.numbers("а:б")).isNotEqualTo(SourceKeys.numbers("а") + "б:");
    }

    @Test
    void a_register_with_numbers_of_its_own_starts_when_it_is_named() {
        var name = word("Безымянный");
        var id = upload(row("77", name, ""), null);
        var checked = settled(id);
        assertThat(checked.getBoolean("sourceMissing")).isTrue();
        assertThat(checked.getList("actions")).containsExactlyInAnyOrder("change", "cancel");
        act(id, "start")
                .statusCode(400)
                .body("violations.field", contains("/source"))
                .body("violations.code", contains("source-required"))
                .body("violations.message", contains(org.hamcrest.Matchers.startsWith("Назовите реестр")));
        change(id, Map.of("source", name));
        assertThat(settled(id).getBoolean("sourceMissing")).isFalse();
        act(id, "start").statusCode(200);
        changed(settled(id), 1, 0, 0, 0);
        admin().get(IMPORTS).then().body("items.find { it.id == '" + id + "' }.source", is(name));

        // Or the numbers are left out.
        var second = upload(row("78", name + " без номера", ""), null);
        settled(second);
        change(second, "{\"mapping\": {\"id\": null}}");
        assertThat(settled(second).getList("actions")).contains("start");
    }

    private static void change(String id, Object patch) {
        admin().contentType(MERGE_PATCH)
                .header("If-Match", admin().get(IMPORTS + "/" + id).header("ETag"))
                .body(patch)
                .patch(IMPORTS + "/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void numbers_that_no_other_register_can_have_need_no_name() {
        var name = word("Всюду");
        var number = UUID.randomUUID().toString();
        changed(imported(row(number, name, ""), null), 1, 0, 0, 0);
        changed(imported(row(number, name + " новый", ""), null), 0, 1, 0, 0);
    }

    @Test
    void a_number_that_stands_twice_in_a_file_is_none() {
        var name = word("Дважды");
        var last = ogrn();
        var id = ready("id;name;ogrn\n" + name + ";" + name + " а;" + ogrn() + "\n" + name + ";" + name + " б;" + last
                + "\n" + name + "2;" + name + " в;" + last + "\n");
        // The third row repeats the second one, which is left out itself.
        assertThat(problems(id))
                .extracting(p -> p.get("row") + " " + p.get("code"))
                .containsExactly("2 duplicate-number");
        assertThat(get(id).getInt("forecast.created")).isEqualTo(2);
    }

    @Test
    void rows_with_numbers_are_told_apart_though_their_names_are_one() {
        var name = word("Тёзки");
        var csv = new StringBuilder("id;name\n" + name + "a;" + name + "\n");
        others(csv, name, "\n");
        csv.append(name).append("b;").append(name).append("\n");
        changed(imported(csv.toString()), BATCH + 2, 0, 0, 0);
        changed(imported(csv.toString()), 0, 0, BATCH + 2, 0);
        // A row without a number has only its name, wherever it stands.
        csv.append(";").append(name).append("\n");
        assertThat(problems(ready(csv.toString())))
                .extracting(p -> p.get("row") + " " + p.get("code"))
                .containsExactly(BATCH + 3 + " duplicate");
    }

    @Test
    void two_keys_of_one_organization_are_told_however_far_apart() {
        var name = word("Вразброс");
        var ogrn = ogrn();
        var known = added(name, Map.of("ogrn", ogrn));
        var csv = new StringBuilder("id;name;ogrn\n" + name + "a;" + name + ";" + ogrn + "\n");
        others(csv, name, ";\n");
        csv.append(known).append(";").append(name).append(";\n");
        var id = ready(csv.toString());
        assertThat(problems(id))
                .extracting(p -> p.get("row") + " " + p.get("code"))
                .containsExactly(BATCH + 2 + " same-organization");
        assertThat(get(id).getInt("rejected")).isEqualTo(1);
    }

    @Test
    void they_are_told_after_a_resume_too() throws Exception {
        var name = word("Обрыв");
        var ogrn = ogrn();
        var known = added(name, Map.of("mission", "Сказано людьми."));
        var held = added(name + " занятая", Map.of());
        var csv = new StringBuilder("id;name;ogrn\n" + name + "a;" + name + ";" + ogrn + "\n");
        others(csv, name, ";\n");
        csv.append(held).append(";").append(name).append(" занятая;\n");
        csv.append(known).append(";").append(name).append(" иначе;\n");
        var id = ready(csv.toString());
        assertThat(problems(id)).isEmpty();
        // Since the check the organization has got the number of the first row: now two rows are about it.
        admin().contentType(MERGE_PATCH)
                .header("If-Match", admin().get(ORGANIZATIONS + "/" + known).header("ETag"))
                .body(Map.of("ogrn", ogrn))
                .patch(ORGANIZATIONS + "/" + known)
                .then()
                .statusCode(200);
        try (var other = database()) {
            other.setAutoCommit(false);
            hold(other, held);
            act(id, "start").statusCode(200);
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> get(id).getInt("rowsDone") == BATCH);
            assertThat(breakOff()).isEqualTo(1);
            other.rollback();
        }
        // Another file wakes the worker, which goes on where it has stopped.
        upload(row(name, name, ""));
        var done = settled(id);
        assertThat(done.getString("status")).isEqualTo("finished");
        assertThat(done.getInt("rejected")).isEqualTo(1);
        assertThat(problems(id))
                .extracting(p -> p.get("row") + " " + p.get("code"))
                .containsExactly(BATCH + 3 + " same-organization");
        admin().get(ORGANIZATIONS + "/" + known).then().body("shortName", not(name + " иначе"));
        assertThat(number("select count(*) from register_taken where import_id = ?::uuid", id))
                .isZero();
    }

    @Test
    void what_nobody_goes_on_with_is_forgotten_at_night() throws Exception {
        var name = word("Ночь");
        var id = ready(row(name, name, ""));
        act(id, "cancel").statusCode(200);
        try (var connection = database();
                var insert = connection.prepareStatement(
                        "insert into register_taken (import_id, position, organization_ids) values (?::uuid, 7, '{}')")) {
            insert.setString(1, id);
            insert.executeUpdate();
        }
        cleanUp.run();
        assertThat(number("select count(*) from register_taken where import_id = ?::uuid", id))
                .isZero();
    }

    /** As many rows as a batch has, about others; {@code end} of each row. */
    private static void others(StringBuilder csv, String name, String end) {
        for (var i = 0; i < BATCH; i++) {
            csv.append(name)
                    .append(i)
                    .append(";")
                    .append(name)
                    .append(" номер ")
                    .append(i)
                    .append(end);
        }
    }

    private static void hold(Connection connection, String organization) throws SQLException {
        try (var lock = connection.prepareStatement("select 1 from organization where id = ?::uuid for update")) {
            lock.setString(1, organization);
            lock.execute();
        }
    }

    /** The worker loses its connection in the midst of a batch. */
    private static long breakOff() {
        return number("select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity"
                + " where application_name = 'round-table register import'");
    }
}

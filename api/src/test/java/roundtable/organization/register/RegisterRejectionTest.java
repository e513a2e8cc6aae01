package roundtable.organization.register;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.organization.register.Registers.ADMIN;
import static roundtable.organization.register.Registers.ORGANIZATIONS;
import static roundtable.organization.register.Registers.admin;
import static roundtable.organization.register.Registers.get;
import static roundtable.organization.register.Registers.ogrn;
import static roundtable.organization.register.Registers.problems;
import static roundtable.organization.register.Registers.ready;
import static roundtable.organization.register.Registers.settled;
import static roundtable.organization.register.Registers.upload;
import static roundtable.organization.register.Registers.word;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** Every reason for which a row is left out is told by its own word, and all reasons of a row at once. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = ADMIN, roles = "administrator")
class RegisterRejectionTest {

    private static String added(String name, String ogrn) {
        return admin().contentType("application/json")
                .body(Map.of("kind", "ngo", "shortName", name, "ogrn", ogrn))
                .post(ORGANIZATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void act(String id, String action, Map<String, String> body) {
        admin().contentType("application/json")
                .body(body)
                .post(ORGANIZATIONS + "/" + id + "/actions/" + action)
                .then()
                .statusCode(200);
    }

    @Test
    void each_reason_has_its_word() {
        var name = word("Отказ");
        var other = ogrn();
        var one = added(name + " одна", ogrn());
        added(name + " другая", other);
        var merged = added(name + " присоединённая", ogrn());
        act(merged, "merge", Map.of("into", one));
        var withdrawn = added(name + " снятая", ogrn());
        act(withdrawn, "archive", Map.of());
        var rows = new LinkedHashMap<String, String>();
        rows.put("null identity", one + ";" + name + ";" + other + ";;;;");
        rows.put("null merged", merged + ";" + name + ";;;;;");
        rows.put("null withdrawn", withdrawn + ";" + name + ";;;;;");
        rows.put("lat half-a-place", ";" + name + " а;;51.958;;;");
        rows.put("lat degrees", ";" + name + " б;;север;85.96;;");
        rows.put("Статус state", ";" + name + " в;;;;Ликвидация;");
        rows.put("kind kind", ";" + name + " г;" + ogrnip() + ";;;;чужой");
        var id = ready("id;name;ogrn;lat;lon;Статус;kind\n" + String.join("\n", rows.values()));
        var expected = new ArrayList<String>();
        rows.keySet().forEach(reason -> expected.add((expected.size() + 1) + " " + reason));
        assertThat(problems(id))
                .extracting(p -> p.get("row") + " " + p.get("column") + " " + p.get("code"))
                .containsExactlyElementsOf(expected);
        assertThat(problems(id))
                .allSatisfy(p ->
                        assertThat(String.valueOf(p.get("detail"))).isNotBlank().doesNotContain("register."));
        assertThat(get(id).getInt("rejected")).isEqualTo(rows.size());
    }

    /** An entrepreneur's number; for an NGO it would be too long, but whose it is this row does not tell. */
    private static String ogrnip() {
        var body = 30_404_110_000_000L + System.nanoTime() % 1_000_000;
        return body + "" + body % 13 % 10;
    }

    @Test
    void all_reasons_of_a_row_are_told_at_once() {
        var id = ready("name;ogrn;foundedOn;inn;email\n" + word("Всё")
                + ";1027700132196;31.02.2020;7,70708E+09;нет\n;1027700132196;31.02.2020;;\n");
        assertThat(problems(id))
                .extracting(p -> p.get("row") + " " + p.get("column") + " " + p.get("code"))
                .containsExactly(
                        "1 ogrn check-digit",
                        "1 foundedOn date",
                        "1 inn rounded",
                        "1 email email",
                        "2 name required",
                        "2 ogrn check-digit",
                        "2 foundedOn date");
        assertThat(get(id).getInt("rejected")).isEqualTo(2);
    }

    @Test
    void an_error_of_the_spreadsheet_is_no_value() {
        var sheet = Workbooks.row(1, "name", "ogrn", "foundedOn")
                + "<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#N/A</v></c><c r=\"B2\" t=\"str\"><v>1027700132196</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>" + word("Дата")
                + "</v></c><c r=\"C3\" t=\"e\"><v>#REF!</v></c></row>";
        var id = upload(Workbooks.of(sheet, Map.of()), "a.xlsx");
        settled(id);
        assertThat(problems(id))
                .extracting(p -> p.get("row") + " " + p.get("column") + " " + p.get("code"))
                .containsExactly("1 name error-cell", "1 ogrn check-digit", "2 foundedOn error-cell");
    }

    @Test
    void columns_are_counted_in_every_format() {
        var json = new StringBuilder("{\"c0\": 1");
        var csv = new StringBuilder("name");
        for (var i = 1; i <= 300; i++) {
            json.append(", \"c").append(i).append("\": 1");
            csv.append(";c").append(i);
        }
        var wide = "<row r=\"1\"><c r=\"KO1\" t=\"str\"><v>name</v></c></row>";
        for (var file : new byte[][] {
            csv.append("\nА\n").toString().getBytes(StandardCharsets.UTF_8),
            json.append("}").toString().getBytes(StandardCharsets.UTF_8),
            Workbooks.of(wide, Map.of())
        }) {
            assertThat(settled(upload(file, "x")).getString("failure.code")).isEqualTo("too-many-columns");
        }
    }
}

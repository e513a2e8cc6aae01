package roundtable.organization.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static roundtable.organization.register.Registers.ADMIN;
import static roundtable.organization.register.Registers.IMPORTS;
import static roundtable.organization.register.Registers.admin;
import static roundtable.organization.register.Registers.ogrn;
import static roundtable.organization.register.Registers.problems;
import static roundtable.organization.register.Registers.send;
import static roundtable.organization.register.Registers.settled;
import static roundtable.organization.register.Registers.upload;
import static roundtable.organization.register.Registers.word;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** Malformed files: one clear message with its place, and nothing changes. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = ADMIN, roles = "administrator")
class RegisterBadInputTest {

    private static void fails(byte[] file, String code, Integer line, Integer column) {
        var failed = settled(upload(file, "x"));
        assertThat(failed.getString("status")).isEqualTo("failed");
        assertThat(failed.getString("failure.code")).isEqualTo(code);
        assertThat(failed.getString("failure.detail")).isNotBlank();
        Integer atLine = failed.get("failure.line");
        Integer atColumn = failed.get("failure.column");
        assertThat(atLine).as(code).isEqualTo(line);
        assertThat(atColumn).as(code).isEqualTo(column);
        assertThat(failed.getList("actions")).isEmpty();
        assertThat(failed.getInt("created")).isZero();
    }

    private static void fails(String file, String code, Integer line, Integer column) {
        fails(file.getBytes(StandardCharsets.UTF_8), code, line, column);
    }

    private static void fails(byte[] file, String code) {
        fails(file, code, null, null);
    }

    @Test
    void csv() {
        fails("name;ogrn\nА\u0000Б;\n", "nul", 2, 2);
        fails("name;ogrn\nА;\nБ;\"открыта\nВ;\n", "unbalanced-quotes", 3, 3);
        fails("name;ogrn\nА;\"" + "х".repeat(10 * 1024 * 1024) + "\"\n", "cell-too-long", 2, 3);
        fails("name;ogrn\n\n\n", "no-rows", null, null);
        fails("   \n \n", "empty", null, null);
    }

    @Test
    void broken_utf8_is_told_with_its_place() {
        var good = "name;mission\nКедр;Сажаем кедры вместе со школьниками города.\n".getBytes(StandardCharsets.UTF_8);
        var broken = java.util.Arrays.copyOf(good, good.length + 1);
        broken[good.length] = (byte) 0xFF;
        fails(broken, "encoding", 3, 1);
    }

    @Test
    void mixed_line_ends_and_other_numbers_of_columns_are_a_matter_of_rows() {
        var csv = "name;ogrn\r\n" + word("А") + ";\n" + word("Б") + ";\r" + word("В") + ";;;\n" + word("Г")
                + ";;лишнее\n" + word("Д") + "\n";
        var id = upload(csv);
        assertThat(settled(id).getInt("rowsTotal")).isEqualTo(5);
        assertThat(problems(id))
                .extracting(p -> p.get("row") + " " + p.get("code"))
                .containsExactly("4 columns", "5 columns");
    }

    @Test
    void json() {
        fails("[{\"name\": \"А\"}, {\"name\": \"Б", "json-cut", 1, 28);
        fails("[{\"name\": \"А\",\n \"name\": \"Б\"}]", "duplicate-key", 2, 8);
        fails("{\"a\":".repeat(1000) + "1" + "}".repeat(1000), "too-deep", 1, 322);
        fails("[{\"name\": \"" + "х".repeat(200_000) + "\"}]", "cell-too-long", 1, 11);
        fails("[1, 2]", "not-an-object", 1, 2);
        fails("[{\"name\": \"А\"} {}]", "json", 1, 16);
        fails("{\"name\": \"А\"}]", "json", 1, 14);
    }

    @Test
    void workbooks_that_are_none_or_dangerous() {
        fails(
                Workbooks.of(Workbooks.row(1, "name"), Map.of("xl/externalLinks/externalLink1.xml", "<x/>")),
                "external-link");
        fails(
                Workbooks.of(
                        "",
                        Map.of(
                                "xl/sharedStrings.xml",
                                "<!DOCTYPE x [<!ENTITY a \"b\">]><sst><si><t>&a;</t></si></sst>")),
                "unsafe-xml");
        fails(Workbooks.of(" ".repeat(60 * 1024 * 1024), Map.of()), "zip-bomb");
        fails(Workbooks.zip(Map.of("a.txt", "б")), "xlsx");
        fails(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0}, "xlsx");
        fails(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4}, "old-excel");
        var rows = new StringBuilder();
        for (var i = 2; i <= 2_000_000; i++) {
            rows.append("<row r=\"")
                    .append(i)
                    .append("\" spans=\"1:9\" h=\"")
                    .append(i * 7919L % 100_003)
                    .append("\"/>");
        }
        fails(Workbooks.of(Workbooks.row(1, "name") + rows, Map.of()), "too-many-rows");
    }

    @Test
    void numbers_without_end_fill_no_memory() {
        var name = word("Число");
        var json = "[{\"name\": \"" + name + "\", \"mission\": 1e-2000000000, \"lat\": 5.1958e1, \"lon\": 85.960}]";
        var id = upload(json.getBytes(StandardCharsets.UTF_8), "a.json");
        assertThat(settled(id).getString("status")).isEqualTo("ready");
        admin().get(IMPORTS + "/" + id + "/preview")
                .then()
                .body("rows[0].values.mission", is("1e-2000000000"))
                .body("rows[0].values.location.lat", is(51.958f))
                .body("rows[0].values.location.lon", is(85.96f));
        var sheet = Workbooks.row(1, "name", "mission")
                + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>" + name
                + "</v></c><c r=\"B2\"><v>1E-2000000000</v></c></row>";
        var book = upload(Workbooks.of(sheet, Map.of()), "a.xlsx");
        assertThat(settled(book).getString("status")).isEqualTo("ready");
        admin().get(IMPORTS + "/" + book + "/preview").then().body("rows[0].values.mission", is("1E-2000000000"));
    }

    @Test
    void a_workbook_has_data_on_one_visible_sheet() {
        var name = word("Лист");
        var sheets = new String[] {"Памятка", "Реестр", "Справочник"};
        var one = settled(upload(
                Workbooks.sheets(
                        sheets, 2, "", Workbooks.row(1, "name") + Workbooks.row(2, name), Workbooks.row(1, "код")),
                "a.xlsx"));
        assertThat(one.getString("status")).isEqualTo("ready");
        assertThat(one.getList("columns.header")).containsExactly("name");
        assertThat(one.getInt("forecast.created")).isEqualTo(1);

        var several = settled(upload(
                Workbooks.sheets(sheets, 2, Workbooks.row(1, "Не забудьте"), Workbooks.row(1, "name"), ""), "a.xlsx"));
        assertThat(several.getString("failure.code")).isEqualTo("several-sheets");
        assertThat(several.getString("failure.detail")).contains("«Памятка», «Реестр»");
        fails(Workbooks.sheets(sheets, 2, "", "", Workbooks.row(1, "код")), "no-rows");
    }

    @Test
    void sheets_of_the_same_header_are_one_table() {
        var name = word("Лист");
        var id = upload(
                Workbooks.sheets(
                        new String[] {"1", "2", "3"},
                        -1,
                        Workbooks.row(1, "name", "ogrn") + Workbooks.row(2, name + " один", ogrn()),
                        "",
                        Workbooks.row(1, "name", "ogrn ")
                                + Workbooks.row(2, name + " два", ogrn())
                                + Workbooks.row(3, name + " три", "1027700132196")),
                "a.xlsx");
        var read = settled(id);
        assertThat(read.getList("columns.header")).containsExactly("name", "ogrn");
        assertThat(read.getInt("rowsTotal")).isEqualTo(3);
        assertThat(read.getInt("forecast.created")).isEqualTo(2);
        assertThat(problems(id))
                .extracting(p -> p.get("row") + " " + p.get("code"))
                .containsExactly("3 check-digit");
    }

    @Test
    void what_is_wrong_in_a_sheet_is_told_with_its_cell() {
        var good = Workbooks.row(1, "name", "ogrn") + Workbooks.row(2, "А");
        var texts = "<sst><si><t>А</t></si><si><t>" + "х".repeat(100_001) + "</t></si></sst>";
        fails(Workbooks.of(good + "<row r=\"4\"><c r=\"B4\"><v>1</c></row>", Map.of()), "xlsx", 4, 2);
        fails(Workbooks.of(good + "<row r=\"7\"><c r=\"A7\" t=\"s\"><v>5</v></c></row>", Map.of()), "xlsx", 7, 1);
        fails(Workbooks.of(good + Workbooks.row(5, "Б", "х".repeat(100_001)), Map.of()), "cell-too-long", 5, 2);
        fails(
                Workbooks.of(
                        good + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" t=\"s\"><v>1</v></c></row>",
                        Map.of("xl/sharedStrings.xml", texts)),
                "cell-too-long",
                3,
                2);
        fails(Workbooks.of("</wrong>", Map.of()), "xlsx");
    }

    @Test
    void projects_are_refused_in_words_and_change_nothing() {
        var name = word("Проектная");
        var json = "{\"id\": \"" + name + "-7702389486\", \"inn\": \"7702389486\", \"name\": \"" + name
                + "\", \"projects\": [{\"id\": \"archive\", \"name\": \"Архив\", \"summ\": 14000, \"report\": null,"
                + " \"category\": [{\"code\": \"0007\", \"name\": \"Открытость\"}],"
                + " \"funding_org\": {\"inn\": \"0000000000\", \"name\": \"Люди\"}}]}";
        fails(json, "projects", null, null);
        fails(json + "\n" + json, "projects", null, null);
        var refused = settled(upload(json.getBytes(StandardCharsets.UTF_8), "projects.json"));
        assertThat(refused.getString("failure.detail")).contains("проекты, а не организации");
        admin().queryParam("q", name)
                .get("/api/v1/organizations")
                .then()
                .statusCode(200)
                .body("items", empty());
        // A profile of an organization tells its projects too, and is one.
        var profile = json.replace("\"inn\"", "\"ogrn\": \"" + ogrn() + "\", \"inn\"");
        var good = settled(upload(
                profile.replaceFirst("\"funding_org.*}}]}", "\"url\": null}]}").getBytes(StandardCharsets.UTF_8),
                "profile.json"));
        assertThat(good.getString("status")).isEqualTo("ready");
        assertThat(good.getInt("forecast.created")).isEqualTo(1);
    }

    @Test
    void a_formula_leaves_its_row_out_and_a_number_keeps_its_digits() {
        var name = word("Лист");
        var sheet = Workbooks.row(1, "Наименование", "ОГРН", "Дата основания", "ИНН")
                + Workbooks.row(3, name + " первый", ogrn())
                + "<row r=\"4\"><c r=\"A4\" t=\"str\"><f>HYPERLINK(\"x\")</f><v>" + name + "</v></c></row>"
                + "<row r=\"5\"><c r=\"A5\" t=\"s\"><v>0</v></c><c r=\"B5\"><v>" + ogrn()
                + "</v></c><c r=\"C5\" s=\"1\"><v>41000</v></c><c r=\"D5\"><v>411000110</v></c></row>";
        var id = upload(
                Workbooks.of(
                        sheet,
                        Map.of(
                                "xl/sharedStrings.xml",
                                "<sst><si><r><t>" + name
                                        + "</t></r><r><t xml:space=\"preserve\"> третий</t></r></si></sst>",
                                "xl/styles.xml",
                                "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")),
                "a.xlsx");
        var read = settled(id);
        assertThat(read.getString("status")).isEqualTo("ready");
        assertThat(read.getString("format")).isEqualTo("xlsx");
        assertThat(problems(id))
                .extracting(p -> p.get("row") + " " + p.get("column") + " " + p.get("code"))
                .containsExactly("3 Наименование formula");
        admin().get(IMPORTS + "/" + id + "/preview")
                .then()
                .body("rows.row", contains(2, 3, 4))
                .body("rows[2].values.shortName", is(name + " третий"))
                .body("rows[2].values.inn", is("0411000110"))
                .body("rows[2].values.foundedOn", is("2012-04-01"));
    }

    @Test
    void requests_that_make_no_sense() {
        send(new byte[0], "x.csv").then().statusCode(400).body("violations.field", contains("/file"));
        send(null, "", Map.of("mapping", "{}")).then().statusCode(400);
        send(new byte[] {'a'}, "x", Map.of("mapping", "[1]"))
                .then()
                .statusCode(400)
                .body("violations.code", contains("mapping"));
        admin().get(IMPORTS + "/0193aaaa-0000-7000-8000-000000000000").then().statusCode(404);
        admin().post(IMPORTS + "/0193aaaa-0000-7000-8000-000000000000/actions/start")
                .then()
                .statusCode(404);
        admin().header("Accept-Language", "en")
                .get(IMPORTS + "/fields")
                .then()
                .statusCode(200)
                .body("items.key[0]", is("id"));
    }

    @Test
    @TestSecurity(user = ADMIN, roles = "moderator")
    void nobody_else_sees_them() {
        admin().get(IMPORTS).then().statusCode(403);
        send(new byte[] {'a'}, "x").then().statusCode(403);
    }
}

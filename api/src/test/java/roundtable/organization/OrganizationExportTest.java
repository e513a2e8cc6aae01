package roundtable.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.organization.Given.ORGANIZATIONS;
import static roundtable.organization.Given.added;
import static roundtable.organization.Given.name;
import static roundtable.organization.Given.organization;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.app.TestDatabase;
import roundtable.shared.http.Cells;

/** The list is taken away whole, in three forms, and nothing in it harms whoever opens it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = "01933b7e-0000-7000-8000-0000000000a9", roles = "administrator")
class OrganizationExportTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static Response export(String query, String accept) {
        return given().header("Accept", accept).header("Accept-Language", "ru").get(ORGANIZATIONS + query);
    }

    /** Rows of a CSV file by their headings. */
    private static List<Map<String, String>> csv(String text) throws IOException {
        List<String[]> lines = new CsvMapper()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .readerFor(String[].class)
                .<String[]>readValues(text)
                .readAll();
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var row = new LinkedHashMap<String, String>();
            for (var n = 0; n < line.length; n++) {
                row.put(lines.get(0)[n], line[n]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, Object> rich(String name) {
        var body = organization(name);
        body.putAll(Map.of(
                "fullName", "Имя, с запятой и «кавычками» \"прямыми\"",
                "mission", "Первая строка\nвторая; третья",
                "phones", List.of("+7 900 000-00-01", "+7 900 000-00-02"),
                "email", "rich@example.org",
                "address", "Вымышленная улица, 1",
                "personalContacts", List.of("+7 900 000-00-02", "Вымышленная улица, 1"),
                "location", Map.of("lat", 51.958, "lon", 85.96),
                "ogrn", Given.ogrn(),
                "foundedOn", "2012-04-01"));
        return body;
    }

    @Test
    void a_csv_has_what_a_visitor_sees_and_nothing_of_a_person() throws IOException {
        var name = name("Выгрузка");
        var body = rich(name);
        var id = added(body);
        var answer = export("?q=" + name, "text/csv");
        answer.then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", matchesPattern("attachment; filename=\"organizations-[\\d-]+\\.csv\""))
                .header("Cache-Control", is("private, no-store"))
                .header("Vary", containsString("Accept"))
                .header("Content-Language", is("ru"))
                .header("X-Content-Type-Options", is("nosniff"));
        var rows = csv(answer.asString());
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0))
                .containsEntry("Краткое наименование", name)
                .containsEntry("Полное наименование", (String) body.get("fullName"))
                .containsEntry("Миссия", (String) body.get("mission"))
                .containsEntry("ОГРН", (String) body.get("ogrn"))
                .containsEntry("Телефон", "'+7 900 000-00-01")
                .containsEntry("Адрес", "")
                .containsEntry("Широта", "");
        assertThat(answer.asString()).contains(id).doesNotContain("00-02").doesNotContain("Вымышленная улица");
        assertThat(Given.caller()
                        .get(ORGANIZATIONS + "?format=csv&q=" + name)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .as("the staff gets no more")
                .contains(id)
                .doesNotContain("00-02")
                .doesNotContain("Вымышленная улица");
    }

    @Test
    void every_row_comes_not_only_a_page_and_in_the_lists_order() throws IOException {
        var marker = name("Многие");
        var names = new ArrayList<String>();
        for (var n = 10; n < 35; n++) {
            names.add(marker + " " + n);
            added(marker + " " + n);
        }
        var rows = csv(
                export("?q=" + marker + "&limit=1&sort=shortName", "text/csv").asString());
        assertThat(rows).extracting(r -> r.get("Краткое наименование")).containsExactlyElementsOf(names);
    }

    @Test
    void a_mistyped_word_is_corrected_as_in_the_list() throws IOException {
        var word = name("Опечатка");
        var id = added(word);
        var mistyped = word.substring(0, 4) + word.substring(5);
        Awaitility.await().untilAsserted(() -> given().queryParam("q", mistyped)
                .get(ORGANIZATIONS)
                .then()
                .body("items.id", hasItem(id)));
        assertThat(csv(export("?q=" + mistyped, "text/csv").asString()))
                .extracting(r -> r.get("Идентификатор"))
                .contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+2", "+7 слов", "-1", "@сумма", "'=2", "''-3"})
    void what_looks_like_a_formula_is_text_and_comes_back(String beginning) throws IOException {
        // The marker is a word of its own, so that the list finds it whatever stands before.
        var found = name("формула");
        var name = beginning + " " + found;
        added(name);
        var cell = csv(export("?q=" + found, "text/csv").asString()).get(0).get("Краткое наименование");
        assertThat(cell).isEqualTo("'" + name);
        assertThat(Cells.read(cell)).isEqualTo(name);
        var bytes = export("?q=" + found, XLSX).asByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (var one : book.getSheetAt(0).getRow(1)) {
                assertThat(one.getCellType()).isNotEqualTo(CellType.FORMULA);
            }
        }
        given().queryParam("q", found)
                .queryParam("format", "ndjson")
                .get(ORGANIZATIONS)
                .then()
                .body(containsString("\"shortName\":\"" + name));
    }

    @Test
    void an_apostrophe_of_ones_own_stays_alone() {
        for (var text : List.of("'кавычка", "О'Нил", "", "5", "a=b")) {
            assertThat(Cells.text(text)).isEqualTo(text);
            assertThat(Cells.read(text)).isEqualTo(text);
        }
    }

    @Test
    void a_workbook_has_texts_as_texts_and_numbers_as_numbers() throws IOException {
        var name = name("Книга");
        var body = rich(name);
        body.put("personalContacts", List.of());
        added(body);
        var bytes = export("?q=" + name, XLSX).asByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
            var cells = new LinkedHashMap<String, Object>();
            for (var cell : sheet.getRow(1)) {
                cells.put(
                        sheet.getRow(0).getCell(cell.getColumnIndex()).getStringCellValue(),
                        cell.getCellType() == CellType.NUMERIC
                                ? cell.getNumericCellValue()
                                : cell.getStringCellValue());
            }
            assertThat(cells)
                    .containsEntry("Краткое наименование", name)
                    .containsEntry("ОГРН", body.get("ogrn"))
                    .containsEntry("Широта", 51.958)
                    .containsEntry("Телефон", "'+7 900 000-00-01; +7 900 000-00-02")
                    .containsEntry("Дата основания", "2012-04-01");
        }
    }

    @Test
    void json_lines_hold_one_object_each() throws IOException {
        var marker = name("Строки");
        added(rich(marker + " а"));
        added(marker + " б");
        var answer = export("?q=" + marker, "application/x-ndjson");
        answer.then().contentType("application/x-ndjson");
        var lines = answer.asString().split("\n");
        assertThat(lines).hasSize(2);
        var first = new ObjectMapper().readTree(lines[0]);
        assertThat(first.get("phones").get(0).asText()).isEqualTo("+7 900 000-00-01");
        assertThat(first.get("phones")).hasSize(1);
        assertThat(first.has("address")).isFalse();
        assertThat(first.get("verified").isBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"csv,text/csv", "xlsx," + XLSX, "ndjson,application/x-ndjson"})
    void a_link_may_name_the_form(String format, String type) {
        given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .get(ORGANIZATIONS + "?limit=1&format=" + format)
                .then()
                .statusCode(200)
                .contentType(startsWith(type));
    }

    @Test
    void who_asks_for_nothing_special_gets_the_page() {
        for (var accept : List.of("*/*", "application/json", "text/html,*/*;q=0.8", "application/json, text/csv")) {
            export("?limit=1", accept).then().contentType("application/json").body("items.size()", is(1));
        }
        export("?limit=1", "text/csv, application/json;q=0.5").then().contentType("text/csv");
    }

    @Test
    void a_mark_and_the_language_are_as_asked() {
        var text = given().header("Accept-Language", "en")
                .get(ORGANIZATIONS + "?q=" + name("никто") + "&format=csv&bom=true")
                .then()
                .header("Content-Language", "en")
                .extract()
                .asByteArray();
        assertThat(new String(text, StandardCharsets.UTF_8)).startsWith("\uFEFFId,Kind,Short name");
        assertThat(export("?q=" + name("никто"), "text/csv").asString()).startsWith("Идентификатор,");
    }

    @Test
    void bad_wishes_are_named() {
        given().get(ORGANIZATIONS + "?format=pdf")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("format"));
        given().get(ORGANIZATIONS + "?format=csv&colour=red")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("colour"));
        given().get(ORGANIZATIONS + "?format=csv&territory=nowhere").then().statusCode(400);
    }

    @Test
    void what_a_file_would_be_can_be_asked_without_it() {
        var head = given().head(ORGANIZATIONS + "?format=csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", startsWith("attachment"))
                .header("Cache-Control", is("private, no-store"))
                .extract();
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void the_audit_log_can_be_taken_away_and_says_so() throws IOException {
        var before = Given.caller().get("/api/v1/audit-log?action=export&limit=100&format=csv");
        before.then().statusCode(200).contentType("text/csv");
        var rows = csv(
                Given.caller().get("/api/v1/audit-log?action=export&format=csv").asString());
        assertThat(rows).isNotEmpty();
        assertThat(rows.get(0)).containsEntry("Действие", "export").containsKey("Учётная запись");
    }
}

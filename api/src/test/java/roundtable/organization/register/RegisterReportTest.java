package roundtable.organization.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.organization.register.Registers.ADMIN;
import static roundtable.organization.register.Registers.IMPORTS;
import static roundtable.organization.register.Registers.admin;
import static roundtable.organization.register.Registers.get;
import static roundtable.organization.register.Registers.ogrn;
import static roundtable.organization.register.Registers.problems;
import static roundtable.organization.register.Registers.ready;
import static roundtable.organization.register.Registers.word;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** What an import tells of the rows that it leaves out. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = ADMIN, roles = "administrator")
class RegisterReportTest {

    @Test
    void problems_come_as_a_page_and_as_a_file() {
        var csv = new StringBuilder("name;ogrn;foundedOn;lat;lon;inn\n");
        csv.append(word("А")).append(";1027700132196;;;;\n");
        csv.append(word("Б")).append(";;2999-01-01;;;\n");
        csv.append(word("В")).append(";;;85.96;51.958;\n");
        csv.append(word("Г")).append(";;;;;7,70708E+09\n");
        csv.append(word("Д")).append(";;;;\n");
        var same = ogrn();
        csv.append(word("Е")).append(";").append(same).append(";;;;\n");
        csv.append(word("Ж")).append(";").append(same).append(";;;;\n");
        var id = ready(csv.toString());
        assertThat(get(id).getInt("rejected")).isEqualTo(6);
        assertThat(problems(id))
                .extracting(p -> p.get("row") + " " + p.get("column") + " " + p.get("code"))
                .containsExactly(
                        "1 ogrn check-digit",
                        "2 foundedOn in-the-future",
                        "3 lat swapped",
                        "4 inn rounded",
                        "5 null columns",
                        "7 null duplicate");
        var english = admin().header("Accept-Language", "en")
                .queryParam("format", "csv")
                .get(IMPORTS + "/" + id + "/problems")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
        assertThat(english.replace("\uFEFF", ""))
                .startsWith(
                        "\"Row\";\"Column\";\"Code\";\"What is wrong\"\r\n\"1\";\"ogrn\";\"check-digit\";\"There is no such")
                .hasLineCount(7);
    }

    @Test
    void problems_are_counted_by_kind_and_shown_kind_by_kind() {
        var csv = new StringBuilder("name;ogrn;foundedOn\n");
        for (var i = 0; i < 3; i++) {
            csv.append(word("Ошибка")).append(";1027700132196;2999-01-01\n");
        }
        csv.append(word("Дата")).append(";;31.02.2020\n");
        csv.append(word("Завтра")).append(";;2999-01-01\n");
        csv.append(word("Верно")).append(";;\n");
        var path = IMPORTS + "/" + ready(csv.toString());
        admin().get(path + "/problem-kinds")
                .then()
                .statusCode(200)
                .body("items.code", contains("in-the-future", "check-digit", "date"))
                .body("items.count", contains(4, 3, 1))
                .body("nextCursor", nullValue());
        admin().queryParam("code", "check-digit")
                .get(path + "/problems")
                .then()
                .statusCode(200)
                .body("items.row", contains(1, 2, 3))
                .body("items.column", contains("ogrn", "ogrn", "ogrn"));
        String cursor = admin().queryParam("code", "in-the-future")
                .queryParam("limit", 3)
                .get(path + "/problems")
                .then()
                .statusCode(200)
                .body("items.row", contains(1, 2, 3))
                .extract()
                .path("nextCursor");
        admin().queryParam("code", "in-the-future")
                .queryParam("limit", 3)
                .queryParam("cursor", cursor)
                .get(path + "/problems")
                .then()
                .body("items.row", contains(5))
                .body("items.detail", contains("Эта дата ещё не наступила."))
                .body("nextCursor", nullValue());
        admin().queryParam("code", "no-such-kind")
                .get(path + "/problems")
                .then()
                .statusCode(200)
                .body("items", empty());
        admin().queryParam("code", "x".repeat(101))
                .get(path + "/problems")
                .then()
                .statusCode(400);
        admin().get(IMPORTS + "/0193aaaa-0000-7000-8000-000000000000/problem-kinds")
                .then()
                .statusCode(404);
        var good = IMPORTS + "/" + ready("name;ogrn\n" + word("Чисто") + ";" + ogrn() + "\n");
        admin().get(good + "/problem-kinds").then().statusCode(200).body("items", empty());
    }
}

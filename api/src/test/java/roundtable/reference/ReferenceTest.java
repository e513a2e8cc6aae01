package roundtable.reference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReferenceTest {
    private static final String SOMEBODY = "01933b7e-7f0a-7c3e-9c52-3a1f5b8d2e60";

    @Inject
    ReferenceDirectory directory;

    @Test
    void the_country_has_all_its_regions_page_by_page_and_each_once() {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = given().queryParam("parent", "00000000").queryParam("limit", 40);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/territories")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.oktmo", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(seen).hasSize(89).doesNotHaveDuplicates().contains("84000000", "45000000");
    }

    @Test
    void names_are_in_order_and_in_the_readers_language() {
        var russian = names("ru");
        var english = names("en");
        assertThat(russian).hasSize(11).contains("Горно-Алтайск").isSorted();
        assertThat(english).hasSize(11).contains("Gorno-Altaysk").isSorted();
    }

    private static List<String> names(String language) {
        return given().header("Accept-Language", language)
                .queryParam("parent", "84000000")
                .get("/api/v1/territories")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.name", String.class);
    }

    @Test
    void a_territory_is_found_by_code_by_id_and_by_a_part_of_its_name() {
        var id = given().get("/api/v1/territories/84640000")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=86400"))
                .body("name", is("Усть-Коксинский район"))
                .body("kind", is("municipality"))
                .body("parentOktmo", is("84000000"))
                .body("location.lat", notNullValue())
                .extract()
                .path("id");
        given().get("/api/v1/territories/" + id).then().statusCode(200).body("oktmo", is("84640000"));
        given().queryParam("q", "КОКСИН")
                .get("/api/v1/territories")
                .then()
                .body("items.oktmo", is(List.of("84640000")));
        given().queryParam("q", "ust-k")
                .queryParam("kind", "municipality")
                .get("/api/v1/territories")
                .then()
                .body("items.oktmo", hasItems("84635000", "84640000"));
    }

    @Test
    void what_is_no_territory_is_not_found_and_a_bad_filter_is_named() {
        for (var id : List.of(
                "84999999", "x", "01933b7e-7f0a-7c3e-9c52-3a1f5b8d2e60", "01933b7e-7f0a-7c3e-9c52-3a1f5b8d2eXX")) {
            given().get("/api/v1/territories/" + id).then().statusCode(404);
        }
        given().queryParam("q", "%_")
                .get("/api/v1/territories")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        given().queryParam("kind", "village")
                .queryParam("parent", "84000000")
                .get("/api/v1/territories")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("kind"));
        given().queryParam("parent", "8'4")
                .queryParam("limit", "101")
                .get("/api/v1/territories")
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("parent", "limit"));
    }

    @Test
    void activity_areas_say_their_source_and_since_when() {
        given().header("Accept-Language", "en")
                .get("/api/v1/activity-areas")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("social-support", "nature-and-animals", "sport", "memory-of-genocide"))
                .body("items.name", hasItem("Nature and animals"))
                .body("items.source", everyItem(containsString("7-ФЗ")))
                .body("items.validFrom", everyItem(notNullValue()))
                .body("items.find { it.code == 'nature-and-animals' }.officialName", containsString("защита животных"))
                .body("nextCursor", nullValue());
        given().get("/api/v1/legal-forms").then().body("items.code", hasItems("20217", "71400", "50102"));
    }

    @Test
    void the_directory_names_what_other_features_point_at() {
        var id = directory.territory("84000000").orElseThrow();
        assertThat(directory.territories(Set.of(id, UUID.randomUUID()), "en"))
                .containsOnlyKeys(id)
                .containsValue(new TerritoryName(id, "84000000", "Altai Republic"));
        assertThat(directory.legalForms(Set.of("70400", "00000"), "ru"))
                .containsOnly(java.util.Map.entry("70400", "Фонд"));
        assertThat(directory.territory("84")).isEmpty();
        assertThat(directory.areas(Set.of(), "ru")).isEmpty();
        var area = UUID.fromString(given().get("/api/v1/activity-areas").path("items[0].id"));
        assertThat(directory.areas(Set.of(area), "en").get(area).name()).isEqualTo("Social support");
    }

    @Test
    @TestSecurity(user = SOMEBODY, roles = "administrator")
    void an_administrator_loads_a_newer_file_and_only_differences_are_written() {
        var first =
                """
                oktmo;name_ru;kind;parent_oktmo;lat;lon
                99901000;Проверочный район;municipality;99900000;50.5;86.5
                99900000;Проверочный край;region;76000000;;
                """;
        load("territories", first).statusCode(200).body("rowsTotal", is(2)).body("created", is(2));
        load("territories", first).body("created", is(0)).body("unchanged", is(2));
        var second =
                """
                oktmo,name_ru,name_en,kind,parent_oktmo
                99900000,Проверочный край,Trial Krai,region,76000000
                99901000,"Проверочный, новый район",,municipality,99900000
                """;
        load("territories", second).body("changed", is(2)).body("created", is(0));
        given().get("/api/v1/territories/99901000")
                .then()
                .body("name", is("Проверочный, новый район"))
                .body("location.lon", is(86.5f));
        given().header("Accept-Language", "en")
                .get("/api/v1/territories/99900000")
                .then()
                .body("name", is("Trial Krai"));
    }

    @Test
    @TestSecurity(user = SOMEBODY, roles = "administrator")
    void one_faulty_row_stops_the_whole_file_and_every_fault_is_told() {
        load(
                        "territories",
                        """
                        oktmo,name_ru,name_en,kind,parent_oktmo,lat,lon
                        99800000,Хороший край,Good,region,00000000,1,2
                        998,Плохой край,Bad,planet,00000000,,
                        99800001,,x,region,11111111,91,2
                        99800000,Повтор,x,region,00000000,1,
                        """)
                .statusCode(400)
                .body(
                        "violations.field",
                        containsInAnyOrder("/2/oktmo", "/2/kind", "/3/name_ru", "/3/lat", "/4/oktmo", "/4/lat"))
                .body("violations.code", hasItems("pattern", "required", "duplicate", "pair"));
        given().get("/api/v1/territories/99800000").then().statusCode(404);
        load("territories", "oktmo,name_ru,kind,parent_oktmo\n99800000,Сирота,region,11111111\n")
                .statusCode(400)
                .body("violations[0].code", is("unknown-parent"));
        load("territories", "oktmo,name_ru,kind,colour\n99800000,Край,region,red\n")
                .statusCode(400)
                .body("violations[0].field", is("/0/colour"));
        load("legal-forms", "").statusCode(400);
        load("activity-areas", "code,position\nx,1\n").statusCode(400);
        loadBytes("legal-forms", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1})
                .statusCode(400)
                .body("violations[0].code", is("encoding"));
    }

    @Test
    @TestSecurity(user = SOMEBODY, roles = "administrator")
    void areas_and_forms_are_loaded_by_the_same_rules() {
        load("legal-forms", "code,name_ru,form_group\n99999,Проверочная форма,commercial\n")
                .statusCode(200)
                .body("created", is(1));
        load(
                        "activity-areas",
                        """
                        code,position,name_ru,official_name,source,valid_from,valid_until
                        trial,9999,Проверка,проверка,Проверочный источник 7-ФЗ,2020-01-01,2020-02-01
                        """)
                .statusCode(200)
                .body("created", is(1));
        load(
                        "activity-areas",
                        """
                        code,position,name_ru,official_name,source,valid_from,valid_until
                        trial,9999,Проверка,проверка,Источник,2020-02-30,2020-01-01
                        """)
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/1/valid_from", "/1/valid_until"));
    }

    @Test
    @TestSecurity(user = SOMEBODY, roles = "moderator")
    void only_an_administrator_loads_files() {
        load("territories", "oktmo,name_ru,kind\n").statusCode(403);
    }

    private static ValidatableResponse load(String classifier, String csv) {
        return loadBytes(classifier, csv.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse loadBytes(String classifier, byte[] file) {
        // REST Assured sends its own multipart in chunks, and those are refused: the server wants to know the length.
        var body = new ByteArrayOutputStream();
        body.writeBytes("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("multipart/form-data", ContentType.BINARY)))
                // A write without a token is refused before the test identity is asked.
                .header("Authorization", "Test x")
                .contentType("multipart/form-data; boundary=part")
                .body(body.toByteArray())
                .post("/api/v1/" + classifier + "/imports")
                .then();
    }
}

package roundtable.organization;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.Given.ORGANIZATIONS;
import static roundtable.organization.Given.added;
import static roundtable.organization.Given.name;
import static roundtable.organization.Given.organization;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.app.TestDatabase;
import roundtable.shared.geo.Box;
import roundtable.shared.geo.Grid;

/** Lists, filters, words, facets and the map. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = "01933b7e-0000-7000-8000-0000000000a2", roles = "administrator")
class OrganizationSearchTest {

    private static ValidatableResponse search(String q) {
        return given().queryParam("q", q).get(ORGANIZATIONS).then().statusCode(200);
    }

    private static ValidatableResponse list(Map<String, ?> parameters) {
        return given().queryParams(parameters).get(ORGANIZATIONS).then().statusCode(200);
    }

    @Test
    void word_forms_and_yo_match() {
        var marker = name("Ладушка");
        var body = organization("Общество «" + marker + "»");
        body.put("mission", "Помогаем пожилым людям чинить ёлочные игрушки и весёлые качели");
        var id = added(body);
        for (var q : List.of(
                marker,
                marker.toUpperCase(java.util.Locale.ROOT),
                marker + " игрушка",
                marker + " качелями",
                marker + " елочная",
                marker + " ЁЛОЧНЫЕ",
                "помогать пожилому " + marker,
                marker.substring(0, marker.length() - 2))) {
            search(q).body("items.id", contains(id));
        }
        search(marker + " самолёт").body("items", empty());
    }

    @Test
    void a_match_is_marked_in_the_letters_that_were_written() {
        var marker = name("Рябина");
        var body = organization(marker);
        body.put("mission", "Сажаем деревья вдоль дорог. Весной украшаем ёлки в каждом дворе.");
        added(body);
        search(marker + " елка").body("items[0].highlight", containsString("\uE000ёлки\uE001"));
        search(marker).body("items[0].highlight", containsString("\uE000" + marker + "\uE001"));
        list(Map.of("kind", "ngo")).body("items[0].highlight", nullValue());
    }

    @Test
    void the_name_ranks_above_the_text() {
        var marker = name("Берег");
        var inText = organization(name("Другое"));
        inText.put("description", "Работаем вместе с обществом " + marker);
        var text = added(inText);
        var named = added(marker);
        search(marker).body("items.id", contains(named, text));
        list(Map.of("q", marker, "sort", "createdAt")).body("items.id", contains(text, named));
        list(Map.of("q", marker, "sort", "-createdAt")).body("items.id", contains(named, text));
    }

    @Test
    void typing_errors_are_forgiven_when_nothing_else_is_found() {
        var id = added("Шахматный клуб «" + name("Ферзь") + "»");
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> search("шахмотный").body("items.id", hasItem(id)).body("correctedTo", is("шахматный")));
        search("шахматный").body("correctedTo", nullValue());
        search("щщщщщщщ").body("items", empty()).body("correctedTo", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "!!!", "& | !", "<->", ":*", "«»"})
    void signs_mean_nothing(String q) {
        search(q).body("items", empty());
    }

    @Test
    void signs_between_words_change_nothing() {
        var marker = name("Слово");
        var id = added(marker);
        search("!" + marker + ":* & <-> ' \\ %").body("items.id", contains(id));
        search("и " + marker).body("items.id", contains(id));
    }

    @Test
    void digits_find_the_owner_of_the_number() {
        var body = organization(name("Число"));
        body.put("ogrn", Given.ogrn());
        var id = added(body);
        search(body.get("ogrn").toString()).body("items.id", contains(id));
    }

    @Test
    void pages_follow_each_other_without_gaps_in_each_order() {
        var marker = name("Страница");
        var ids = new ArrayList<String>();
        for (var n = 0; n < 5; n++) {
            ids.add(added(marker + " " + (char) ('а' + (n * 3) % 5)));
        }
        for (var sort : List.of("shortName", "createdAt", "-createdAt", "relevance")) {
            var seen = new ArrayList<String>();
            String cursor = null;
            do {
                var request = given().queryParams(Map.of("q", marker, "sort", sort, "limit", 2));
                if (cursor != null) {
                    request.queryParam("cursor", cursor);
                }
                var page = request.get(ORGANIZATIONS).then().statusCode(200).extract();
                seen.addAll(page.jsonPath().getList("items.id", String.class));
                cursor = page.path("nextCursor");
                assertThat(page.header("Link") == null).isEqualTo(cursor == null);
            } while (cursor != null);
            assertThat(seen).as(sort).containsExactlyInAnyOrderElementsOf(ids);
        }
        list(Map.of("q", marker, "sort", "shortName"))
                .body("items.shortName.collect { it[-1] }", contains("а", "б", "в", "г", "д"));
    }

    @Test
    void a_territory_finds_what_is_inside_of_it() {
        var marker = name("Место");
        var body = organization(marker);
        String town = given().get("/api/v1/territories/84701000")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        body.put("territoryId", town);
        var id = added(body);
        for (var territory : List.of("84701000", town, "84000000", "00000000")) {
            list(Map.of("q", marker, "territory", territory)).body("items.id", contains(id));
            list(Map.of("territory", territory, "limit", 100, "sort", "-createdAt"))
                    .body("items.id", hasItem(id));
        }
        list(Map.of("q", marker, "territory", "84640000")).body("items", empty());
        list(Map.of("q", marker)).body("items[0].territory.oktmo", is("84701000"));
    }

    @Test
    void areas_kinds_and_other_filters_narrow() {
        var marker = name("Фильтр");
        List<String> areas =
                given().get("/api/v1/activity-areas").then().extract().path("items.id");
        var one = organization(marker + " один");
        one.put("activityAreaIds", List.of(areas.get(0), areas.get(1)));
        one.put("legalFormCode", "70400");
        var first = added(one);
        var two = organization(marker + " два");
        two.put("kind", "business");
        two.put("activityAreaIds", List.of(areas.get(1)));
        var second = added(two);
        list(Map.of("q", marker, "area", areas.get(0))).body("items.id", contains(first));
        list(Map.of("q", marker, "area", List.of(areas.get(0), areas.get(1)))).body("items", hasSize(2));
        list(Map.of("q", marker, "kind", "business")).body("items.id", contains(second));
        list(Map.of("q", marker, "kind", List.of("business", "ngo"))).body("items", hasSize(2));
        list(Map.of("q", marker, "legalForm", "70400")).body("items.id", contains(first));
        list(Map.of("q", marker, "verified", true)).body("items", empty());
        list(Map.of("q", marker, "verified", false)).body("items", hasSize(2));
        list(Map.of("q", marker, "withTotal", true, "limit", 1))
                .body("total", is(2))
                .body("items", hasSize(1));
        // The listing of one area in the order of names has an index of its own.
        list(Map.of("area", areas.get(0), "sort", "shortName", "limit", 100)).body("items.id", hasItem(first));
        list(Map.of("q", marker, "kind", "ngo", "facets", "area,kind"))
                .body("facets.kind.find { it.id == 'business' }.count", is(1))
                .body("facets.kind.find { it.id == 'ngo' }.name", is("НКО"))
                .body("facets.area.find { it.id == '" + areas.get(1) + "' }.count", is(1))
                .body("facets.area[0].name", notNullValue())
                .body("facets.territory", nullValue());
    }

    @Test
    void near_and_box_find_places_and_a_home_is_on_no_map() {
        var marker = name("Точка");
        var there = organization(marker + " там");
        there.put("location", Map.of("lat", -20.001, "lon", -100.001));
        var id = added(there);
        var home = organization(marker + " дом");
        home.putAll(Map.of(
                "location",
                Map.of("lat", -20.002, "lon", -100.002),
                "address",
                "Дом, 1",
                "email",
                "me@example.org",
                "phones",
                List.of("+7 900 000-00-01", "+7 900 000-00-02"),
                "personalContacts",
                List.of("Дом, 1", "me@example.org", "+7 900 000-00-02")));
        added(home);
        list(Map.of("q", marker, "near", "-20,-100,1")).body("items.id", contains(id));
        list(Map.of("q", marker, "near", "-20,-100,0.1")).body("items", empty());
        list(Map.of("q", marker, "bbox", "-101,-21,-99,-19")).body("items.id", contains(id));
        list(Map.of("q", marker, "bbox", "170,-21,-99,-19")).body("items.id", contains(id));
        list(Map.of("q", marker, "bbox", "0,-21,1,-19")).body("items", empty());
        given().get(ORGANIZATIONS + "/map?bbox=-100.1,-20.1,-99.9,-19.9&zoom=14&q=" + marker)
                .then()
                .statusCode(200)
                .body("clusters.id", contains(id))
                .body("clusters[0].count", is(1))
                .body("clusters[0].shortName", is(marker + " там"));
    }

    @Test
    void the_whole_earth_has_at_most_500_clusters_at_any_zoom() {
        for (var zoom = 0; zoom <= 22; zoom++) {
            given().get(ORGANIZATIONS + "/map?bbox=-180,-90,180,90&zoom=" + zoom)
                    .then()
                    .statusCode(200)
                    .body("clusters.size()", org.hamcrest.Matchers.lessThanOrEqualTo(500));
            assertThat(cells(new Box(-180, -90, 180, 90, null), zoom)).isLessThanOrEqualTo(500);
        }
        given().get(ORGANIZATIONS + "/map?zoom=1").then().statusCode(400).body("violations.field", contains("bbox"));
    }

    private static double cells(Box box, int zoom) {
        return Grid.cells(box, Grid.of(box, zoom).level());
    }

    @Test
    void every_value_of_a_status_can_be_asked_for() {
        var id = added(name("Снято"));
        Given.act(id, "archive").statusCode(200);
        list(Map.of("status", "archived", "sort", "-createdAt")).body("items.id", hasItems(id));
        list(Map.of("sort", "-createdAt")).body("items.id", not(hasItem(id)));
    }
}

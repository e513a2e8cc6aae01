package roundtable.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.app.TestDatabase;
import roundtable.shared.store.SqlCounter;

@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = "01933b7e-0000-7000-8000-0000000000a0", roles = "administrator")
class EmbedTest {
    private static final String LIST = "/embed/v1/list";
    private static final String CARD = "/embed/v1/card";

    @Inject
    @PersistenceUnitExtension
    SqlCounter sql;

    @Test
    void a_list_is_plain_html_with_a_link_to_each_organization() {
        var word = word();
        var slug = added(Map.of("shortName", "Фонд " + word, "kind", "ngo", "territoryId", territory("84701000")));
        var html = page(LIST, "q", word).statusCode(200).extract().asString();
        assertThat(html)
                .contains(
                        "<html lang=\"ru\" data-theme=\"auto\" data-state=\"ready\">",
                        "<h2 id=\"title\">Организации</h2>")
                .containsPattern("<a href=\"http://localhost:\\d+/organizations/" + slug
                        + "\" target=\"_blank\" rel=\"noopener\">Фонд " + word + "<")
                .containsPattern("<p class=\"facts\">НКО · [^<]*Горно-Алтайск")
                .containsPattern("/organizations\\?q=[^\"]+\" target=\"_blank\"")
                .contains("Все организации на площадке: Круглый стол")
                .doesNotContain("Демонстрация", "<script>", " style=", " onclick");
    }

    @Test
    void the_address_says_the_language_the_theme_and_the_level_of_the_heading() {
        var word = word();
        added(Map.of("shortName", "Совет " + word, "kind", "council"));
        var english = page(LIST, "q", word, "lang", "en", "theme", "dark", "heading", "4", "v", "1");
        english.header("Content-Language", "en")
                .body(containsString("<html lang=\"en\" data-theme=\"dark\""))
                .body(containsString("<h4 id=\"title\">Organizations</h4>"))
                .body(containsString(">Council<"));
        // The reader's own language only where the address names none.
        given().header("Accept-Language", "en")
                .get(LIST)
                .then()
                .header("Content-Language", "en")
                .header("Vary", containsString("Accept-Language"));
        given().header("Accept-Language", "en")
                .get(LIST + "?lang=ru")
                .then()
                .header("Content-Language", "ru")
                .header("Vary", not(containsString("Accept-Language")));
    }

    @Test
    void the_filters_mean_what_they_mean_in_the_contract() {
        var word = word();
        var area = given().get("/api/v1/activity-areas")
                .then()
                .extract()
                .path("items[0].id")
                .toString();
        var town = territory("84701000");
        added(Map.of("shortName", "А " + word, "kind", "ngo", "territoryId", town, "activityAreaIds", List.of(area)));
        added(Map.of("shortName", "Б " + word, "kind", "business", "territoryId", town));
        var checked = added(Map.of("shortName", "В " + word, "kind", "council"));
        given().header("Authorization", "Test x")
                .post("/api/v1/organizations/" + checked + "/actions/verify")
                .then()
                .statusCode(200);
        assertThat(names(word)).containsExactlyInAnyOrder("А", "Б", "В");
        assertThat(names(word, "kind", "ngo", "kind", "council")).containsExactlyInAnyOrder("А", "В");
        assertThat(names(word, "area", area)).containsExactly("А");
        assertThat(names(word, "oktmo", "84")).containsExactlyInAnyOrder("А", "Б");
        assertThat(names(word, "oktmo", "84701000")).containsExactlyInAnyOrder("А", "Б");
        assertThat(names(word, "territory", town)).containsExactlyInAnyOrder("А", "Б");
        assertThat(names(word, "verified", "true")).containsExactly("В");
        assertThat(names(word, "verified", "false")).containsExactlyInAnyOrder("А", "Б");
        assertThat(names(word, "kind", "institution")).isEmpty();
    }

    @Test
    void those_that_ceased_to_exist_are_shown_or_left_out_as_the_address_says() {
        var word = word();
        added(Map.of("shortName", "А " + word, "kind", "ngo"));
        added(Map.of("shortName", "Б " + word, "kind", "ngo", "liquidatedOn", "2024-05-01"));
        assertThat(names(word)).containsExactlyInAnyOrder("А", "Б");
        assertThat(names(word, "liquidated", "false")).containsExactly("А");
        assertThat(names(word, "liquidated", "true")).containsExactly("Б");
        // A profile of a name alone is not complete, and nobody has confirmed it.
        assertThat(names(word, "complete", "true")).isEmpty();
        assertThat(names(word, "fresh", "true")).isEmpty();
        page(LIST, "q", word, "liquidated", "false", "fresh", "false")
                .body(containsString("&amp;liquidated=false"))
                .body(containsString("&amp;fresh=false"));
    }

    @Test
    void pages_follow_each_other_by_a_link_without_a_script() {
        var word = word();
        for (var i = 0; i < 5; i++) {
            added(Map.of("shortName", "Ряд " + i + " " + word, "kind", "ngo"));
        }
        var seen = new ArrayList<String>();
        var address = Optional.of("list?q=" + word + "&limit=2&theme=light");
        var pages = 0;
        while (address.isPresent()) {
            var html = given().urlEncodingEnabled(false)
                    .get("/embed/v1/" + address.get())
                    .then()
                    .statusCode(200)
                    .body(containsString("data-theme=\"light\""))
                    .extract()
                    .asString();
            all(html, ">(Ряд \\d) " + word).forEach(seen::add);
            address = all(html, "id=\"more\" href=\"([^\"]+)\"").stream()
                    .map(a -> a.replace("&amp;", "&"))
                    .findFirst();
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void a_card_shows_one_organization_until_it_is_withdrawn() {
        var word = word();
        var slug = added(Map.of("shortName", "Дом " + word, "kind", "institution", "mission", "Учим " + word));
        page(CARD, "id", slug)
                .statusCode(200)
                .body(containsString("<h2 id=\"title\"><a href=\"http://localhost:"))
                .body(containsString("Дом " + word))
                .body(containsString("<p>Учим " + word + "</p>"));
        given().header("Authorization", "Test x")
                .post("/api/v1/organizations/" + slug + "/actions/archive")
                .then()
                .statusCode(200);
        page(CARD, "id", slug, "lang", "en")
                .statusCode(410)
                .body(containsString("No longer published"))
                .body(containsString("data-state=\"failed\""))
                .body(not(containsString(word)));
        page(LIST, "q", word)
                .statusCode(200)
                .body(containsString("пока никого нет"))
                .body(not(containsString("Дом")));
        page(CARD, "id", "no-such-organization").statusCode(404).body(containsString("Такой организации нет"));
    }

    @Test
    @TestSecurity(user = "01933b7e-0000-7000-8000-0000000000c0", roles = "member")
    void what_waits_for_a_moderator_is_absent_even_for_its_author() {
        var word = word();
        var slug = added(Map.of("shortName", "Черновик " + word, "kind", "ngo"));
        given().header("Authorization", "Test x")
                .queryParam("q", word)
                .get(LIST)
                .then()
                .statusCode(200)
                .body(not(containsString("Черновик")));
        given().header("Authorization", "Test x")
                .queryParam("id", slug)
                .get(CARD)
                .then()
                .statusCode(404)
                .body(not(containsString(word)));
    }

    @Test
    void a_name_with_markup_in_it_stays_a_name() {
        var word = word();
        var name = "<img src=x onerror=\"alert(1)\"> '\"" + word;
        var slug =
                added(Map.of("shortName", name, "kind", "ngo", "mission", "</p><script>alert(2)</script>javascript:x"));
        for (var html : List.of(
                page(LIST, "q", word).statusCode(200).extract().asString(),
                page(CARD, "id", slug).statusCode(200).extract().asString(),
                page(LIST, "q", "\"><script>alert(3)</script>").extract().asString(),
                page(LIST, "<b>x</b>", "1").statusCode(400).extract().asString())) {
            assertThat(html)
                    .doesNotContain("<img", "<script>", "onerror=\"", "<b>", "href=\"javascript:")
                    .containsOnlyOnce("<script type=\"module\" src=\"frame.js\"></script>");
        }
        // An address that could run something is no website, so no page can ever show one.
        given().header("Authorization", "Test x")
                .contentType("application/json")
                .body(Map.of("shortName", word, "kind", "ngo", "website", "javascript:alert(1)"))
                .post("/api/v1/organizations")
                .then()
                .statusCode(400);
    }

    @Test
    void a_frame_has_no_power_and_leaves_nothing_behind() throws Exception {
        for (var path : List.of(LIST, LIST + "?limit=x", CARD + "?id=nobody", "/embed/v1/nothing")) {
            var answer = given().get(path).then();
            answer.header("Set-Cookie", nullValue())
                    .header("X-Frame-Options", nullValue())
                    .header("Cross-Origin-Opener-Policy", nullValue())
                    .header("Cross-Origin-Resource-Policy", "cross-origin")
                    .header("Referrer-Policy", "origin")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Permissions-Policy", containsString("geolocation=()"))
                    .header("Content-Security-Policy", containsString("default-src 'none'; script-src 'self';"))
                    .header("Content-Security-Policy", containsString("frame-ancestors *"))
                    .header("Content-Security-Policy", not(containsString("unsafe")));
            var style =
                    all(answer.extract().asString(), "(?s)<style>(.*?)</style>").get(0);
            var hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            answer.header(
                    "Content-Security-Policy",
                    containsString("style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'"));
        }
        given().get("/organizations")
                .then()
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit,0,от 1 до 50",
        "limit,51,от 1 до 50",
        "limit,1e9,от 1 до 50",
        "kind,charity,institution",
        "area,1-1-1-1-1,UUID",
        "oktmo,8470100x,ОКТМО",
        "territory,01933b7e-ffff-7fff-8fff-ffffffffffff,территор",
        "verified,yes,true",
        "liquidated,perhaps,true",
        "complete,1,true",
        "fresh,1,true",
        "theme,pink,dark",
        "lang,de,ru",
        "heading,7,от 1 до 6",
        "v,2,1",
        "cursor,forged,курсор",
        "sort,shortName,Такого параметра нет"
    })
    void a_bad_parameter_is_named_on_a_small_page(String name, String value, String told) {
        page(LIST, name, value)
                .statusCode(400)
                .contentType("text/html; charset=utf-8")
                .header("Cache-Control", "no-store")
                .body(containsString("<code>" + name + "</code>: "))
                .body(containsString(told))
                .body(not(containsString("Exception")))
                .body(containsString("data-state=\"failed\""));
    }

    @Test
    void all_faults_are_told_at_once_and_in_the_language_of_the_page() {
        page(LIST, "limit", "x", "theme", "pink", "lang", "en", "colour", "red")
                .statusCode(400)
                .body(containsString("This address does not open a list"))
                .body(containsString("<code>limit</code>"))
                .body(containsString("<code>theme</code>"))
                .body(containsString("<code>colour</code>"));
        page(LIST, "territory", "84000000", "oktmo", "84000000").statusCode(400);
        given().get(LIST + "?theme=dark&theme=light").then().statusCode(400).body(containsString("один раз"));
        page(LIST, "q", "x".repeat(201)).statusCode(400);
        given().urlEncodingEnabled(false).get(LIST + "?q=%00").then().statusCode(400);
        given().get(CARD).then().statusCode(400).body(containsString("<code>id</code>"));
    }

    @Test
    void nothing_found_is_said_kindly() {
        page(LIST, "q", "ъъъэъъ", "kind", "council")
                .statusCode(200)
                .body(containsString("По этим условиям пока никого нет."))
                .body(not(containsString("id=\"items\"")));
    }

    @Test
    void pages_are_kept_a_minute_and_asked_for_by_their_tag() {
        var word = word();
        var first = page(LIST, "q", word).header("Cache-Control", "public, max-age=60");
        // Nothing has changed, so that no row is read for the same page, nor to say that it is the same.
        // Not at once, where others' words are still on their way into the dictionary, or the machine stood still.
        Awaitility.await().pollInSameThread().untilAsserted(() -> assertThat(
                        sql.again(() -> page(LIST, "q", word).statusCode(200)))
                .isEmpty());
        assertThat(sql.again(
                        () -> given().header("If-None-Match", first.extract().header("ETag"))
                                .header("Accept-Encoding", "gzip")
                                .queryParam("q", word)
                                .get(LIST)
                                .then()
                                .statusCode(304)
                                .body(emptyOrNullString())))
                .isEmpty();
        given().head(LIST).then().statusCode(200).body(is(""));
        given().post(LIST).then().statusCode(405).header("Allow", "GET, HEAD");
        given().post("/embed/v1/embed.js").then().statusCode(405);
    }

    @Test
    void the_script_keeps_its_name_and_may_be_used_from_everywhere() {
        var script = given().header("Origin", "https://portal.example")
                .get("/embed/v1/embed.js")
                .then()
                .statusCode(200)
                .contentType("text/javascript; charset=utf-8")
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Cache-Control", "public, max-age=3600, stale-while-revalidate=86400")
                .header("ETag", matchesPattern("\"[0-9a-f]{24}\""));
        given().header("If-None-Match", script.extract().header("ETag"))
                .get("/embed/v1/embed.js")
                .then()
                .statusCode(304);
        page("/embed/v2/list").statusCode(404).body(containsString("data-state=\"failed\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/",
                "a.example",
                "'self'",
                "https://a.example; script-src *",
                "null",
                "https://*"
            })
    void a_mistake_in_the_setting_stops_the_start(String origin) {
        assertThatThrownBy(() -> new EmbedOrigins(Optional.of(List.of(origin))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ROUNDTABLE_EMBED_ORIGINS");
    }

    @Test
    void the_setting_names_who_may_frame() {
        assertThat(new EmbedOrigins(Optional.of(List.of("*"))).ancestors()).isEqualTo("*");
        assertThat(new EmbedOrigins(Optional.of(List.of("https://a.example", "https://*.b.example:8443"))).ancestors())
                .isEqualTo("'self' https://a.example https://*.b.example:8443");
        assertThat(new EmbedOrigins(Optional.empty()).ancestors()).isEqualTo("'self'");
        assertThatCode(() -> EmbedOrigins.check("http://localhost:5173")).doesNotThrowAnyException();
    }

    private static List<String> names(String word, String... filters) {
        var all = new ArrayList<>(List.of("q", word));
        all.addAll(List.of(filters));
        var html =
                page(LIST, all.toArray(String[]::new)).statusCode(200).extract().asString();
        return all(html, ">([А-В]) " + word);
    }

    private static List<String> all(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    private static ValidatableResponse page(String path, String... parameters) {
        var request = given().header("Accept-Encoding", "gzip");
        for (var i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(path).then();
    }

    private static String territory(String oktmo) {
        return given().get("/api/v1/territories?kind=municipality&limit=100")
                .then()
                .extract()
                .path("items.find { it.oktmo == '" + oktmo + "' }.id");
    }

    private static String added(Map<String, ?> organization) {
        return given().header("Authorization", "Test x")
                .contentType("application/json")
                .body(new HashMap<>(organization))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("slug");
    }

    /** A word that no other test has, too unlike theirs to be taken for a typing mistake. */
    private static String word() {
        var word = new StringBuilder();
        UUID.randomUUID()
                .toString()
                .chars()
                .filter(c -> c != '-')
                .limit(16)
                .forEach(c -> word.append("бвгджзклмнпрстфх".charAt(Character.digit(c, 16))));
        return word.toString();
    }
}

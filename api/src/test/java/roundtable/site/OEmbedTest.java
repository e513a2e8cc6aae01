package roundtable.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.app.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = "01933b7e-0000-7000-8000-0000000000a0", roles = "administrator")
class OEmbedTest {
    private static final String TAG = "<link rel=\"alternate\" type=\"application/json\\+oembed\" href=\"([^\"]+)\"";

    @Test
    void a_page_tells_where_its_description_is_and_that_shows_it_in_a_frame() {
        var slug = added("Фонд «Р<b>&» " + System.nanoTime());
        var found = discovered("/organizations/" + slug);
        var answer = given().urlEncodingEnabled(false)
                .get(found.replaceFirst("https?://[^/]+", ""))
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Access-Control-Allow-Origin", "*")
                .body("version", is("1.0"))
                .body("type", is("rich"))
                .body("provider_name", is("Круглый стол"))
                .body("width", is(600))
                .body("height", is(260))
                .body("title", containsString("Р<b>&»"));
        String html = answer.extract().path("html");
        assertThat(html)
                .contains("/embed/v1/card?id=" + slug + "\"", "width=\"600\"", "title=\"Фонд «Р&lt;b&gt;&amp;»")
                .doesNotContain("<b>");
        given().get(source(html)).then().statusCode(200).body(containsString("Р&lt;b&gt;&amp;»"));
    }

    @Test
    void the_directory_keeps_its_filters() {
        assertThat(discovered("/organizations")).contains("url=http%3A%2F%2Flocalhost");
        String html = described(
                        home() + "/organizations?kind=ngo&kind=council&q=%D0%BA%D0%B5%D0%B4%D1%80&sort=-createdAt&x=1")
                .statusCode(200)
                .body("title", is("Организации"))
                .extract()
                .path("html");
        assertThat(html)
                .contains("/embed/v1/list?kind=ngo&amp;kind=council&amp;q=%D0%BA%D0%B5%D0%B4%D1%80\"")
                .doesNotContain("sort");
    }

    @Test
    void it_obeys_the_largest_size_and_may_be_xml() {
        var xml = given().queryParam("url", home() + "/organizations")
                .queryParam("maxwidth", 320)
                .queryParam("maxheight", 100)
                .queryParam("format", "xml")
                .get("/oembed")
                .then()
                .statusCode(200)
                .contentType(containsString("text/xml"))
                .extract()
                .xmlPath();
        assertThat(xml.getInt("oembed.width")).isEqualTo(320);
        assertThat(xml.getInt("oembed.height")).isEqualTo(100);
        assertThat(xml.getString("oembed.html"))
                .startsWith("<iframe src=\"http")
                .contains("height=\"100\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/organizations/no-such-organization",
                "/organizations/a/print",
                "/round-tables",
                "/organizationsx",
                "/organizations/../me"
            })
    void an_address_of_another_page_is_404(String path) {
        described(home() + path).statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/organizations",
                "http://localhost@evil.example/organizations",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "не адрес",
                "http://["
            })
    void an_address_of_another_site_is_404(String address) {
        described(address).statusCode(404).body(not(containsString(address)));
    }

    @Test
    void what_is_withdrawn_is_gone() {
        var slug = added("Снята " + System.nanoTime());
        given().header("Authorization", "Test x")
                .post("/api/v1/organizations/" + slug + "/actions/archive")
                .then()
                .statusCode(200);
        described(home() + "/organizations/" + slug).statusCode(410);
    }

    @ParameterizedTest
    @CsvSource({"format,html,501", "maxwidth,abc,400", "maxheight,-1,400", "maxwidth,0,400"})
    void other_formats_and_sizes_that_are_none_are_refused(String name, String value, int status) {
        given().queryParam("url", home() + "/organizations")
                .queryParam(name, value)
                .get("/oembed")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
        given().get("/oembed").then().statusCode(400).body("violations[0].field", is("url"));
    }

    private static ValidatableResponse described(String address) {
        return given().queryParam("url", address).get("/oembed").then();
    }

    private static String home() {
        return discovered("/organizations").replaceFirst("/oembed.*", "");
    }

    private static String discovered(String path) {
        var match = Pattern.compile(TAG)
                .matcher(given().get(path).then().statusCode(200).extract().asString());
        assertThat(match.find()).isTrue();
        return match.group(1).replace("&amp;", "&");
    }

    private static String source(String html) {
        return html.replaceFirst("(?s).*src=\"https?://[^/]+([^\"]+)\".*", "$1");
    }

    private static String added(String name) {
        return given().header("Authorization", "Test x")
                .contentType("application/json")
                .body(Map.of("kind", "ngo", "shortName", name))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("slug");
    }
}

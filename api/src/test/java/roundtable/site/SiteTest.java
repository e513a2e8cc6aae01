package roundtable.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.app.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SiteTest {

    @Test
    void every_public_page_says_in_its_head_what_it_is() {
        for (var path : SitePages.PUBLIC.keySet()) {
            var html = plain().get(path)
                    .then()
                    .statusCode(200)
                    .contentType("text/html; charset=utf-8")
                    .header("Cache-Control", "no-cache")
                    .extract()
                    .asString();
            assertThat(html)
                    .containsOnlyOnce("<title>")
                    .contains("Круглый стол", "<meta name=\"description\" content=\"")
                    .contains("rel=\"canonical\" href=\"http://localhost:", "\"@context\":\"https://schema.org\"")
                    .contains("property=\"og:title\"", "property=\"og:image\"", "<html lang=\"ru\"")
                    .contains("/share.png\" />", "property=\"og:image:width\" content=\"1200\"")
                    .contains("property=\"og:image:alt\"", "content=\"summary_large_image\"")
                    .contains("<div id=\"root\">")
                    .doesNotContain("<title>default", "noindex", "<!--head-->");
        }
        assertThat(plain().get("/").asString()).contains("<title>Круглый стол — ", "\"@type\":\"WebSite\"");
    }

    @Test
    void the_picture_of_previews_is_there_and_as_large_as_heads_say() throws IOException {
        var picture = ImageIO.read(Path.of("../web-client/public/share.png").toFile());
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
    }

    @Test
    void a_page_with_a_picture_of_its_own_shows_that_one() {
        assertThat(plain().get("/tricky-things/photo").asString())
                .containsPattern("property=\"og:image\" content=\"http://localhost:\\d+/photo\\?size=large\"")
                .contains("property=\"og:image:alt\" content=\"Steps &amp; a &quot;ramp&quot;\"")
                .doesNotContain("og:image:width", "share.png");
    }

    @Test
    void the_head_is_in_the_readers_language() {
        plain().header("Accept-Language", "en-GB,en;q=0.9")
                .get("/organizations")
                .then()
                .header("Content-Language", "en")
                .header("Vary", containsString("Accept-Language"))
                .body(containsString("<html lang=\"en\" data-scheme=\"light\">"))
                .body(containsString("<title>Organizations — Round Table</title>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/sign-in", "/manage/organizations", "/manage/round-tables/imports/1", "/me"})
    void pages_for_oneself_are_there_and_are_not_listed(String path) {
        plain().get(path).then().statusCode(200).body(containsString("noindex")).body(not(containsString("canonical")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/organizations/no-such-organization",
                "/organizations/a/b",
                "/about/nothing",
                "/managed",
                "/index.html",
                "/tricky-things",
                "/tricky-things/unknown",
                "/..%c0%af",
                "/web/index.html",
                "/%D0%BF"
            })
    void what_is_not_there_is_a_true_404_with_the_client_in_it(String path) {
        given().urlEncodingEnabled(false)
                .header("Accept-Encoding", "identity")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("text/html; charset=utf-8")
                .body(containsString("<title>Страница не найдена — Круглый стол</title>"))
                .body(containsString("noindex"))
                .body(containsString("<div id=\"root\">"));
    }

    @Test
    void what_is_withdrawn_is_gone_and_what_is_renamed_redirects() {
        plain().get("/tricky-things/withdrawn").then().statusCode(410).body(containsString("Больше не опубликовано"));
        unfollowed()
                .get("/tricky-things/old?from=mail")
                .then()
                .statusCode(308)
                .header("Location", "/tricky-things/evil?from=mail");
        unfollowed().get("/tricky-things/old/print").then().header("Location", "/tricky-things/evil/print");
        unfollowed().get("/organizations/").then().statusCode(308).header("Location", "/organizations");
    }

    @Test
    @TestSecurity(user = "01933b7e-7f0a-7c3e-9c52-3a1f5b8d2e60", roles = "administrator")
    void an_organization_has_its_page_until_it_is_withdrawn() {
        var slug = given().header("Authorization", "Test x")
                .contentType("application/json")
                .body(Map.of("kind", "ngo", "shortName", "Страница <b>пробы</b> " + System.nanoTime()))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("slug")
                .toString();
        plain().get("/organizations/" + slug)
                .then()
                .statusCode(200)
                .body(containsString("<title>Страница &lt;b&gt;пробы&lt;/b&gt; "))
                .body(containsString("/organizations/" + slug + "\" />"));
        assertThat(plain().get("/sitemaps/organizations-1.xml").asString())
                .contains("/organizations/" + slug + "</loc>");
        given().header("Authorization", "Test x")
                .post("/api/v1/organizations/" + slug + "/actions/archive")
                .then()
                .statusCode(200);
        plain().get("/organizations/" + slug).then().statusCode(410).body(not(containsString("пробы")));
    }

    @Test
    void a_name_with_markup_in_it_stays_a_name() {
        var html = plain().get("/tricky-things/evil")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(html)
                .contains(
                        "&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;quotes&#39; — Круглый стол</title>")
                .contains("{\"name\":\"\\u003c/script\\u003e\\u003cscript\\u003ealert(3)")
                .contains("<link rel=\"canonical\" href=\"http://localhost:")
                .doesNotContain("<img", "<script>alert", "<!--");
    }

    @Test
    void a_page_runs_scripts_of_this_server_only() {
        for (var path : List.of("/", "/nothing", "/problems/not-found", "/reference", "/assets/app-0a1b2c3d.js")) {
            plain().get(path)
                    .then()
                    .header("Content-Security-Policy", containsString("script-src 'self';"))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "strict-origin-when-cross-origin")
                    .header("Cross-Origin-Opener-Policy", "same-origin")
                    .header("Permissions-Policy", containsString("camera=()"))
                    .header("Strict-Transport-Security", nullValue());
        }
        given().get("/api/v1/installation")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    @Test
    void hashed_files_are_kept_for_ever_and_the_others_asked_for_each_time() {
        var file = plain().get("/assets/app-0a1b2c3d.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .contentType("text/javascript; charset=utf-8")
                .header("Content-Encoding", nullValue());
        var tag = file.extract().header("ETag");
        plain().header("If-None-Match", tag)
                .get("/assets/app-0a1b2c3d.js")
                .then()
                .statusCode(304)
                .body(emptyOrNullString());
        plain().get("/manifest.webmanifest")
                .then()
                .header("Cache-Control", "no-cache")
                .contentType("application/manifest+json");
        plain().get("/assets/gone-11111111.js").then().statusCode(404).contentType("text/plain; charset=utf-8");
        var page = plain().get("/about");
        plain().header("If-None-Match", page.header("ETag"))
                .get("/about")
                .then()
                .statusCode(304);
    }

    @Test
    void pages_and_scripts_travel_packed_and_the_api_does_not() {
        packed().get("/assets/app-0a1b2c3d.js")
                .then()
                .header("Content-Encoding", "gzip")
                .header("Vary", containsString("Accept-Encoding"))
                .header("ETag", matchesPattern("\"[0-9a-f]{24}-gz\""));
        packed().get("/").then().header("Content-Encoding", "gzip");
        packed().get("/openapi-ui/swagger-ui.css").then().statusCode(200).header("Content-Encoding", "gzip");
        packed().get("/api/v1/activity-areas").then().header("Content-Encoding", not("gzip"));
    }

    @Test
    void head_is_get_without_the_body_and_nothing_else_is_taken() {
        for (var path : List.of("/", "/assets/app-0a1b2c3d.js", "/reference")) {
            plain().head(path)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", containsString("text/"))
                    .body(is(""));
        }
        plain().head("/nothing").then().statusCode(404).body(is(""));
        plain().post("/about").then().statusCode(405).header("Allow", "GET, HEAD");
    }

    @Test
    void the_site_map_lists_every_page_in_parts_that_search_engines_take() {
        plain().get("/robots.txt")
                .then()
                .body(containsString("Disallow: /manage/"))
                .body(matchesPattern("(?s).*Sitemap: http://localhost:\\d+/sitemap.xml\n"));
        var index = plain().get("/sitemap.xml").then().statusCode(200).extract().xmlPath();
        assertThat(index.getList("sitemapindex.sitemap.loc", String.class))
                .anyMatch(l -> l.endsWith("/sitemaps/pages.xml"))
                .anyMatch(l -> l.endsWith("/sitemaps/tricky-things-1.xml"))
                .anyMatch(l -> l.endsWith("/sitemaps/tricky-things-2.xml"))
                .noneMatch(l -> l.endsWith("/sitemaps/tricky-things-3.xml"));
        var first = plain().get("/sitemaps/tricky-things-1.xml").asString();
        assertThat(first.split("<url>", -1)).hasSize(50_001);
        var second =
                plain().get("/sitemaps/tricky-things-2.xml").then().extract().xmlPath();
        assertThat(second.getString("urlset.url.loc")).endsWith("/tricky-things/thing-50000");
        assertThat(second.getString("urlset.url.lastmod")).isEqualTo("2026-11-23T09:00:00Z");
        plain().get("/sitemaps/unknown-1.xml").then().statusCode(404);
    }

    /**
     * The client's routes are its files: a page that it has and the server does not know would be a 404. An underscore at
     * the end of a name only says that the page is not drawn inside its parent.
     */
    @Test
    void every_page_of_the_client_is_known_to_the_server() throws IOException {
        try (var files = Files.list(Path.of("../web-client/src/routes"))) {
            var unknown = files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".tsx") && !f.startsWith("__") && !f.contains("$"))
                    .map(f -> "/"
                            + f.replaceFirst("(^|\\.)index\\.tsx$|\\.tsx$", "")
                                    .replace("_.", ".")
                                    .replace('.', '/'))
                    .filter(path -> plain().get(path).statusCode() != 200)
                    .toList();
            assertThat(unknown).isEmpty();
        }
    }

    @Test
    void the_installation_says_what_it_is_in_the_readers_language() {
        given().get("/api/v1/installation")
                .then()
                .statusCode(200)
                .body("title", is("Круглый стол"))
                .body("city", is("Горно-Алтайск"))
                .body("demo", is(false))
                .body("timeZone", is("Asia/Barnaul"))
                .body("languages", hasItems("ru", "en"))
                .body("defaultLanguage", is("ru"));
        given().header("Accept-Language", "en")
                .get("/api/v1/installation")
                .then()
                .body("title", is("Round Table"))
                .body("city", is("Gorno-Altaysk"));
    }

    static List<String> kindsOfProblems() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            return files.filter(f -> f.toString().endsWith("_ru.properties"))
                    .flatMap(SiteTest::lines)
                    .filter(l -> l.matches("problem\\.[a-z0-9-]+=.*"))
                    .map(l -> l.substring("problem.".length(), l.indexOf('=')))
                    .filter(slug -> !List.of("no-detail", "what", "reference").contains(slug))
                    .toList();
        }
    }

    private static java.util.stream.Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("kindsOfProblems")
    void every_kind_of_problem_has_a_page_in_both_languages(String slug) {
        plain().get("/problems/" + slug)
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"ru\">"))
                .body(containsString("/problems/" + slug + "</code>"));
        plain().header("Accept-Language", "en")
                .get("/problems/" + slug)
                .then()
                .statusCode(200)
                .body(containsString("Programs know this error by its type"));
    }

    @Test
    void the_contract_can_be_read_and_loads_nothing_from_elsewhere() {
        var page = plain().get("/reference").then().statusCode(200).extract().asString();
        assertThat(page).doesNotContain("http://", "https://").doesNotContainPattern("<script>");
        for (var part : List.of("/reference/start.js", "/openapi-ui/swagger-ui-bundle.js", "/q/openapi?format=json")) {
            plain().get(part).then().statusCode(200);
        }
        plain().get("/problems/unknown-problem").then().statusCode(404);
    }

    @Test
    void the_contract_comes_as_yaml_or_json_with_a_tag_and_for_any_site() {
        var yaml = plain().header("Origin", "https://portal.example")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("yaml"))
                .header("Access-Control-Allow-Origin", "*")
                .body(startsWith("---\nopenapi: 3.1"))
                .extract();
        plain().header("If-None-Match", yaml.header("ETag"))
                .get("/q/openapi.yaml")
                .then()
                .statusCode(304);
        for (var json : List.of("/q/openapi?format=json", "/q/openapi.json")) {
            plain().get(json)
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .body("openapi", startsWith("3.1"), "paths", hasKey("/api/v1/organizations"));
        }
        plain().accept("application/json")
                .get("/q/openapi")
                .then()
                .contentType("application/json")
                .header("Vary", containsString("Accept"));
        plain().head("/q/openapi").then().statusCode(200).body(emptyString());
    }

    private static RequestSpecification plain() {
        return raw().header("Accept-Encoding", "identity");
    }

    private static RequestSpecification unfollowed() {
        return given().config(RestAssured.config()
                .redirect(RedirectConfig.redirectConfig().followRedirects(false)));
    }

    private static RequestSpecification packed() {
        return raw().header("Accept-Encoding", "gzip, deflate, br");
    }

    /** Without the decoders that REST Assured would ask the server for. */
    private static RequestSpecification raw() {
        return given().config(RestAssured.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }
}

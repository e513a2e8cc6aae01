package roundtable.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;

import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.app.TestDatabase;

/** Feeds as readers of feeds read them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FeedsTest {
    /** Characters that XML and HTML give a meaning to stand in it. */
    private static String published() {
        var title = "Новость <b> & «кавычки» " + UUID.randomUUID();
        var id = moderator()
                .contentType("application/json")
                .body(Map.of("title", title, "summary", "Коротко & ясно.", "html", "<p>Слова <b>важные</b></p>"))
                .post("/api/v1/news")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        moderator().post("/api/v1/news/" + id + "/actions/publish").then().statusCode(200);
        return id;
    }

    @Test
    void who_only_asks_whether_it_is_new_gets_the_head_of_the_same() {
        published();
        var read = RestAssured.get("/feeds/news.atom");
        var head = RestAssured.head("/feeds/news.atom");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(read.header("ETag"));
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(read.asByteArray().length));
        assertThat(head.asByteArray()).isEmpty();
        RestAssured.given()
                .header("If-None-Match", read.header("ETag"))
                .head("/feeds/news.atom")
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @CsvSource({"atom, application/atom+xml, atom_1.0", "rss, application/rss+xml, rss_2.0"})
    void a_reader_finds_the_news(String format, String type, String kind) throws Exception {
        var id = published();
        var body = RestAssured.get("/feeds/news." + format)
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .extract()
                .asString();
        var feed = new SyndFeedInput().build(new StringReader(body));
        assertThat(feed.getFeedType()).isEqualTo(kind);
        assertThat(feed.getTitle()).isEqualTo("Новости");
        assertThat(feed.getEntries()).hasSizeLessThanOrEqualTo(30).allSatisfy(e -> {
            assertThat(e.getTitle()).isNotBlank();
            assertThat(e.getLink()).startsWith("http").contains("/news/");
            assertThat(e.getPublishedDate()).isNotNull();
        });
        var first = feed.getEntries().get(0);
        assertThat(first.getUri()).isEqualTo("urn:uuid:" + id);
        assertThat(first.getTitle()).startsWith("Новость <b> & «кавычки»");
    }

    @Test
    void a_json_feed_has_the_shape_of_version_1_1() {
        var id = published();
        RestAssured.get("/feeds/news.json")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/feed+json"))
                .body("version", is("https://jsonfeed.org/version/1.1"))
                .body("title", is("Новости"))
                .body("feed_url", containsString("/feeds/news.json"))
                .body("items[0].id", is("urn:uuid:" + id))
                .body("items[0].content_html", containsString("<strong>важные</strong>"))
                .body("items.url", everyItem(startsWith("http")))
                .body("items.date_published", everyItem(not(emptyOrNullString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "json"})
    void who_has_it_already_is_told_so(String format) {
        published();
        var tag = RestAssured.get("/feeds/news." + format)
                .then()
                .header("Last-Modified", not(emptyOrNullString()))
                .extract()
                .header("ETag");
        RestAssured.given()
                .header("If-None-Match", tag)
                .get("/feeds/news." + format)
                .then()
                .statusCode(304)
                .body(is(""));
        published();
        RestAssured.given()
                .header("If-None-Match", tag)
                .get("/feeds/news." + format)
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_unpublished_leaves_the_feed() {
        var id = published();
        moderator()
                .contentType("application/json")
                .body(Map.of("reason", "Перенесено"))
                .post("/api/v1/news/" + id + "/actions/unpublish")
                .then()
                .statusCode(200);
        RestAssured.get("/feeds/news.json").then().body(not(containsString(id)));
        RestAssured.get("/feeds/nothing.atom").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "news",
                "stories",
                "problems",
                "proposals",
                "discussions",
                "platforms",
                "communities",
                "initiatives",
                "round-tables"
            })
    void every_kind_has_a_feed(String name) throws Exception {
        var body = RestAssured.get("/feeds/" + name + ".atom")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(new SyndFeedInput().build(new StringReader(body)).getTitle())
                .isNotBlank()
                .doesNotContain("feed");
        RestAssured.get("/feeds/" + name + ".json").then().statusCode(200).body("home_page_url", endsWith("/" + name));
    }

    /** What has no list of its own leads to where it stands. */
    @ParameterizedTest
    @CsvSource({"adoptions, /stories", "recommendations, /round-tables"})
    void steps_have_feeds_too(String name, String page) throws Exception {
        var body = RestAssured.get("/feeds/" + name + ".atom")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(new SyndFeedInput().build(new StringReader(body)).getTitle()).isNotBlank();
        RestAssured.get("/feeds/" + name + ".json").then().statusCode(200).body("home_page_url", endsWith(page));
    }

    @Test
    void a_problem_comes_when_it_is_public() {
        var title = "Яма у моста " + UUID.randomUUID();
        var id = as(UUID.randomUUID().toString(), "member")
                .contentType("application/json")
                .queryParam("submit", true)
                .body(Map.of("kind", "statement", "title", title, "body", "Глубокая яма.", "everywhere", true))
                .post("/api/v1/problems")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        RestAssured.get("/feeds/problems.atom").then().body(not(containsString(title)));
        moderator().post("/api/v1/problems/" + id + "/actions/publish").then().statusCode(200);
        RestAssured.get("/feeds/problems.json")
                .then()
                .body("items[0].title", is(title))
                .body("items[0].url", containsString("/problems/"));
    }

    /** The same parameters with the same faults as in the list; how a list is looked at is none of a feed's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "problems",
                "proposals",
                "discussions",
                "stories",
                "news",
                "initiatives",
                "communities",
                "platforms"
            })
    void what_narrows_a_list_narrows_its_feed(String name) {
        var feed = "/feeds/" + name + ".json";
        RestAssured.get(feed + "?q=" + UUID.randomUUID() + "&territory=84")
                .then()
                .statusCode(200)
                .body("items", is(empty()))
                .body("feed_url", containsString(feed + "?q="))
                .body("home_page_url", endsWith("territory=84"));
        RestAssured.get(feed + "?sort=-publishedAt&limit=1000&cursor=x").then().statusCode(200);
        for (var wrong : List.of("colour=red", "status=lost", "territory=nowhere", "q=" + "x".repeat(201))) {
            RestAssured.get(feed + "?" + wrong).then().statusCode(400).body(emptyOrNullString());
        }
    }

    @Test
    void a_feed_of_one_question_has_what_answers_it_and_nothing_that_is_not_public() {
        var id = published();
        var title = "Скамейка " + UUID.randomUUID();
        var proposal = as(UUID.randomUUID().toString(), "member")
                .contentType("application/json")
                .queryParam("submit", true)
                .body(Map.of("title", title, "body", "Поставить скамейку у остановки.", "everywhere", true))
                .post("/api/v1/proposals")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var named = "/feeds/proposals.json?q=" + title.substring(title.indexOf(' ') + 1);
        // Not even for those who see it in the list; and what was made for them is in nobody else's cache.
        for (var query : List.of("", "&status=submitted")) {
            moderator()
                    .get(named + query)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", startsWith("private"))
                    .body("items", is(empty()));
        }
        moderator()
                .post("/api/v1/proposals/" + proposal + "/actions/publish")
                .then()
                .statusCode(200);
        RestAssured.get(named)
                .then()
                .header("Cache-Control", startsWith("public"))
                .body("items.title", is(List.of(title)));
        RestAssured.get(named + "&status=declined").then().body("items", is(empty()));
        for (var own : List.of("mine", "supported")) {
            RestAssured.get("/feeds/proposals.json?" + own + "=true").then().statusCode(401);
        }
        RestAssured.get("/feeds/news.json?organization=" + UUID.randomUUID())
                .then()
                .body("items", is(empty()));
        RestAssured.get("/feeds/news.json?status=published").then().body("items[0].id", is("urn:uuid:" + id));
    }
}

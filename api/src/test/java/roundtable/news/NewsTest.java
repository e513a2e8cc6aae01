package roundtable.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** News from the first word to the subscribers. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class NewsTest {
    private static final String NEWS = "/api/v1/news/";

    @Inject
    ScheduleJob job;

    private static Map<String, Object> words(String html) {
        return new HashMap<>(
                Map.of("title", "Новость " + UUID.randomUUID(), "summary", "Коротко о проверке.", "html", html));
    }

    private static ValidatableResponse write(RequestSpecification by, Map<String, ?> words) {
        return by.contentType("application/json")
                .body(words)
                .post("/api/v1/news")
                .then();
    }

    private static ValidatableResponse act(RequestSpecification by, String id, String action) {
        return by.post(NEWS + id + "/actions/" + action).then();
    }

    private static ValidatableResponse act(RequestSpecification by, String id, String action, Map<String, ?> said) {
        return by.contentType("application/json")
                .body(said)
                .post(NEWS + id + "/actions/" + action)
                .then();
    }

    private static RequestSpecification of(String organization) {
        return as(UUID.randomUUID().toString(), "member", "representative:" + organization);
    }

    private static String draft() {
        return write(moderator(), words("<p>Слова</p>"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void the_staff_writes_and_publishes_and_what_is_kept_is_safe() {
        var id = write(moderator(), words("<p onclick='x()'>Слова <script>alert(1)</script><b>важные</b></p>"))
                .statusCode(201)
                .body("html", is("<p>Слова <strong>важные</strong></p>"))
                .body("status", is("draft"))
                .extract()
                .<String>path("id");
        RestAssured.get(NEWS + id).then().statusCode(404);
        as(UUID.randomUUID().toString(), "member").get(NEWS + id).then().statusCode(404);
        act(moderator(), id, "publish").statusCode(200).body("publishedAt", notNullValue());
        RestAssured.get(NEWS + id)
                .then()
                .statusCode(200)
                .body("actions", empty())
                .header("Cache-Control", containsString("public"));
        RestAssured.get("/api/v1/news?limit=100").then().body("items.id", hasItem(id));
        act(moderator(), id, "unpublish", Map.of("reason", "Перенесено"))
                .statusCode(200)
                .body("reason", is("Перенесено"));
        RestAssured.get(NEWS + id).then().statusCode(404);
        RestAssured.get("/api/v1/news?limit=100").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void only_the_staff_writes_for_the_resource_center_and_an_organizations_news_goes_by_a_moderator() {
        write(as(UUID.randomUUID().toString(), "member"), words("<p>А</p>")).statusCode(403);
        var ngo = organization(Map.of("kind", "ngo"));
        var words = words("<p>Наша новость</p>");
        words.put("organizationId", ngo);
        write(of(organization(Map.of())), words).statusCode(403);
        var id = write(of(ngo), words).statusCode(201).extract().<String>path("id");
        act(of(ngo), id, "publish").statusCode(403);
        act(moderator(), id, "publish").statusCode(403);
        act(of(ngo), id, "submit").statusCode(200).body("actions", empty());
        act(moderator(), id, "return", Map.of("reason", "Нет даты"))
                .statusCode(200)
                .body("status", is("draft"));
        act(of(ngo), id, "submit").statusCode(200);
        act(moderator(), id, "publish").statusCode(200).body("organization.id", is(ngo));
        of(ngo).contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", RestAssured.get(NEWS + id).header("ETag"))
                .body(Map.of("title", "Другое"))
                .patch(NEWS + id)
                .then()
                .statusCode(403);
    }

    @Test
    void a_scheduled_one_is_published_when_its_time_has_come_and_not_before() {
        var id = draft();
        act(moderator(), id, "schedule", Map.of("publishAt", "2020-01-01T00:00:00Z"))
                .statusCode(400)
                .body("violations.field", contains("/publishAt"));
        var soon = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.MILLIS);
        act(moderator(), id, "schedule", Map.of("publishAt", soon.toString()))
                .statusCode(200)
                .body("status", is("scheduled"))
                .body("publishAt", is(soon.toString()));
        RestAssured.get(NEWS + id).then().statusCode(404);
        Awaitility.await().until(() -> {
            job.run();
            return RestAssured.get(NEWS + id).statusCode() == 200;
        });
        assertThat(Instant.parse(RestAssured.get(NEWS + id).path("publishedAt")))
                .isAfterOrEqualTo(soon);
        RestAssured.get(NEWS + id).then().body("publishAt", nullValue());
        var later = draft();
        act(moderator(), later, "schedule", Map.of("publishAt", "2099-01-01T00:00:00Z"))
                .statusCode(200);
        job.run();
        RestAssured.get(NEWS + later).then().statusCode(404);
        act(moderator(), later, "unpublish", Map.of("reason", "Не нужно"))
                .statusCode(200)
                .body("status", is("draft"));
    }

    @Test
    void every_change_is_a_revision_that_tells_who_and_when() {
        var id = draft();
        act(moderator(), id, "publish").statusCode(200);
        moderator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", RestAssured.get(NEWS + id).header("ETag"))
                .body(Map.of("html", "<p>Другие слова</p>"))
                .patch(NEWS + id)
                .then()
                .statusCode(200)
                .body("status", is("published"));
        moderator()
                .get(NEWS + id + "/revisions")
                .then()
                .statusCode(200)
                .body("items.number", contains(2, 1))
                .body("items.text", contains("Другие слова", "Слова"))
                .body("items[0].at", notNullValue());
        RestAssured.get(NEWS + id + "/revisions").then().statusCode(401);
        as(UUID.randomUUID().toString(), "member")
                .get(NEWS + id + "/revisions")
                .then()
                .statusCode(404);
    }

    @Test
    void a_text_without_words_and_a_picture_of_somebody_else_are_refused() {
        write(moderator(), words("<script>1</script>")).statusCode(400).body("violations.code", contains("empty"));
        var foreign = "<p>А</p><img src='/api/v1/files/" + UUID.randomUUID() + "/content' alt='Кедр'>";
        write(moderator(), words(foreign)).statusCode(400).body("violations.code", contains("unknown-file"));
        write(moderator(), words(foreign.replace(" alt='Кедр'", "")))
                .statusCode(400)
                .body("violations.code", contains("no-alt", "unknown-file"));
    }

    @Test
    void the_list_is_exported_as_everybody_sees_it() {
        var draft = draft();
        var id = draft();
        act(moderator(), id, "publish").statusCode(200);
        RestAssured.given()
                .header("Accept-Language", "en")
                .get("/api/v1/news?format=csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("ID,Address,State,News"))
                .body(containsString(id))
                .body(not(containsString(draft)));
        RestAssured.get("/api/v1/news?format=xlsx").then().statusCode(200);
    }

    @Test
    void its_page_has_a_head_and_what_is_unpublished_is_gone() {
        var id = draft();
        act(moderator(), id, "publish").statusCode(200);
        var slug = RestAssured.get(NEWS + id).<String>path("slug");
        RestAssured.get("/news/" + slug).then().statusCode(200).body(containsString("\"@type\":\"NewsArticle\""));
        RestAssured.get("/sitemaps/news-1.xml").then().body(containsString(slug));
        act(moderator(), id, "unpublish", Map.of("reason", "Перенесено")).statusCode(200);
        RestAssured.get("/news/" + slug).then().statusCode(410);
    }
}

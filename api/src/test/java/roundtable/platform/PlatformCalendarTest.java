package roundtable.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.discussion.Discussions.act;
import static roundtable.discussion.Discussions.openAt;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.platform.Platforms.PLATFORMS;
import static roundtable.platform.Platforms.minutes;
import static roundtable.platform.Platforms.opened;
import static roundtable.platform.Platforms.post;
import static roundtable.platform.Platforms.representative;
import static roundtable.platform.Platforms.seated;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtable.app.TestDatabase;
import roundtable.shared.store.SqlCounter;

/** One calendar and one feed for everything of a platform. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PlatformCalendarTest {
    private final String leader = UUID.randomUUID().toString();

    @Inject
    TopicModeration topics;

    @Inject
    Clock clock;

    @Inject
    @PersistenceUnitExtension
    SqlCounter sql;

    @Test
    void everything_with_a_day_stands_there_in_order() {
        var id = opened();
        filled(id);
        calendar(id)
                .body(
                        "items.kind",
                        containsInAnyOrder(
                                "meeting",
                                "topic_raised",
                                "topic_closed",
                                "discussion_opens",
                                "discussion_closes",
                                "poll_ends",
                                "problem_due"))
                .body("more", is(false))
                .body("icsUrl", is("/calendar/platforms/" + id + ".ics"))
                .body(
                        "items.find { it.kind == 'discussion_closes' }.startsOn",
                        is(today().plusDays(10).toString()))
                .body("items.find { it.kind == 'discussion_closes' }.label", is("Последний день обсуждения"))
                .body("items.find { it.kind == 'discussion_closes' }.path", startsWith("/discussions/"))
                .body("items.find { it.kind == 'poll_ends' }.title", is("Согласны?"))
                .body("items.find { it.kind == 'problem_due' }.path", startsWith("/problems/"));
        RestAssured.given()
                .header("Accept-Language", "en")
                .get(PLATFORMS + id + "/calendar")
                .then()
                .body("items.find { it.kind == 'discussion_closes' }.label", is("Last day of a discussion"));
        RestAssured.get(PLATFORMS + id + "/calendar?from=" + today() + "&to=" + today())
                .then()
                .body("items.kind", containsInAnyOrder("meeting", "topic_raised", "topic_closed", "discussion_opens"))
                .body("items.findAll { it.kind.startsWith('topic') }.kind", contains("topic_raised", "topic_closed"));
        // Nothing of another platform; and of a period only what falls into it.
        calendar(opened()).body("items", empty());
        RestAssured.get(PLATFORMS + id + "/calendar?from=" + today().plusDays(9))
                .then()
                .body("items.kind", containsInAnyOrder("discussion_closes", "poll_ends"));
        RestAssured.get(PLATFORMS + id + "/calendar?from=2020-01-01&to=2020-01-31")
                .then()
                .body("from", is("2020-01-01"))
                .body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-03-02&to=2026-03-01, period",
        "from=2026-01-01&to=2027-01-02, long-period",
        "from=1900-01-01&to=2200-01-01, long-period",
        "from=1900-01-01&to=2900-01-01, period"
    })
    void a_period_is_whole_and_no_longer_than_a_year(String query, String code) {
        var id = opened();
        RestAssured.get(PLATFORMS + id + "/calendar?" + query)
                .then()
                .statusCode(400)
                .body("violations.field", contains("to"))
                .body("violations.code", contains(code));
        RestAssured.get(PLATFORMS + id + "/calendar?from=2028-01-01&to=2028-12-31")
                .then()
                .statusCode(200);
        RestAssured.get(PLATFORMS + id + "/calendar?from=yesterday").then().statusCode(400);
        RestAssured.get(PLATFORMS + id + "/calendar?until=2026-01-01").then().statusCode(400);
        RestAssured.get(PLATFORMS + UUID.randomUUID() + "/calendar").then().statusCode(404);
    }

    @Test
    void what_is_hidden_stands_neither_in_the_calendar_nor_in_the_feed() {
        var id = opened();
        var ngo = seated(id, "ngo");
        var topic = post(representative(ngo), id + "/topics", Map.of("title", "Тайная тема"))
                .extract()
                .<String>path("id");
        var discussion = openAt(leader, id);
        var title = RestAssured.get("/api/v1/discussions/" + discussion)
                .then()
                .extract()
                .<String>path("title");
        poll(discussion);
        RestAssured.get(ics(id)).then().statusCode(200);
        assertThat(everywhere(id)).contains(title, "Тайная тема");
        change("update discussion set hidden_at = now() where id = '" + discussion + "'");
        QuarkusTransaction.requiringNew().run(() -> topics.hide(UUID.fromString(topic)));
        assertThat(everywhere(id)).doesNotContain(title, "Тайная тема", "Согласны?");
        change("update discussion set hidden_at = null where id = '" + discussion + "'");
        QuarkusTransaction.requiringNew().run(() -> {
            topics.restore(UUID.fromString(topic));
            topics.mask(UUID.fromString(topic));
        });
        calendar(id).body("items.title", hasItem("скрыто модератором")).body("items.title", not(hasItem("…")));
        // A hidden platform has neither, but for those who sit there.
        change("update platform set hidden_at = now() where id = '" + id + "'");
        RestAssured.get(PLATFORMS + id + "/calendar").then().statusCode(404);
        RestAssured.get(ics(id)).then().statusCode(404);
        RestAssured.get("/feeds/platforms/" + id + ".atom").then().statusCode(404);
        as(UUID.randomUUID().toString(), "member")
                .get(PLATFORMS + id + "/calendar")
                .then()
                .statusCode(404);
        representative(ngo).get(PLATFORMS + id + "/calendar").then().statusCode(200);
    }

    private static String everywhere(String id) {
        return calendar(id).extract().asString()
                + unfolded(RestAssured.get(ics(id)).then().extract().asString())
                + RestAssured.get("/feeds/platforms/" + id + ".json")
                        .then()
                        .extract()
                        .asString()
                + RestAssured.get("/feeds/platforms/" + id + ".atom")
                        .then()
                        .extract()
                        .asString();
    }

    @Test
    void people_subscribe_to_it_as_icalendar() {
        var id = opened();
        filled(id);
        var answer = RestAssured.get(ics(id))
                .then()
                .statusCode(200)
                .contentType(startsWith("text/calendar"))
                .header("Access-Control-Allow-Origin", "*")
                .extract();
        var ics = answer.asString();
        assertThat(ics.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(unfolded(ics))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("SUMMARY:Последний день обсуждения: ", "SUMMARY:Конец опроса: Согласны?")
                .contains(
                        "DTSTART;VALUE=DATE:" + today().plusDays(10).toString().replace("-", ""))
                .contains("DTEND;VALUE=DATE:" + today().plusDays(11).toString().replace("-", ""));
        // Nothing has changed: the same octets, and nothing is sent.
        RestAssured.given()
                .header("If-None-Match", answer.header("ETag"))
                .get(ics(id))
                .then()
                .statusCode(304);
        var slug = RestAssured.get(PLATFORMS + id).then().extract().<String>path("slug");
        assertThat(RestAssured.get("/calendar/platforms/" + slug + ".ics").asString())
                .isEqualTo(ics);
        RestAssured.head(ics(id)).then().statusCode(200);
        RestAssured.get("/calendar/platforms/" + UUID.randomUUID() + ".ics")
                .then()
                .statusCode(404);
        RestAssured.get("/calendar/wishes/" + id + ".ics").then().statusCode(404);
    }

    @Test
    void the_one_feed_tells_of_everything() {
        var id = opened();
        filled(id);
        RestAssured.get("/feeds/platforms/" + id + ".json")
                .then()
                .statusCode(200)
                .body("feed_url", endsWith("/feeds/platforms/" + id + ".json"))
                .body(
                        "items.title",
                        hasItems(
                                startsWith("Новое обсуждение: «Вопрос "),
                                containsString("» открыто. Можно высказаться."),
                                startsWith("Новая тема: Светофор"),
                                startsWith("Подведён итог: Светофор"),
                                startsWith("Протокол встречи "),
                                startsWith("Площадка работает над проблемой: ")))
                .body("items.id.unique().size()", is(8));
        RestAssured.get("/feeds/platforms/" + id + ".atom")
                .then()
                .statusCode(200)
                .body(containsString("Новое обсуждение"));
        // A draft is nobody's news.
        var words = Map.of("title", "Тихий черновик", "body", "Слова", "platformId", id);
        as(leader, "moderator")
                .contentType("application/json")
                .body(words)
                .post("/api/v1/discussions")
                .then()
                .statusCode(201);
        assertThat(everywhere(id)).doesNotContain("Тихий черновик");
    }

    @Test
    void an_outcome_wakes_a_platform_up() {
        var id = opened();
        var discussion = openAt(leader, id);
        change("update platform set active_at = now() - interval '4 months', inactive_at = now() where id = '" + id
                + "'");
        RestAssured.get(PLATFORMS + id).then().body("inactive", is(true));
        act(as(leader, "moderator"), discussion, "finish", Map.of("reason", "Все сказали"))
                .statusCode(200);
        RestAssured.get(PLATFORMS + id).then().body("inactive", is(true));
        var none = Map.of("inFavour", 0, "against", 0, "abstained", 0);
        act(
                        as(leader, "moderator"),
                        discussion,
                        "publish_outcome",
                        Map.of(
                                "kind",
                                "no_agreement",
                                "text",
                                "Не договорились",
                                "votes",
                                Map.of("ngo", none, "business", none, "government", none)))
                .statusCode(200)
                .body("outcome.agreed", is(false));
        RestAssured.get(PLATFORMS + id).then().body("inactive", is(false));
        RestAssured.get("/feeds/platforms/" + id + ".json")
                .then()
                .body("items[0].title", containsString("появился итог"))
                .body("items[0].content_text", is("Не договорились"));
        calendar(id).body("items.kind", hasItem("discussion_outcome"));
    }

    @Test
    void the_number_of_statements_does_not_grow_with_rows() {
        var id = opened();
        filled(id);
        var few = sql.during(() -> calendar(id)).size();
        for (var n = 0; n < 3; n++) {
            poll(openAt(leader, id));
            link(id, problem());
            post(moderator(), id + "/topics", Map.of("title", "Ещё " + n)).statusCode(201);
        }
        assertThat(sql.during(() -> calendar(id))).hasSizeLessThanOrEqualTo(few).hasSizeLessThanOrEqualTo(6);
        var feed = sql.during(
                () -> RestAssured.get("/feeds/platforms/" + id + ".json").then().statusCode(200));
        link(id, problem());
        openAt(leader, id);
        assertThat(sql.during(() -> RestAssured.get("/feeds/platforms/" + id + ".json")
                        .then()
                        .statusCode(200)))
                .hasSameSizeAs(feed);
    }

    /** A meeting, a settled topic, an open discussion with a poll, a problem. */
    private void filled(String id) {
        var ngo = seated(id, "ngo");
        var topic = post(representative(ngo), id + "/topics", Map.of("title", "Светофор"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var held = minutes(ngo);
        held.put("heldOn", today().toString());
        held.put("topicId", topic);
        post(moderator(), id + "/minutes", held).statusCode(201);
        post(moderator(), id + "/topics/" + topic + "/actions/close", Map.of("text", "Стоит"))
                .statusCode(200);
        poll(openAt(leader, id));
        link(id, problem());
    }

    private void poll(String discussion) {
        as(leader, "moderator")
                .contentType("application/json")
                .body(Map.of("kind", "consent", "question", "Согласны?"))
                .post("/api/v1/discussions/" + discussion + "/polls")
                .then()
                .statusCode(200);
    }

    private static void link(String platform, String problem) {
        moderator()
                .put(PLATFORMS + platform + "/links/problem/" + problem)
                .then()
                .statusCode(200);
    }

    private static String problem() {
        var id = as(UUID.randomUUID().toString(), "member")
                .contentType("application/json")
                .body(Map.of("kind", "statement", "title", "Нет светофора", "body", "Слова", "everywhere", true))
                .post("/api/v1/problems?submit=true")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        moderator().post("/api/v1/problems/" + id + "/actions/publish").then().statusCode(200);
        return id;
    }

    private static ValidatableResponse calendar(String id) {
        return RestAssured.get(PLATFORMS + id + "/calendar").then().statusCode(200);
    }

    private static String ics(String id) {
        return "/calendar/platforms/" + id + ".ics";
    }

    private static String unfolded(String ics) {
        return ics.replace("\r\n ", "");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

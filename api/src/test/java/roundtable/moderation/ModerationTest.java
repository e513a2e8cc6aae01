package roundtable.moderation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.moderation.Scene.API;
import static roundtable.moderation.Scene.act;
import static roundtable.moderation.Scene.hide;
import static roundtable.moderation.Scene.keep;
import static roundtable.moderation.Scene.moderator;
import static roundtable.moderation.Scene.person;
import static roundtable.shared.store.ByHand.change;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.identity.Accounts;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ModerationTest {
    @Inject
    Accounts accounts;

    @Inject
    AgroalDataSource database;

    @Inject
    CaseService service;

    @Inject
    Restrictions restrictions;

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID reader = UUID.randomUUID();
    private Scene scene;

    @BeforeEach
    void set() {
        scene = Scene.set(accounts);
    }

    @Test
    void a_page_is_reported_hidden_with_a_rule_appealed_and_given_back_by_another_moderator() throws SQLException {
        scene.report(reader, "spam").then().statusCode(201).body("status", is("open"));
        var id = scene.caseId(one);
        act(one, id, "claim", null)
                .statusCode(200)
                .body("status", is("claimed"))
                .body("claimedBy.id", is(one.toString()))
                .body("reports[0].by.id", is(reader.toString()))
                .body("excerpt", containsString("Слова, о которых спорят"));
        act(one, id, "decide", hide()).statusCode(200).body("status", is("hidden"));

        scene.page().statusCode(410);
        given().get("/organizations/" + scene.slug).then().statusCode(410);
        given().queryParam("q", "Слова, о которых спорят")
                .get(API + "/organizations")
                .then()
                .body("items.id", not(hasItem(scene.organization)));
        scene.author()
                .get(API + "/organizations/" + scene.organization)
                .then()
                .statusCode(200)
                .body("hiddenAt", notNullValue());
        assertThat(told(scene.representative)).contains("moderation_hidden");
        assertThat(told(reader)).contains("moderation_report_acted");

        scene.author()
                .get(API + "/me/decisions")
                .then()
                .body("items", hasSize(1))
                .body("items[0].rule", is("spam"))
                .body("items[0].excerpt", containsString("Слова, о которых спорят"))
                .body("items[0].actions", contains("appeal"))
                .body("items[0].toString()", not(containsString(reader.toString())));
        scene.author()
                .body(Map.of("text", "Это наша программа"))
                .post(API + "/moderation/cases/" + id + "/actions/appeal")
                .then()
                .statusCode(200)
                .body("status", is("appealed"));
        person(UUID.randomUUID())
                .body(Map.of("text", "Чужое"))
                .post(API + "/moderation/cases/" + id + "/actions/appeal")
                .then()
                .statusCode(404);

        var reason = Map.of("reason", "Программа описана по делу");
        act(one, id, "overturn", reason).statusCode(403);
        act(one, id, "uphold", reason).statusCode(403);
        act(other, id, "overturn", reason).statusCode(200).body("status", is("overturned"));
        act(other, id, "overturn", reason).statusCode(409);
        scene.page().statusCode(200).body("mission", is("Слова, о которых спорят"));
        assertThat(told(scene.representative)).contains("moderation_overturned");
        person(reader)
                .get(API + "/me/reports")
                .then()
                .body("items[0].status", is("overturned"))
                .body("items[0].rule", is("spam"));
    }

    @Test
    void each_reports_once_not_their_own_and_only_what_is_there() {
        scene.report(reader, "insult").then().statusCode(201);
        scene.report(reader, "spam").then().statusCode(409).body("detail", containsString("уже сообщили"));
        scene.author()
                .body(Map.of("subjectType", "organization", "subjectId", scene.organization, "reason", "spam"))
                .post(API + "/moderation/reports")
                .then()
                .statusCode(409);
        person(reader)
                .body(Map.of("subjectType", "dragon", "subjectId", scene.organization, "reason", "spam"))
                .post(API + "/moderation/reports")
                .then()
                .statusCode(400)
                .body("violations[0].field", is("/subjectType"));
        person(reader)
                .body(Map.of("subjectType", "organization", "subjectId", UUID.randomUUID(), "reason", "spam"))
                .post(API + "/moderation/reports")
                .then()
                .statusCode(404);
    }

    @Test
    void the_terms_are_a_day_for_what_is_urgent_and_three_for_the_rest() {
        scene.report(reader, "spam");
        var id = scene.caseId(one);
        assertThat(term(id)).isEqualTo(Duration.ofDays(3));
        scene.report(UUID.randomUUID(), "threat");
        moderator(one)
                .get(API + "/moderation/cases/" + id)
                .then()
                .body("urgent", is(true))
                .body("late", is(false));
        assertThat(term(id)).isEqualTo(Duration.ofDays(1));
    }

    private Duration term(String id) {
        var shown = moderator(one).get(API + "/moderation/cases/" + id).then().extract();
        return Duration.between(Instant.parse(shown.path("openedAt")), Instant.parse(shown.path("dueAt")));
    }

    @Test
    void of_many_moderators_one_takes_a_case_until_the_half_hour_is_over() throws Exception {
        scene.report(reader, "spam");
        var id = scene.caseId(one);
        var moderators = IntStream.range(0, 20).mapToObj(i -> UUID.randomUUID()).toList();
        var answers = together(moderators.stream()
                .<Callable<Integer>>map(
                        m -> () -> act(m, id, "claim", null).extract().statusCode())
                .toList());
        assertThat(answers)
                .containsOnlyOnce(200)
                .filteredOn(s -> s != 200)
                .hasSize(19)
                .containsOnly(409);
        var holder = UUID.fromString(moderator(one)
                .get(API + "/moderation/cases/" + id)
                .then()
                .extract()
                .path("claimedBy.id"));
        var somebody =
                moderators.stream().filter(m -> !m.equals(holder)).findFirst().orElseThrow();
        act(somebody, id, "decide", hide()).statusCode(409);
        act(somebody, id, "release", null).statusCode(409);
        act(holder, id, "claim", null).statusCode(200);
        change("update moderation_case set claimed_until = now() - interval '1 second' where id = '" + id + "'");
        moderator(one)
                .get(API + "/moderation/cases/" + id)
                .then()
                .body("status", is("open"))
                .body("claimedBy", nullValue());
        act(somebody, id, "claim", null).statusCode(200);
        act(holder, id, "decide", hide()).statusCode(409);
        act(somebody, id, "release", null).statusCode(200).body("status", is("open"));
    }

    @Test
    void many_reports_at_once_make_one_case() throws Exception {
        var answers = together(IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(
                        i -> () -> scene.report(UUID.randomUUID(), "spam").statusCode())
                .toList());
        assertThat(answers).containsOnly(201);
        moderator(one)
                .get(API + "/moderation/cases/" + scene.caseId(one))
                .then()
                .body("reportCount", is(20));
    }

    @Test
    void a_party_does_not_decide() {
        scene.report(one, "spam");
        var id = scene.caseId(one);
        act(one, id, "claim", null).statusCode(403);
        act(one, id, "decide", hide()).statusCode(403);
        var author = scene.representative;
        act(author, id, "claim", null).statusCode(403);
        moderator(author).get(API + "/moderation/cases/" + id).then().body("reports", empty());
    }

    @Test
    void personal_data_are_masked_at_once_by_two_people_or_one_who_was_right_before() {
        scene.report(reader, "personal_data");
        scene.page().body("masked", is(false)).body("mission", notNullValue());
        scene.report(UUID.randomUUID(), "personal_data");
        scene.page()
                .statusCode(200)
                .body("masked", is(true))
                .body("mission", nullValue())
                .body("phones", empty())
                .body("shortName", notNullValue());
        var id = scene.caseId(one);
        act(one, id, "decide", Map.of("outcome", "masked", "rule", "personal_data"))
                .statusCode(200);

        var second = Scene.set(accounts);
        second.report(reader, "personal_data");
        second.page().body("masked", is(true));
        act(one, second.caseId(one), "decide", keep()).statusCode(200);
        second.page().body("masked", is(false)).body("mission", is("Слова, о которых спорят"));

        var third = Scene.set(accounts);
        third.report(UUID.randomUUID(), "illegal");
        third.report(UUID.randomUUID(), "spam");
        third.page().body("masked", is(false));
    }

    @Test
    void a_kept_case_comes_back_with_new_words_or_three_new_reporters() {
        scene.report(reader, "spam");
        var id = scene.caseId(one);
        act(one, id, "decide", keep()).statusCode(200);
        assertThat(scene.report(UUID.randomUUID(), "spam").<String>path("status"))
                .isEqualTo("kept");
        assertThat(scene.report(UUID.randomUUID(), "spam").<String>path("status"))
                .isEqualTo("kept");
        assertThat(scene.report(UUID.randomUUID(), "spam").<String>path("status"))
                .isEqualTo("open");
        act(one, id, "decide", keep()).statusCode(200);
        scene.author()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"" + scene.page().extract().path("version") + "\"")
                .body("{\"mission\":\"Новые слова\"}")
                .patch(API + "/organizations/" + scene.organization)
                .then()
                .statusCode(200);
        assertThat(scene.report(UUID.randomUUID(), "spam").<String>path("status"))
                .isEqualTo("open");
        moderator(one)
                .get(API + "/moderation/cases/" + id)
                .then()
                .body("excerpt", containsString("Новые слова"))
                .body("history.action", hasItem("reopen"));
    }

    @Test
    void a_restricted_author_reads_and_appeals_and_changes_nothing_else() {
        scene.report(reader, "threat");
        var id = scene.caseId(one);
        act(one, id, "decide", Map.of("outcome", "author_restricted", "rule", "threats", "restrictDays", 2))
                .statusCode(400)
                .body("violations[0].field", is("/restrictDays"));
        act(one, id, "decide", Map.of("outcome", "author_restricted", "rule", "threats", "restrictDays", 7))
                .statusCode(200);
        restrictions.read();
        scene.author()
                .body(Map.of("kind", "ngo", "shortName", "Обход"))
                .post(API + "/organizations")
                .then()
                .statusCode(403)
                .body("type", is("/problems/restricted"));
        scene.author().get(API + "/organizations").then().statusCode(200);
        scene.author()
                .body(Map.of("text", "Не согласны"))
                .post(API + "/moderation/cases/" + id + "/actions/appeal")
                .then()
                .statusCode(200);
        act(other, id, "overturn", Map.of("reason", "Угрозы нет")).statusCode(200);
        restrictions.read();
        scene.author()
                .body(Map.of("kind", "ngo", "shortName", "Снова можно"))
                .post(API + "/organizations")
                .then()
                .statusCode(201);
    }

    @Test
    void an_appeal_comes_in_time_or_the_case_is_closed() throws SQLException {
        scene.report(reader, "spam");
        var id = scene.caseId(one);
        act(one, id, "decide", hide());
        change("update moderation_case set decided_at = decided_at - interval '15 days' where id = '" + id + "'");
        scene.author()
                .body(Map.of("text", "Поздно"))
                .post(API + "/moderation/cases/" + id + "/actions/appeal")
                .then()
                .statusCode(409);
        service.close(100);
        scene.author().get(API + "/me/decisions").then().body("items[0].status", is("closed"));
        scene.page().statusCode(410);
    }

    @Test
    void a_decision_about_many_leaves_the_refused_and_decides_the_rest() {
        var second = Scene.set(accounts);
        scene.report(reader, "spam");
        second.report(one, "spam");
        var mine = scene.caseId(other);
        var party = second.caseId(other);
        moderator(one)
                .body(Map.of("cases", List.of(mine, party, mine, UUID.randomUUID()), "decision", hide()))
                .post(API + "/moderation/decisions")
                .then()
                .statusCode(200)
                .body("items.status", contains(200, 403, 404));
        scene.page().statusCode(410);
        second.page().statusCode(200);
    }

    @Test
    void the_rule_fits_the_decision() {
        scene.report(reader, "spam");
        var id = scene.caseId(one);
        act(one, id, "decide", Map.of("outcome", "hidden", "rule", "no_violation"))
                .statusCode(400);
        act(one, id, "decide", Map.of("outcome", "kept", "rule", "spam")).statusCode(400);
        act(one, id, "decide", Map.of("outcome", "kept")).statusCode(400).body("violations[0].field", is("/rule"));
    }

    @Test
    void everybody_reads_the_rules_and_the_counts_and_nothing_about_cases() {
        scene.report(reader, "spam");
        act(one, scene.caseId(one), "decide", hide());
        given().header("Accept-Language", "en")
                .get(API + "/moderation/rules")
                .then()
                .statusCode(200)
                .body("items.code", hasSize(7))
                .body("items[0].title", is("Personal data of others"));
        given().get(API + "/moderation/statistics")
                .then()
                .statusCode(200)
                .body("months[0].reports", greaterThanOrEqualTo(1))
                .body("months[0].hidden", greaterThanOrEqualTo(1))
                .body("months[0].inTime", notNullValue());
        given().get(API + "/moderation/cases").then().statusCode(401);
        person(reader).get(API + "/moderation/cases").then().statusCode(403);
    }

    @Test
    void the_desk_has_three_parts() {
        scene.report(reader, "spam");
        var id = scene.caseId(one);
        act(one, id, "claim", null);
        moderator(one).get(API + "/moderation/cases?mine=true").then().body("items.id", containsInAnyOrder(id));
        act(one, id, "decide", hide());
        moderator(one)
                .get(API + "/moderation/cases?show=decided&limit=1")
                .then()
                .body("items[0].id", is(id));
        moderator(one).get(API + "/moderation/cases?mine=true").then().body("items", empty());
    }

    private List<String> told(UUID person) throws SQLException {
        try (var c = database.getConnection();
                var s = c.prepareStatement(
                        "select payload ->> 'kind' from outbox_event where type = 'Notice' and payload ->> 'recipient' = ?")) {
            s.setString(1, person.toString());
            var kinds = new java.util.ArrayList<String>();
            try (var rows = s.executeQuery()) {
                while (rows.next()) {
                    kinds.add(rows.getString(1));
                }
            }
            return kinds;
        }
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = new java.util.ArrayList<T>();
            for (var answer : pool.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}

package roundtable.resolution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.shared.store.ByHand.change;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.identity.Accounts;

/** Reports for each quarter, due ten days after its end; what does not come is seen and told of. And what is carried over. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReportTest {
    @Inject
    AgroalDataSource database;

    @Inject
    Accounts accounts;

    @Inject
    MissedReports missedReports;

    @Inject
    Clock clock;

    @Test
    void a_report_is_for_the_first_quarter_that_nobody_reported_on() throws SQLException {
        var recommendation = RecommendationLifeTest.ofCouncil();
        var path = Desk.RECOMMENDATIONS + recommendation;
        var now = Quarter.of(LocalDate.now(clock));
        given().get(path).then().body("reportDue", nullValue());
        Desk.VERA
                .act(recommendation, "accept", RecommendationLifeTest.PROMISE)
                .statusCode(200)
                .body("reportDue.quarter", is(now.toString()))
                .body("reportDue.dueOn", is(now.reportDueOn().toString()))
                .body("reportDue.missed", is(false));
        // It was taken on three quarters ago.
        var first = new Quarter(now.from().minusMonths(9));
        change("update recommendation set accepted_at = '" + first.from().plusDays(3) + "' where id = '"
                + recommendation + "'");
        given().get(path).then().body("reportDue.quarter", is(first.toString())).body("reportDue.missed", is(true));
        given().get("/api/v1/recommendations?limit=100&organization=" + Desk.COUNCIL)
                .then()
                .body("items.find { it.id == '" + recommendation + "' }.reportMissed", is(true));
        Desk.VERA.act(recommendation, "report", Map.of("text", "Первый")).statusCode(200);
        var second = new Quarter(first.from().plusMonths(3));
        given().get(path).then().body("reportDue.quarter", is(second.toString()));
        Desk.VERA
                .act(recommendation, "report", Map.of("text", "Нынешний", "quarter", now.toString()))
                .statusCode(200)
                .body("reportDue.quarter", is(second.toString()));
        for (var wrong : List.of(
                new Quarter(now.from().plusMonths(3)), new Quarter(first.from().minusMonths(3)))) {
            Desk.VERA
                    .act(recommendation, "report", Map.of("text", "Мимо", "quarter", wrong.toString()))
                    .statusCode(400)
                    .body("violations[0].field", is("/quarter"));
        }
        Desk.VERA
                .act(recommendation, "report", Map.of("text", "Мимо", "quarter", "осень"))
                .statusCode(400);
        Desk.DINA
                .act(recommendation, "report", Map.of("text", "Чужое", "quarter", "2019-Q1"))
                .statusCode(403);
        given().get(path + "/progress-reports")
                .then()
                .body("items.quarter", contains(now.toString(), first.toString()));
    }

    @Test
    void a_report_rests_on_evidence_of_the_same_recommendation_which_everybody_sees_once_it_is_accepted() {
        var recommendation = RecommendationLifeTest.ofCouncil();
        Desk.GLEB.act(recommendation, "accept", RecommendationLifeTest.PROMISE).statusCode(200);
        var offered = Desk.GLEB
                .post(recommendation, "evidence", EvidenceTest.document("Протокол встречи"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        // Whoever offered it can find it, others not yet.
        var path = Desk.RECOMMENDATIONS + recommendation;
        Desk.GLEB.get(path + "/evidence").body("items.id", contains(offered));
        given().get(path + "/evidence").then().body("items", empty());
        Desk.DINA.get(path + "/evidence").body("items", empty());
        Desk.GLEB
                .post(
                        recommendation,
                        "progress-reports",
                        Map.of("text", "Встретились", "evidenceIds", List.of(offered)))
                .statusCode(201);
        Desk.GLEB
                .post(recommendation, "progress-reports", Map.of("text", "Только слова"))
                .statusCode(201);
        given().get(path + "/progress-reports")
                .then()
                .body("items[0].evidence", empty())
                .body("items[0].evidenceNamed", is(0))
                .body("items[1].evidence", empty())
                .body("items[1].evidenceNamed", is(1));
        Desk.GLEB.get(path + "/progress-reports").body("items[1].evidence.status", contains("proposed"));
        Desk.OFFICER.act(recommendation + "/evidence/" + offered, "accept").statusCode(200);
        given().get(path + "/progress-reports")
                .then()
                .body("items[1].evidence.id", contains(offered))
                .body("items[1].evidence.title", contains("Протокол встречи"))
                .body("items[1].evidence.status", contains("accepted"));
        given().queryParam("format", "csv")
                .get(path + "/progress-reports")
                .then()
                .statusCode(200)
                .body(containsString("Протокол встречи"))
                .body(containsString(offered))
                .body(containsString("Только слова"));
    }

    @Test
    void a_report_cannot_rest_on_what_proves_something_else_or_was_rejected() throws SQLException {
        var recommendation = RecommendationLifeTest.ofCouncil();
        Desk.GLEB.act(recommendation, "accept", RecommendationLifeTest.PROMISE).statusCode(200);
        var foreign = EvidenceTest.accept(RecommendationLifeTest.ofCouncil(), EvidenceTest.document("Чужой"));
        var own = EvidenceTest.accept(recommendation, EvidenceTest.document("Свой"));
        var rejected = EvidenceTest.accept(recommendation, EvidenceTest.document("Отклонённый"));
        Desk.ANNA
                .act(recommendation + "/evidence/" + rejected, "reject", Map.of("reason", "Нет подписи"))
                .statusCode(200);
        var named = List.of(own, foreign, rejected, UUID.randomUUID().toString());
        Desk.GLEB
                .act(recommendation, "report", Map.of("text", "Сделано", "evidenceIds", named))
                .statusCode(400)
                .body("violations.field", contains("/evidenceIds/1", "/evidenceIds/2", "/evidenceIds/3"))
                .body("violations[0].code", is("unknown"));
        Desk.GLEB
                .act(recommendation, "report", Map.of("text", "Сделано", "evidenceIds", Collections.nCopies(21, own)))
                .statusCode(400);
        Desk.GLEB
                .act(recommendation, "report", Map.of("text", "Сделано", "evidenceIds", List.of(own, own)))
                .statusCode(200);
        var path = Desk.RECOMMENDATIONS + recommendation;
        given().get(path + "/progress-reports").then().body("items[0].evidenceNamed", is(1));
        // And the database takes no other word for it.
        assertThatThrownBy(
                        () -> change("insert into progress_report_evidence (report_id, evidence_id, recommendation_id)"
                                + " select id, '" + foreign + "', recommendation_id from progress_report"
                                + " where recommendation_id = '" + recommendation + "'"))
                .hasMessageContaining("progress_report_evidence_same");
        assertThat(count("progress_report_evidence where recommendation_id = '" + recommendation + "'"))
                .isEqualTo(1);
    }

    @Test
    void of_a_report_that_did_not_come_the_council_is_told_once_however_many_replicas_look() throws Exception {
        var member = accounts.ensure(UUID.randomUUID() + "@people.example", "Совет", "nine green horses", "ru");
        accounts.grant(member, Accounts.Role.COUNCIL_MEMBER, UUID.fromString(Desk.COUNCIL));
        var recommendation = RecommendationLifeTest.ofCouncil();
        Desk.VERA.act(recommendation, "accept", RecommendationLifeTest.PROMISE).statusCode(200);
        var quarter = new Quarter(Quarter.of(LocalDate.now(clock)).from().minusMonths(6));
        change("update recommendation set accepted_at = '" + quarter.from() + "' where id = '" + recommendation + "'");
        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<Object> look = Executors.callable(missedReports::run);
            for (var run : pool.invokeAll(List.of(look, look))) {
                run.get();
            }
        } finally {
            pool.shutdownNow();
        }
        missedReports.run();
        Awaitility.await().untilAsserted(() -> assertThat(count("notification where recipient = '" + member
                        + "' and kind = 'report_missed' and subject_id = '" + recommendation + "'"))
                .isEqualTo(1));
        assertThat(count("missed_report where recommendation_id = '" + recommendation + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_later_round_table_takes_up_what_an_earlier_one_recommended() throws SQLException {
        var earlier = Desk.published("Совету", "Создать площадку");
        var later = Desk.published("Совету", "Продолжить работу площадки");
        var third = Desk.published("Совету", "Довести работу площадки до конца");
        change("update round_table set held_on = '2019-12-05' where id = '" + earlier.getString("id") + "'");
        change("update round_table set held_on = '2022-12-05' where id = '" + later.getString("id") + "'");
        var first = of(earlier);
        var second = of(later);
        Desk.ANNA.patch(path(first), "{\"carriedFrom\":\"" + second + "\"}").statusCode(409);
        Desk.ANNA.patch(path(second), "{\"carriedFrom\":\"" + second + "\"}").statusCode(409);
        Desk.ANNA
                .patch(path(second), "{\"carriedFrom\":\"" + UUID.randomUUID() + "\"}")
                .statusCode(409);
        Desk.ANNA
                .patch(path(second), "{\"carriedFrom\":\"" + first + "\"}")
                .statusCode(200)
                .body("carriedFrom.id", is(first))
                .body("carriedFrom.status", is("assigned"))
                .body("carriedFrom.roundTable.id", is(earlier.getString("id")));
        Desk.ANNA.patch(path(of(third)), "{\"carriedFrom\":\"" + second + "\"}").statusCode(200);
        given().get(path(first)).then().body("carriedInto.id", contains(second)).body("carriedFrom", nullValue());
        given().get(path(second))
                .then()
                .body("carriedInto.id", contains(of(third)))
                .body("carriedFrom.id", is(first));
        given().get(Desk.ROUND_TABLES + later.getString("id"))
                .then()
                .body("addressees[0].recommendations[0].carriedFrom", is(first));
        given().get(path(second) + "/history").then().body("items[0].changes.carriedFrom.to", is(first));
        Desk.ANNA.patch(path(second), "{\"carriedFrom\":null}").statusCode(200).body("carriedFrom", nullValue());
    }

    private static String of(JsonPath roundTable) {
        return RecommendationLifeTest.first(roundTable);
    }

    private static String path(String recommendation) {
        return Desk.RECOMMENDATIONS + recommendation;
    }

    private int count(String from) throws SQLException {
        try (var c = database.getConnection();
                var statement = c.createStatement();
                var rows = statement.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

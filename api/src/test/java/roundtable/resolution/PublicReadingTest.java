package roundtable.resolution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.store.SqlCounter;

/** What everybody reads of the tracker, and what it costs. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PublicReadingTest {
    @Inject
    @PersistenceUnitExtension
    SqlCounter sql;

    @Inject
    RoundTableSearch search;

    @Inject
    RoundTableCards cards;

    @Test
    void a_page_of_the_document_takes_three_statements_however_long_it_is() {
        for (var texts : new String[][] {{"Одно"}, {"Одно", "Другое", "Третье", "Четвёртое", "Пятое"}}) {
            var path = Desk.ROUND_TABLES + Desk.published("Совету", texts).getString("slug");
            assertThat(sql.during(() -> given().get(path).then().statusCode(200)))
                    .hasSize(3);
        }
        assertThat(sql.during(() ->
                        given().get("/api/v1/recommendations?limit=100").then().statusCode(200)))
                .hasSize(1);
        assertThat(sql.during(() ->
                        given().get("/api/v1/round-tables?limit=100").then().statusCode(200)))
                .hasSize(1);
    }

    @Test
    void a_recommendation_takes_one_and_each_step_four_with_its_answer() {
        var recommendation = RecommendationLifeTest.ofCouncil();
        assertThat(sql.during(() -> given().get(Desk.RECOMMENDATIONS + recommendation)
                        .then()
                        .statusCode(200)))
                .hasSize(1);
        var path = Desk.RECOMMENDATIONS + recommendation;
        var tag = Desk.ANNA.get(path).extract().header("ETag");
        var change = Desk.ANNA
                .request()
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"kind\":\"one_off\"}");
        assertThat(sql.during(() -> change.patch(path).then().statusCode(200))).hasSize(4);
        assertThat(sql.during(() -> Desk.VERA
                        .act(recommendation, "accept", RecommendationLifeTest.PROMISE)
                        .statusCode(200)))
                .hasSize(4);
        var milestone = given().get(path).then().extract().<String>path("milestones[0].id");
        assertThat(sql.during(() -> Desk.VERA
                        .act(recommendation, "report", Map.of("text", "Встретились", "milestoneId", milestone))
                        .statusCode(200)))
                .hasSize(4);
        var document = EvidenceTest.document("Протокол");
        assertThat(sql.during(() ->
                        Desk.ANNA.post(recommendation, "evidence", document).statusCode(201)))
                .hasSizeLessThanOrEqualTo(6);
        var proof = Desk.ANNA.get(path + "/evidence").extract().<String>path("items[0].id");
        assertThat(sql.during(() -> Desk.BORIS
                        .act(recommendation + "/evidence/" + proof, "accept")
                        .statusCode(200)))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void round_tables_and_recommendations_are_exported_and_have_feeds() {
        var table = Desk.published("Совету", "Одно", "Другое");
        given().header("Accept-Language", "en")
                .get("/api/v1/round-tables?format=csv")
                .then()
                .statusCode(200)
                .body(startsWith("ID,Address,Round table"))
                .body(containsString(table.getString("slug")));
        given().header("Accept-Language", "en")
                .get("/api/v1/recommendations?format=csv&roundTable=" + table.getString("id"))
                .then()
                .statusCode(200)
                .body(startsWith("ID,Round table ID,Addressee"))
                .body(containsString(table.getString("addressees[0].recommendations[1].id")));
        given().get("/feeds/round-tables.json").then().body("items[0].id", is("urn:uuid:" + table.getString("id")));
        var moved = RecommendationLifeTest.ofCouncil();
        given().get("/feeds/recommendations.json")
                .then()
                .statusCode(200)
                .body("items[0].url", endsWith("/recommendations/" + moved))
                .body("items[0].title", endsWith("передана адресату"));
    }

    @Test
    void the_feed_of_recommendations_is_narrowed_by_what_narrows_their_list() {
        var table = Desk.published("Совету", "Провести форум", "Собрать предложения");
        var of = "roundTable=" + table.getString("id");
        var second = table.getString("addressees[0].recommendations[1].id");
        feed(of).body("items", hasSize(2)).body("feed_url", endsWith("/feeds/recommendations.json?" + of));
        feed(of + "&q=предложение").body("items.url", contains(endsWith(second)));
        feed(of + "&addressee=" + table.getString("addressees[0].id")).body("items", hasSize(2));
        feed(of + "&status=assigned&status=done").body("items", hasSize(2));
        feed(of + "&status=done").body("items", hasSize(0));
        feed(of + "&health=no_data").body("items", hasSize(2));
        feed(of + "&health=met").body("items", hasSize(0));
        feed(of + "&overdue=false").body("items", hasSize(2));
        feed(of + "&overdue=true").body("items", hasSize(0));
        given().get("/feeds/recommendations.json?colour=red").then().statusCode(400);
    }

    private static ValidatableResponse feed(String query) {
        return given().get("/feeds/recommendations.json?" + query).then().statusCode(200);
    }

    @Test
    void a_page_of_evidence_takes_two_however_many_things_it_shows() {
        var recommendation =
                Desk.published("Совету", "Собрать предложения").getString("addressees[0].recommendations[0].id");
        for (var organization : new String[] {Desk.COUNCIL, Desk.ADMINISTRATION, Desk.OTHERS}) {
            EvidenceTest.accept(
                    recommendation,
                    Map.of(
                            "kind",
                            "object",
                            "targetType",
                            "organization",
                            "targetId",
                            organization,
                            "predicate",
                            "published"));
        }
        assertThat(sql.during(() -> given().get(Desk.RECOMMENDATIONS + recommendation + "/evidence")
                        .then()
                        .body("items.path", everyItem(not(nullValue())))))
                .hasSize(2);
    }

    @Test
    void evidence_is_taken_away_as_everybody_sees_it_without_what_waits_was_hidden_or_names() {
        var recommendation =
                Desk.published("Совету", "Собрать предложения").getString("addressees[0].recommendations[0].id");
        var path = Desk.RECOMMENDATIONS + recommendation + "/evidence";
        var shown = EvidenceTest.accept(recommendation, EvidenceTest.document("=Протокол"));
        var hidden = EvidenceTest.accept(recommendation, EvidenceTest.document("Скрытый протокол"));
        change("update evidence set hidden_at = now() where id = cast(? as uuid)", hidden);
        Desk.ANNA
                .post(recommendation, "evidence", EvidenceTest.document("Ещё не принят"))
                .statusCode(201);
        for (var by : new Desk[] {Desk.BORIS, Desk.VERA, Desk.MEMBER}) {
            by.get(path + "?format=ndjson")
                    .statusCode(200)
                    .header("Cache-Control", "private, no-store")
                    .body(containsString(shown))
                    .body(containsString("\"addedAs\":\"resource_center\""))
                    .body(not(containsString(hidden)))
                    .body(not(containsString("Ещё не принят")));
        }
        given().header("Accept-Language", "en")
                .get(path + "?format=csv")
                .then()
                .statusCode(200)
                .body(startsWith("ID,Kind,State,Origin,Evidence"))
                .body(containsString("'=Протокол"));
        given().get(path + "?format=pdf").then().statusCode(400);
        given().get(Desk.RECOMMENDATIONS + UUID.randomUUID() + "/evidence?format=csv")
                .then()
                .statusCode(404);
    }

    @Test
    void the_dashboard_names_all_ten_weaknesses_and_shows_what_is_unknown_as_unknown() {
        given().get("/api/v1/dashboard")
                .then()
                .statusCode(200)
                .body("indicators.weakness", hasItems("W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8", "W9", "W10"))
                .body("indicators.findAll { it.weakness == 'W5' }.value", everyItem(nullValue()))
                .body("indicators.findAll { it.weakness == 'W5' }.status", everyItem(is("no_data")))
                .body("indicators.key", hasItem("recommendations_with_evidence"));
        given().header("Accept-Language", "en")
                .get("/api/v1/indicators")
                .then()
                .statusCode(200)
                .body("items.title", hasItem("Recommendations with evidence"))
                .body("items.formula", everyItem(not(nullValue())));
        given().get("/api/v1/indicators/wishes").then().statusCode(404);
        given().get("/api/v1/indicators/recommendations_done?territory=abc")
                .then()
                .statusCode(400);
        given().get("/api/v1/indicators/recommendations_done/snapshots").then().statusCode(200);
        given().get("/api/v1/indicators/recommendations_done/snapshots?format=csv")
                .then()
                .contentType(startsWith("text/csv"))
                .body(containsString("SHA-256 посчитанного"));
    }

    @Test
    void it_is_found_by_other_forms_of_its_words() {
        var roundTable = Desk.published("Совету", "Возвести зелёную обсерваторию");
        assertThat(search.search("зеленых обсерваторий", "ru", 50)).anySatisfy(hit -> {
            assertThat(hit.path()).startsWith("/round-tables/" + roundTable.getString("slug") + "#");
            assertThat(hit.excerpt()).contains("\uE000");
        });
        assertThat(search.search("\"' & | !", "ru", 50)).isEmpty();
    }

    @Test
    void its_page_says_in_its_head_what_it_is() {
        var roundTable = Desk.published("Совету", "Одно");
        var card = cards.card(roundTable.getString("slug"), "ru").orElseThrow();
        assertThat(card.title()).isEqualTo(roundTable.getString("title"));
        assertThat(card.description()).contains("03.03.2026").contains("рекомендаций — 1");
        assertThat(card.jsonLd()).contains("\"startDate\":\"2026-03-03\"");
        assertThat(cards.card("no-such-round-table", "ru")).isEmpty();
        assertThat(cards.entries().map(e -> e.path())).contains("/round-tables/" + roundTable.getString("slug"));
    }
}

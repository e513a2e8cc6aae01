package roundtable.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.initiative.Initiatives.INITIATIVES;
import static roundtable.initiative.Initiatives.at;
import static roundtable.initiative.Initiatives.drafted;
import static roundtable.initiative.Initiatives.opened;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.initiative.FrozenReport.Row;
import roundtable.initiative.Initiatives.Sides;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.spi.ConfirmedContributions;
import roundtable.shared.store.ByHand;

/** The report of confirmed contributions: what it says while nobody counts them, and what its digest is of. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ContributionReportTest {
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final UUID FIRST = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("0198c0de-0000-7000-8000-000000000002");

    private Sides sides;

    @Inject
    Clock clock;

    @Inject
    ReferenceDirectory reference;

    @BeforeEach
    void meet() {
        sides = Sides.fresh();
    }

    @Test
    void it_says_that_there_is_no_data_and_why() {
        var path = INITIATIVES + opened(sides) + "/contribution-report";
        var year = LocalDate.now(clock).getYear();
        RestAssured.get(path)
                .then()
                .statusCode(200)
                .body("from", is(year - 3))
                .body("to", is(year - 1))
                .body("status", is("no_data"))
                .body("reason", startsWith("Данные появятся"))
                .body("rows", empty())
                .body("digest", is(EMPTY))
                .body("total.amount", is("0.00"))
                .body("frozenAt", nullValue());
        RestAssured.given()
                .header("Accept-Language", "en")
                .get(path)
                .then()
                .body("reason", startsWith("Data will appear"));
        RestAssured.get(path + "?from=2026&to=2024").then().statusCode(400).body("violations[0].field", is("from"));
        RestAssured.get(path + "?from=2001&to=2024").then().statusCode(400);
        RestAssured.get(INITIATIVES + drafted(sides) + "/contribution-report")
                .then()
                .statusCode(404);
    }

    @Test
    void it_is_taken_away_as_a_table() {
        var path = INITIATIVES + opened(sides) + "/contribution-report";
        RestAssured.get(path + "?format=csv")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .body(startsWith("ID компании,Компания,Год,Подтверждённых вкладов,"));
        var sheet = RestAssured.get(path + "?format=xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new String(sheet, 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
    }

    @Test
    void what_was_frozen_stays() {
        var open = opened(sides);
        RestAssured.get(INITIATIVES + open + "/contribution-report?frozen=true")
                .then()
                .statusCode(404);
        var id = at(sides, InitiativeStatus.PREPARED);
        RestAssured.get(INITIATIVES + id + "/contribution-report?frozen=true")
                .then()
                .statusCode(200)
                .body("from", is(2024))
                .body("to", is(2026))
                .body("digest", is(EMPTY))
                .body("frozenAt", notNullValue());
    }

    @Test
    void what_was_frozen_stays_when_contributions_change_and_when_it_is_prepared_anew() {
        given(new Row(FIRST, 2025, 1, 10_000));
        var id = at(sides, InitiativeStatus.PREPARED);
        var path = INITIATIVES + id + "/contribution-report";
        var first = digest(path + "?frozen=true", "100.00");
        given(new Row(FIRST, 2025, 2, 25_000), new Row(SECOND, 2026, 1, 500));
        RestAssured.get(path + "?from=2024&to=2026").then().body("total.amount", is("255.00"));
        assertThat(digest(path + "?frozen=true", "100.00")).isEqualTo(first);
        Initiatives.go(sides, id, InitiativeStatus.CONSIDERED);
        Initiatives.act(sides.officer(), id, "return", Map.of("motives", "Посчитайте"))
                .statusCode(200);
        Initiatives.go(sides, id, InitiativeStatus.PREPARED);
        var second = digest(path + "?frozen=true", "255.00");
        assertThat(second).isNotEqualTo(first);
        var steps = RestAssured.get(INITIATIVES + id + "/steps")
                .then()
                .body("items.findAll { it.action == 'prepare' }.reportDigest", contains(second, first))
                .body("items.findAll { it.action != 'prepare' }.reportDigest", everyItem(nullValue()))
                .extract()
                .<List<String>>path("items.findAll { it.action == 'prepare' }.id");
        assertThat(digest(path + "?step=" + steps.get(1), "100.00")).isEqualTo(first);
        RestAssured.get(path + "?step=" + UUID.randomUUID()).then().statusCode(404);
        RestAssured.get(INITIATIVES + at(sides, InitiativeStatus.ENDORSED) + "/contribution-report?step="
                        + steps.get(1))
                .then()
                .statusCode(404);
    }

    private static String digest(String address, String total) {
        return RestAssured.get(address)
                .then()
                .statusCode(200)
                .body("status", is("ready"))
                .body("total.amount", is(total))
                .extract()
                .path("digest");
    }

    /** It is made of what features tell that it does not know: a kept answer is left when anything has changed. */
    @Test
    void a_kept_answer_is_left_when_whoever_counts_contributions_has_written() {
        given(new Row(FIRST, 2025, 1, 10_000));
        var path = INITIATIVES + opened(sides) + "/contribution-report?from=2025&to=2025";
        RestAssured.get(path).then().body("total.amount", is("100.00"));
        given(new Row(FIRST, 2025, 2, 20_000));
        ByHand.change("insert into public_change (topic) values ('somebody-else')");
        RestAssured.get(path).then().body("total.amount", is("200.00"));
    }

    /** A feature that counts contributions, for this test. */
    private void given(Row... rows) {
        var source = (ConfirmedContributions) (from, to, oktmo) -> Arrays.stream(rows)
                .filter(r -> r.year() >= from && r.year() <= to)
                .map(r -> new ConfirmedContributions.OfBusiness(r.business(), r.year(), r.count(), r.minor()))
                .toList();
        QuarkusMock.installMockForType(new ContributionReports(List.of(source), reference), ContributionReports.class);
    }

    @Test
    void the_digest_is_of_the_rows_in_their_order() {
        var rows = List.of(new Row(SECOND, 2025, 1, 500), new Row(FIRST, 2026, 2, 30_000), new Row(FIRST, 2025, 1, 10));
        var report = new ContributionReport(2025, 2026, ContributionReport.Status.READY, rows);
        assertThat(report.rows()).extracting(Row::minor).containsExactly(10L, 30_000L, 500L);
        assertThat(report.digest())
                .isEqualTo(sha256(FIRST + ";2025;1;10\n" + FIRST + ";2026;2;30000\n" + SECOND + ";2025;1;500\n"));
        var again = new ContributionReport(
                2025, 2026, ContributionReport.Status.READY, List.of(rows.get(2), rows.get(0), rows.get(1)));
        assertThat(again.digest()).isEqualTo(report.digest());
        var other = new ContributionReport(2025, 2026, ContributionReport.Status.READY, rows.subList(0, 2));
        assertThat(other.digest()).isNotEqualTo(report.digest());
        var frozen = ContributionReport.of(report.frozen(Instant.EPOCH));
        assertThat(frozen).isEqualTo(report);
    }

    private static String sha256(String text) {
        try {
            var bytes = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(bytes);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}

package roundtable.resolution.indicator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.spi.Indicator;

/** What each weakness is measured by, against numbers worked out by hand for rows made in a territory of its own. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class WeaknessIndicatorsTest {
    @Inject
    Definitions definitions;

    @Inject
    IndicatorRepository repository;

    @Inject
    Clock clock;

    private String oktmo = "";
    private UUID territory = UUID.randomUUID();
    /** What is there before: things that concern everywhere count in each territory. */
    private final Map<String, Measurement> before = new HashMap<>();

    @BeforeEach
    void a_territory_of_its_own() throws SQLException {
        oktmo = "98" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        territory = UUID.randomUUID();
        sql(
                "insert into territory (id, oktmo, parent_oktmo, kind, name_ru, name_en) values ('%s', '%s', '00000000', 'municipality', 'Пробный', 'Trial')"
                        .formatted(territory, oktmo));
        for (var i : definitions.all()) {
            before.put(i.key(), repository.measure(i, oktmo, Period.of(i.period(), today())));
        }
    }

    @Test
    void w1_counts_the_orders_that_say_everything() throws SQLException {
        var body = organization("GOVERNMENT");
        order(body, today(), true);
        order(body, today(), true);
        order(body, today(), false);
        hide("problem", order(body, today(), true));
        assertAdded("orders_complete", 2, 3L);
    }

    @Test
    void w1_asks_of_each_order_whether_somebody_answered_it_in_ninety_days() throws SQLException {
        var body = organization("GOVERNMENT");
        var answered = order(body, today().minusDays(200), true);
        var answer = proposal(organization("NGO"), answered, today().minusDays(150), "OPEN");
        var late = order(body, today().minusDays(200), true);
        proposal(organization("NGO"), late, today().minusDays(100), "OPEN");
        var takenBack = order(body, today().minusDays(120), true);
        proposal(organization("NGO"), takenBack, today().minusDays(119), "WITHDRAWN");
        order(body, today().minusDays(120), true);
        // Too young to be asked, although it has a proposal.
        var young = order(body, today().minusDays(30), true);
        proposal(organization("NGO"), young, today().minusDays(20), "OPEN");
        assertAdded("orders_with_proposal", 1, 4L);
        var rows =
                repository.counted(indicator("orders_with_proposal"), oktmo, period("orders_with_proposal"), null, 99);
        // The orders and the proposal that answers one: a change of either is seen in the digest.
        assertThat(rows)
                .extracting(Counted::id)
                .contains(answered, answer, late)
                .doesNotContain(young);
        given().get("/api/v1/indicators/orders_with_proposal/rows?limit=100&territory=" + oktmo)
                .then()
                .statusCode(200)
                .body("items.path", hasItems("/problems/p-" + answered, "/proposals/s-" + answer));
    }

    @Test
    void w2_counts_platforms_of_three_sides_that_met_or_brought_something_to_an_end() throws SQLException {
        var quarter = period("platforms_three_sided").from();
        var met = platform("NGO", "BUSINESS", "GOVERNMENT");
        minutes(met, today());
        minutes(met, today());
        topic(platform("NGO", "NGO", "BUSINESS", "GOVERNMENT"));
        discussion(platform("NGO", "BUSINESS", "GOVERNMENT"), today());
        discussion(platform("NGO", "BUSINESS", "GOVERNMENT"), quarter.minusDays(1));
        hide("discussion", discussion(platform("NGO", "BUSINESS", "GOVERNMENT"), today()));
        discussion(platform("NGO", "BUSINESS"), today());
        minutes(platform("NGO", "BUSINESS"), today());
        var before = platform("NGO", "BUSINESS", "GOVERNMENT");
        minutes(before, quarter.minusDays(1));
        sql("update platform_seat set seated_at = now() - interval '1 year' where platform_id = '%s'"
                .formatted(before));
        platform("NGO", "BUSINESS", "GOVERNMENT");
        var left = platform("NGO", "BUSINESS", "GOVERNMENT");
        minutes(left, today());
        sql("update platform_seat set status = 'LEFT', ended_at = now() where side = 'BUSINESS' and platform_id = '%s'"
                .formatted(left));
        var hidden = platform("NGO", "BUSINESS", "GOVERNMENT");
        minutes(hidden, today());
        hide("platform", hidden);
        assertAdded("platforms_three_sided", 3, null);
        given().get("/api/v1/indicators/platforms_three_sided/rows?limit=100&territory=" + oktmo)
                .then()
                .statusCode(200)
                .body("items.path", hasItem("/platforms/l-" + met))
                .body("items.path", not(hasItem("/platforms/l-" + before)));
        given().get("/api/v1/indicators/platforms_three_sided/rows?limit=100&territory=" + oktmo + "&on="
                        + quarter.minusDays(1))
                .then()
                .statusCode(200)
                .body("items.path", hasItem("/platforms/l-" + before))
                .body("items.path", not(hasItem("/platforms/l-" + met)));
        given().get("/api/v1/indicators/platforms_three_sided/rows?on=soon")
                .then()
                .statusCode(400);
    }

    @Test
    void w4_counts_answers_to_problems_and_proposals_and_every_unanswered_one() throws SQLException {
        var body = organization("GOVERNMENT");
        var due = period("answers_in_time").from();
        var inTime = order(body, due.minusDays(30), true);
        sql(
                "update problem set status = 'IN_WORK', number = id::text, answer_due_at = '%s', answered_at = '%s' where id = '%s'"
                        .formatted(due, due.minusDays(2), inTime));
        var late = order(body, due.minusDays(30), true);
        sql(
                "update problem set status = 'IN_WORK', number = id::text, answer_due_at = '%s', answered_at = '%s' where id = '%s'"
                        .formatted(due, due.plusDays(1), late));
        var silent = order(body, due.minusDays(30), true);
        sql("update problem set status = 'REGISTERED', number = id::text, answer_due_at = '%s' where id = '%s'"
                .formatted(due, silent));
        // Neither a call for solutions nor a solution is an answer.
        var called = order(body, due.minusDays(30), true);
        sql("update problem set status = 'CALL_OPEN', number = id::text, answer_due_at = '%s' where id = '%s'"
                .formatted(due, called));
        var solved = order(body, due.minusDays(30), true);
        sql(
                "update problem set status = 'SOLVED', solved_at = now(), confirmed_by = 'SILENCE', number = id::text, answer_due_at = '%s' where id = '%s'"
                        .formatted(due, solved));
        var takenBack = order(body, due.minusDays(30), true);
        sql(
                "update problem set status = 'WITHDRAWN', withdrawn_why = 'OTHER', number = id::text, answer_due_at = '%s' where id = '%s'"
                        .formatted(due, takenBack));
        var proposal = proposal(organization("NGO"), null, due.minusDays(40), "OPEN");
        sql(
                "update proposal set status = 'DECLINED', number = id::text, answer_due_at = '%s', answered_at = '%s', answered_in_time = true where id = '%s'"
                        .formatted(due, due.minusDays(1), proposal));
        assertAdded("answers_in_time", 2, 6L);
    }

    @Test
    void w4_counts_an_organization_once_and_implemented_of_accepted() throws SQLException {
        var body = organization("GOVERNMENT");
        var problem = order(body, today(), true);
        var one = organization("NGO");
        var other = organization("BUSINESS");
        var first = proposal(one, problem, today(), "OPEN");
        proposal(one, problem, today(), "OPEN");
        endorse(other, first);
        endorse(organization("COUNCIL"), first);
        proposal(organization("NGO"), null, today(), "OPEN");
        // Together with others is as good as alone; only asked to is not.
        coAuthor(organization("NGO"), first, "ACCEPTED");
        coAuthor(organization("NGO"), first, "INVITED");
        assertAdded("organizations_proposing", 3, null);
        for (var status : List.of("ACCEPTED", "IMPLEMENTING", "IMPLEMENTED_CLAIMED", "IMPLEMENTED", "DECLINED")) {
            var made = proposal(one, null, today(), "OPEN");
            sql(
                    "update proposal set status = '%1$s', answered_at = '%2$s', answered_in_time = true, implemented_at = case when '%1$s' = 'IMPLEMENTED' then now() end, confirmed_by = case when '%1$s' = 'IMPLEMENTED' then 'AUTHOR' end where id = '%3$s'"
                            .formatted(status, today(), made));
        }
        assertAdded("proposals_implemented", 1, 4L);
    }

    @Test
    void w8_counts_active_ngos_that_stand_together_with_a_neighbour() throws SQLException {
        var areas = given().get("/api/v1/activity-areas").then().extract().<List<String>>path("items.id");
        var ngos = IntStream.range(0, 4).mapToObj(n -> active(areas.get(0))).toList();
        // Alone in its area, so nobody it could work with; and one that does nothing.
        active(areas.get(1));
        verify(organization("NGO"), areas.get(0));
        var joint = proposal(ngos.get(0), null, today().minusDays(40), "OPEN");
        endorse(ngos.get(1), joint);
        // Of another area: not a neighbour.
        var apart = proposal(ngos.get(2), null, today().minusDays(40), "OPEN");
        endorse(active(areas.get(1)), apart);
        // The second of the other area makes those two neighbours of each other as well.
        assertAdded("ngos_together", 2, 6L);
        // A co-author is active by that alone, and stands together with the first author.
        var third = verify(organization("NGO"), areas.get(0));
        coAuthor(third, apart, "ACCEPTED");
        assertAdded("ngos_together", 4, 7L);
        // One owner behind both: one side.
        sameOwner(ngos.get(0), ngos.get(1));
        assertAdded("ngos_together", 2, 7L);
    }

    @Test
    void what_nobody_writes_yet_is_defined_and_has_no_data() {
        var awaited = definitions.all().stream().filter(Indicator::isAwaited).toList();
        assertThat(awaited).extracting(Indicator::weakness).contains("W3", "W5", "W6", "W7", "W9", "W10");
        for (var i : awaited) {
            given().get("/api/v1/indicators/" + i.key())
                    .then()
                    .statusCode(200)
                    .body("awaited", is(true))
                    .body("current.value", nullValue())
                    .body("current.sample", is(0));
            given().get("/api/v1/indicators/" + i.key() + "/rows").then().body("items", hasSize(0));
        }
        given().get("/api/v1/dashboard")
                .then()
                .statusCode(200)
                .body("weaknesses", hasSize(10))
                .body("indicators.findAll { it.weakness == 'W5' }.status", hasItem("no_data"))
                .body("indicators.findAll { it.weakness == null }.key", hasItem("recommendations_done"));
    }

    @Test
    void a_newer_version_takes_the_place_of_an_awaited_definition() {
        Indicator counted = new Indicator(
                "businesses_contributing",
                1,
                "W3",
                "count",
                Indicator.Direction.UP,
                Indicator.Period.QUARTER,
                List.of("contribution"),
                1,
                "exchange.indicator.businesses-contributing");
        var all = new Definitions(List.of(new AwaitedIndicators(), () -> List.of(counted)));
        assertThat(all.find("businesses_contributing")).contains(counted);
    }

    /** So many were added to numerator and denominator, and the value is what they make. */
    private void assertAdded(String key, long numerator, @Nullable Long denominator) {
        var was = Objects.requireNonNull(before.get(key));
        var is = repository.measure(indicator(key), oktmo, period(key));
        assertThat(known(is.numerator()).subtract(known(was.numerator())))
                .as(key)
                .isEqualByComparingTo("" + numerator);
        if (denominator == null) {
            assertThat(is.value()).isEqualByComparingTo(known(is.numerator()));
        } else {
            assertThat(known(is.denominator()).subtract(known(was.denominator())))
                    .as(key)
                    .isEqualByComparingTo("" + denominator);
            assertThat(is.sample() - was.sample()).isEqualTo(denominator);
            assertThat(is.value())
                    .isEqualByComparingTo(
                            known(is.numerator()).divide(known(is.denominator()), 6, RoundingMode.HALF_UP));
        }
    }

    private static BigDecimal known(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    private Indicator indicator(String key) {
        return definitions.find(key).orElseThrow();
    }

    private Period period(String key) {
        return Period.of(indicator(key).period(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private UUID organization(String kind) throws SQLException {
        var id = UUID.randomUUID();
        sql(
                "insert into organization (id, created_at, updated_at, slug, kind, status, short_name, language, published_at, territory_id) values ('%1$s', now(), now(), 'o-%1$s', '%2$s', 'PUBLISHED', 'Пробная %1$s', 'ru', now() - interval '1 year', '%3$s')"
                        .formatted(id, kind, territory));
        return id;
    }

    /** A verified NGO of that area that has proposed something lately. */
    private UUID active(String area) {
        try {
            var id = verify(organization("NGO"), area);
            proposal(id, null, today().minusDays(50), "OPEN");
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID verify(UUID ngo, String area) throws SQLException {
        sql(
                "update organization set verified = true, verified_at = now(), verification_method = 'MODERATOR', area_ids = array['%s'::uuid] where id = '%s'"
                        .formatted(area, ngo));
        return ngo;
    }

    private void sameOwner(UUID one, UUID other) throws SQLException {
        var owner = UUID.randomUUID();
        sql(
                "insert into app_user (id, created_at, updated_at, email_norm, display_name, language, status) values ('%1$s', now(), now(), '%1$s@people.example', 'Владелец', 'ru', 'active')"
                        .formatted(owner));
        for (var scope : List.of(one, other)) {
            sql(
                    "insert into role_grant (user_id, role, scope, level, valid_from) values ('%s', 'representative', '%s', 'owner', now())"
                            .formatted(owner, scope));
        }
    }

    private UUID order(UUID body, LocalDate on, boolean complete) throws SQLException {
        var id = UUID.randomUUID();
        sql(
                "insert into problem (id, created_at, updated_at, slug, kind, status, author, organization_id, title, body, language, territory_id, published_at, goal, criteria, scale, target_group, deadline, resources, contact) values ('%1$s', now(), now(), 'p-%1$s', 'SOCIAL_ORDER', 'OPEN', gen_random_uuid(), '%2$s', 'Заказ', 'Слова', 'ru', '%3$s', '%4$s', 'Цель', 'Признаки', 'Масштаб', 'Люди', '2099-01-01', 'Деньги', %5$s)"
                        .formatted(id, body, territory, on, complete ? "'Связь'" : "null"));
        return id;
    }

    private UUID proposal(UUID by, @Nullable UUID problem, LocalDate on, String status) throws SQLException {
        var id = UUID.randomUUID();
        sql(
                "insert into proposal (id, created_at, updated_at, slug, status, author, organization_id, problem_id, title, body, language, territory_id, published_at, threshold, text_version) values ('%1$s', now(), now(), 's-%1$s', '%2$s', gen_random_uuid(), '%3$s', %4$s, 'Предложение', 'Слова', 'ru', '%5$s', '%6$s', 30, 1)"
                        .formatted(id, status, by, problem == null ? "null" : "'" + problem + "'", territory, on));
        return id;
    }

    private UUID platform(String... sides) throws SQLException {
        var id = UUID.randomUUID();
        sql(
                "insert into platform (id, created_at, updated_at, slug, status, author, title, purpose, language, territory_id, facilitator, active_at) values ('%1$s', now(), now(), 'l-%1$s', 'OPEN', gen_random_uuid(), 'Площадка', 'Слова', 'ru', '%2$s', 'Анна', now())"
                        .formatted(id, territory));
        for (var side : sides) {
            sql(
                    "insert into platform_seat (created_at, updated_at, platform_id, organization_id, side, status, author, seated_at) values (now(), now(), '%s', '%s', '%s', 'SITTING', gen_random_uuid(), now())"
                            .formatted(id, organization(side), side));
        }
        return id;
    }

    private static void minutes(UUID platform, LocalDate on) throws SQLException {
        sql(
                "insert into platform_minutes (created_at, updated_at, platform_id, author, held_on, present_ids, decisions) values (now(), now(), '%s', gen_random_uuid(), '%s', array[gen_random_uuid()], 'Решили')"
                        .formatted(platform, on));
    }

    private static void topic(UUID platform) throws SQLException {
        sql(
                "insert into platform_topic (created_at, updated_at, platform_id, author, title, status, outcome, closed_at) values (now(), now(), '%s', gen_random_uuid(), 'Тема', 'CLOSED', 'Итог', now())"
                        .formatted(platform));
    }

    private UUID discussion(UUID platform, LocalDate outcome) throws SQLException {
        var id = UUID.randomUUID();
        sql(
                "insert into discussion (id, created_at, updated_at, slug, status, author, facilitator, title, body, language, opens_on, closes_on, opened_at, outcome_kind, outcome_text, votes, agreed, outcome_at, platform_id) values ('%1$s', now(), now(), 'd-%1$s', 'CLOSED', gen_random_uuid(), gen_random_uuid(), 'Обсуждение', 'Слова', 'ru', date '%2$s' - 10, '%2$s', now(), 'NO_AGREEMENT', 'Не сошлись', '{}', false, '%2$s', '%3$s')"
                        .formatted(id, outcome, platform));
        return id;
    }

    private void endorse(UUID by, UUID proposal) throws SQLException {
        sql(
                "insert into proposal_endorsement (proposal_id, organization_id, account, text_version, at) values ('%s', '%s', gen_random_uuid(), 1, '%s')"
                        .formatted(proposal, by, today().minusDays(1)));
    }

    private void coAuthor(UUID organization, UUID proposal, String status) throws SQLException {
        sql(
                "insert into proposal_co_author (created_at, updated_at, proposal_id, status, organization_id, invited_by, expires_at, answered_at) values (now(), now(), '%s', '%s', '%s', gen_random_uuid(), now() + interval '14 days', now())"
                        .formatted(proposal, status, organization));
    }

    private static void hide(String table, UUID id) throws SQLException {
        sql("update %s set hidden_at = now() where id = '%s'".formatted(table, id));
    }

    /** As the owner of the tables: past days and other hands than people's. */
    private static void sql(String text) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var c = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.liquibase.username", String.class),
                        config.getValue("quarkus.liquibase.password", String.class));
                var statement = c.createStatement()) {
            statement.executeUpdate(text);
        }
    }
}

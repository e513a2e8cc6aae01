package roundtable.resolution.indicator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/**
 * W8, third version, against rows made by hand in a territory and areas of their own: what is active, who did something
 * together, and what is shown of it.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class NgosTogetherTest {
    private static final String KEY = "ngos_together";

    @Inject
    Definitions definitions;

    @Inject
    IndicatorRepository repository;

    @Inject
    Clock clock;

    private String oktmo = "";
    private UUID territory = UUID.randomUUID();
    private UUID area = UUID.randomUUID();
    private UUID otherArea = UUID.randomUUID();
    private UUID community = UUID.randomUUID();
    private UUID platform = UUID.randomUUID();

    @BeforeEach
    void a_territory_and_areas_of_their_own() {
        oktmo = "98" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        territory = UUID.randomUUID();
        List<String> areas = given().get("/api/v1/activity-areas").path("items.id");
        area = UUID.fromString(areas.get(0));
        otherArea = UUID.fromString(areas.get(1));
        change(
                "insert into territory (id, oktmo, parent_oktmo, kind, name_ru, name_en)"
                        + " values (?, ?, '00000000', 'municipality', 'Пробный', 'Trial')",
                territory,
                oktmo);
        community = UUID.randomUUID();
        change(
                "insert into community (id, created_at, updated_at, slug, status, author, proposed_by, title, purpose,"
                        + " language, area_id, territory_id, active_at, activated_at) values (?, now(), now(), ?,"
                        + " 'ACTIVE', gen_random_uuid(), ?, 'Сообща', 'Зачем', 'ru', ?, ?, now(), now())",
                community,
                "c-" + community,
                ngo(otherArea, false),
                area,
                territory);
        platform = UUID.randomUUID();
        change(
                "insert into platform (id, created_at, updated_at, slug, status, author, title, purpose, language,"
                        + " territory_id, facilitator, active_at) values (?, now(), now(), ?, 'OPEN', gen_random_uuid(),"
                        + " 'Площадка', 'Слова', 'ru', ?, 'Анна', now())",
                platform,
                "l-" + platform,
                territory);
    }

    /**
     * Six NGOs of an area, five of them active. Two signed one statement, one of those and a third were at one meeting,
     * a fourth signed alone, and the fifth was at a meeting with one that is no NGO: 3 of 5.
     */
    @Test
    void a_statement_and_a_meeting_count_as_a_proposal_does() {
        var first = ngo(area, true);
        var second = ngo(area, true);
        var third = ngo(area, true);
        var alone = ngo(area, false);
        var apart = ngo(area, true);
        ngo(area, false);
        var statement = statement();
        sign(statement, first);
        sign(statement, second);
        var meeting = minutes(today().minusDays(30), second, third);
        // To sign is an own act: active by that, and alone all the same.
        sign(statement(), alone);
        minutes(today().minusDays(20), apart, organization("BUSINESS", area, true));
        assertMeasured(3, 5);

        var rows = repository.counted(definitions.find(KEY).orElseThrow(), oktmo, period(), null, 99);
        assertThat(rows).extracting(Counted::id).contains(first, second, third, alone, apart, statement);
        given().get("/api/v1/indicators/" + KEY + "/rows?limit=100&territory=" + oktmo)
                .then()
                .statusCode(200)
                .body("items.path", hasItems("/communities/c-" + community + "?tab=statements"));
        // Who met shows the meeting; the second may be shown with either.
        given().get("/api/v1/indicators/" + KEY + "/rows?limit=100&territory=" + oktmo)
                .then()
                .body("items.id", hasItem(meeting.toString()))
                .body("items.path", hasItem("/platforms/l-" + platform + "?tab=minutes"))
                .body("items.find { it.id == '" + meeting + "' }.title", containsString("Площадка"));
    }

    @Test
    void one_of_another_area_is_no_neighbour_and_each_counts_once() {
        var first = ngo(area, true);
        var second = ngo(area, true);
        var other = ngo(otherArea, true);
        sign(statement(), first, other);
        assertMeasured(0, 2);
        sign(statement(), first, second);
        sign(statement(), first, second);
        minutes(today(), first, second);
        assertMeasured(2, 2);
    }

    @Test
    void what_is_too_old_or_to_come_is_of_another_period() {
        var first = ngo(area, true);
        var second = ngo(area, true);
        var before = period().from().minusDays(1);
        sign(statement(), before, first, second);
        minutes(before, first, second);
        minutes(today().plusDays(1), first, second);
        assertMeasured(0, 2);
        minutes(period().from(), first, second);
        assertMeasured(2, 2);
    }

    @Test
    void what_moderation_hides_is_nothing_and_what_it_only_masks_was_held() {
        var first = ngo(area, true);
        var second = ngo(area, true);
        var statement = statement();
        sign(statement, first, second);
        var meeting = minutes(today(), first, second);
        assertMeasured(2, 2);
        change("update community_statement set hidden_at = now() where id = ?", statement);
        assertMeasured(2, 2);
        change("update platform_minutes set masked = '{\"decisions\":\"x\"}' where id = ?", meeting);
        assertMeasured(2, 2);
        change("update platform_minutes set hidden_at = now() where id = ?", meeting);
        assertMeasured(0, 2);
        change("update community_statement set hidden_at = null where id = ?", statement);
        assertMeasured(2, 2);
        change("update community set hidden_at = now() where id = ?", community);
        assertMeasured(0, 2);
        change("update platform_minutes set hidden_at = null where id = ?", meeting);
        assertMeasured(2, 2);
        change("update platform set hidden_at = now() where id = ?", platform);
        assertMeasured(0, 2);
    }

    @Test
    void those_who_are_one_side_make_nothing_together() {
        var first = ngo(area, true);
        var second = ngo(area, true);
        var person = UUID.randomUUID();
        var statement = statement();
        signedBy(statement, first, person);
        signedBy(statement, second, person);
        // One hand behind both signatures.
        assertMeasured(0, 2);
        sign(statement(), first, second);
        assertMeasured(2, 2);
        // One person who speaks for both.
        account(person);
        for (var ngo : List.of(first, second)) {
            change(
                    "insert into role_grant (user_id, role, scope, level, valid_from) values (?, 'representative', ?,"
                            + " 'editor', now() - interval '1 day')",
                    person,
                    ngo);
        }
        assertMeasured(0, 2);
        // Who stopped speaking for one of them before the period began binds them no more.
        change(
                "update role_grant set valid_from = now() - interval '3 years', valid_until = now() - interval '2 years'"
                        + " where user_id = ? and scope = ?",
                person,
                first);
        assertMeasured(2, 2);
    }

    @Test
    void one_taxpayer_number_is_one_side() {
        var first = ngo(area, true);
        var second = ngo(area, true);
        sign(statement(), first, second);
        assertMeasured(2, 2);
        change("update organization set inn = '0411012345' where id in (?, ?)", first, second);
        assertMeasured(0, 2);
    }

    @Test
    void who_is_not_published_is_nobody_to_work_with() {
        var first = ngo(area, true);
        var second = ngo(area, true);
        var third = ngo(area, true);
        sign(statement(), first, second);
        assertMeasured(2, 3);
        change("update organization set status = 'ARCHIVED' where id = ?", second);
        assertMeasured(0, 2);
        sign(statement(), third);
        assertMeasured(0, 2);
    }

    /** Below five organizations a share tells of chance: the page says how many there are. */
    @Test
    void the_definition_is_the_third_version_and_says_its_formula() {
        given().header("Accept-Language", "ru")
                .get("/api/v1/indicators/" + KEY)
                .then()
                .statusCode(200)
                .body("version", is(3))
                .body("weakness", is("W8"))
                .body("minSample", is(5))
                .body("sources", hasItems("organization", "proposal", "community_statement", "platform_minutes"))
                .body("formula", containsString("подписали одно заявление сообщества"))
                .body("formula", containsString("протоколе площадки"));
        given().header("Accept-Language", "en")
                .get("/api/v1/indicators/" + KEY)
                .then()
                .body("formula", containsString("signed one statement of a community"));
        given().get("/api/v1/indicators/" + KEY + "/rows?territory=" + oktmo)
                .then()
                .body("items.id", not(hasItem(nullValue())));
    }

    private void assertMeasured(long together, long active) {
        var is = repository.measure(definitions.find(KEY).orElseThrow(), oktmo, period());
        assertThat(is.numerator()).isEqualByComparingTo("" + together);
        assertThat(is.denominator()).isEqualByComparingTo("" + active);
        assertThat(is.sample()).isEqualTo(active);
    }

    private Period period() {
        return Period.of(definitions.find(KEY).orElseThrow().period(), today());
    }

    /** As the database counts days, in whose evening the next one has already begun elsewhere. */
    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /** A verified NGO of that area; an active one has proposed something alone. */
    private UUID ngo(UUID area, boolean active) {
        var id = organization("NGO", area, true);
        if (active) {
            var proposal = UUID.randomUUID();
            change(
                    "insert into proposal (id, created_at, updated_at, slug, status, author, organization_id, title, body,"
                            + " language, territory_id, published_at, threshold, text_version) values (?, now(), now(),"
                            + " ?, 'OPEN', gen_random_uuid(), ?, 'Предложение', 'Слова', 'ru', ?, now(), 30, 1)",
                    proposal,
                    "s-" + proposal,
                    id,
                    territory);
        }
        return id;
    }

    private UUID organization(String kind, UUID area, boolean verified) {
        var id = UUID.randomUUID();
        change(
                "insert into organization (id, created_at, updated_at, slug, kind, status, short_name, language,"
                        + " published_at, territory_id, area_ids, verified, verified_at, verification_method) values (?,"
                        + " now(), now(), ?, ?, 'PUBLISHED', ?, 'ru', now(), ?, array[cast(? as uuid)], ?, now(),"
                        + " 'MODERATOR')",
                id,
                "o-" + id,
                kind,
                "Пробная " + id,
                territory,
                area,
                verified);
        return id;
    }

    private UUID statement() {
        var id = UUID.randomUUID();
        change(
                "insert into community_statement (id, created_at, updated_at, community_id, organization_id, author, title,"
                        + " body, language) select ?, now(), now(), id, proposed_by, gen_random_uuid(), 'Заявление',"
                        + " 'Слова', 'ru' from community where id = ?",
                id,
                community);
        return id;
    }

    private void sign(UUID statement, UUID... ngos) {
        sign(statement, today().minusDays(10), ngos);
    }

    private static void sign(UUID statement, LocalDate on, UUID... ngos) {
        for (var ngo : ngos) {
            signed(statement, ngo, UUID.randomUUID(), on.atTime(9, 0).toInstant(ZoneOffset.UTC));
        }
    }

    private void signedBy(UUID statement, UUID ngo, UUID person) {
        signed(statement, ngo, person, clock.instant());
    }

    private static void signed(UUID statement, UUID ngo, UUID person, Instant at) {
        change(
                "insert into community_signature (statement_id, organization_id, signed_by, signed_at)"
                        + " values (?, ?, ?, cast(? as timestamptz))",
                statement,
                ngo,
                person,
                at.toString());
    }

    private UUID minutes(LocalDate on, UUID... present) {
        var id = UUID.randomUUID();
        change(
                "insert into platform_minutes (id, created_at, updated_at, platform_id, author, held_on, present_ids,"
                        + " decisions) values (?, now(), now(), ?, gen_random_uuid(), ?, cast(? as uuid[]), 'Решили')",
                id,
                platform,
                on,
                "{"
                        + String.join(
                                ",",
                                List.of(present).stream().map(UUID::toString).toList()) + "}");
        return id;
    }

    private static void account(UUID id) {
        change(
                "insert into app_user (id, created_at, updated_at, email_norm, display_name, language, status)"
                        + " values (?, now(), now(), ?, 'Кто-то', 'ru', 'active')",
                id,
                id + "@people.example");
    }
}

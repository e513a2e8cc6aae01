package roundtable.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.Given.ORGANIZATIONS;
import static roundtable.organization.Given.get;
import static roundtable.organization.Given.name;
import static roundtable.organization.Given.ogrn;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.http.Problem;

/** What a visitor sees of organizations, wherever they are shown; and what the directory counts. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OrganizationVisibilityTest {
    private static final UUID AUTHOR = UUID.fromString("01933b7e-0000-7000-8000-0000000000d3");

    @Inject
    OrganizationRepository organizations;

    @Inject
    OrganizationDirectory directory;

    @Inject
    OrganizationPageHead pageHead;

    @Inject
    OrganizationSearch search;

    @Inject
    OrganizationEvidence evidence;

    @Inject
    DemoOrganizations demo;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    private Organization row(OrganizationInput in, boolean published) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var o = new Organization(in, AUTHOR, published, false, clock.instant());
            organizations.add(o);
            return o;
        });
    }

    private void act(UUID id, OrganizationAction action) {
        QuarkusTransaction.requiringNew().run(() -> organizations.findById(id).apply(action, clock.instant()));
        // The session of this test method remembers what it has read; a request has one of its own.
        em.clear();
    }

    private static OrganizationInput named(String name) {
        return input(name, null, List.of(), null);
    }

    private static OrganizationInput input(String name, String ogrn, List<String> personal, String mission) {
        return new OrganizationInput(
                OrganizationKind.GOVERNMENT,
                name,
                null,
                mission,
                null,
                null,
                ogrn,
                null,
                null,
                null,
                null,
                null,
                new GeoPoint(10.5, 20.5),
                "Вымышленная, 7",
                "who@example.org",
                List.of("+7 900 000-00-05"),
                personal,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void a_draft_is_nowhere() {
        var o = row(named(name("Тайна")), false);
        var random = given().get(ORGANIZATIONS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract();
        for (var path : List.of(o.id().toString(), o.slug())) {
            var answer = get("/" + path)
                    .statusCode(404)
                    .contentType(Problem.MEDIA_TYPE)
                    .extract();
            assertThat(answer.<String>path("type")).isEqualTo(random.path("type"));
            assertThat(answer.<String>path("detail")).isEqualTo(random.path("detail"));
        }
        for (var query : List.of(
                "?q=" + o.shortName(),
                "?q=" + o.shortName() + "&status=in_review",
                "?q=" + o.shortName() + "&status=in_review&status=draft&status=archived")) {
            given().get(ORGANIZATIONS + query + "&withTotal=true&facets=kind")
                    .then()
                    .body("items", empty())
                    .body("total", is(0))
                    .body("facets.kind", empty());
        }
        given().get(ORGANIZATIONS + "/map?bbox=-180,-90,180,90&zoom=1&q=" + o.shortName())
                .then()
                .body("clusters", empty());
        assertThat(directory.cards(Set.of(o.id()), "ru")).isEmpty();
        assertThat(directory.isBody(o.id())).isFalse();
        assertThat(pageHead.card(o.slug(), "ru")).isEmpty();
        assertThat(search.search(o.shortName(), "ru", 5)).isEmpty();
        assertThat(evidence.show(Set.of(o.id()), "ru")).isEmpty();
        assertThat(evidence.holds("published", o.id())).contains(false);
        get("/" + o.id() + "/history").statusCode(401);
    }

    @Test
    void a_withdrawn_one_is_gone() {
        var o = row(input(name("Ушла"), ogrn(), List.of(), null), true);
        get("/" + o.slug()).statusCode(200).body("actions", empty());
        assertThat(directory.isBody(o.id())).isTrue();
        assertThat(evidence.holds("published", o.id())).contains(true);
        assertThat(evidence.holds("verified", o.id())).contains(false);
        act(o.id(), OrganizationAction.ARCHIVE);
        for (var path :
                List.of(o.id().toString(), o.slug(), "by-ogrn/" + o.input().ogrn())) {
            get("/" + path).statusCode(410).body("type", is("/problems/gone"));
        }
        assertThat(directory.isBody(o.id())).isFalse();
        assertThat(evidence.holds("published", o.id())).contains(false);
    }

    @Test
    void a_draft_that_was_refused_is_404_and_not_410() {
        var o = row(named(name("Отказ")), false);
        act(o.id(), OrganizationAction.ARCHIVE);
        get("/" + o.id()).statusCode(404);
    }

    @Test
    void a_persons_contacts_are_in_no_projection() {
        var name = name("Частник");
        var o = row(input(name, null, List.of("Вымышленная, 7", "who@example.org", "+7 900 000-00-05"), null), true);
        get("/" + o.id())
                .statusCode(200)
                .body("address", nullValue())
                .body("location", nullValue())
                .body("email", nullValue())
                .body("phones", empty())
                .body("personalContacts", empty())
                .body("basis.email", nullValue());
        given().get(ORGANIZATIONS + "?q=" + name).then().body("items[0].location", nullValue());
        given().get(ORGANIZATIONS + "/map?bbox=20,10,21,11&zoom=8&q=" + name)
                .then()
                .body("clusters", empty());
        assertThat(pageHead.card(o.slug(), "ru").orElseThrow().jsonLd())
                .doesNotContain("who@example.org", "000-00-05", "Вымышленная, 7", "GeoCoordinates")
                .contains("\"@type\":\"GovernmentOrganization\"", name);
    }

    @Test
    @TestSecurity(user = "01933b7e-0000-7000-8000-0000000000d4")
    void a_stranger_with_an_account_sees_no_more_and_may_not_change() {
        var o = row(named(name("Чужая")), true);
        get("/" + o.id()).statusCode(200).body("actions", empty());
        get("/" + o.id() + "/history").statusCode(403);
        Given.patch(o.id().toString(), "\"0\"", "{\"mission\":\"x\"}").statusCode(403);
        Given.act(o.id().toString(), "archive").statusCode(403);
        var hidden = row(named(name("Чужой черновик")), false);
        Given.patch(hidden.id().toString(), "\"0\"", "{\"mission\":\"x\"}").statusCode(404);
        Given.act(hidden.id().toString(), "publish").statusCode(404);
        get("/" + hidden.id() + "/history").statusCode(404);
    }

    @Test
    void the_head_of_a_page_escapes_nothing_and_says_what_is_public() {
        var o = row(input(name("<img src=x onerror=alert(1)>"), ogrn(), List.of(), "Строка\n\"в кавычках\""), true);
        var card = pageHead.card(o.slug(), "en").orElseThrow();
        assertThat(card.canonicalPath()).isEqualTo("/organizations/" + o.slug());
        assertThat(card.description()).isEqualTo("Строка \"в кавычках\"");
        assertThat(card.jsonLd()).contains("RU-OGRN", o.input().ogrn(), "GeoCoordinates");
        assertThat(pageHead.entries().map(e -> e.path()).collect(Collectors.toSet()))
                .contains(card.canonicalPath());
    }

    @Test
    void demo_organizations_say_so_and_the_indicators_count_them() {
        var before = indicator("registered");
        var fresh = indicator("fresh");
        var verified = indicator("verified");
        List<String> areas =
                given().get("/api/v1/activity-areas").then().extract().path("items.id");
        String territory =
                given().get("/api/v1/territories/84701000").then().extract().path("id");
        var in = new OrganizationInput(
                OrganizationKind.NGO,
                name("Демо"),
                null,
                "Миссия",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(UUID.fromString(areas.get(0))),
                UUID.fromString(territory),
                null,
                null,
                "demo@example.org",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var id = QuarkusTransaction.requiringNew()
                .call(() -> demo.add(in, true, clock.instant().minus(Duration.ofDays(3))));
        get("/" + id)
                .statusCode(200)
                .body("demo", is(true))
                .body("verified", is(true))
                .body("basis.email", is("role"));
        assertThat(number(indicator("registered"), 1)).isEqualTo(number(before, 1) + 1);
        assertThat(number(indicator("verified"), 1)).isEqualTo(number(verified, 1) + 1);
        assertThat(number(indicator("fresh"), 1)).isEqualTo(number(fresh, 1) + 1);
        QuarkusTransaction.requiringNew().run(() -> organizations
                .findById(id)
                .apply(OrganizationAction.CONFIRM, clock.instant().minus(Duration.ofDays(200))));
        assertThat(number(indicator("fresh"), 1)).isEqualTo(number(fresh, 1));
        assertThat(directory.cards(Set.of(id), "en").get(id).territory().name()).isNotBlank();
    }

    @Test
    void without_organizations_a_share_is_no_data_and_not_zero() {
        // No territory's code begins so: other tests put organizations wherever there is one.
        var row =
                (Object[]) em.createNativeQuery("select * from ind_organizations_verified_v1('02', null, current_date)")
                        .getSingleResult();
        assertThat(row[0]).isNull();
        assertThat(((Number) row[3]).longValue()).isZero();
    }

    private Object[] indicator(String name) {
        var row = (Object[]) em.createNativeQuery("select * from ind_organizations_" + name
                        + "_v1('84701', cast(:day as date), cast(:day as date))")
                .setParameter("day", LocalDate.now(clock).toString())
                .getSingleResult();
        List<?> rows = em.createNativeQuery("select id, version from ind_organizations_" + name
                        + "_v1_rows('84701', cast(:day as date), cast(:day as date))")
                .setParameter("day", LocalDate.now(clock).toString())
                .getResultList();
        assertThat(rows).hasSize(((Number) row[3]).intValue());
        return row;
    }

    private static long number(Object[] row, int index) {
        return ((Number) row[index]).longValue();
    }

    @Test
    void the_answer_is_cached_by_its_bytes() {
        var o = row(named(name("Кэш")), true);
        var tag = get("/" + o.id()).statusCode(200).extract().header("ETag");
        given().header("If-None-Match", tag)
                .get(ORGANIZATIONS + "/" + o.id())
                .then()
                .statusCode(304);
        given().get(ORGANIZATIONS + "?q=" + o.shortName()).then().body("items.id", contains(o.id().toString()));
    }
}

package roundtable.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;
import static roundtable.platform.Platforms.PLATFORMS;
import static roundtable.platform.Platforms.act;
import static roundtable.platform.Platforms.minutes;
import static roundtable.platform.Platforms.opened;
import static roundtable.platform.Platforms.post;
import static roundtable.platform.Platforms.representative;
import static roundtable.platform.Platforms.seat;
import static roundtable.platform.Platforms.seated;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.identity.Representatives.Level;
import roundtable.moderation.recount.Recounted;
import roundtable.organization.people.Folk;
import roundtable.shared.store.SqlCounter;

/** What time, recommendations, moderators and the mail box make of platforms; races; what a request costs. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PlatformOutsideTest {
    private static final int CALLS = 48;

    @Inject
    PlatformEvidence evidence;

    @Inject
    PlatformModeration moderation;

    @Inject
    TopicModeration topics;

    @Inject
    MinutesModeration meetings;

    @Inject
    PlatformJob job;

    @Inject
    Folk folk;

    @Inject
    @PersistenceUnitExtension
    SqlCounter sql;

    @Test
    void it_proves_that_three_sides_have_met_until_a_quarter_of_silence() throws Exception {
        var id = opened();
        var ngo = seated(id, "ngo");
        seated(id, "business");
        assertThat(proves(id)).isFalse();
        seated(id, "government");
        assertThat(proves(id)).isFalse();
        post(moderator(), id + "/minutes", minutes(ngo)).statusCode(201);
        Recounted.assertNoticed("platform", "minutes_count", id);
        Recounted.assertNoticed("platform", "ngo_count", id);
        assertThat(proves(id)).isTrue();
        // Whoever sits there may offer it to a recommendation, and nobody who does not.
        offered(ngo, id).body("actions", contains("propose_evidence")).body("offers", contains("three_sides_met"));
        offered(organization(Map.of("kind", "ngo")), id).body("actions", empty());
        change("update platform set active_at = now() - interval '2 months' where id = '" + id + "'");
        job.run();
        RestAssured.get(PLATFORMS + id).then().body("inactive", is(false));
        change("update platform set active_at = now() - interval '4 months' where id = '" + id + "'");
        job.run();
        RestAssured.get(PLATFORMS + id).then().body("inactive", is(true));
        assertThat(proves(id)).isFalse();
        post(moderator(), id + "/minutes", minutes(ngo)).statusCode(201);
        RestAssured.get(PLATFORMS + id).then().body("inactive", is(false));
        assertThat(proves(id)).isTrue();
    }

    private static ValidatableResponse offered(String organization, String id) {
        return Platforms.representative(organization)
                .get("/api/v1/evidence?targetType=platform&targetId=" + id)
                .then()
                .statusCode(200);
    }

    private boolean proves(String id) {
        return QuarkusTransaction.requiringNew().call(() -> evidence.holds("three_sides_met", UUID.fromString(id))
                .orElseThrow());
    }

    @Test
    void what_moderation_takes_is_gone_from_the_public_and_comes_back_whole() {
        var id = opened();
        var ngo = seated(id, "ngo");
        var title = RestAssured.get(PLATFORMS + id).then().extract().<String>path("title");
        QuarkusTransaction.requiringNew().run(() -> moderation.hide(UUID.fromString(id)));
        RestAssured.get(PLATFORMS + id).then().statusCode(404);
        RestAssured.get(PLATFORMS + id + "/seats").then().statusCode(404);
        representative(ngo).get(PLATFORMS + id).then().statusCode(200).body("hiddenAt", notNullValue());
        QuarkusTransaction.requiringNew().run(() -> moderation.restore(UUID.fromString(id)));
        QuarkusTransaction.requiringNew().run(() -> moderation.mask(UUID.fromString(id)));
        RestAssured.get(PLATFORMS + id).then().body("masked", is(true)).body("title", is("…"));
        QuarkusTransaction.requiringNew().run(() -> moderation.restore(UUID.fromString(id)));
        RestAssured.get(PLATFORMS + id).then().body("title", is(title)).body("masked", is(false));
        Folk.as(UUID.randomUUID().toString(), "member")
                .contentType("application/json")
                .body(Map.of("subjectType", "platform", "subjectId", id, "reason", "spam"))
                .post("/api/v1/moderation/reports")
                .then()
                .statusCode(201);
    }

    @Test
    void a_topic_can_be_reported_is_taken_from_every_page_and_comes_back_whole() {
        var id = opened();
        var ngo = seated(id, "ngo");
        var topic = post(
                        representative(ngo),
                        id + "/topics",
                        Map.of("organizationId", ngo, "title", "Светофор", "body", "У школы"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        report("platform_topic", topic).statusCode(201);
        QuarkusTransaction.requiringNew().run(() -> topics.mask(UUID.fromString(topic)));
        post(moderator(), id + "/topics/" + topic + "/actions/close", Map.of("text", "Стоит"))
                .statusCode(200)
                .body("title", is("…"))
                .body("masked", is(true))
                .body("body", nullValue());
        RestAssured.get(PLATFORMS + id + "/timeline")
                .then()
                .body("items.title", not(hasItem("Светофор")))
                .body("items.title", not(hasItem("…")));
        QuarkusTransaction.requiringNew().run(() -> topics.restore(UUID.fromString(topic)));
        RestAssured.get(PLATFORMS + id + "/topics")
                .then()
                .body("items.title", contains("Светофор"))
                .body("items.masked", contains(false))
                .body("items.body", contains("У школы"))
                .body("items.outcome", contains("Стоит"));
        QuarkusTransaction.requiringNew().run(() -> topics.hide(UUID.fromString(topic)));
        RestAssured.get(PLATFORMS + id + "/topics").then().body("items", empty());
        RestAssured.get(PLATFORMS + id + "/timeline").then().body("items.kind", contains("seated"));
        report("platform_topic", topic).statusCode(404);
    }

    @Test
    void minutes_can_be_reported_and_are_taken_with_their_file() {
        var id = opened();
        var ngo = seated(id, "ngo");
        var made = minutes(ngo);
        made.put("others", "Вера, +7 900 000-00-00");
        var one = post(moderator(), id + "/minutes", made)
                .statusCode(201)
                .extract()
                .<String>path("id");
        report("platform_minutes", one).statusCode(201);
        QuarkusTransaction.requiringNew().run(() -> meetings.mask(UUID.fromString(one)));
        RestAssured.get(PLATFORMS + id + "/minutes")
                .then()
                .body("items.decisions", contains("…"))
                .body("items.masked", contains(true))
                .body("items[0].others", nullValue())
                .body("items[0].fileUrl", nullValue());
        QuarkusTransaction.requiringNew().run(() -> meetings.restore(UUID.fromString(one)));
        RestAssured.get(PLATFORMS + id + "/minutes").then().body("items.decisions", contains("Ставим светофор."));
        QuarkusTransaction.requiringNew().run(() -> meetings.hide(UUID.fromString(one)));
        RestAssured.get(PLATFORMS + id + "/minutes").then().body("items", empty());
        RestAssured.get(PLATFORMS + id + "/timeline").then().body("items.kind", contains("seated"));
        RestAssured.get(PLATFORMS + id).then().body("minutesCount", is(1));
        report("platform_minutes", one).statusCode(404);
    }

    private static ValidatableResponse report(String type, String id) {
        return Folk.as(UUID.randomUUID().toString(), "member")
                .contentType("application/json")
                .body(Map.of("subjectType", type, "subjectId", id, "reason", "personal_data"))
                .post("/api/v1/moderation/reports")
                .then();
    }

    @Test
    void who_is_invited_and_who_sits_there_is_told() {
        var id = opened();
        var ngo = organization();
        var person = folk.of(ngo, Level.OWNER);
        var seat = seat(id, ngo, moderator());
        act(representative(ngo), id, seat, "accept").statusCode(200);
        post(moderator(), id + "/topics", Map.of("title", "Светофор")).statusCode(201);
        post(moderator(), id + "/minutes", minutes(ngo)).statusCode(201);
        Awaitility.await().pollInSameThread().untilAsserted(() -> assertThat(person.asMember()
                        .get("/api/v1/me/notifications?limit=100")
                        .then()
                        .extract()
                        .<List<String>>path("items.kind"))
                .contains("platform_invite", "platform_raise", "platform_record"));
    }

    @Test
    void an_organization_has_one_seat_however_many_of_its_people_ask_at_once() throws Exception {
        var id = opened();
        var ngos = List.of(organization(), organization(), organization());
        var codes = atOnce(n -> {
            var ngo = ngos.get(n % ngos.size());
            return post(representative(ngo), id + "/seats", Map.of("organizationId", ngo))
                    .extract()
                    .statusCode();
        });
        assertThat(codes).filteredOn(c -> c == 201).hasSize(ngos.size());
        assertThat(codes).filteredOn(c -> c == 409).hasSize(CALLS - ngos.size());
        var seat = seat(id, organization(), moderator());
        var ended = atOnce(n -> act(moderator(), id, seat, "revoke").extract().statusCode());
        assertThat(ended).filteredOn(c -> c == 200).hasSize(1);
        assertThat(ended).filteredOn(c -> c == 409).hasSize(CALLS - 1);
    }

    @Test
    void sides_are_counted_right_however_many_sit_down_at_once() throws Exception {
        var id = opened();
        var seats = IntStream.range(0, CALLS)
                .mapToObj(n -> {
                    var ngo = organization();
                    return seat(id, ngo, representative(ngo));
                })
                .toList();
        atOnce(n -> act(moderator(), id, seats.get(n), "admit").extract().statusCode());
        RestAssured.get(PLATFORMS + id).then().body("sides.ngo", is(CALLS));
    }

    private interface Call {
        int code(int number);
    }

    private static List<Integer> atOnce(Call call) throws Exception {
        var pool = Executors.newFixedThreadPool(16);
        try {
            var codes = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(IntStream.range(0, CALLS)
                    .<Callable<Integer>>mapToObj(n -> () -> call.code(n))
                    .toList())) {
                codes.add(answer.get());
            }
            return codes;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void the_number_of_statements_does_not_grow_with_rows() {
        var id = opened();
        opened();
        opened();
        var ngo = seated(id, "ngo");
        seated(id, "business");
        for (var query : new String[] {"?limit=1", "?limit=3", "?limit=3&organization=" + ngo}) {
            assertThat(sql.during(() ->
                            RestAssured.get("/api/v1/platforms" + query).then().statusCode(200)))
                    .as(query)
                    .hasSizeLessThanOrEqualTo(2);
        }
        assertThat(sql.during(() -> RestAssured.get(PLATFORMS + id).then().statusCode(200)))
                .hasSizeLessThanOrEqualTo(3);
        assertThat(sql.during(() -> RestAssured.get(PLATFORMS + id + "/seats"))).hasSizeLessThanOrEqualTo(3);
        assertThat(sql.during(() -> RestAssured.get(PLATFORMS + id + "/timeline")))
                .hasSizeLessThanOrEqualTo(3);
    }
}

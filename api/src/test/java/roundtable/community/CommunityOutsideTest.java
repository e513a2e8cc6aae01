package roundtable.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static roundtable.community.Communities.COMMUNITIES;
import static roundtable.community.Communities.active;
import static roundtable.community.Communities.join;
import static roundtable.community.Communities.owner;
import static roundtable.community.Communities.post;
import static roundtable.community.Communities.request;
import static roundtable.community.Communities.requested;
import static roundtable.community.Communities.statement;
import static roundtable.community.Communities.verifiedNgo;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.community.Communities.Place;
import roundtable.identity.Representatives.Level;
import roundtable.organization.people.Folk;
import roundtable.shared.store.SqlCounter;

/** What time, recommendations, moderators and the mail box make of communities; and what a request costs. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CommunityOutsideTest {
    @Inject
    CommunityEvidence evidence;

    @Inject
    CommunityModeration moderation;

    @Inject
    StatementModeration statements;

    @Inject
    QuestionModeration questions;

    @Inject
    LibraryModeration library;

    @Inject
    CommunityJob job;

    @Inject
    Folk folk;

    @Inject
    @PersistenceUnitExtension
    SqlCounter sql;

    private static ValidatableResponse offered(String ngo, String id) {
        return owner(ngo)
                .get("/api/v1/evidence?targetType=community&targetId=" + id)
                .then()
                .statusCode(200);
    }

    @Test
    @ActivateRequestContext
    void a_community_falls_asleep_after_two_quarters_and_anything_wakes_it() {
        var ngo = verifiedNgo();
        var id = active(ngo, verifiedNgo(), verifiedNgo());
        var key = UUID.fromString(id);
        assertThat(evidence.holds("active", key)).contains(true);
        assertThat(evidence.holds("active", UUID.randomUUID())).isEmpty();
        assertThat(evidence.show(Set.of(key), "ru")).hasSize(1);
        // Its members may offer it to a recommendation, and nobody else.
        offered(ngo, id).body("actions", contains("propose_evidence")).body("offers", contains("active"));
        offered(verifiedNgo(), id).body("actions", empty());
        change("update community set active_at = now() - interval '5 months' where id = '" + id + "'");
        job.run();
        RestAssured.get(COMMUNITIES + id).then().body("status", is("active"));
        change("update community set active_at = now() - interval '7 months' where id = '" + id + "'");
        job.run();
        RestAssured.get(COMMUNITIES + id).then().body("status", is("dormant"));
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(evidence.holds("active", key)).contains(false));
        post(owner(ngo), id + "/questions", Map.of("organizationId", ngo, "title", "Есть кто?"))
                .statusCode(201);
        RestAssured.get(COMMUNITIES + id).then().body("status", is("active"));
        job.run();
        RestAssured.get(COMMUNITIES + id).then().body("status", is("active"));
    }

    @Test
    void a_request_that_nobody_joins_makes_room() {
        var id = requested(verifiedNgo());
        change("update community set active_at = now() - interval '91 days' where id = '" + id + "'");
        job.run();
        RestAssured.get(COMMUNITIES + id)
                .then()
                .body("status", is("archived"))
                .body("archivedReason", org.hamcrest.Matchers.nullValue());
    }

    @Test
    void ngos_of_the_area_are_invited_once_and_members_are_told() {
        var otherPerson = folk.of(verifiedNgo(), Level.OWNER);
        var beside = beside();
        var earlyPerson = beside.person();
        var id = beside.community();
        Awaitility.await().pollInSameThread().untilAsserted(() -> assertThat(notices(earlyPerson))
                .containsOnlyOnce("community_invited"));
        // One that is verified later.
        var late = Folk.organization(beside.words());
        var latePerson = folk.of(late, Level.OWNER);
        Folk.moderator()
                .post("/api/v1/organizations/" + late + "/actions/verify")
                .then()
                .statusCode(200);
        Awaitility.await().pollInSameThread().untilAsserted(() -> assertThat(notices(latePerson))
                .containsOnlyOnce("community_invited"));
        join(beside.ngo(), id).statusCode(201);
        join(late, id).statusCode(201);
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            assertThat(notices(earlyPerson)).contains("community_join", "community_activate");
            assertThat(notices(latePerson)).contains("community_activate").containsOnlyOnce("community_invited");
        });
        assertThat(notices(otherPerson)).isEmpty();
    }

    /**
     * An NGO, and a community that is asked for where it works.
     *
     * @param words by which an organization works there
     */
    private record Beside(Map<String, ?> words, String ngo, Folk.Person person, String community) {}

    /** Somewhere where no other test was first. */
    private Beside beside() {
        while (true) {
            var place = Place.any();
            var words = Map.of("activityAreaIds", List.of(place.area()), "territoryId", place.territory());
            var ngo = verifiedNgo(words);
            var person = folk.of(ngo, Level.OWNER);
            var made = request(verifiedNgo(), place).extract();
            if (made.statusCode() != 409) {
                assertThat(made.statusCode()).isEqualTo(201);
                return new Beside(words, ngo, person, made.path("id"));
            }
        }
    }

    private static List<String> notices(Folk.Person person) {
        return person.asMember()
                .get("/api/v1/me/notifications?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.kind");
    }

    @Test
    void what_moderation_takes_is_gone_from_the_public_and_comes_back_whole() {
        var ngo = verifiedNgo();
        var id = active(ngo, verifiedNgo(), verifiedNgo());
        var title = RestAssured.get(COMMUNITIES + id).then().extract().<String>path("title");
        overlay(() -> moderation.hide(UUID.fromString(id)));
        RestAssured.get(COMMUNITIES + id).then().statusCode(404);
        RestAssured.get(COMMUNITIES + id + "/members").then().statusCode(404);
        owner(ngo).get(COMMUNITIES + id).then().statusCode(200).body("hiddenAt", notNullValue());
        overlay(() -> moderation.restore(UUID.fromString(id)));
        overlay(() -> moderation.mask(UUID.fromString(id)));
        RestAssured.get(COMMUNITIES + id).then().body("masked", is(true)).body("title", is("…"));
        overlay(() -> moderation.restore(UUID.fromString(id)));
        RestAssured.get(COMMUNITIES + id).then().body("title", is(title)).body("masked", is(false));

        var statement =
                post(owner(ngo), id + "/statements", statement(ngo)).extract().<String>path("id");
        overlay(() -> statements.mask(UUID.fromString(statement)));
        RestAssured.get(COMMUNITIES + id + "/statements").then().body("items.title", contains("…"));
        overlay(() -> statements.restore(UUID.fromString(statement)));
        RestAssured.get(COMMUNITIES + id + "/statements").then().body("items.title", contains("Заявление"));
        overlay(() -> statements.hide(UUID.fromString(statement)));
        RestAssured.get(COMMUNITIES + id + "/statements").then().body("items", empty());

        var question = post(owner(ngo), id + "/questions", Map.of("organizationId", ngo, "title", "Где?"))
                .extract()
                .<String>path("id");
        post(owner(ngo), id + "/questions/" + question + "/answers", Map.of("organizationId", ngo, "body", "Там"))
                .statusCode(201);
        overlay(() -> questions.mask(UUID.fromString(question)));
        RestAssured.get(COMMUNITIES + id + "/questions").then().body("items[0].answers.body", contains("…"));
        overlay(() -> questions.restore(UUID.fromString(question)));
        RestAssured.get(COMMUNITIES + id + "/questions")
                .then()
                .body("items.title", contains("Где?"))
                .body("items[0].answers.body", contains("Там"));
    }

    @Test
    void a_community_its_statements_and_documents_can_be_reported() {
        var ngo = verifiedNgo();
        var id = active(ngo, verifiedNgo(), verifiedNgo());
        var statement =
                post(owner(ngo), id + "/statements", statement(ngo)).extract().<String>path("id");
        var document = post(
                        owner(ngo),
                        id + "/documents",
                        Map.of("organizationId", ngo, "title", "Памятка", "url", "https://tropa.example.org/pamyatka"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        for (var thing : Map.of("community", id, "community_statement", statement, "community_document", document)
                .entrySet()) {
            Folk.as(UUID.randomUUID().toString(), "member")
                    .contentType("application/json")
                    .body(Map.of("subjectType", thing.getKey(), "subjectId", thing.getValue(), "reason", "spam"))
                    .post("/api/v1/moderation/reports")
                    .then()
                    .statusCode(201);
        }
        overlay(() -> library.mask(UUID.fromString(document)));
        RestAssured.get(COMMUNITIES + id + "/documents").then().body("items", empty());
        owner(ngo).delete(COMMUNITIES + id + "/documents/" + document).then().statusCode(404);
        overlay(() -> library.restore(UUID.fromString(document)));
        RestAssured.get(COMMUNITIES + id + "/documents").then().body("items.title", contains("Памятка"));
    }

    private static void overlay(Runnable change) {
        QuarkusTransaction.requiringNew().run(change);
    }

    @Test
    void the_number_of_statements_does_not_grow_with_rows() {
        var ngo = verifiedNgo();
        var id = active(ngo, verifiedNgo(), verifiedNgo());
        for (var n = 0; n < 3; n++) {
            requested(ngo);
            post(owner(ngo), id + "/statements", statement(ngo)).statusCode(201);
        }
        for (var query : new String[] {"?limit=1", "?limit=4", "?limit=4&sort=-memberCount&organization=" + ngo}) {
            assertThat(sql.during(() -> RestAssured.get("/api/v1/communities" + query)
                            .then()
                            .statusCode(200)))
                    .as(query)
                    .hasSizeLessThanOrEqualTo(2);
        }
        assertThat(sql.during(() -> RestAssured.get(COMMUNITIES + id).then().statusCode(200)))
                .hasSizeLessThanOrEqualTo(3);
        // Names that are not known yet take one more, whatever the number of rows; another's deed may make all
        // forgotten.
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            RestAssured.get(COMMUNITIES + id + "/statements?limit=4");
            var one = sql.again(() -> RestAssured.get(COMMUNITIES + id + "/statements?limit=1"))
                    .size();
            assertThat(sql.again(() -> RestAssured.get(COMMUNITIES + id + "/statements?limit=3")))
                    .hasSize(one)
                    .isNotEmpty();
        });
        assertThat(sql.during(() -> RestAssured.get(COMMUNITIES + id + "/members")))
                .hasSizeLessThanOrEqualTo(4);
    }
}

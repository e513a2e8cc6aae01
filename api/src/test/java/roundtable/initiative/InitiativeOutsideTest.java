package roundtable.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.initiative.Initiatives.INITIATIVES;
import static roundtable.initiative.Initiatives.act;
import static roundtable.initiative.Initiatives.at;
import static roundtable.initiative.Initiatives.go;
import static roundtable.initiative.Initiatives.member;
import static roundtable.initiative.Initiatives.opened;
import static roundtable.initiative.Initiatives.paper;
import static roundtable.initiative.Initiatives.support;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.file.Uploading;
import roundtable.identity.Accounts;
import roundtable.identity.Representatives.Level;
import roundtable.initiative.Initiatives.Sides;
import roundtable.organization.people.Folk;
import roundtable.shared.http.ListFiles;
import roundtable.shared.store.SqlCounter;

/** What others make of initiatives: recommendations, moderators, readers, supporters; and what a request costs. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class InitiativeOutsideTest {
    private Sides sides;

    @Inject
    InitiativeEvidence evidence;

    @Inject
    InitiativeModeration moderation;

    @Inject
    TermJob job;

    @Inject
    Accounts accounts;

    @Inject
    Folk folk;

    @Inject
    @PersistenceUnitExtension
    SqlCounter sql;

    @BeforeEach
    void meet() {
        sides = Sides.fresh();
    }

    @Test
    @ActivateRequestContext
    void a_stage_proves_what_was_reached_until_the_council_takes_it_back() {
        var id = at(sides, InitiativeStatus.CONSIDERED);
        var key = UUID.fromString(id);
        assertThat(evidence.predicates())
                .containsExactly("discussed", "endorsed", "submitted", "adopted", "in_force", "evaluated");
        holds(key, "submitted", true);
        holds(key, "adopted", false);
        assertThat(evidence.holds("endorsed", UUID.randomUUID())).isEmpty();
        act(sides.officer(), id, "return", Map.of("motives", "Посчитайте"));
        go(sides, id, InitiativeStatus.PREPARED);
        holds(key, "submitted", true);
        assertThat(evidence.show(Set.of(key), "ru")).hasSize(1);
        act(sides.councillor(), id, "withdraw", Map.of("protocol", paper("Протокол"), "reason", "Нет"))
                .statusCode(200);
        holds(key, "discussed", false);
    }

    private void holds(UUID id, String stage, boolean expected) {
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(evidence.holds(stage, id)).contains(expected));
    }

    @Test
    void what_moderation_takes_is_gone_from_the_public_and_comes_back_whole() {
        var words = sides.words();
        var id = at(sides, InitiativeStatus.ENDORSED, words);
        overlay(() -> moderation.hide(UUID.fromString(id)));
        RestAssured.get(INITIATIVES + id).then().statusCode(404);
        sides.councillor().get(INITIATIVES + id).then().statusCode(200);
        overlay(() -> moderation.restore(UUID.fromString(id)));
        overlay(() -> moderation.mask(UUID.fromString(id)));
        RestAssured.get(INITIATIVES + id)
                .then()
                .statusCode(200)
                .body("title", is("…"))
                .body("masked", is(true))
                .body("documents", empty());
        overlay(() -> moderation.restore(UUID.fromString(id)));
        RestAssured.get(INITIATIVES + id).then().body("title", is(words.get("title")));
    }

    private static void overlay(Runnable change) {
        QuarkusTransaction.requiringNew().run(change);
    }

    @Test
    void an_uploaded_paper_is_as_public_as_the_initiative() {
        var me = folk.person().id().toString();
        var council = Folk.as(me, "member", "council_member:" + sides.council());
        var file = sent(council);
        var id = opened(sides);
        Initiatives.discussionIsOver(id);
        var votes = votesBy(file);
        RestAssured.get("/api/v1/files/" + file + "/content").then().statusCode(404);
        act(sides.councillor(), id, "endorse", votes).statusCode(400).body("violations.code", hasItem("unknown-file"));
        act(Folk.as(me, "member", "council_member:" + sides.council()), id, "endorse", votes)
                .statusCode(200);
        RestAssured.get("/api/v1/files/" + file + "/content").then().statusCode(200);
        overlay(() -> moderation.hide(UUID.fromString(id)));
        RestAssured.get("/api/v1/files/" + file + "/content").then().statusCode(404);
    }

    private static String sent(RequestSpecification by) {
        return Uploading.send(
                        by,
                        "file",
                        "protocol.txt",
                        "text/plain",
                        "Протокол № 4".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> votesBy(String file) {
        var votes = Initiatives.votes();
        var day = ((Map<?, ?>) votes.get("protocol")).get("datedOn");
        votes.put("protocol", Map.of("title", "Протокол", "fileId", file, "datedOn", day));
        return votes;
    }

    @Test
    void what_is_masked_leaks_by_no_paper_motive_rule_or_source() {
        var me = folk.person().id().toString();
        var council = "council_member:" + sides.council();
        var file = sent(Folk.as(me, "member", council));
        var id = opened(sides);
        Initiatives.discussionIsOver(id);
        act(Folk.as(me, "member", council), id, "endorse", votesBy(file)).statusCode(200);
        go(sides, id, InitiativeStatus.CONSIDERED);
        overlay(() -> moderation.mask(UUID.fromString(id)));
        hasPapers(sides.officer(), id, file);
        act(sides.officer(), id, "reject", Map.of("motives", "Иван Иванов не платил."))
                .statusCode(200);
        assertThat(ListFiles.csv(INITIATIVES + id + "/steps", "ru"))
                .contains(",reject,")
                .doesNotContain("не платил");
        for (var stranger : new RequestSpecification[] {
            RestAssured.given(),
            member(UUID.randomUUID().toString()),
            Sides.fresh().councillor(),
            Sides.fresh().officer()
        }) {
            stranger.get("/api/v1/files/" + file + "/content").then().statusCode(404);
            stranger.get(INITIATIVES + id + "/steps").then().body("items.reason", everyItem(nullValue()));
            stranger.get(INITIATIVES + id)
                    .then()
                    .statusCode(200)
                    .body("consideration.motives", nullValue())
                    .body("consideration.rule", nullValue())
                    .body("preparation.revenueLoss.source", is("…"))
                    .body("documents", empty());
        }
        hasPapers(sides.councillor(), id, file);
        sides.councillor()
                .get(INITIATIVES + id)
                .then()
                .body("consideration.motives", is("Иван Иванов не платил."))
                .body("preparation.revenueLoss.source", is("Финансовое управление"));
        overlay(() -> moderation.restore(UUID.fromString(id)));
        hasPapers(RestAssured.given(), id, file);
    }

    private static void hasPapers(RequestSpecification by, String id, String file) {
        by.get(INITIATIVES + id)
                .then()
                .statusCode(200)
                .body("consideration.rule", is("Регламент, статья 41"))
                .body("documents.kind", hasItem("protocol"));
        by.get("/api/v1/files/" + file + "/content").then().statusCode(200);
    }

    @Test
    void the_body_reads_and_decides_on_what_is_hidden_and_is_reminded_of_its_term() {
        var officer = folk.person();
        accounts.grant(officer.id(), Accounts.Role.OFFICER, UUID.fromString(sides.body()));
        var head = folk.of(sides.body(), Level.OWNER);
        var councillor = folk.person();
        accounts.grant(councillor.id(), Accounts.Role.COUNCIL_MEMBER, UUID.fromString(sides.council()));
        var supporter = folk.person();
        var id = opened(sides);
        support(supporter.asMember(), id).statusCode(201);
        go(sides, id, InitiativeStatus.CONSIDERED);
        Awaitility.await().pollInSameThread().untilAsserted(() -> assertThat(notices(supporter))
                .contains("initiative_register"));
        overlay(() -> moderation.hide(UUID.fromString(id)));
        change(
                "update initiative set registered_at = now() - interval '40 days', decision_due_at = now()"
                        + " - interval '2 days' where id = cast(? as uuid)",
                id);
        job.run();
        RestAssured.get(INITIATIVES + id).then().statusCode(404);
        supporter.asMember().get(INITIATIVES + id).then().statusCode(404);
        Sides.fresh().officer().get(INITIATIVES + id).then().statusCode(404);
        sides.officer()
                .get(INITIATIVES + id)
                .then()
                .statusCode(200)
                .body("overdue", is(true))
                .body("documents.kind", hasItem("note"))
                .body("actions", hasItem("reject"));
        sides.officer().get(INITIATIVES + id + "/steps").then().statusCode(200);
        act(sides.officer(), id, "reject", Map.of("motives", "Потери не подтверждены."))
                .statusCode(200);
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            assertThat(notices(officer)).containsOnlyOnce("initiative_overdue");
            assertThat(notices(head)).containsOnlyOnce("initiative_overdue");
            assertThat(notices(councillor)).contains("initiative_overdue", "initiative_reject");
            assertThat(notices(supporter)).doesNotContain("initiative_reject");
        });
        var draft = Initiatives.drafted(sides);
        sides.officer().get(INITIATIVES + draft).then().statusCode(404);
    }

    @Test
    void people_speak_until_it_is_decided() {
        var id = at(sides, InitiativeStatus.CONSIDERED);
        var me = UUID.randomUUID().toString();
        comment(me, id).statusCode(201);
        go(sides, id, InitiativeStatus.ADOPTED);
        comment(me, id).statusCode(409);
    }

    private static io.restassured.response.ValidatableResponse comment(String account, String id) {
        return member(account)
                .contentType("application/json")
                .body(Map.of("text", "За", "stance", "in_favour"))
                .post(INITIATIVES + id + "/comments")
                .then();
    }

    @Test
    void it_is_found_by_words_and_followed_by_feed() {
        var words = sides.words();
        words.put("title", "Льгота для веломастерских " + UUID.randomUUID());
        var id = opened(sides, words);
        String title = RestAssured.get(INITIATIVES + id).path("title");
        RestAssured.given()
                .queryParam("q", "веломастерская")
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString(title));
        for (var feed : new String[] {"atom", "json", "rss"}) {
            RestAssured.get("/feeds/initiatives." + feed)
                    .then()
                    .statusCode(200)
                    .body(org.hamcrest.Matchers.containsString(title));
        }
        String slug = RestAssured.get(INITIATIVES + id).path("slug");
        RestAssured.get("/initiatives/" + slug)
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString("<title>" + title));
        RestAssured.get("/initiatives/no-such-thing").then().statusCode(404);
    }

    @Test
    void supporters_and_officers_are_told_and_each_reminder_once() {
        var person = folk.person();
        var officer = folk.person();
        accounts.grant(officer.id(), Accounts.Role.OFFICER, UUID.fromString(sides.body()));
        var id = opened(sides);
        support(person.asMember(), id).statusCode(201);
        go(sides, id, InitiativeStatus.CONCLUSION_PENDING);
        change(
                "update initiative set requested_at = now() - interval '29 days', conclusion_due_at = now()"
                        + " + interval '2 days' where id = cast(? as uuid)",
                id);
        job.run();
        job.run();
        change("update initiative set conclusion_due_at = now() - interval '2 days' where id = cast(? as uuid)", id);
        RestAssured.get(INITIATIVES + id).then().body("overdue", is(true));
        job.run();
        job.run();
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            assertThat(notices(person)).containsOnlyOnce("initiative_endorse");
            assertThat(notices(officer))
                    .containsOnlyOnce("initiative_prepare", "initiative_three_days", "initiative_overdue")
                    .doesNotContain("initiative_endorse", "initiative_half");
        });
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
    void a_page_takes_two_statements_and_an_item_three() {
        for (var n = 0; n < 4; n++) {
            opened(sides);
        }
        for (var query :
                new String[] {"?limit=1", "?limit=4", "?limit=4&sort=-supporterCount&council=" + sides.council()}) {
            assertThat(sql.during(() -> RestAssured.get("/api/v1/initiatives" + query)
                            .then()
                            .statusCode(200)))
                    .as(query)
                    .hasSizeLessThanOrEqualTo(2);
        }
        var id = at(sides, InitiativeStatus.PREPARED);
        assertThat(sql.during(() -> RestAssured.get(INITIATIVES + id).then().statusCode(200)))
                .hasSizeLessThanOrEqualTo(3);
    }
}

package roundtable.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.initiative.InitiativeStatus.ENDORSED;
import static roundtable.initiative.Initiatives.INITIATIVES;
import static roundtable.initiative.Initiatives.act;
import static roundtable.initiative.Initiatives.at;
import static roundtable.initiative.Initiatives.conclusion;
import static roundtable.initiative.Initiatives.discussionIsOver;
import static roundtable.initiative.Initiatives.dossier;
import static roundtable.initiative.Initiatives.drafted;
import static roundtable.initiative.Initiatives.evaluation;
import static roundtable.initiative.Initiatives.opened;
import static roundtable.initiative.Initiatives.paper;
import static roundtable.initiative.Initiatives.propose;
import static roundtable.initiative.Initiatives.registration;
import static roundtable.initiative.Initiatives.votes;
import static roundtable.organization.people.Folk.as;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.initiative.Initiatives.Sides;
import roundtable.shared.http.ListFiles;

/** The way of an initiative, and what keeps it from going on (dialogue 2.7). */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class InitiativeTest {
    /** SHA-256 of nothing. */
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private Sides sides;

    @Inject
    Clock clock;

    @BeforeEach
    void meet() {
        sides = Sides.fresh();
    }

    @Test
    void it_goes_from_the_draft_to_what_it_has_brought() {
        var id = drafted(sides);
        RestAssured.get(INITIATIVES + id).then().statusCode(404);
        ListFiles.areNotThere(INITIATIVES + id + "/steps");
        var today = LocalDate.now(clock);
        act(sides.councillor(), id, "open")
                .statusCode(200)
                .body("status", is("discussed"))
                .body("discussionUntil", is(today.plusDays(30).toString()));
        discussionIsOver(id);
        act(sides.councillor(), id, "endorse", votes())
                .statusCode(200)
                .body("status", is("endorsed"))
                .body("endorsement.votesFor", is(9))
                .body("documents.kind", contains("protocol"));
        act(sides.councillor(), id, "prepare", dossier())
                .statusCode(200)
                .body("status", is("prepared"))
                .body("preparation.revenueLoss.amount.amount", is("1250000.50"))
                .body("preparation.reportStatus", is("no_data"))
                .body("preparation.reportDigest", is(EMPTY));
        act(sides.officer(), id, "request")
                .statusCode(200)
                .body("status", is("conclusion_pending"))
                .body("dueAt", notNullValue())
                .body("overdue", is(false));
        act(sides.officer(), id, "submit", conclusion())
                .statusCode(200)
                .body("status", is("submitted"))
                .body("consideration.favourable", is(true));
        act(sides.officer(), id, "register", registration())
                .statusCode(200)
                .body("status", is("considered"))
                .body("consideration.number", is("2026-17"))
                .body("dueAt", is("2099-01-01T16:59:59Z"));
        act(sides.officer(), id, "adopt", Map.of("act", paper("Решение")))
                .statusCode(200)
                .body("status", is("adopted"))
                .body("dueAt", nullValue());
        Initiatives.registeredLongAgo(id);
        act(sides.councillor(), id, "publish", Initiatives.act())
                .statusCode(200)
                .body("status", is("in_force"))
                .body("effect.evaluationFrom", is("2022-01-01"));
        act(sides.councillor(), id, "evaluate", evaluation())
                .statusCode(200)
                .body("status", is("evaluated"))
                .body("evaluation.beneficiaries", is(12))
                .body("evaluation.contributedBefore", nullValue())
                .body("actions", empty());
        RestAssured.get(INITIATIVES + id)
                .then()
                .statusCode(200)
                .body("documents.kind", contains("protocol", "draft_act", "note", "conclusion", "decision"));
        ListFiles.holdTheList(
                INITIATIVES + id + "/steps", "id", "ID,Когда,Шаг,Что произошло", "ID,When,Step,What happened");
        assertThat(ListFiles.csv(INITIATIVES + id + "/steps", "en")).contains(",adopt,The initiative “");
        RestAssured.get(INITIATIVES + id + "/steps")
                .then()
                .body(
                        "items.action",
                        contains(
                                "evaluate",
                                "come_into_force",
                                "publish",
                                "adopt",
                                "register",
                                "submit",
                                "request",
                                "prepare",
                                "endorse",
                                "open"))
                .body("items[1].automatic", is(true))
                .body("items[3].actingFor.id", is(sides.body()))
                .body("items[0].actingFor.id", is(sides.council()));
    }

    @Test
    void only_a_member_of_the_council_drafts_and_only_with_tax_level_and_body_it_is_opened() {
        var words = sides.words();
        propose(RestAssured.given(), words).statusCode(401);
        propose(as(UUID.randomUUID().toString(), "member"), words).statusCode(403);
        propose(Sides.fresh().councillor(), words).statusCode(403);
        words.keySet().removeAll(java.util.Set.of("tax", "level", "bodyId"));
        var id = drafted(sides, words);
        act(sides.councillor(), id, "open")
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/tax", "/level", "/bodyId"))
                .body("violations.code", hasItems("needed"));
        act(Sides.fresh().councillor(), id, "open").statusCode(404);
        sides.councillor().get(INITIATIVES + id).then().statusCode(200).body("actions", hasItems("edit", "open"));
        sides.councillor()
                .contentType("application/json")
                .body(Map.of("councilId", sides.body(), "title", "А", "summary", "Б", "body", "В"))
                .post("/api/v1/initiatives")
                .then()
                .statusCode(403);
        var wrong = sides.words();
        wrong.put("bodyId", UUID.randomUUID().toString());
        wrong.put("territoryId", UUID.randomUUID().toString());
        propose(sides.councillor(), wrong)
                .statusCode(400)
                .body("violations.code", containsInAnyOrder("no-body", "unknown-territory"));
    }

    @Test
    void the_council_votes_after_thirty_days_with_a_protocol_a_quorum_and_a_majority() {
        var id = opened(sides);
        act(sides.councillor(), id, "endorse", votes()).statusCode(409);
        change("update initiative set discussion_until = current_date + 1 where id = cast(? as uuid)", id);
        act(sides.councillor(), id, "endorse", votes()).statusCode(409);
        discussionIsOver(id);
        refused(id, "endorse", votes(), "present", 7, "/present", "quorum");
        refused(id, "endorse", votes(), "present", 16, "/present", "quorum");
        refused(id, "endorse", votes(), "votesFor", 5, "/votesFor", "no-majority");
        refused(id, "endorse", votes(), "votesFor", 11, "/votesFor", "too-many-votes");
        refused(id, "endorse", votes(), "protocol", Map.of("title", "Без всего"), "/protocol", "document");
        refused(
                id,
                "endorse",
                votes(),
                "protocol",
                Map.of("title", "Чужой", "fileId", UUID.randomUUID().toString()),
                "/protocol/fileId",
                "unknown-file");
        var without = votes();
        without.remove("protocol");
        act(sides.councillor(), id, "endorse", without).statusCode(400).body("violations.field", contains("/protocol"));
        protocolOf(id, LocalDate.now(clock).minusDays(9).toString(), "during-discussion");
        protocolOf(id, null, "needed");
        act(sides.officer(), id, "endorse", votes()).statusCode(403);
        act(sides.councillor(), id, "endorse", votes()).statusCode(200);
        act(sides.councillor(), id, "endorse", votes()).statusCode(409);
    }

    @Test
    void nothing_is_prepared_without_act_note_and_loss() {
        var id = at(sides, ENDORSED);
        for (var part : new String[] {"draftAct", "note", "revenueLoss", "reportFrom"}) {
            var less = dossier();
            less.remove(part);
            act(sides.councillor(), id, "prepare", less).statusCode(400).body("violations.field", contains("/" + part));
        }
        refused(id, "prepare", dossier(), "reportTo", 2023, "/reportFrom", "period");
        refused(id, "prepare", dossier(), "note", Map.of("title", "Записка"), "/note", "document");
        act(sides.officer(), id, "request").statusCode(409);
    }

    @Test
    void a_stale_change_is_refused_and_loses_nothing() {
        var id = drafted(sides);
        var tag = sides.councillor().get(INITIATIVES + id).header("ETag");
        patch(id, null).statusCode(428);
        patch(id, tag).statusCode(200).body("title", is("Новое имя")).body("slug", endsWith(slugEnding(id)));
        patch(id, tag).statusCode(412);
        act(sides.councillor(), id, "open").statusCode(200);
        patch(id, sides.councillor().get(INITIATIVES + id).header("ETag")).statusCode(409);
    }

    @Test
    void a_repeated_request_gets_its_first_answer() {
        var key = UUID.randomUUID().toString();
        var me = UUID.randomUUID().toString();
        var words = sides.words();
        var first = propose(keyed(me, key), words).statusCode(201).extract();
        var again = propose(keyed(me, key), words).statusCode(201).extract();
        org.assertj.core.api.Assertions.assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        words.put("title", "Другая");
        propose(keyed(me, key), words).statusCode(422);
        var id = first.<String>path("id");
        var step = UUID.randomUUID().toString();
        act(keyed(me, step), id, "open").statusCode(200);
        act(keyed(me, step), id, "open").statusCode(200);
        act(sides.councillor(), id, "open").statusCode(409);
    }

    /** The council met when everybody had spoken, and the protocol says when. */
    private void protocolOf(String id, String day, String code) {
        var protocol = Initiatives.paper("Протокол");
        protocol.put("datedOn", day);
        if (day == null) {
            protocol.put("fileId", UUID.randomUUID().toString());
        }
        refused(id, "endorse", votes(), "protocol", protocol, "/protocol/datedOn", code);
    }

    @Test
    void a_government_body_decides_and_never_a_council() {
        for (var body : new String[] {sides.council(), Sides.fresh().council()}) {
            var words = sides.words();
            words.put("bodyId", body);
            propose(sides.councillor(), words)
                    .statusCode(400)
                    .body("violations.field", contains("/bodyId"))
                    .body("violations.code", contains("no-body"));
        }
    }

    @Test
    void a_tax_is_relieved_on_its_own_level() {
        level("land", "municipal", true);
        level("land", "regional", false);
        level("personal_property", "federal", false);
        level("trade_fee", "regional", false);
        level("transport", "regional", true);
        level("transport", "municipal", false);
        level("organization_property", "federal", false);
        level("patent", "municipal", false);
        level("simplified", "regional", true);
        level("profit", "federal", true);
        var id = drafted(sides);
        var tag = sides.councillor().get(INITIATIVES + id).header("ETag");
        sides.councillor()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", tag)
                .body("{\"level\":\"regional\"}")
                .patch(INITIATIVES + id)
                .then()
                .statusCode(400)
                .body("violations.code", contains("wrong-level"));
        // A draft that is older than the rule.
        change("update initiative set level = 'REGIONAL' where id = cast(? as uuid)", id);
        act(sides.councillor(), id, "open").statusCode(400).body("violations.field", contains("/level"));
    }

    private void level(String tax, String level, boolean right) {
        var words = sides.words();
        words.putAll(Map.of("tax", tax, "level", level));
        var answer = propose(sides.councillor(), words).statusCode(right ? 201 : 400);
        if (!right) {
            answer.body("violations.field", contains("/level")).body("violations.code", contains("wrong-level"));
        }
    }

    @Test
    void a_relief_holds_somewhere_unless_it_is_federal() {
        var words = sides.words();
        words.remove("territoryId");
        act(sides.councillor(), drafted(sides, words), "open")
                .statusCode(400)
                .body("violations.field", contains("/territoryId"));
        words.putAll(Map.of("tax", "profit", "level", "federal"));
        act(sides.councillor(), drafted(sides, words), "open").statusCode(200);
    }

    private io.restassured.specification.RequestSpecification keyed(String account, String key) {
        return as(account, "member", "council_member:" + sides.council()).header("Idempotency-Key", key);
    }

    private String slugEnding(String id) {
        var slug = sides.councillor().get(INITIATIVES + id).jsonPath().getString("slug");
        return slug.substring(slug.length() - 8);
    }

    private io.restassured.response.ValidatableResponse patch(String id, String tag) {
        var by = sides.councillor().contentType("application/merge-patch+json; charset=UTF-8");
        if (tag != null) {
            by.header("If-Match", tag);
        }
        return by.body("{\"title\":\"Новое имя\"}").patch(INITIATIVES + id).then();
    }

    private void refused(
            String id, String action, Map<String, Object> said, String name, Object value, String field, String code) {
        said.put(name, value);
        act(sides.councillor(), id, action, said)
                .statusCode(400)
                .body("violations.field", hasItems(field))
                .body("violations.code", hasItems(code));
    }
}

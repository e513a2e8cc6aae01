package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.act;
import static roundtable.proposal.Proposals.answer;
import static roundtable.proposal.Proposals.body;
import static roundtable.proposal.Proposals.claimed;
import static roundtable.proposal.Proposals.created;
import static roundtable.proposal.Proposals.invited;
import static roundtable.proposal.Proposals.joined;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.mergeAsked;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.post;
import static roundtable.proposal.Proposals.representative;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.title;
import static roundtable.proposal.Proposals.underReview;
import static roundtable.proposal.Proposals.words;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;
import roundtable.shared.http.ListFiles;
import roundtable.shared.store.Sql;
import roundtable.shared.store.SqlCounter;

/** What others read of proposals: tables, recommendations, the dashboard, moderators. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProposalOutsideTest {
    @Inject
    ProposalEvidence evidence;

    @Inject
    ProposalModeration moderation;

    @Inject
    PhaseService phases;

    @Inject
    @PersistenceUnitExtension
    SqlCounter statements;

    @Inject
    Sql sql;

    @Inject
    Folk folk;

    private final String me = somebody();

    @Test
    void the_list_is_exported_as_everybody_sees_it() {
        var body = body();
        var id = underReview(me, body);
        var draft = created(me, words(title("Не видно")), false);
        RestAssured.given()
                .header("Accept-Language", "en")
                .get("/api/v1/proposals?format=csv&responsible=" + body)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("ID,Number,Address"))
                .body(containsString(id))
                .body(not(containsString(draft)));
        RestAssured.given()
                .header("Accept", "application/x-ndjson")
                .get("/api/v1/proposals?responsible=" + body)
                .then()
                .statusCode(200)
                .body(containsString("\"status\":\"under_review\""));
        assertThat(RestAssured.get("/api/v1/proposals?format=xlsx&responsible=" + body)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .startsWith('P', 'K');
    }

    @Test
    void a_page_goes_on_where_the_one_before_ended_in_every_order() {
        var body = body();
        for (var n = 0; n < 3; n++) {
            open(somebody(), body);
        }
        for (var sort : new String[] {"-publishedAt", "-supportCount", "dueAt", "endsAt"}) {
            var path = "/api/v1/proposals?limit=2&sort=" + sort + "&responsible=" + body;
            var first = RestAssured.get(path).then().body("items", hasSize(2)).extract();
            RestAssured.get(path + "&cursor=" + first.<String>path("nextCursor"))
                    .then()
                    .body("items", hasSize(1))
                    .body("items.id", not(hasItem(first.<String>path("items[0].id"))))
                    .body("items.id", not(hasItem(first.<String>path("items[1].id"))));
        }
        assertThat(statements.during(() -> RestAssured.get("/api/v1/proposals?limit=3&sort=dueAt&responsible=" + body)
                        .then()
                        .statusCode(200)))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void the_nearest_end_stands_first_whichever_term_it_is() {
        var body = body();
        var later = open(somebody(), body);
        var sooner = open(somebody(), body);
        var answer = underReview(somebody(), body);
        change("update proposal set support_until = date '2098-05-01' where id = '" + later + "'");
        change("update proposal set support_until = date '2098-03-01' where id = '" + sooner + "'");
        change("update proposal set due_at = '2098-04-01T00:00:00Z' where id = '" + answer + "'");
        phases.endInZone();
        var list = "/api/v1/proposals?sort=endsAt&responsible=" + body;
        RestAssured.get(list).then().body("items.id", contains(sooner, answer, later));
        RestAssured.get(list + "&status=open").then().body("items.id", contains(sooner, later));
        // One that nobody has a term for stands last, whatever its support phase was.
        change("update proposal set status = 'NO_SUPPORT' where id = '" + sooner + "'");
        RestAssured.get(list).then().body("items.id", contains(answer, later, sooner));
        RestAssured.get("/api/v1/proposals?sort=endsIn&responsible=" + body)
                .then()
                .statusCode(400);
    }

    @Test
    void amendments_and_merges_cost_no_more_statements_when_there_are_more_of_them() {
        var id = open(me);
        amended(id);
        mergeAsked(open(somebody()), id);
        MergeTest.edit(me, id, "Новые слова.").statusCode(200);
        var amendments = read(id + "/amendments");
        var merges = read(id + "/merges");
        for (var n = 0; n < 3; n++) {
            amended(id);
            mergeAsked(open(somebody()), id);
        }
        MergeTest.edit(me, id, "Ещё новее.").statusCode(200);
        assertThat(read(id + "/amendments")).isEqualTo(amendments);
        assertThat(read(id + "/merges")).isEqualTo(merges);
    }

    private int read(String path) {
        return statements
                .during(() -> member(me).get(PROPOSALS + path).then().statusCode(200))
                .size();
    }

    private static void amended(String id) {
        post(member(somebody()), id + "/amendments", Map.of("body", title("Иначе"), "reason", "Точнее"))
                .statusCode(201);
    }

    @Test
    void whatever_points_at_another_row_is_found_from_there() {
        assertThat(sql.rows(
                        """
                        select c.conrelid::regclass || '.' || a.attname from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.contype = 'f' and c.conrelid::regclass::text like 'proposal%'
                          and not exists (select from pg_index i
                              where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])""",
                        Map.of(), row -> row.getString(1)))
                .isEmpty();
    }

    @Test
    void a_co_author_is_not_shown_their_own_while_typing() {
        var word = "навесик" + me.replaceAll("[^a-f]", "");
        var id = created(me, words("Построить " + word), true);
        act(moderator(), id, "publish").statusCode(200);
        var ngo = organization();
        var person = folk.person();
        answer(person.asMember(), id, invited(member(me), id, Map.of("email", person.email())), "accept")
                .statusCode(200);
        joined(me, id, ngo);
        person.asMember().get("/api/v1/proposals/similar?q=" + word).then().body("items", hasSize(0));
        member(somebody()).get("/api/v1/proposals/similar?q=" + word).then().body("items.id", contains(id));
    }

    @Test
    @ActivateRequestContext
    void an_implemented_proposal_proves_and_a_disputed_one_does_not() {
        var claimed = claimed(me, body());
        var done = claimed(me, body());
        act(member(me), done, "confirm").statusCode(200);
        assertThat(evidence.holds("answered", UUID.fromString(claimed))).contains(true);
        assertThat(evidence.holds("implemented", UUID.fromString(claimed))).contains(false);
        assertThat(evidence.holds("implemented", UUID.fromString(done))).contains(true);
        assertThat(evidence.holds("published", UUID.randomUUID())).isEmpty();
        assertThat(evidence.show(Set.of(UUID.fromString(claimed)), "ru")).hasSize(1);
    }

    @Test
    void the_figures_of_the_fourth_weakness_move() {
        var problem = problem();
        var ngo = organization();
        var words = words(title("К проблеме"));
        words.putAll(Map.of("organizationId", ngo, "problemId", problem));
        String id = Proposals.made(representative(ngo), words, true).extract().path("id");
        act(moderator(), id, "publish").body("problem.id", is(problem));
        RestAssured.get("/api/v1/proposals?problem=" + problem).then().body("items.id", contains(id));
        RestAssured.get("/api/v1/proposals?organization=" + ngo).then().body("items.id", contains(id));
        assertThat(counted("organizations_proposing")).contains(ngo);

        var body = body();
        var unanswered = underReview(somebody(), body);
        change("update proposal set answer_due_at = now() - interval '1 minute' where id = '" + unanswered + "'");
        assertThat(counted("answers_in_time")).contains(unanswered);
        var done = claimed(me, body);
        act(member(me), done, "confirm").statusCode(200);
        assertThat(counted("proposals_implemented")).contains(done);
    }

    @Test
    void what_is_reported_can_be_masked_with_all_its_versions_and_hidden() {
        var id = open(me);
        member(somebody())
                .contentType("application/json")
                .body(Map.of("subjectType", "proposal", "subjectId", id, "reason", "personal_data"))
                .post("/api/v1/moderation/reports")
                .then()
                .statusCode(201);
        QuarkusTransaction.requiringNew().run(() -> moderation.mask(UUID.fromString(id)));
        RestAssured.get(PROPOSALS + id).then().body("masked", is(true)).body("title", is("…"));
        RestAssured.get(PROPOSALS + id + "/versions").then().body("items.body", contains("…"));
        assertThat(ListFiles.csv(PROPOSALS + id + "/versions", "en"))
                .contains("\r\n1,…,…,")
                .doesNotContain("для проверки");
        QuarkusTransaction.requiringNew().run(() -> moderation.hide(UUID.fromString(id)));
        RestAssured.get(PROPOSALS + id).then().statusCode(404);
        QuarkusTransaction.requiringNew().run(() -> moderation.restore(UUID.fromString(id)));
        RestAssured.get(PROPOSALS + id).then().body("title", containsString("Открытое"));
    }

    @Test
    void a_post_repeated_with_its_key_is_done_once() {
        var key = UUID.randomUUID().toString();
        var words = words(title("Один раз"));
        String first = keyed(key).body(words).post("/api/v1/proposals").path("id");
        String again = keyed(key).body(words).post("/api/v1/proposals").path("id");
        assertThat(again).isEqualTo(first);
    }

    private io.restassured.specification.RequestSpecification keyed(String key) {
        return member(me).contentType("application/json").header("Idempotency-Key", key);
    }

    /** All rows that the indicator counts: other tests leave more of them than a page has. */
    private static List<String> counted(String indicator) {
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var page = RestAssured.given()
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/api/v1/indicators/" + indicator + "/rows?limit=100")
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return ids;
    }

    private static String problem() {
        String id = member(somebody())
                .contentType("application/json")
                .body(Map.of("kind", "statement", "title", title("Проблема"), "body", "Слова", "everywhere", true))
                .post("/api/v1/problems?submit=true")
                .path("id");
        moderator().post("/api/v1/problems/" + id + "/actions/publish").then().statusCode(200);
        return id;
    }

    @Test
    void organizations_that_stand_behind_it_are_taken_away_without_those_that_went() {
        var id = Proposals.open(Proposals.somebody());
        var path = Proposals.PROPOSALS + id + "/endorsements";
        var stays = organization();
        var goes = organization();
        Proposals.endorse(stays, id).statusCode(201);
        Proposals.endorse(goes, id).statusCode(201);
        Proposals.representative(goes).delete(path + "/" + goes).then().statusCode(204);
        RestAssured.given()
                .header("Accept-Language", "en")
                .get(path + "?format=csv")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body(startsWith("Organization ID,Organization,Version of the text,Endorsed"))
                .body(containsString(stays))
                .body(not(containsString(goes)));
        RestAssured.get(path + "?format=pdf").then().statusCode(400);
        var draft = Proposals.created(Proposals.somebody(), Proposals.words("Черновик"), false);
        RestAssured.get(Proposals.PROPOSALS + draft + "/endorsements?format=csv")
                .then()
                .statusCode(404);
    }
}

package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.act;
import static roundtable.proposal.Proposals.created;
import static roundtable.proposal.Proposals.made;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.representative;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.support;
import static roundtable.proposal.Proposals.title;
import static roundtable.proposal.Proposals.underReview;
import static roundtable.proposal.Proposals.words;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.http.ListFiles;

/** What an author says, how it becomes public, changes, ends and is found. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProposalTest {
    @Inject
    PhaseService phases;

    private final String me = somebody();

    @Test
    void a_draft_is_its_authors_and_needs_a_place_to_be_submitted() {
        var words = words(title("Без места"));
        words.remove("everywhere");
        var id = created(me, words, false);
        RestAssured.get(PROPOSALS + id).then().statusCode(404);
        act(member(me), id, "submit").statusCode(400).body("violations.field", contains("/territoryId"));
        patch(id, Map.of("everywhere", true)).statusCode(200);
        act(member(me), id, "submit").statusCode(200).body("status", is("submitted"));
        act(moderator(), id, "return", Map.of("reason", "Уточните место"))
                .statusCode(200)
                .body("status", is("draft"));
        act(member(me), id, "submit").statusCode(200);
        act(moderator(), id, "publish")
                .statusCode(200)
                .body("status", is("open"))
                .body("textVersion", is(1))
                .body("support.threshold", is(30))
                .body("support.until", notNullValue())
                .body("progress", nullValue());
        RestAssured.get(PROPOSALS + id).then().statusCode(200).body("actions", hasSize(0));
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_nobody_speaks_for_others() {
        var nowhere = UUID.randomUUID().toString();
        var words = words(title("Ошибки"));
        words.putAll(Map.of("problemId", nowhere, "recommendationId", nowhere, "territoryId", nowhere));
        made(member(me), words, false)
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/problemId", "/recommendationId", "/territoryId"));
        var foreign = words(title("Чужое"));
        foreign.put("organizationId", organization());
        made(member(me), foreign, false).statusCode(403);
        made(member(me), Map.of("title", " "), false).statusCode(400);
    }

    @Test
    void an_organization_proposes_and_a_trusted_author_is_public_at_once() {
        var ngo = organization();
        var words = words(title("От организации"));
        words.put("organizationId", ngo);
        made(representative(ngo), words, true)
                .statusCode(201)
                .body("status", is("submitted"))
                .body("organizations.id", contains(ngo))
                .body("authors", hasSize(0));
        for (var n = 0; n < 3; n++) {
            open(me);
        }
        made(member(me), words(title("Доверенный")), true).statusCode(201).body("status", is("open"));
    }

    @Test
    void a_new_wording_keeps_the_old_one_and_whose_support_it_had() {
        var id = open(me);
        var supporter = somebody();
        support(supporter, id).statusCode(201);
        patch(id, Map.of("body", "Другой текст."))
                .statusCode(200)
                .body("textVersion", is(2))
                .body("supportCount", is(1))
                .body("support.ofThisVersion", is(0));
        patch(id, Map.of("everywhere", false, "problemId", UUID.randomUUID().toString()))
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/everywhere", "/problemId"));
        RestAssured.get(PROPOSALS + id + "/versions")
                .then()
                .body("items.number", contains(2, 1))
                .body("items.supportCount", contains(0, 1))
                .body("items.body", contains("Другой текст.", "Предложение для проверки."));
        ListFiles.holdTheList(PROPOSALS + id + "/versions", "number", "Номер,Название,Текст", "Number,Title,Text");
        assertThat(ListFiles.csv(PROPOSALS + id + "/versions", "ru")).contains("Другой текст.");
        ListFiles.areNotThere(PROPOSALS + created(me, words(title("Не видно")), false) + "/versions");
        member(supporter).get(PROPOSALS + id).then().body("support.myVersion", is(1));
        support(supporter, id).statusCode(200).body("support.myVersion", is(2)).body("supportCount", is(1));
        RestAssured.get(PROPOSALS + id).then().body("support.ofThisVersion", is(1));
    }

    @Test
    void the_words_are_frozen_while_a_body_answers() {
        var id = underReview(me, Proposals.body());
        patch(id, Map.of("body", "Поздно")).statusCode(409);
    }

    @Test
    void a_support_phase_ends_and_is_renewed_once_in_a_year() {
        var id = open(me);
        change("update proposal set support_until = current_date - 2 where id = '" + id + "'");
        assertThat(phases.expire()).isPositive();
        RestAssured.get(PROPOSALS + id).then().body("status", is("no_support"));
        support(somebody(), id).statusCode(409);
        act(member(somebody()), id, "renew").statusCode(403);
        act(member(me), id, "renew").statusCode(200).body("status", is("open"));
        change("update proposal set support_until = current_date - 2 where id = '" + id + "'");
        phases.expire();
        act(member(me), id, "renew").statusCode(409);
        RestAssured.get(PROPOSALS + id + "/steps")
                .then()
                .body("items.action", contains("expire", "renew", "expire", "publish"))
                .body("items[0].automatic", is(true));
        ListFiles.holdTheList(
                PROPOSALS + id + "/steps", "id", "ID,Когда,Шаг,Что произошло", "ID,When,Step,What happened");
        assertThat(ListFiles.csv(PROPOSALS + id + "/steps", "en"))
                .contains(",renew,The proposal “")
                .contains(",no_support,open,");
        ListFiles.areNotThere(PROPOSALS + created(me, words(title("Не видно")), false) + "/steps");
    }

    @Test
    void an_author_takes_it_back_with_a_reason_and_the_page_stays() {
        var id = open(me);
        act(member(somebody()), id, "withdraw", Map.of("why", "other")).statusCode(403);
        act(member(me), id, "withdraw", Map.of("why", "better_one", "words", "См. соседнее"))
                .statusCode(200)
                .body("status", is("withdrawn"));
        RestAssured.get(PROPOSALS + id).then().statusCode(200);
        RestAssured.get("/api/v1/proposals?limit=100").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void it_is_found_has_a_head_and_similar_ones_are_shown_while_typing() {
        var word = "пандусик" + me.replaceAll("[^a-f]", "");
        var id = created(me, words("Построить " + word), true);
        RestAssured.get("/api/v1/proposals?q=" + word).then().body("items", hasSize(0));
        act(moderator(), id, "publish").statusCode(200);
        RestAssured.get("/api/v1/proposals?q=" + word).then().body("items.id", contains(id));
        RestAssured.get("/api/v1/proposals/similar?q=" + word).then().body("items.id", contains(id));
        member(me).get("/api/v1/proposals/similar?q=" + word).then().body("items", hasSize(0));
        RestAssured.get("/api/v1/search?q=" + word).then().body(containsString("Построить " + word));
        String slug = RestAssured.get(PROPOSALS + id).path("slug");
        RestAssured.get("/proposals/" + slug)
                .then()
                .statusCode(200)
                .body(containsString("<title>Построить " + word))
                .body(containsString("application/ld+json"));
        RestAssured.get("/sitemaps/proposals-1.xml").then().statusCode(200).body(containsString("/proposals/" + slug));
        RestAssured.get("/proposals/no-such-proposal").then().statusCode(404);
        RestAssured.get(PROPOSALS + slug).then().body("id", is(id)).body("slug", endsWith(slug));
    }

    private ValidatableResponse patch(String id, Map<String, ?> change) {
        var tag = member(me).get(PROPOSALS + id).header("ETag");
        return member(me)
                .header("If-Match", tag)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(change)
                .patch(PROPOSALS + id)
                .then();
    }
}

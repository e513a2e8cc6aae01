package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.atOnce;
import static roundtable.proposal.Proposals.body;
import static roundtable.proposal.Proposals.joined;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.post;
import static roundtable.proposal.Proposals.representative;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.support;
import static roundtable.proposal.Proposals.title;
import static roundtable.proposal.Proposals.underReview;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;

/** Others ask for other words, and the authors take them or say why not. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AmendmentTest {
    @Inject
    AmendmentService service;

    @Inject
    AmendmentModeration moderation;

    @Inject
    ProposalModeration whole;

    @Inject
    Folk folk;

    private final String me = somebody();
    private final String reader = somebody();

    @Test
    void a_taken_one_is_a_new_wording_and_supports_stay_with_the_one_they_were_given_for() {
        var id = open(me);
        support(somebody(), id);
        var amendment = proposed(reader, id, Map.of("body", "С аптеками."));
        RestAssured.get(PROPOSALS + id + "/amendments")
                .then()
                .body("items.status", contains("open"))
                .body("items[0].textVersion", is(1))
                .body("items[0].title", nullValue());
        RestAssured.get(PROPOSALS + id + "/amendments?format=csv")
                .then()
                .contentType(startsWith("text/csv"))
                .body(containsString("Новый текст"), containsString("С аптеками."));
        act(member(reader), id, amendment, "accept").statusCode(403);
        act(member(me), id, amendment, "accept").statusCode(200).body("status", is("accepted"));
        RestAssured.get(PROPOSALS + id)
                .then()
                .body("body", is("С аптеками."))
                .body("textVersion", is(2))
                .body("supportCount", is(1))
                .body("support.ofThisVersion", is(0));
        RestAssured.get(PROPOSALS + id + "/versions").then().body("items.number", contains(2, 1));
        RestAssured.get(PROPOSALS + id + "/steps").then().body("items[0].action", is("take_amendment"));
    }

    @Test
    void a_refusal_needs_a_reason_and_its_author_may_take_it_back() {
        var id = open(me);
        var first = proposed(reader, id, Map.of("body", "Иначе."));
        post(member(me), id + "/amendments/" + first + "/actions/reject", Map.of("reason", " "))
                .statusCode(400);
        post(member(me), id + "/amendments/" + first + "/actions/reject", Map.of("reason", "Это другое"))
                .statusCode(200)
                .body("status", is("rejected"))
                .body("answer", is("Это другое"));
        act(member(me), id, first, "accept").statusCode(409);
        var second = proposed(reader, id, Map.of("body", "Ещё иначе."));
        act(member(somebody()), id, second, "withdraw").statusCode(403);
        act(member(reader), id, second, "withdraw").statusCode(200).body("status", is("withdrawn"));
    }

    @Test
    void what_has_changed_meanwhile_cannot_be_taken_and_what_it_leaves_alone_may_have_changed() {
        var id = open(me);
        var ofBody = proposed(reader, id, Map.of("body", "Поправка текста."));
        var ofTitle = proposed(somebody(), id, Map.of("title", title("Поправка названия")));
        MergeTest.edit(me, id, "Автор сам изменил текст.").statusCode(200);
        member(me)
                .get(PROPOSALS + id + "/amendments")
                .then()
                .body("items.find { it.id == '" + ofBody + "' }.outdated", is(true))
                .body("items.find { it.id == '" + ofBody + "' }.actions", contains("reject"));
        act(member(me), id, ofBody, "accept").statusCode(409);
        act(member(me), id, ofTitle, "accept").statusCode(200);
        RestAssured.get(PROPOSALS + id)
                .then()
                .body("body", is("Автор сам изменил текст."))
                .body("textVersion", is(3));
    }

    @Test
    void one_at_a_time_from_others_while_it_looks_for_support_and_it_changes_something() {
        var id = open(me);
        var ngo = organization();
        joined(me, id, ngo);
        propose(member(me), id, Map.of("body", "Сам себе")).statusCode(403);
        propose(representative(ngo), id, Map.of("body", "Соавтор")).statusCode(403);
        propose(member(reader), id, Map.of()).statusCode(400);
        propose(member(reader), id, Map.of("body", "Предложение для проверки.")).statusCode(400);
        propose(member(reader), id, Map.of("body", "Чужое имя", "organizationId", ngo))
                .statusCode(403);
        proposed(reader, id, Map.of("body", "Первая"));
        propose(member(reader), id, Map.of("body", "Вторая")).statusCode(409);
        propose(member(reader), underReview(me, body()), Map.of("body", "Поздно"))
                .statusCode(409);
    }

    @Test
    void two_weeks_of_silence_and_frozen_words_let_it_lapse() {
        var id = open(me);
        var silent = proposed(reader, id, Map.of("body", "Молчание."));
        change("update proposal_amendment set decide_by = now() - interval '1 hour' where id = '" + silent + "'");
        act(member(me), id, silent, "accept").statusCode(409);
        var frozen = proposed(somebody(), id, Map.of("body", "Заморожено."));
        for (var n = 0; n < SupportPhase.ENDORSEMENTS; n++) {
            Proposals.endorse(organization(), id).statusCode(201);
        }
        while (service.lapse() > 0) {
            // The next portion.
        }
        RestAssured.get(PROPOSALS + id + "/amendments")
                .then()
                .body(
                        "items.findAll { it.id in ['" + silent + "', '" + frozen + "'] }.status.unique()",
                        contains("lapsed"));
    }

    @Test
    void of_two_amendments_of_the_same_text_taken_at_once_one_is_taken_and_nothing_is_lost() throws Exception {
        var id = open(me);
        var all = IntStream.range(0, 8)
                .mapToObj(n -> proposed(somebody(), id, Map.of("body", "Поправка " + n)))
                .toList();
        var codes = atOnce(all.stream()
                .<Callable<Integer>>map(one ->
                        () -> act(member(me), id, one, "accept").extract().statusCode())
                .toList());
        assertThat(codes).filteredOn(c -> c == 200).hasSize(1);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(7);
        RestAssured.get(PROPOSALS + id).then().body("textVersion", is(2));
        RestAssured.get(PROPOSALS + id + "/versions").then().body("items.number", contains(2, 1));
    }

    @Test
    @ActivateRequestContext
    void moderation_takes_the_words_and_gives_them_back() {
        var id = open(me);
        var amendment = UUID.fromString(proposed(reader, id, Map.of("body", "Телефон соседа.")));
        QuarkusTransaction.requiringNew().run(() -> moderation.mask(amendment));
        read(id).body("items.body", contains("…"));
        QuarkusTransaction.requiringNew().run(() -> moderation.hide(amendment));
        read(id).body("items", empty());
        QuarkusTransaction.requiringNew().run(() -> moderation.restore(amendment));
        read(id).body("items.body", contains("Телефон соседа."));
    }

    @Test
    @ActivateRequestContext
    void while_moderation_keeps_the_proposal_nobody_reads_or_takes_its_words_from_an_amendment() {
        var id = open(me);
        var proposal = UUID.fromString(id);
        var amendment = proposed(reader, id, Map.of("body", "Предложение для проверки, и телефон соседа."));
        QuarkusTransaction.requiringNew().run(() -> whole.mask(proposal));
        RestAssured.get(PROPOSALS + id + "/amendments")
                .then()
                .body("items.body", contains("…"))
                .body("items.reason", contains("…"));
        act(member(me), id, amendment, "accept").statusCode(409);
        propose(member(somebody()), id, Map.of("body", "Ещё раз то же")).statusCode(409);
        QuarkusTransaction.requiringNew().run(() -> whole.restore(proposal));
        QuarkusTransaction.requiringNew().run(() -> whole.hide(proposal));
        RestAssured.get(PROPOSALS + id + "/amendments").then().statusCode(404);
        act(member(me), id, amendment, "accept").statusCode(409);
        QuarkusTransaction.requiringNew().run(() -> whole.restore(proposal));
        QuarkusTransaction.requiringNew().run(() -> moderation.mask(UUID.fromString(amendment)));
        act(member(me), id, amendment, "accept").statusCode(409);
        QuarkusTransaction.requiringNew().run(() -> moderation.restore(UUID.fromString(amendment)));
        act(member(me), id, amendment, "accept").statusCode(200);
        RestAssured.get(PROPOSALS + id + "/steps").then().body("items[0].reason", nullValue());
    }

    @Test
    void the_words_of_somebody_who_may_not_write_now_are_not_taken_over() {
        var id = open(me);
        var amendment = proposed(reader, id, Map.of("body", "С аптеками."));
        restrict(proposed(reader, open(me), Map.of("body", "С угрозами.")));
        var third = open(somebody());
        // Every replica learns of a restriction within a second.
        Awaitility.await().pollInSameThread().untilAsserted(() -> propose(
                        member(reader), third, Map.of("body", "Ещё раз."))
                .statusCode(403));
        act(member(me), id, amendment, "accept").statusCode(409);
        member(me).get(PROPOSALS + id + "/amendments").then().body("items[0].actions", contains("reject"));
    }

    /** A moderator takes the word from whoever has written it. */
    private static void restrict(String amendment) {
        member(somebody())
                .contentType("application/json")
                .body(Map.of("subjectType", "amendment", "subjectId", amendment, "reason", "threat"))
                .post("/api/v1/moderation/reports")
                .then()
                .statusCode(201);
        List<Map<String, ?>> cases =
                moderator().get("/api/v1/moderation/cases?limit=100").jsonPath().getList("items");
        var one = cases.stream()
                .filter(c -> amendment.equals(c.get("subjectId")))
                .findFirst()
                .orElseThrow();
        moderator()
                .contentType("application/json")
                .body(Map.of("outcome", "author_restricted", "rule", "threats", "restrictDays", 1))
                .post("/api/v1/moderation/cases/" + one.get("id") + "/actions/decide")
                .then()
                .statusCode(200);
    }

    @Test
    void spaces_are_no_words() {
        var id = open(me);
        propose(member(reader), id, Map.of("body", " \n\t ", "title", "\u2003"))
                .statusCode(400)
                .body("violations.field", contains("/title", "/body"))
                .body("violations.code", contains("blank", "blank"));
    }

    private ValidatableResponse read(String id) {
        return member(reader).get(PROPOSALS + id + "/amendments").then();
    }

    @Test
    void authors_and_the_asking_are_told() {
        var author = folk.person();
        var asking = folk.person();
        var id = open(author.id().toString());
        var amendment = proposed(asking.id().toString(), id, Map.of("body", "С аптеками."));
        act(author.asMember(), id, amendment, "accept").statusCode(200);
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            author.asMember()
                    .get("/api/v1/me/notifications")
                    .then()
                    .body("items.kind", hasItem("proposal_amendment_proposed"));
            asking.asMember()
                    .get("/api/v1/me/notifications")
                    .then()
                    .body("items.kind", hasItems("proposal_amendment_accepted"));
        });
    }

    private static ValidatableResponse propose(RequestSpecification by, String id, Map<String, Object> words) {
        var said = new HashMap<>(words);
        said.put("reason", "Так точнее");
        return post(by, id + "/amendments", said);
    }

    private static String proposed(String account, String id, Map<String, Object> words) {
        return propose(member(account), id, words).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse act(RequestSpecification by, String id, String amendment, String action) {
        return by.post(PROPOSALS + id + "/amendments/" + amendment + "/actions/" + action)
                .then();
    }
}

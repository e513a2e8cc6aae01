package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.atOnce;
import static roundtable.proposal.Proposals.known;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.merge;
import static roundtable.proposal.Proposals.mergeAsked;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.support;
import static roundtable.proposal.Proposals.told;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;
import roundtable.shared.store.Sql;

/** Supports that a moderator doubts are set aside: they stay, are counted apart, and come back (decision 0077). */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SetAsideTest {
    private static final String SUSPICIONS = "/api/v1/moderation/suspicions/";

    @Inject
    Folk folk;

    @Inject
    ProposalCounts counts;

    @Inject
    Sql sql;

    private String author = "";
    private String proposal = "";

    @BeforeEach
    void something_to_support() {
        author = somebody();
        proposal = open(author);
    }

    @Test
    void what_is_set_aside_no_longer_counts_is_counted_apart_and_told_to_its_people() {
        var person = folk.person();
        var doubted = supporters(4);
        doubted.add(person.id().toString());
        support(person.id().toString(), proposal).statusCode(201);
        var kept = doubted.get(0);
        var id = found("proposal", proposal, doubted);
        review(moderator(), id, Map.of("note", "Писали с одного стола", "setAside", true, "keep", List.of(kept)))
                .statusCode(200)
                .body("voices", is(5))
                .body("setAside", is(4))
                .body("canBeSetAside", is(true))
                .body("people.find { it.id == '" + kept + "' }.setAside", is(false))
                .body("people.find { it.id == '" + person.id() + "' }.setAside", is(true));
        counted(1, 0, 4);
        person.asMember()
                .get(PROPOSALS + proposal)
                .then()
                .body("supportedByMe", is(false))
                .body("support.mineSetAside", is(true))
                .body("support.confirmFirst", is(true))
                .body("actions", not(hasItem("support")));
        member(kept).get(PROPOSALS + proposal).then().body("support.mineSetAside", is(false));
        told(person, "voice_set_aside");
        // Neither again nor by a way around it.
        support(person.id().toString(), proposal).statusCode(403).body("type", is("/problems/identity-needed"));
        member(person.id().toString())
                .delete(PROPOSALS + proposal + "/supports/mine")
                .then()
                .statusCode(204);
        support(person.id().toString(), proposal).statusCode(403);
        counted(1, 0, 4);
        recounted();
    }

    @Test
    void whoever_confirms_who_they_are_counts_again_by_supporting_once_more() {
        var people = supporters(5);
        review(moderator(), found("proposal", proposal, people), aside()).statusCode(200);
        var one = people.get(0);
        known(one)
                .get(PROPOSALS + proposal)
                .then()
                .body("support.mineSetAside", is(true))
                .body("support.confirmFirst", is(false))
                .body("actions", hasItem("support"));
        known(one)
                .post(PROPOSALS + proposal + "/supports")
                .then()
                .statusCode(201)
                .body("supportCount", is(1));
        counted(1, 0, 4);
        recounted();
    }

    @Test
    void given_back_they_count_again_except_what_its_person_has_taken_back_meanwhile() {
        var person = folk.person();
        var people = supporters(4);
        people.add(person.id().toString());
        support(person.id().toString(), proposal).statusCode(201);
        var id = found("proposal", proposal, people);
        giveBack(moderator(), id, "Рано").statusCode(409);
        review(moderator(), id, aside()).statusCode(200);
        member(people.get(0))
                .delete(PROPOSALS + proposal + "/supports/mine")
                .then()
                .statusCode(204);
        giveBack(moderator(), id, " ").statusCode(400);
        giveBack(moderator(), id, "Все пришли на встречу")
                .statusCode(200)
                .body("setAside", is(0))
                .body("note", is("Все пришли на встречу"));
        counted(4, 1, 0);
        recounted();
        told(person, "voice_given_back");
        giveBack(moderator(), id, "Ещё раз").statusCode(409);
        support(people.get(0), proposal).statusCode(201);
        counted(5, 0, 0);
    }

    @Test
    void those_given_back_may_be_the_ones_that_were_missing() {
        var people = supporters(5);
        var id = found("proposal", proposal, people);
        review(moderator(), id, aside()).statusCode(200);
        change("update proposal set threshold = 5 where id = ?", UUID.fromString(proposal));
        RestAssured.get(PROPOSALS + proposal).then().body("status", is("open"));
        giveBack(moderator(), id, "Разобрались").statusCode(200);
        RestAssured.get(PROPOSALS + proposal).then().body("status", is("under_review"));
    }

    @Test
    void they_are_set_aside_also_where_the_proposal_went_on() {
        var people = supporters(3);
        var survivor = somebody();
        var other = open(survivor);
        support(people.get(0), other).statusCode(201);
        var asked = mergeAsked(proposal, other);
        merge(member(author), proposal, asked, "agree").statusCode(200);
        merge(member(survivor), other, asked, "agree").statusCode(200).body("status", is("merged"));
        support(somebody(), other).statusCode(201);
        RestAssured.get(PROPOSALS + other).then().body("supportCount", is(4));
        review(moderator(), found("proposal", proposal, people), aside()).statusCode(200);
        RestAssured.get(PROPOSALS + other).then().body("supportCount", is(1)).body("support.setAside", is(3));
        recounted();
    }

    @Test
    void what_cannot_be_set_aside_and_whom_it_concerns_is_refused_and_changes_nothing() {
        var people = supporters(5);
        var id = found("proposal", proposal, people);
        review(as(people.get(1), "moderator"), id, aside()).statusCode(403);
        review(as(author, "moderator"), id, aside()).statusCode(403);
        member(somebody())
                .contentType("application/json")
                .body(aside())
                .post(SUSPICIONS + id + "/actions/review")
                .then()
                .statusCode(403);
        review(moderator(), found("discussion", UUID.randomUUID().toString(), people), aside())
                .statusCode(400)
                .body("violations.field", contains("/setAside"));
        giveBack(moderator(), UUID.randomUUID().toString(), "Нет такого").statusCode(404);
        counted(5, 0, 0);
        // Looked at and left: nothing is set aside, and nothing can be given back.
        review(moderator(), id, Map.of("note", "Семья")).statusCode(200).body("setAside", is(0));
        review(moderator(), id, aside()).statusCode(409);
        giveBack(moderator(), id, "Нечего").statusCode(409);
        counted(5, 0, 0);
    }

    @Test
    void of_many_who_decide_at_once_one_decides_and_no_support_is_lost_or_counted_twice() throws Exception {
        var people = supporters(8);
        var id = found("proposal", proposal, people);
        var calls = new ArrayList<Callable<Integer>>();
        IntStream.range(0, 8)
                .forEach(n -> calls.add(
                        () -> review(moderator(), id, aside()).extract().statusCode()));
        people.forEach(one -> calls.add(() -> support(one, proposal).extract().statusCode()));
        IntStream.range(0, 8)
                .forEach(n ->
                        calls.add(() -> support(somebody(), proposal).extract().statusCode()));
        var codes = atOnce(calls);
        assertThat(codes.subList(0, 8)).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(codes.subList(8, 16)).isSubsetOf(200, 403);
        assertThat(codes.subList(16, 24)).containsOnly(201);
        counted(8, 0, 8);
        recounted();
        giveBack(moderator(), id, "Все настоящие").statusCode(200);
        counted(16, 0, 0);
        recounted();
    }

    private void counted(int supports, int withdrawn, int aside) {
        RestAssured.get(PROPOSALS + proposal)
                .then()
                .body("supportCount", is(supports))
                .body("support.withdrawn", is(withdrawn))
                .body("support.setAside", is(aside));
    }

    /** The nightly recount finds nothing to tell of this proposal. */
    private void recounted() {
        assertThat(counts.kept(sql).differences())
                .noneMatch(d -> d.subject().id().toString().equals(proposal));
    }

    private List<String> supporters(int people) {
        var all = new ArrayList<>(
                IntStream.range(0, people).mapToObj(n -> somebody()).toList());
        all.forEach(one -> support(one, proposal).statusCode(201));
        return all;
    }

    /** A pattern as the job writes it. */
    private static String found(String type, String subject, Collection<String> people) {
        var id = UUID.randomUUID();
        change(
                "insert into suspicion (id, pattern, subject_type, subject_id, title, path, accounts, first_at, last_at,"
                        + " found_at) values (?, 'BURST', ?, ?, 'Вымышленное', '/proposals/vymyshlennoe', ?, now(), now(), now())",
                id,
                type,
                UUID.fromString(subject),
                people.stream().map(UUID::fromString).toArray(UUID[]::new));
        return id.toString();
    }

    private static Map<String, Object> aside() {
        return new HashMap<>(Map.of("note", "Писали с одного стола", "setAside", true));
    }

    private static ValidatableResponse review(RequestSpecification by, String id, Map<String, ?> said) {
        return by.contentType("application/json")
                .body(said)
                .post(SUSPICIONS + id + "/actions/review")
                .then();
    }

    private static ValidatableResponse giveBack(RequestSpecification by, String id, String note) {
        return by.contentType("application/json")
                .body(Map.of("note", note))
                .post(SUSPICIONS + id + "/actions/give-back")
                .then();
    }
}

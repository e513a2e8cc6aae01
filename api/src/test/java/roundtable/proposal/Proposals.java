package roundtable.proposal;

import static org.hamcrest.Matchers.hasItem;
import static roundtable.organization.people.Folk.administrator;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import roundtable.answer.OfficialAnswers;
import roundtable.organization.people.Folk.Person;

/** Proposals and their people for the tests, made through the contract. */
final class Proposals {
    static final String PROPOSALS = "/api/v1/proposals/";
    static final String LONG =
            "Мы обошли все входы вместе с авторами и согласны: так больше быть не должно. ".repeat(4);
    static final String PROOF = "https://example.org/photo.jpg";

    private Proposals() {}

    static Map<String, Object> words(String title) {
        return new HashMap<>(Map.of("title", title, "body", "Предложение для проверки.", "everywhere", true));
    }

    static String title(String word) {
        return word + " " + UUID.randomUUID();
    }

    static String somebody() {
        return UUID.randomUUID().toString();
    }

    static RequestSpecification member(String account) {
        return as(account, "member");
    }

    /** Somebody whose identity is confirmed. */
    static RequestSpecification known(String account) {
        return as(account, "member", "identity_confirmed");
    }

    static RequestSpecification officer(String account, String body) {
        return as(account, "officer:" + body);
    }

    static RequestSpecification officer(String body) {
        return officer(somebody(), body);
    }

    static RequestSpecification representative(String organization) {
        return as(somebody(), "representative:" + organization);
    }

    static String body() {
        return organization(Map.of("kind", "government"));
    }

    static ValidatableResponse made(RequestSpecification by, Map<String, ?> words, boolean submit) {
        return by.contentType("application/json")
                .queryParam("submit", submit)
                .body(words)
                .post("/api/v1/proposals")
                .then();
    }

    static String created(String author, Map<String, ?> words, boolean submit) {
        return made(member(author), words, submit).statusCode(201).extract().path("id");
    }

    static ValidatableResponse act(RequestSpecification by, String proposal, String action) {
        return by.post(PROPOSALS + proposal + "/actions/" + action).then();
    }

    static ValidatableResponse act(RequestSpecification by, String proposal, String action, Map<String, ?> said) {
        return post(by, proposal + "/actions/" + action, said);
    }

    static ValidatableResponse post(RequestSpecification by, String path, Map<String, ?> said) {
        return by.contentType("application/json")
                .body(said)
                .post(PROPOSALS + path)
                .then();
    }

    /** In its support phase. */
    static String open(String author) {
        var id = created(author, words(title("Открытое")), true);
        act(moderator(), id, "publish").statusCode(200);
        return id;
    }

    /** In its support phase, and that body will have to answer. */
    static String open(String author, String body) {
        var id = open(author);
        act(administrator(), id, "forward", Map.of("bodyId", body, "reason", "Ваше ведение"))
                .statusCode(200);
        return id;
    }

    static ValidatableResponse support(String account, String proposal) {
        return member(account).post(PROPOSALS + proposal + "/supports").then();
    }

    static ValidatableResponse endorse(String organization, String proposal) {
        return post(representative(organization), proposal + "/endorsements", Map.of("organizationId", organization));
    }

    /** Three organizations stand behind it, so that the body has to answer. */
    static String underReview(String author, String body) {
        var id = open(author, body);
        for (var n = 0; n < SupportPhase.ENDORSEMENTS; n++) {
            endorse(organization(), id).statusCode(201);
        }
        return id;
    }

    static Map<String, Object> answer(String type) {
        return new HashMap<>(Map.of("type", type, "text", LONG));
    }

    static Map<String, Object> accepting(String body) {
        var answer = answer("accepted");
        answer.put("milestones", List.of(milestone("Первый шаг", body), milestone("Второй шаг", body)));
        return answer;
    }

    static Map<String, Object> milestone(String title, String body) {
        return Map.of(
                "title",
                title,
                "dueOn",
                "2099-06-01",
                "responsibleOrganizationId",
                body,
                "budget",
                Map.of("amount", "150000.00", "source", "Бюджет города", "year", 2027));
    }

    static String drafted(RequestSpecification by, String proposal, Map<String, ?> answer) {
        return OfficialAnswers.drafted(by, PROPOSALS + proposal, answer);
    }

    static ValidatableResponse sign(RequestSpecification by, String proposal, String answer) {
        return OfficialAnswers.signed(by, PROPOSALS + proposal, answer);
    }

    /** Written by one officer, signed by another. */
    static String answered(String proposal, String body, Map<String, ?> answer) {
        var id = drafted(officer(body), proposal, answer);
        sign(officer(body), proposal, id).statusCode(200);
        return id;
    }

    static String implementing(String author, String body) {
        var id = underReview(author, body);
        answered(id, body, accepting(body));
        act(officer(body), id, "start").statusCode(200);
        return id;
    }

    static ValidatableResponse complete(RequestSpecification by, String proposal, String milestone) {
        return post(
                by,
                proposal + "/milestones/" + milestone + "/actions/complete",
                Map.of("doneOn", "2026-01-15", "text", "Готово", "url", PROOF));
    }

    static List<String> milestones(String proposal) {
        return io.restassured.RestAssured.get(PROPOSALS + proposal + "/official-answers")
                .path("items[0].milestones.id");
    }

    /** The body says that all is done. */
    static String claimed(String author, String body) {
        var id = implementing(author, body);
        milestones(id).forEach(m -> complete(officer(body), id, m).statusCode(200));
        act(officer(body), id, "claim_done", Map.of("text", "Сделано", "url", PROOF))
                .statusCode(200);
        return id;
    }

    static List<String> actionsOf(RequestSpecification by, String proposal) {
        return by.get(PROPOSALS + proposal).then().statusCode(200).extract().path("actions");
    }

    /** Asks somebody to propose together; the invitation's id. */
    static String invited(RequestSpecification by, String proposal, Map<String, ?> whom) {
        return post(by, proposal + "/co-authors", whom)
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse answer(RequestSpecification by, String proposal, String coAuthor, String action) {
        return by.post(PROPOSALS + proposal + "/co-authors/" + coAuthor + "/actions/" + action)
                .then();
    }

    /** An organization proposes together with the author. */
    static String joined(String author, String proposal, String organization) {
        var id = invited(member(author), proposal, Map.of("organizationId", organization));
        answer(representative(organization), proposal, id, "accept").statusCode(200);
        return id;
    }

    /** A moderator asks the authors of both; the merge's id. */
    static String mergeAsked(String child, String survivor) {
        return post(moderator(), child + "/merges", Map.of("survivorId", survivor, "reason", "Об одном и том же"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse merge(RequestSpecification by, String proposal, String merge, String action) {
        return by.post(PROPOSALS + proposal + "/merges/" + merge + "/actions/" + action)
                .then();
    }

    /** The person's notifications have that kind, soon. */
    static void told(Person person, String kind) {
        Awaitility.await()
                .pollInSameThread()
                .untilAsserted(() ->
                        person.asMember().get("/api/v1/me/notifications").then().body("items.kind", hasItem(kind)));
    }

    /** All calls at the same time; what each of them answered. */
    static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(16);
        try {
            var codes = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(calls)) {
                codes.add(answer.get());
            }
            return codes;
        } finally {
            pool.shutdownNow();
        }
    }
}

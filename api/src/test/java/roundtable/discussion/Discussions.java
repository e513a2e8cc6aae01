package roundtable.discussion;

import static roundtable.organization.people.Folk.as;

import io.quarkus.arc.Arc;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Discussions and their people for the tests, made through the contract. */
public final class Discussions {
    static final String DISCUSSIONS = "/api/v1/discussions/";

    private Discussions() {}

    static String somebody() {
        return UUID.randomUUID().toString();
    }

    static RequestSpecification member(String account) {
        return as(account, "member");
    }

    static RequestSpecification staff(String account) {
        return as(account, "moderator");
    }

    static LocalDate today() {
        return LocalDate.now(Arc.container().instance(Clock.class).get());
    }

    /** A question that opens in so many days and closes ten days later. */
    static Map<String, Object> words(int opensIn) {
        return new HashMap<>(Map.of(
                "title",
                "Вопрос " + UUID.randomUUID(),
                "body",
                "Что нужно знать для проверки.",
                "opensOn",
                today().plusDays(opensIn).toString(),
                "closesOn",
                today().plusDays(opensIn + 10L).toString()));
    }

    static ValidatableResponse made(RequestSpecification by, Map<String, ?> words) {
        return by.contentType("application/json")
                .body(words)
                .post("/api/v1/discussions")
                .then();
    }

    static ValidatableResponse act(RequestSpecification by, String id, String action) {
        return by.post(DISCUSSIONS + id + "/actions/" + action).then();
    }

    public static ValidatableResponse act(RequestSpecification by, String id, String action, Map<String, ?> said) {
        return post(by, id + "/actions/" + action, said);
    }

    static ValidatableResponse post(RequestSpecification by, String path, Map<String, ?> said) {
        return by.contentType("application/json")
                .body(said)
                .post(DISCUSSIONS + path)
                .then();
    }

    public static String scheduled(String leader) {
        return scheduled(leader, words(5));
    }

    static String scheduled(String leader, Map<String, ?> words) {
        String id = made(staff(leader), words).statusCode(201).extract().path("id");
        act(staff(leader), id, "schedule").statusCode(200);
        return id;
    }

    public static String open(String leader) {
        return scheduled(leader, words(0));
    }

    /** One that is open and held at that platform. */
    public static String openAt(String leader, String platform) {
        var words = words(0);
        words.put("platformId", platform);
        return scheduled(leader, words);
    }

    static String summingUp(String leader) {
        var id = open(leader);
        act(staff(leader), id, "finish", Map.of("reason", "Все сказали")).statusCode(200);
        return id;
    }

    static Map<String, Object> side(int inFavour, int against) {
        return Map.of("inFavour", inFavour, "against", against, "abstained", 0);
    }

    static Map<String, Object> outcome(
            String kind, Map<String, Object> ngo, Map<String, Object> business, Map<String, Object> government) {
        return new HashMap<>(Map.of(
                "kind",
                kind,
                "text",
                "Поставить шесть лавочек.",
                "dissent",
                "Кто-то против.",
                "votes",
                Map.of("ngo", ngo, "business", business, "government", government)));
    }

    /** A whole one, with an owner and a day to look at it. */
    static Map<String, Object> agreedOutcome(String owner) {
        var outcome = outcome("decision", side(3, 0), side(2, 1), side(0, 0));
        outcome.put("ownerId", owner);
        outcome.put("reviewOn", today().plusMonths(3).toString());
        return outcome;
    }

    static String poll(String leader, String discussion, Map<String, ?> poll) {
        post(staff(leader), discussion + "/polls", poll).statusCode(200);
        List<String> ids = RestAssured.get(DISCUSSIONS + discussion + "/polls").path("items.id");
        return ids.get(ids.size() - 1);
    }

    static ValidatableResponse answer(RequestSpecification by, String discussion, String poll, Map<String, ?> ballot) {
        return by.contentType("application/json")
                .body(ballot)
                .put(DISCUSSIONS + discussion + "/polls/" + poll + "/ballot")
                .then();
    }
}

package roundtable.problem;

import static org.hamcrest.Matchers.is;
import static roundtable.organization.people.Folk.administrator;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import roundtable.answer.OfficialAnswers;

/** Problems and their people for the tests, made through the contract. */
final class Problems {
    static final String PROBLEMS = "/api/v1/problems/";
    static final String LONG = "Мы осмотрели место вместе с жителями и согласны: это надо исправить. ".repeat(4);

    private Problems() {}

    static ProblemInput words(String title, @Nullable UUID organization) {
        return new ProblemInput(
                ProblemKind.STATEMENT,
                organization,
                title,
                "Слова",
                null,
                null,
                null,
                null,
                null,
                true,
                "Люди",
                "Много",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** What a resident says. */
    static Map<String, Object> statement(String title) {
        return new HashMap<>(
                Map.of("kind", "statement", "title", title, "body", "Проблема для проверки.", "everywhere", true));
    }

    static String title(String word) {
        return word + " " + UUID.randomUUID();
    }

    static RequestSpecification member(String account) {
        return as(account, "member");
    }

    static RequestSpecification officer(String body) {
        return as(UUID.randomUUID().toString(), "officer:" + body);
    }

    static String body() {
        return organization(Map.of("kind", "government"));
    }

    static ValidatableResponse stated(RequestSpecification by, Map<String, ?> words, boolean submit) {
        return by.contentType("application/json")
                .queryParam("submit", submit)
                .body(words)
                .post("/api/v1/problems")
                .then();
    }

    static String created(String author, Map<String, ?> words, boolean submit) {
        return stated(member(author), words, submit).statusCode(201).extract().path("id");
    }

    static ValidatableResponse act(RequestSpecification by, String problem, String action) {
        return by.post(PROBLEMS + problem + "/actions/" + action).then();
    }

    static ValidatableResponse act(RequestSpecification by, String problem, String action, Map<String, ?> said) {
        return by.contentType("application/json")
                .body(said)
                .post(PROBLEMS + problem + "/actions/" + action)
                .then();
    }

    /** A public one of that author, which that body has to answer. */
    static String open(String author, String body) {
        var id = created(author, statement(title("Открытая")), true);
        act(moderator(), id, "publish").statusCode(200);
        act(administrator(), id, "forward", Map.of("bodyId", body, "reason", "Ваше ведение"))
                .statusCode(200);
        return id;
    }

    static String registered(String author, String body) {
        var id = open(author, body);
        act(officer(body), id, "register").statusCode(200);
        return id;
    }

    /** The body asks everybody for solutions. */
    static ValidatableResponse called(String problem, String body) {
        var until = LocalDate.now(ZoneOffset.UTC).plusDays(20).toString();
        return act(officer(body), problem, "call", Map.of("until", until, "text", "Ждём предложений"))
                .statusCode(200);
    }

    /** The body has accepted it and works on it. */
    static String inWork(String author, String body) {
        var id = registered(author, body);
        answered(id, body, answer("accepted"));
        return id;
    }

    /** The body says that it is solved. */
    static String claimed(String author, String body) {
        var id = inWork(author, body);
        claim(id, body);
        return id;
    }

    static void claim(String problem, String body) {
        act(officer(body), problem, "claim_solved", Map.of("text", "Сделано", "url", "https://example.org/photo.jpg"))
                .statusCode(200);
    }

    /** So many people, of whom each says «this concerns me too». */
    static List<String> concerned(String problem, int many) {
        var people = IntStream.range(0, many)
                .mapToObj(n -> UUID.randomUUID().toString())
                .toList();
        people.forEach(
                one -> member(one).put(PROBLEMS + problem + "/concern").then().statusCode(200));
        return people;
    }

    static Map<String, Object> answer(String type) {
        return new HashMap<>(Map.of("type", type, "text", LONG));
    }

    static ValidatableResponse write(RequestSpecification by, String problem, Map<String, ?> answer) {
        return OfficialAnswers.written(by, PROBLEMS + problem, answer);
    }

    static String drafted(RequestSpecification by, String problem, Map<String, ?> answer) {
        return OfficialAnswers.drafted(by, PROBLEMS + problem, answer);
    }

    static ValidatableResponse sign(RequestSpecification by, String problem, String answer) {
        return OfficialAnswers.signed(by, PROBLEMS + problem, answer);
    }

    /** What is said with a step of an answer. */
    static ValidatableResponse answering(
            RequestSpecification by, String problem, String answer, String action, Map<String, ?> said) {
        return OfficialAnswers.said(by, PROBLEMS + problem, answer, action, said);
    }

    /** One officer of the body writes, another signs; the answer's id. */
    static String answered(String problem, String body, Map<String, ?> answer) {
        var id = drafted(officer(body), problem, answer);
        sign(officer(body), problem, id).statusCode(200).body("status", is("published"));
        return id;
    }

    static List<String> actionsOf(RequestSpecification by, String problem) {
        return by.get(PROBLEMS + problem).then().statusCode(200).extract().path("actions");
    }
}

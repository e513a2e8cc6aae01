package roundtable.answer;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** What is done with official answers; {@code matter} is the address of what they answer. */
public final class OfficialAnswers {
    private OfficialAnswers() {}

    public static ValidatableResponse written(RequestSpecification by, String matter, Map<String, ?> answer) {
        return by.contentType("application/json")
                .body(answer)
                .post(matter + "/official-answers")
                .then();
    }

    /** The id of what an officer has written. */
    public static String drafted(RequestSpecification by, String matter, Map<String, ?> answer) {
        return written(by, matter, answer).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse signed(RequestSpecification by, String matter, String answer) {
        return by.post(matter + "/official-answers/" + answer + "/actions/sign").then();
    }

    /** What is said with a step of an answer. */
    public static ValidatableResponse said(
            RequestSpecification by, String matter, String answer, String action, Map<String, ?> words) {
        return by.contentType("application/json")
                .body(words)
                .post(matter + "/official-answers/" + answer + "/actions/" + action)
                .then();
    }
}

package roundtable.identity;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.shared.mail.LetterBox;

/** Somebody who has no account yet, with a browser and a mailbox. */
final class Newcomer {
    static final String PASSWORD = "plain otter reads maps";

    final String email = "n" + UUID.randomUUID() + "@example.org";
    final Browser browser = new Browser();

    /** What they send; change it before {@link #register()}. */
    final Map<String, Object> form = new HashMap<>(Map.of(
            "email",
            email,
            "password",
            PASSWORD,
            "displayName",
            "Вера",
            "language",
            "ru",
            "consents",
            List.of(consent("processing"))));

    static Map<String, String> consent(String purpose) {
        return Map.of("purpose", purpose, "textVersion", "1");
    }

    Response register() {
        return post("/api/v1/auth/registrations", form);
    }

    Response post(String path, Object body) {
        return given().header("X-Forwarded-For", browser.address())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    Response confirm(String token) {
        return post("/api/v1/auth/email-confirmations", Map.of("token", token));
    }

    /** The letter of that number, counted from 1. */
    LetterBox.Read letter(int number) {
        return LetterBox.letter(email, number);
    }

    /** The whole way to an account, signed in. */
    Newcomer arrive() {
        register().then().statusCode(202);
        confirm(letter(1).token()).then().statusCode(204);
        browser.signIn(email, String.valueOf(form.get("password")));
        return this;
    }

    String id() {
        return browser.request().get("/api/v1/me").path("id");
    }

    Response send(String method, String path, Object body) {
        return browser.request().contentType(ContentType.JSON).body(body).request(method, path);
    }
}

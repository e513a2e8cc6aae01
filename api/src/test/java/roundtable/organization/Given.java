package roundtable.organization;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What the tests of organizations need: rows of their own with names that nobody else has. */
final class Given {
    static final String ORGANIZATIONS = "/api/v1/organizations";
    static final String ADMIN = "01933b7e-0000-7000-8000-0000000000a0";
    static final String MODERATOR = "01933b7e-0000-7000-8000-0000000000b0";
    static final String MEMBER = "01933b7e-0000-7000-8000-0000000000c0";
    static final String MERGE_PATCH = "application/merge-patch+json; charset=UTF-8";

    private static final AtomicInteger COUNTER = new AtomicInteger((int) (System.nanoTime() % 1_000_000));

    private Given() {}

    /** A name that no other test has: one made-up word. */
    static String name(String beginning) {
        var n = COUNTER.incrementAndGet();
        var word = new StringBuilder(beginning);
        for (var rest = n; rest > 0; rest /= 20) {
            word.append("бвгджзклмнпрстфхцчшщ".charAt(rest % 20)).append("аоуиыэ".charAt(rest % 6));
        }
        return word.toString();
    }

    /** An ОГРН with the right check digit that no other test has. */
    static String ogrn() {
        var body = 100_000_000_000L + COUNTER.incrementAndGet() * 1_000L + 7;
        return body + "" + body % 11 % 10;
    }

    /** Whoever {@code @TestSecurity} names; it is heard only when a request says that somebody calls. */
    static RequestSpecification caller() {
        return given().header("Authorization", "Test x");
    }

    static Map<String, Object> organization(String name) {
        var body = new HashMap<String, Object>();
        body.put("kind", "ngo");
        body.put("shortName", name);
        return body;
    }

    static Response post(Map<String, ?> body) {
        return caller().contentType("application/json").body(body).post(ORGANIZATIONS);
    }

    static String added(Map<String, ?> body) {
        return post(body).then().statusCode(201).extract().path("id");
    }

    static String added(String name) {
        return added(organization(name));
    }

    static ValidatableResponse patch(String id, String ifMatch, String body) {
        var request = caller().contentType(MERGE_PATCH).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.patch(ORGANIZATIONS + "/" + id).then();
    }

    static ValidatableResponse act(String id, String action) {
        return caller().post(ORGANIZATIONS + "/" + id + "/actions/" + action).then();
    }

    static ValidatableResponse get(String path) {
        return given().redirects().follow(false).get(ORGANIZATIONS + path).then();
    }

    static UUID id(String text) {
        return UUID.fromString(text);
    }
}

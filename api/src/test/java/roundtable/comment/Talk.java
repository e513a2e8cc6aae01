package roundtable.comment;

import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A thing to talk about and the people who do, made through the contract. */
final class Talk {
    static final String COMMENTS = "/api/v1/comments/";

    private Talk() {}

    static String somebody() {
        return UUID.randomUUID().toString();
    }

    static RequestSpecification member(String account) {
        return as(account, "member");
    }

    /** A public proposal of that author. */
    static String proposal(String author) {
        return published("proposals", author, Map.of());
    }

    static String published(String kind, String author, Map<String, ?> more) {
        var words = new HashMap<String, Object>(
                Map.of("title", "Разговор " + UUID.randomUUID(), "body", "Предмет разговора.", "everywhere", true));
        words.putAll(more);
        String id = member(author)
                .contentType("application/json")
                .body(words)
                .post("/api/v1/" + kind + "?submit=true")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        moderator()
                .post("/api/v1/" + kind + "/" + id + "/actions/publish")
                .then()
                .statusCode(200);
        return id;
    }

    static String on(String proposal) {
        return "/api/v1/proposals/" + proposal + "/comments";
    }

    static ValidatableResponse say(RequestSpecification by, String path, Map<String, ?> said) {
        return by.contentType("application/json").body(said).post(path).then();
    }

    /** A public comment of that person; the moderator has looked at it, unless the person is trusted by now. */
    static String said(String account, String path, Map<String, ?> said) {
        var written = say(member(account), path, said).statusCode(201).extract();
        String id = written.path("id");
        if (!written.<String>path("status").equals("published")) {
            moderator().post(COMMENTS + id + "/actions/publish").then().statusCode(200);
        }
        return id;
    }

    static String said(String account, String path) {
        return said(account, path, Map.of("text", "Слова " + UUID.randomUUID()));
    }

    static ValidatableResponse change(RequestSpecification by, String id, long version, Map<String, ?> patch) {
        return by.contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(COMMENTS + id)
                .then();
    }
}

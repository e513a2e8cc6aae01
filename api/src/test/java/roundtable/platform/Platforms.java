package roundtable.platform;

import static org.hamcrest.Matchers.is;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Platforms and their people for the tests, made through the contract. */
public final class Platforms {
    static final String PLATFORMS = "/api/v1/platforms/";

    private Platforms() {}

    static Map<String, Object> words() {
        return new HashMap<>(Map.of(
                "title",
                "Площадка " + UUID.randomUUID(),
                "purpose",
                "Делаем дороги безопасными вместе.",
                "facilitator",
                "Ресурсный центр"));
    }

    /** An open one. */
    public static String opened() {
        return post(moderator(), "", words()).statusCode(201).extract().path("id");
    }

    /** The Resource Center ends it. */
    public static void closed(String platform) {
        post(moderator(), platform + "/actions/close", Map.of("text", "Всё решили"))
                .statusCode(200);
    }

    static RequestSpecification representative(String organization) {
        return as(UUID.randomUUID().toString(), "member", "representative:" + organization);
    }

    static RequestSpecification officer(String body) {
        return as(UUID.randomUUID().toString(), "member", "officer:" + body);
    }

    static String seat(String platform, String organization, RequestSpecification by) {
        return post(by, platform + "/seats", Map.of("organizationId", organization))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse act(RequestSpecification by, String platform, String seat, String action) {
        return by.post(PLATFORMS + platform + "/seats/" + seat + "/actions/" + action)
                .then();
    }

    /** That organization asks and is admitted. */
    public static String seated(String platform, String kind) {
        var organization = organization(Map.of("kind", kind));
        var by = kind.equals("government") ? officer(organization) : representative(organization);
        act(moderator(), platform, seat(platform, organization, by), "admit").body("status", is("sitting"));
        return organization;
    }

    static Map<String, Object> minutes(String... present) {
        return new HashMap<>(Map.of("heldOn", "2026-03-12", "presentIds", present, "decisions", "Ставим светофор."));
    }

    static ValidatableResponse post(RequestSpecification by, String path, Map<String, ?> body) {
        return by.contentType("application/json")
                .body(body)
                .post(PLATFORMS.substring(0, path.isEmpty() ? PLATFORMS.length() - 1 : PLATFORMS.length()) + path)
                .then();
    }
}

package roundtable.moderation;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import roundtable.app.Personas;
import roundtable.identity.Accounts;

/** An organization's page with somebody who answers for it, and people around it. */
final class Scene {
    static final String API = "/api/v1";
    private static final String PASSWORD = "a long enough password";

    final String organization;
    final String slug;
    final UUID representative;

    private Scene(String organization, String slug, UUID representative) {
        this.organization = organization;
        this.slug = slug;
        this.representative = representative;
    }

    static Scene set(Accounts accounts) {
        var made = person(UUID.randomUUID(), "administrator")
                .body(Map.of(
                        "kind",
                        "ngo",
                        "shortName",
                        "Жалоба " + UUID.randomUUID(),
                        "registered",
                        false,
                        "mission",
                        "Слова, о которых спорят",
                        "phones",
                        java.util.List.of("+7 388 222-11-00")))
                .post(API + "/organizations")
                .then()
                .statusCode(201)
                .extract();
        var representative =
                accounts.ensure(UUID.randomUUID() + "@people.example", "Вера Представитель", PASSWORD, "ru");
        accounts.grant(representative, Accounts.Role.REPRESENTATIVE, UUID.fromString(made.<String>path("id")));
        return new Scene(made.path("id"), made.path("slug"), representative);
    }

    static RequestSpecification person(UUID id, String... roles) {
        return given().header("Authorization", Personas.header(id.toString(), roles))
                .redirects()
                .follow(false)
                .contentType("application/json");
    }

    RequestSpecification author() {
        return person(representative, "representative:" + organization);
    }

    static RequestSpecification moderator(UUID id) {
        return person(id, "moderator");
    }

    Response report(UUID who, String reason) {
        return person(who)
                .body(Map.of("subjectType", "organization", "subjectId", organization, "reason", reason))
                .post(API + "/moderation/reports");
    }

    /** The case that waits for this organization. */
    String caseId(UUID moderator) {
        String found = null;
        String cursor = null;
        do {
            var request = moderator(moderator);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get(API + "/moderation/cases?limit=100")
                    .then()
                    .statusCode(200)
                    .extract();
            found = page.path("items.find { it.subjectId == '" + organization + "' }?.id");
            cursor = page.path("nextCursor");
        } while (found == null && cursor != null);
        return found;
    }

    static ValidatableResponse act(UUID moderator, String caseId, String action, Object body) {
        var request = moderator(moderator);
        if (body != null) {
            request.body(body);
        }
        return request.post(API + "/moderation/cases/" + caseId + "/actions/" + action)
                .then();
    }

    static Map<String, Object> hide() {
        return Map.of("outcome", "hidden", "rule", "spam", "reason", "Вместо миссии реклама");
    }

    static Map<String, Object> keep() {
        return Map.of("outcome", "kept", "rule", "no_violation");
    }

    ValidatableResponse page() {
        return given().get(API + "/organizations/" + organization).then();
    }
}

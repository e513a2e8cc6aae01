package roundtable.story;

import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Stories and their people for the tests, made through the contract. */
final class Stories {
    static final String STORIES = "/api/v1/stories/";
    /** ОКТМО of the Altai Republic. */
    static final String REPUBLIC = "84000000";

    private Stories() {}

    static String place() {
        return RestAssured.get("/api/v1/territories/" + REPUBLIC)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    static String ngo() {
        return organization(Map.of("kind", "ngo"));
    }

    static RequestSpecification teller(String organization) {
        return as(UUID.randomUUID().toString(), "member", "representative:" + organization);
    }

    static RequestSpecification teller(String account, String organization) {
        return as(account, "member", "representative:" + organization);
    }

    static RequestSpecification councillor(String council) {
        return as(UUID.randomUUID().toString(), "member", "council_member:" + council);
    }

    /** What an organization tells. */
    static Map<String, Object> told(String organization) {
        return new HashMap<>(Map.of(
                "organizationId",
                organization,
                "title",
                "История " + UUID.randomUUID(),
                "summary",
                "Коротко о проверке.",
                "body",
                "Вся история для проверки.",
                "territoryId",
                place()));
    }

    static Map<String, Object> passport() {
        return new HashMap<>(Map.of(
                "problem",
                "Негде быть после школы",
                "steps",
                List.of("Нашли комнату", "Позвали наставников"),
                "cost",
                Map.of("amount", "150000.50", "currency", "RUB"),
                "figures",
                List.of(Map.of("name", "Занято", "unit", "человек", "before", 0, "value", 64, "source", "Журнал")),
                "contacts",
                "tropa@example.org"));
    }

    static ValidatableResponse tell(RequestSpecification by, Map<String, ?> words, boolean submit) {
        return by.contentType("application/json")
                .queryParam("submit", submit)
                .body(words)
                .post("/api/v1/stories")
                .then();
    }

    static ValidatableResponse act(RequestSpecification by, String story, String action) {
        return by.post(STORIES + story + "/actions/" + action).then();
    }

    static ValidatableResponse act(RequestSpecification by, String story, String action, Map<String, ?> said) {
        return by.contentType("application/json")
                .body(said)
                .post(STORIES + story + "/actions/" + action)
                .then();
    }

    /** A public one of that organization. */
    static String published(String organization) {
        return published(organization, told(organization));
    }

    static String published(String organization, Map<String, ?> words) {
        var id = tell(teller(organization), words, true)
                .statusCode(201)
                .extract()
                .<String>path("id");
        act(moderator(), id, "publish").statusCode(200);
        return id;
    }

    static ValidatableResponse adopt(RequestSpecification by, String story, String organization) {
        return by.contentType("application/json")
                .body(Map.of(
                        "organizationId",
                        organization,
                        "territoryId",
                        place(),
                        "note",
                        "Откроем осенью",
                        "contact",
                        "a@example.org"))
                .post(STORIES + story + "/adoptions")
                .then();
    }
}

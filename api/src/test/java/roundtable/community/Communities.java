package roundtable.community;

import static org.hamcrest.Matchers.is;
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
import java.util.concurrent.ThreadLocalRandom;

/** Communities and their NGOs for the tests, made through the contract. */
public final class Communities {
    static final String COMMUNITIES = "/api/v1/communities/";

    private Communities() {}

    /** An area and a territory, by chance: each pair has room for one community. */
    record Place(String area, String territory) {
        static Place any() {
            return new Place(any("activity-areas"), any("territories?limit=100"));
        }

        private static String any(String list) {
            List<String> ids = RestAssured.get("/api/v1/" + list)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.id");
            return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
        }
    }

    /** A published NGO whose words were proved. */
    public static String verifiedNgo(Map<String, ?> more) {
        var id = organization(more);
        moderator()
                .post("/api/v1/organizations/" + id + "/actions/verify")
                .then()
                .statusCode(200);
        return id;
    }

    public static String verifiedNgo() {
        return verifiedNgo(Map.of());
    }

    public static RequestSpecification owner(String ngo) {
        return as(UUID.randomUUID().toString(), "member", "representative:" + ngo);
    }

    static Map<String, Object> membership(String ngo) {
        return Map.of("organizationId", ngo, "does", "Учим дружины", "contact", "Вера, a@example.org");
    }

    static Map<String, Object> words(String ngo, Place place) {
        return new HashMap<>(Map.of(
                "title",
                "Сообщество " + UUID.randomUUID(),
                "purpose",
                "Готовимся к паводку сообща.",
                "activityAreaId",
                place.area(),
                "territoryId",
                place.territory(),
                "membership",
                membership(ngo)));
    }

    static ValidatableResponse request(String ngo, Place place) {
        return post(owner(ngo), "", words(ngo, place));
    }

    /** A request of that NGO, wherever there is room. */
    public static String requested(String ngo) {
        for (var n = 0; n < 20; n++) {
            var answer = request(ngo, Place.any()).extract();
            if (answer.statusCode() == 201) {
                return answer.path("id");
            }
        }
        throw new AssertionError("no room for a community");
    }

    public static ValidatableResponse join(String ngo, String community) {
        return post(owner(ngo), community + "/members", membership(ngo));
    }

    /** An active one of these NGOs. */
    public static String active(String... ngos) {
        var id = requested(ngos[0]);
        for (var n = 1; n < ngos.length; n++) {
            join(ngos[n], id).statusCode(201);
        }
        RestAssured.get(COMMUNITIES + id).then().body("status", is("active"));
        return id;
    }

    static ValidatableResponse post(RequestSpecification by, String path, Map<String, ?> body) {
        return by.contentType("application/json")
                .body(body)
                .post(COMMUNITIES.substring(0, path.isEmpty() ? COMMUNITIES.length() - 1 : COMMUNITIES.length()) + path)
                .then();
    }

    static Map<String, Object> statement(String ngo) {
        return Map.of("organizationId", ngo, "title", "Заявление", "body", "Просим включить обучение в план.");
    }

    static String member(String community, String ngo) {
        return RestAssured.get(COMMUNITIES + community + "/members?limit=100")
                .then()
                .extract()
                .path("items.find { it.organizationId == '" + ngo + "' }.id");
    }
}

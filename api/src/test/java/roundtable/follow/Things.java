package roundtable.follow;

import static org.awaitility.Awaitility.await;
import static roundtable.organization.people.Folk.administrator;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.organization.people.Folk.Person;

/** Things to follow, made through the contract, and what their followers read. */
final class Things {
    private static final String API = "/api/v1";

    private Things() {}

    static String path(String type, String id) {
        return API + "/follows/" + type + "/" + id;
    }

    static ValidatableResponse follow(RequestSpecification by, String type, String id) {
        return by.put(path(type, id)).then();
    }

    static ValidatableResponse unfollow(RequestSpecification by, String type, String id) {
        return by.delete(path(type, id)).then();
    }

    /** A proposal in its support phase, of somebody. */
    static String proposal(Map<String, ?> more) {
        var id = draft(UUID.randomUUID().toString(), more, true);
        moderator().post(API + "/proposals/" + id + "/actions/publish").then().statusCode(200);
        return id;
    }

    static String proposal() {
        return proposal(Map.of());
    }

    static String draft(String author, Map<String, ?> more, boolean submit) {
        var words = new HashMap<String, Object>(Map.of(
                "title",
                "Скамейки " + UUID.randomUUID(),
                "body",
                "Предложение для проверки.",
                "everywhere",
                !more.containsKey("territoryId")));
        words.putAll(more);
        return as(author, "member")
                .contentType("application/json")
                .queryParam("submit", submit)
                .body(words)
                .post(API + "/proposals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A step of which all followers are told. */
    static void forward(RequestSpecification by, String proposal, String body) {
        by.contentType("application/json")
                .body(Map.of("bodyId", body, "reason", "Ваше ведение"))
                .post(API + "/proposals/" + proposal + "/actions/forward")
                .then()
                .statusCode(200);
    }

    static void forward(String proposal) {
        forward(administrator(), proposal, body());
    }

    static String body() {
        return roundtable.organization.people.Folk.organization(Map.of("kind", "government"));
    }

    static List<String> areas() {
        return administrator().get(API + "/activity-areas").path("items.id");
    }

    static String territory(String oktmo) {
        return administrator().get(API + "/territories/" + oktmo).path("id");
    }

    static List<String> told(Person person) {
        return person.asMember().get(API + "/me/notifications?limit=100").path("items.text");
    }

    /** The outbox has nothing left for those who follow, and for their notices. */
    static void quiet() {
        await().atMost(java.time.Duration.ofSeconds(30))
                .pollInSameThread()
                .until(() -> count("select count(*) from outbox_delivery where status = 'pending' and (listener like "
                                + "'follow%' or listener like 'notification%' or listener like 'proposal%' "
                                + "or listener like 'news%' or listener like 'initiative%')")
                        == 0);
    }

    static int count(String sql) {
        try (var connection = io.quarkus.arc.Arc.container()
                        .instance(io.agroal.api.AgroalDataSource.class)
                        .get()
                        .getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The person has been told so many things. */
    static List<String> awaitTold(Person person, int count) {
        await().atMost(java.time.Duration.ofSeconds(30))
                .pollInSameThread()
                .until(() -> told(person).size() == count);
        return told(person);
    }
}

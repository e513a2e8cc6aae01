package roundtable.organization.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static roundtable.organization.people.Folk.ORGANIZATIONS;
import static roundtable.organization.people.Folk.administrator;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.file.Uploading;
import roundtable.organization.people.Folk;
import roundtable.organization.people.Folk.Person;

/** Documents that a claimant shows: to whom, how many, and for how long. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ClaimDocumentTest {
    private static final String CLAIMS = "/api/v1/claims/";
    private static final String FILES = "/api/v1/files/";

    @Inject
    Folk folk;

    @Inject
    ClaimExpiry expiry;

    @Inject
    EntityManager em;

    private static String claimOf(Person person, String organization) {
        return person.asMember()
                .contentType("application/json")
                .body(Map.of("method", "documents", "position", "директор", "statement", "Устав"))
                .post(ORGANIZATIONS + organization + "/claims")
                .then()
                .statusCode(201)
                .body("documents", empty())
                .body("actions", hasItem("attach"))
                .extract()
                .path("id");
    }

    private static String uploaded(Person by) {
        var bytes = "Протокол собрания".getBytes(StandardCharsets.UTF_8);
        return Uploading.send(by.asMember(), "file", "протокол.txt", "text/plain", bytes)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse attach(RequestSpecification by, String claim, String file) {
        return by.contentType("application/json")
                .body(Map.of("fileId", file))
                .post(CLAIMS + claim + "/documents")
                .then();
    }

    @Test
    void only_claimant_and_staff_read_them_and_for_strangers_nothing_is_there() {
        var person = folk.person();
        var organization = organization();
        var claim = claimOf(person, organization);
        var file = uploaded(person);
        attach(person.asMember(), claim, file).statusCode(200).body("documents.name", contains("протокол.txt"));

        for (var staff : List.of(moderator(), administrator())) {
            staff.get(CLAIMS + claim).then().statusCode(200).body("documents.id", contains(file));
            var bytes = staff.get(FILES + file + "/content")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", is("private, no-store"))
                    .extract();
            assertThat(bytes.asString()).isEqualTo("Протокол собрания");
        }
        moderator()
                .queryParam("limit", 100)
                .get("/api/v1/claims")
                .then()
                .body("items.find { it.id == '" + claim + "' }.documents.id", contains(file));

        var owner = folk.person();
        var strangers = List.of(
                RestAssured.given(),
                folk.person().asMember(),
                owner.asOwnerOf(organization),
                as(UUID.randomUUID().toString(), "officer"),
                as(UUID.randomUUID().toString(), "juror"));
        var nowhere = UUID.randomUUID().toString();
        for (var stranger : strangers) {
            var hidden = told(stranger, file);
            assertThat(hidden.replace(file, nowhere)).isEqualTo(told(stranger, nowhere));
        }
        attach(folk.person().asMember(), claim, file).statusCode(404);
        folk.person()
                .asMember()
                .delete(CLAIMS + claim + "/documents/" + file)
                .then()
                .statusCode(404);
        attach(moderator(), claim, file).statusCode(403);
    }

    /** The whole answer but the id of the request. */
    private static String told(RequestSpecification by, String file) {
        return by.get(FILES + file + "/content")
                .then()
                .statusCode(404)
                .extract()
                .asString()
                .replaceAll("\"traceId\":\"\\w+\"", "");
    }

    @Test
    void a_file_of_somebody_else_cannot_be_attached_nor_one_twice() {
        var person = folk.person();
        var claim = claimOf(person, organization());
        attach(person.asMember(), claim, uploaded(folk.person()))
                .statusCode(400)
                .body("violations.field", contains("/fileId"));
        attach(person.asMember(), claim, UUID.randomUUID().toString()).statusCode(400);
        var file = uploaded(person);
        attach(person.asMember(), claim, file).statusCode(200);
        attach(person.asMember(), claim, file).statusCode(409).body("detail", is("Этот файл уже приложен."));
        attach(person.asMember(), claimOf(person, organization()), file).statusCode(409);
    }

    @Test
    void of_eight_at_once_five_are_taken() throws Exception {
        var person = folk.person();
        var claim = claimOf(person, organization());
        var files = Stream.generate(() -> uploaded(person)).limit(8).toList();
        var pool = Executors.newFixedThreadPool(8);
        try {
            var answers = pool.invokeAll(files.stream()
                    .map(file -> (Callable<Integer>) () ->
                            attach(person.asMember(), claim, file).extract().statusCode())
                    .toList());
            var codes = new java.util.ArrayList<Integer>();
            for (var answer : answers) {
                codes.add(answer.get());
            }
            assertThat(codes).containsOnly(200, 409);
            assertThat(codes.stream().filter(c -> c == 200)).hasSize(5);
        } finally {
            pool.shutdown();
        }
        person.asMember().get(CLAIMS + claim).then().body("documents.size()", is(5));
    }

    @Test
    void one_is_taken_back_and_after_the_decision_nothing_changes_any_more() {
        var person = folk.person();
        var claim = claimOf(person, organization());
        var first = uploaded(person);
        var second = uploaded(person);
        attach(person.asMember(), claim, first).statusCode(200);
        attach(person.asMember(), claim, second).statusCode(200);
        person.asMember()
                .delete(CLAIMS + claim + "/documents/" + first)
                .then()
                .statusCode(200)
                .body("documents.id", contains(second));
        moderator().get(FILES + first + "/content").then().statusCode(404);
        moderator()
                .contentType("application/json")
                .body(Map.of("reason", "Печать чужая"))
                .post(CLAIMS + claim + "/actions/refuse")
                .then()
                .statusCode(200)
                .body("documents.id", contains(second))
                .body("actions", not(hasItem("attach")));
        attach(person.asMember(), claim, first).statusCode(409);
        person.asMember().delete(CLAIMS + claim + "/documents/" + second).then().statusCode(409);
    }

    @Test
    void ninety_days_after_the_decision_they_are_gone() {
        var person = folk.person();
        var old = refused(person, 91);
        var recent = refused(person, 89);
        var open = claimOf(person, organization());
        attach(person.asMember(), open, uploaded(person)).statusCode(200);
        expiry.run();
        moderator().get(CLAIMS + old).then().body("documents", empty());
        moderator().get(CLAIMS + recent).then().body("documents.size()", is(1));
        moderator().get(CLAIMS + open).then().body("documents.size()", is(1));
    }

    private String refused(Person person, int daysAgo) {
        var claim = claimOf(person, organization());
        attach(person.asMember(), claim, uploaded(person)).statusCode(200);
        moderator()
                .contentType("application/json")
                .body(Map.of("reason", "Нет"))
                .post(CLAIMS + claim + "/actions/refuse")
                .then()
                .statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery(
                        "update organization_claim set decided_at = decided_at - make_interval(days => :days) where id = :id")
                .setParameter("days", daysAgo)
                .setParameter("id", UUID.fromString(claim))
                .executeUpdate());
        return claim;
    }
}

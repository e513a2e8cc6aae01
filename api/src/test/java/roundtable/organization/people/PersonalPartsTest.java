package roundtable.organization.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static roundtable.organization.people.Folk.ORGANIZATIONS;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.identity.Representatives.Level;
import roundtable.shared.mail.LetterBox;
import roundtable.shared.spi.PersonalDataSource;

/** What organizations keep of people: told to them, gone when they leave. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PersonalPartsTest {
    @Inject
    Folk folk;

    @Inject
    @All
    List<PersonalDataSource> sources;

    private PersonalDataSource source(String name) {
        return sources.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }

    private boolean mayLeave(UUID user) {
        return sources.stream()
                .map(s -> s.obstacle(user))
                .flatMap(Optional::stream)
                .findFirst()
                .isEmpty();
    }

    @Test
    void the_last_owner_cannot_leave_the_platform() {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        var editor = folk.of(id, Level.EDITOR);
        assertThat(mayLeave(owner.id())).isFalse();
        assertThat(mayLeave(editor.id())).isTrue();
        folk.of(id, Level.OWNER);
        assertThat(mayLeave(owner.id())).isTrue();
        assertThat((List<?>) source("organizations").data(owner.id())).hasSize(1);
    }

    @Test
    void claims_and_seats_stay_without_the_person() {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        var person = folk.person();
        String claim = person.asMember()
                .contentType("application/json")
                .body(Map.of("method", "documents", "position", "директор", "statement", "Вера Вымышленная, устав"))
                .post(ORGANIZATIONS + id + "/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        owner.asOwnerOf(id)
                .contentType("application/json")
                .body(Map.of("name", "Вера", "email", person.email(), "position", "член", "since", "2026-01-01"))
                .post(ORGANIZATIONS + id + "/trustees")
                .then()
                .statusCode(201);
        person.asMember()
                .contentType("application/json")
                .body(Map.of("token", LetterBox.letter(person.email(), 1).token(), "publish", true))
                .post("/api/v1/trustee-invitations/actions/accept")
                .then()
                .statusCode(200);
        assertThat((List<?>) source("claims").data(person.id())).hasSize(1);
        assertThat((List<?>) source("trusteeships").data(person.id())).hasSize(1);
        QuarkusTransaction.requiringNew().run(() -> sources.stream()
                .filter(s -> List.of("claims", "trusteeships").contains(s.name()))
                .forEach(s -> s.erase(person.id())));
        moderator()
                .get("/api/v1/claims/" + claim)
                .then()
                .body("statement", is("—"))
                .body("status", is("withdrawn"));
        RestAssured.get(ORGANIZATIONS + id + "/trustees").then().body("items", hasSize(0));
        owner.asOwnerOf(id)
                .get(ORGANIZATIONS + id + "/trustees")
                .then()
                .body("items[0].name", is("—"))
                .body("items[0].status", is("ended"));
    }
}

package roundtable.organization.people;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.app.Personas;
import roundtable.identity.Accounts;
import roundtable.identity.Representatives;
import roundtable.identity.Representatives.Level;

/** People and organizations for the tests of who acts for whom: real accounts, real roles. */
@ApplicationScoped
public class Folk {
    public static final String ORGANIZATIONS = "/api/v1/organizations/";
    public static final String PASSWORD = "a long enough password";

    private final Accounts accounts;
    private final Representatives representatives;

    Folk(Accounts accounts, Representatives representatives) {
        this.accounts = accounts;
        this.representatives = representatives;
    }

    /** Somebody with an account of his own. */
    public Person person() {
        var email = "folk-" + UUID.randomUUID() + "@example.org";
        return new Person(accounts.ensure(email, "Вымышленный Человек", PASSWORD, "ru"), email);
    }

    /** Somebody who holds the role, for that organization where it has one. */
    public Person holding(Accounts.Role role, @Nullable String organization) {
        var person = person();
        accounts.grant(person.id(), role, organization == null ? null : UUID.fromString(organization));
        return person;
    }

    /** A person who represents the organization. */
    public Person of(String organization, Level level) {
        var person = person();
        representatives.appoint(person.id(), UUID.fromString(organization), level, null);
        return person;
    }

    /** A published organization that nobody represents. */
    public static String organization(Map<String, ?> more) {
        var body =
                new java.util.HashMap<String, Object>(Map.of("kind", "ngo", "shortName", "Люди " + UUID.randomUUID()));
        body.putAll(more);
        return administrator()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String organization() {
        return organization(Map.of());
    }

    public static RequestSpecification as(String account, String... roles) {
        return given().header("Authorization", Personas.header(account, roles));
    }

    public static RequestSpecification administrator() {
        return as(UUID.randomUUID().toString(), "administrator");
    }

    public static RequestSpecification moderator() {
        return as(UUID.randomUUID().toString(), "moderator");
    }

    /** An account, and the requests of its owner. */
    public record Person(UUID id, String email) {
        /** Without any role. */
        public RequestSpecification asMember() {
            return as(id.toString());
        }

        public RequestSpecification asOwnerOf(String organization) {
            return as(id.toString(), "representative:" + organization, "owner:" + organization);
        }

        public RequestSpecification asEditorOf(String organization) {
            return as(id.toString(), "representative:" + organization);
        }
    }

    /** What somebody does to a member. */
    public static ValidatableResponse act(RequestSpecification by, String organization, UUID member, String action) {
        return by.post(ORGANIZATIONS + organization + "/members/" + member + "/actions/" + action)
                .then();
    }
}

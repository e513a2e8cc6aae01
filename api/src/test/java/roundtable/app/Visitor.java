package roundtable.app;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A reader in a network of its own, and the administrator whose changes it reads. */
final class Visitor {
    static final String ORGANIZATIONS = "/api/v1/organizations";

    private static final AtomicInteger NETWORKS = new AtomicInteger();
    private static final String ADMINISTRATOR =
            Personas.header("0193a000-0000-7000-8000-0000000000ca", "administrator");

    private final String address = "10.77." + NETWORKS.incrementAndGet() % 250;
    private final AtomicInteger requests = new AtomicInteger();

    /** Reads without following redirects. Every hundred requests come from another place, for the sake of the limits. */
    Response read(String method, String path, Map<String, String> headers) {
        return given().header("X-Forwarded-For", address + "." + requests.incrementAndGet() / 100 % 250)
                .headers(headers)
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .request(method, path);
    }

    Response read(String path) {
        return read("GET", path, Map.of());
    }

    RequestSpecification asAdministrator() {
        return given().header("Authorization", ADMINISTRATOR);
    }

    /** Adds a published organization whose name nobody else has. */
    String organization(String name) {
        return asAdministrator()
                .contentType("application/json")
                .body(Map.of("kind", "ngo", "shortName", name + " " + UUID.randomUUID()))
                .post(ORGANIZATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Gives it another name. */
    Response rename(String id, long version, String name) {
        return asAdministrator()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(("{\"shortName\":\"" + name + "\"}").getBytes(StandardCharsets.UTF_8))
                .patch(ORGANIZATIONS + "/" + id);
    }

    Response act(String id, String action) {
        return asAdministrator().post(ORGANIZATIONS + "/" + id + "/actions/" + action);
    }
}

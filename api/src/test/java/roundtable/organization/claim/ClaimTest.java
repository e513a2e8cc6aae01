package roundtable.organization.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.organization.people.Folk.ORGANIZATIONS;
import static roundtable.organization.people.Folk.administrator;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.identity.Representatives;
import roundtable.identity.Representatives.Level;
import roundtable.organization.people.Folk;
import roundtable.organization.people.Folk.Person;
import roundtable.shared.mail.LetterBox;

/** «This is my organization»: by each proof, against each other, and what becomes of it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ClaimTest {
    private static final String CLAIMS = "/api/v1/claims/";
    private static final Pattern CODE = Pattern.compile("(\\d{4} \\d{4})");

    @Inject
    Folk folk;

    @Inject
    Representatives representatives;

    @Inject
    ClaimService service;

    @Inject
    DataSource database;

    private static ValidatableResponse claim(RequestSpecification by, String organization, Map<String, ?> body) {
        return by.contentType("application/json")
                .body(body)
                .post(ORGANIZATIONS + organization + "/claims")
                .then();
    }

    private static Map<String, String> documents() {
        return Map.of("method", "documents", "position", "директор", "statement", "Решение № 2 от 01.02.2024");
    }

    private static Map<String, String> by(String method) {
        return Map.of("method", method, "position", "директор");
    }

    private static ValidatableResponse act(RequestSpecification by, String claim, String action) {
        return by.post(CLAIMS + claim + "/actions/" + action).then();
    }

    private static ValidatableResponse enter(RequestSpecification by, String claim, String code) {
        return by.contentType("application/json")
                .body(Map.of("code", code))
                .post(CLAIMS + claim + "/actions/enter_code")
                .then();
    }

    private static String address() {
        return "office-" + UUID.randomUUID() + "@example.org";
    }

    private static String code(String address, int letter) {
        var match = CODE.matcher(LetterBox.letter(address, letter).text());
        assertThat(match.find()).isTrue();
        return match.group(1);
    }

    private void assertOwner(Person person, String organization) {
        assertThat(representatives.organizations(person.id()))
                .containsEntry(UUID.fromString(organization), Level.OWNER);
    }

    @Test
    void a_code_from_the_organizations_own_letter_makes_an_owner_and_a_badge() {
        var office = address();
        var id = organization(Map.of("email", office));
        var person = folk.person();
        person.asMember()
                .get(ORGANIZATIONS + id + "/claims/methods")
                .then()
                .statusCode(200)
                .body("items.method", contains("registry_email", "documents"))
                .body("items[0].hint", is("o***" + office.substring(office.indexOf('@'))));
        String claim = claim(person.asMember(), id, by("registry_email"))
                .statusCode(201)
                .header("Location", containsString("/api/v1/claims/"))
                .body("status", is("code_sent"))
                .body("address", startsWith("o***"))
                .body("actions", hasItem("enter_code"))
                .extract()
                .path("id");
        var code = code(office, 1);
        assertThat(LetterBox.to(person.email()))
                .as("never to an address that is given")
                .isEmpty();
        enter(person.asMember(), claim, code.equals("0000 0000") ? "1" : "0000 0000")
                .statusCode(200)
                .body("status", is("code_sent"))
                .body("triesLeft", is(4));
        enter(person.asMember(), claim, code).statusCode(200).body("status", is("confirmed"));
        assertOwner(person, id);
        RestAssured.get(ORGANIZATIONS + id)
                .then()
                .body("verified", is(true))
                .body("verification.method", is("registry_email"))
                .body("verification.at", notNullValue());
        enter(person.asMember(), claim, code).statusCode(409);
    }

    @Test
    void five_wrong_codes_make_a_letter_useless_whatever_key_they_carry() {
        var office = address();
        var id = organization(Map.of("email", office));
        var person = folk.person();
        String claim =
                claim(person.asMember(), id, by("registry_email")).extract().path("id");
        var code = code(office, 1);
        for (var i = 0; i < 5; i++) {
            var wrong = code.startsWith("0") ? "9999999" + i : "0000000" + i;
            enter(person.asMember().header("Idempotency-Key", UUID.randomUUID()), claim, wrong)
                    .statusCode(200)
                    .body("triesLeft", is(4 - i));
        }
        enter(person.asMember(), claim, code).statusCode(409);
        assertThat(representatives.organizations(person.id())).isEmpty();
    }

    @Test
    void an_organizations_mailbox_is_not_filled_by_claims() {
        var office = address();
        var id = organization(Map.of("email", office));
        var codes = new ArrayList<Integer>();
        for (var i = 0; i < 8; i++) {
            codes.add(claim(folk.person().asMember(), id, by("registry_email"))
                    .extract()
                    .statusCode());
        }
        assertThat(codes).filteredOn(c -> c == 201).hasSize(6);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(2);
        LetterBox.letter(office, 6);
    }

    @Test
    void whoever_wrote_the_address_there_cannot_prove_by_it() {
        var me = UUID.randomUUID().toString();
        String id = as(me, "administrator")
                .contentType("application/json")
                .body(Map.of("kind", "ngo", "shortName", "Своя " + UUID.randomUUID(), "email", address()))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        claim(as(me), id, by("registry_email")).statusCode(400).body("violations.field", contains("/method"));
    }

    @Test
    void a_moderator_confirms_documents() {
        var id = organization();
        var person = folk.person();
        claim(person.asMember(), id, by("documents")).statusCode(400).body("violations.field", contains("/statement"));
        String claim = claim(person.asMember(), id, documents())
                .statusCode(201)
                .body("status", is("submitted"))
                .body("actions", contains("attach", "withdraw"))
                .body("owners", nullValue())
                .extract()
                .path("id");
        claim(person.asMember(), id, documents()).statusCode(409).body("detail", containsString("уже есть"));
        moderator()
                .queryParam("limit", 100)
                .get("/api/v1/claims")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(claim));
        folk.person().asMember().get("/api/v1/claims").then().statusCode(403);
        act(folk.person().asMember(), claim, "confirm").statusCode(404);
        act(person.asMember(), claim, "confirm").statusCode(403);
        act(moderator(), claim, "confirm").statusCode(200).body("status", is("confirmed"));
        act(moderator(), claim, "confirm").statusCode(409);
        assertOwner(person, id);
        RestAssured.get(ORGANIZATIONS + id).then().body("verification.method", is("documents"));
        person.asMember().get("/api/v1/me/claims").then().body("items.status", contains("confirmed"));
    }

    @Test
    void nobody_decides_about_his_own_claim() {
        var id = organization();
        var person = folk.person();
        var asModerator = as(person.id().toString(), "moderator");
        String claim = claim(person.asMember(), id, documents()).extract().path("id");
        act(asModerator, claim, "confirm").statusCode(403);
        // Nor about a rival's.
        String rival =
                claim(folk.person().asMember(), id, documents()).extract().path("id");
        as(person.id().toString(), "moderator")
                .contentType("application/json")
                .body(Map.of("reason", "Нет"))
                .post(CLAIMS + rival + "/actions/refuse")
                .then()
                .statusCode(403);
    }

    @Test
    void a_refusal_has_a_reason_and_a_new_claim_is_possible() {
        var id = organization();
        var person = folk.person();
        String claim = claim(person.asMember(), id, documents()).extract().path("id");
        moderator()
                .contentType("application/json")
                .body(Map.of("reason", "Документ выдан другой организации."))
                .post(CLAIMS + claim + "/actions/refuse")
                .then()
                .statusCode(200)
                .body("status", is("refused"));
        person.asMember().get(CLAIMS + claim).then().body("reason", is("Документ выдан другой организации."));
        claim(person.asMember(), id, documents()).statusCode(201);
    }

    @Test
    void who_proves_what_another_owns_waits_for_a_moderator() {
        var office = address();
        var id = organization(Map.of("email", office));
        var first = folk.of(id, Level.OWNER);
        var second = folk.person();
        String claim =
                claim(second.asMember(), id, by("registry_email")).extract().path("id");
        enter(second.asMember(), claim, code(office, 1)).statusCode(200).body("status", is("disputed"));
        assertThat(representatives.organizations(second.id())).isEmpty();
        act(as(first.id().toString(), "moderator", "representative:" + id), claim, "confirm")
                .statusCode(403);
        moderator().get(CLAIMS + claim).then().body("owners", is(1)).body("actions", contains("confirm", "refuse"));
        act(moderator().queryParam("removeOthers", true), claim, "confirm").statusCode(200);
        assertThat(representatives.owners(UUID.fromString(id))).containsExactly(second.id());
    }

    @Test
    void a_file_on_the_site_is_looked_for_and_found() throws Exception {
        var text = new AtomicReference<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var said = text.get();
            var body = (said == null ? "" : said).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(said == null ? 404 : 200, said == null ? -1 : body.length);
            exchange.getResponseBody().write(said == null ? new byte[0] : body);
            exchange.close();
        });
        server.start();
        try {
            var id = organization(
                    Map.of("website", "http://127.0.0.1:" + server.getAddress().getPort() + "/about?x=1"));
            var people = List.of(folk.person(), folk.person(), folk.person(), folk.person());
            var claims = people.stream()
                    .map(p -> claim(p.asMember(), id, by("site_file"))
                            .statusCode(201)
                            .body("proof.at", endsWith("/.well-known/round-table.txt"))
                            .extract()
                            .jsonPath())
                    .toList();
            var first = claims.get(0).getString("id");
            act(people.get(0).asMember(), first, "check")
                    .statusCode(200)
                    .body("status", is("submitted"))
                    .body("checkResult", is("not_there"));
            act(people.get(0).asMember(), first, "check").statusCode(409).body("detail", containsString("подождите"));
            text.set("something else");
            act(people.get(1).asMember(), claims.get(1).getString("id"), "check")
                    .body("checkResult", is("other_text"));
            // All lines at once: of those who prove at one moment one becomes the owner, the others are disputed.
            text.set(String.join(
                    "\n", claims.stream().map(c -> c.getString("proof.line")).toList()));
            var pool = Executors.newFixedThreadPool(2);
            try {
                var calls = List.of(2, 3).stream()
                        .<Callable<String>>map(i -> () -> act(
                                        people.get(i).asMember(), claims.get(i).getString("id"), "check")
                                .statusCode(200)
                                .extract()
                                .path("status"))
                        .toList();
                var states = new ArrayList<String>();
                for (var answer : pool.invokeAll(calls)) {
                    states.add(answer.get());
                }
                assertThat(states).containsExactlyInAnyOrder("confirmed", "disputed");
            } finally {
                pool.shutdownNow();
            }
            assertThat(representatives.owners(UUID.fromString(id))).hasSize(1);
            RestAssured.get(ORGANIZATIONS + id).then().body("verification.method", is("site_file"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void case_44_a_site_inside_a_network_is_no_proof_that_can_be_chosen() {
        var id = organization(Map.of("website", "http://10.0.0.1/"));
        var person = folk.person();
        person.asMember()
                .get(ORGANIZATIONS + id + "/claims/methods")
                .then()
                .body("items.method", not(hasItem("site_file")));
        claim(person.asMember(), id, by("site_file")).statusCode(400);
    }

    @Test
    void case_22_a_foreign_claim_is_not_there() {
        var id = organization();
        var person = folk.person();
        String claim = claim(person.asMember(), id, documents()).extract().path("id");
        var other = folk.person();
        other.asMember().get(CLAIMS + claim).then().statusCode(404);
        for (var action : List.of("withdraw", "check", "send_code", "confirm")) {
            act(other.asMember(), claim, action).statusCode(404);
        }
        act(folk.of(id, Level.OWNER).asOwnerOf(id), claim, "withdraw").statusCode(404);
        act(person.asMember(), claim, "withdraw").statusCode(200).body("status", is("withdrawn"));
        act(person.asMember(), claim, "withdraw").statusCode(409);
    }

    @Test
    void case_28_what_the_server_owns_cannot_be_sent() {
        var id = organization();
        for (var extra : List.of("status", "claimant", "verified", "decidedBy", "email", "token")) {
            var body = new java.util.HashMap<String, Object>(documents());
            body.put(extra, "x");
            claim(folk.person().asMember(), id, body).statusCode(400).body("violations.field", hasItem("/" + extra));
        }
        administrator()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"verification\":{\"method\":\"documents\"}}")
                .patch(ORGANIZATIONS + id)
                .then()
                .statusCode(400);
    }

    @Test
    void a_claim_that_nobody_goes_on_with_ends_after_thirty_days() throws Exception {
        var id = organization(Map.of("email", address()));
        var person = folk.person();
        String claim =
                claim(person.asMember(), id, by("registry_email")).extract().path("id");
        try (var connection = database.getConnection();
                var change = connection.createStatement()) {
            change.executeUpdate(
                    "update organization_claim set expires_at = now() - interval '1 hour' where id = '" + claim + "'");
        }
        assertThat(service.expire()).isPositive();
        person.asMember().get(CLAIMS + claim).then().body("status", is("expired"));
        claim(person.asMember(), id, documents()).statusCode(201);
    }
}

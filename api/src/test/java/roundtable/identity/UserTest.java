package roundtable.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.shared.store.ByHand.change;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class UserTest {
    private static final String PASSWORD = "a long enough password";
    private static final String USERS = "/api/v1/users/";

    @Inject
    Accounts accounts;

    @Inject
    MandateReminder reminder;

    @Inject
    AgroalDataSource database;

    private final String tag = UUID.randomUUID().toString();
    private final String email = "vera-" + tag + "@people.example";
    private UUID user;
    private UUID administrator;
    private Browser admin;

    @BeforeEach
    void people() {
        user = accounts.ensure(email, "Вера " + tag, PASSWORD, "ru");
        administrator = administrator("admin-" + tag);
        admin = new Browser().signIn("admin-" + tag + "@people.example", PASSWORD);
    }

    @Test
    void people_are_found_by_a_part_of_their_name_or_address_by_role_and_status() {
        for (var q : List.of("вера " + tag.substring(0, 20), "VERA-" + tag)) {
            admin.request()
                    .queryParam("q", q)
                    .get("/api/v1/users")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(user.toString()))
                    .body("items[0].email", is(email))
                    .body("items[0].status", is("active"))
                    .body("items[0].roles", empty())
                    .body("items[0].secondFactor", is(false));
        }
        find("role=administrator&q=" + tag).then().body("items.id", contains(administrator.toString()));
        find("role=moderator&role=officer&q=" + tag).then().body("items", empty());
        find("status=blocked&q=" + tag).then().body("items", empty());
        find("q=%25" + tag.substring(0, 5) + "_").then().body("items", empty());
        String next = find("limit=1&q=" + tag).then().extract().path("nextCursor");
        find("limit=1&q=" + tag + "&cursor=" + next).then().body("items.id", contains(user.toString()));
    }

    @Test
    void a_role_holds_from_the_next_request_on_and_says_who_gave_it() {
        var theirs = new Browser().signIn(email, PASSWORD);
        theirs.request().get("/api/v1/audit-log").then().statusCode(403);
        String role = grant(Map.of("role", "administrator"))
                .then()
                .statusCode(201)
                .body("roles.role", contains("administrator"))
                .body("roles[0].active", is(true))
                .body("roles[0].grantedBy.id", is(administrator.toString()))
                .body("roles[0].grantedBy.displayName", is("admin-" + tag))
                .body("roles[0].validUntil", nullValue())
                .extract()
                .path("roles[0].id");
        theirs.request().get("/api/v1/audit-log").then().statusCode(200);
        admin.request().delete(USERS + user + "/roles/" + role).then().statusCode(204);
        theirs.request().get("/api/v1/audit-log").then().statusCode(403);
        admin.request().delete(USERS + user + "/roles/" + role).then().statusCode(409);
        admin.request().get(USERS + user).then().body("roles[0].active", is(false));
        admin.request()
                .get("/api/v1/audit-log?subjectId=" + user)
                .then()
                .body("items.action", hasItem("grant_role"))
                .body("items.action", hasItem("revoke_role"))
                .body("items.actorId", hasItem(administrator.toString()));
    }

    @Test
    void whoever_has_seen_a_document_confirms_the_identity_and_takes_a_mistake_back() {
        var theirs = new Browser().signIn(email, PASSWORD);
        theirs.request().get("/api/v1/me").then().body("level", is("mail")).body("identity", nullValue());
        admin.request().get(USERS + user).then().body("level", is("mail")).body("mayConfirmIdentity", is(true));
        confirm(user, "provider").then().statusCode(400);
        confirm(administrator, "passport").then().statusCode(403);
        act("withdraw_identity", "Нечего снимать").then().statusCode(409);
        confirm(user, "passport")
                .then()
                .statusCode(200)
                .body("level", is("identity"))
                .body("identity.basis", is("passport"))
                .body("identity.by.id", is(administrator.toString()))
                .body("mayConfirmIdentity", is(false))
                .body("actions", hasItem("withdraw_identity"));
        confirm(user, "other_document").then().statusCode(409);
        theirs.request()
                .get("/api/v1/me")
                .then()
                .body("level", is("identity"))
                .body("identity.basis", is("passport"))
                .body("identity.by", nullValue())
                // It is no role that somebody could hold.
                .body("roles", empty());
        admin.request()
                .get("/api/v1/audit-log?subjectId=" + user)
                .then()
                .body("items.find { it.action == 'confirm_identity' }.changed.identity.to", is("passport"))
                .body("items.find { it.action == 'confirm_identity' }.actorId", is(administrator.toString()));
        act("withdraw_identity", "Был другой человек")
                .then()
                .statusCode(200)
                .body("level", is("mail"))
                .body("actions", not(hasItem("withdraw_identity")));
        theirs.request().get("/api/v1/me").then().body("level", is("mail"));
        Awaitility.await().untilAsserted(() -> theirs.request()
                .get("/api/v1/me/notifications")
                .then()
                .body("items.kind", hasItem("identity_confirmed"))
                .body("items.kind", hasItem("identity_withdrawn")));
        confirm(user, "other_document").then().statusCode(200).body("identity.basis", is("other_document"));
        act("block", "Проверка").then().statusCode(200);
        act("withdraw_identity", "И у заблокированной").then().statusCode(200);
        confirm(user, "passport").then().statusCode(409);
    }

    @Test
    void an_officer_has_a_position_that_whoever_gives_the_role_writes_and_nobody_else_has_one() {
        var body = organization("government");
        var officer = Map.<String, Object>of("role", "officer", "scopeId", body);
        grant(with(officer, "  Начальник отдела  "))
                .then()
                .statusCode(201)
                .body("roles[0].position", is("Начальник отдела"));
        admin.request()
                .get("/api/v1/audit-log?subjectId=" + user)
                .then()
                .body("items.find { it.action == 'grant_role' }.changed.position.to", is("Начальник отдела"));
        // The same role again has what is written then.
        grant(with(officer, " ")).then().statusCode(201).body("roles[0].position", nullValue());
        grant(with(officer, "д".repeat(150))).then().statusCode(201);
        grant(with(officer, "д".repeat(151))).then().statusCode(400).body("violations.field", contains("/position"));
        grant(Map.of("role", "moderator", "position", "Начальник"))
                .then()
                .statusCode(400)
                .body("violations.field", contains("/position"));
        grant(Map.of("role", "council_member", "scopeId", organization("council"), "position", "Член совета"))
                .then()
                .statusCode(400);
    }

    private static Map<String, Object> with(Map<String, Object> role, String position) {
        var more = new HashMap<>(role);
        more.put("position", position);
        return more;
    }

    @Test
    void a_mandate_holds_for_its_body_and_ends_at_once_by_itself() {
        var body = organization("government");
        var council = organization("council");
        grant(Map.of("role", "officer")).then().statusCode(400).body("violations.field", contains("/scopeId"));
        grant(Map.of("role", "officer", "scopeId", council)).then().statusCode(400);
        grant(Map.of("role", "officer", "scopeId", UUID.randomUUID())).then().statusCode(400);
        grant(Map.of("role", "moderator", "scopeId", body)).then().statusCode(400);
        grant(Map.of("role", "officer", "scopeId", body, "validUntil", "2020-01-01T00:00:00Z"))
                .then()
                .statusCode(400)
                .body("violations.field", contains("/validUntil"));
        grant(Map.of("role", "representative", "scopeId", body)).then().statusCode(400);
        var theirs = new Browser().signIn(email, PASSWORD);
        grant(Map.of("role", "council_member", "scopeId", council)).then().statusCode(201);
        theirs.request().get("/api/v1/me").then().body("roles", contains("council_member:" + council));
        // The same role again gives it another end.
        grant(Map.of(
                        "role",
                        "council_member",
                        "scopeId",
                        council,
                        "validUntil",
                        Instant.now().plus(Duration.ofSeconds(2)).toString()))
                .then()
                .statusCode(201)
                .body("roles.size()", is(1))
                .body("roles[0].scope.kind", is("council"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> theirs.request().get("/api/v1/me").then().body("roles", empty()));
    }

    @Test
    void a_mandate_that_ends_within_thirty_days_is_told_of_once() throws SQLException {
        var council = organization("council");
        for (var days : List.of(29, 31)) {
            grant(Map.of(
                            "role",
                            "council_member",
                            "scopeId",
                            days == 29 ? council : organization("council"),
                            "validUntil",
                            Instant.now().plus(Duration.ofDays(days)).toString()))
                    .then()
                    .statusCode(201);
        }
        reminder.run();
        reminder.run();
        assertThat(count("select count(*) from outbox_event where type = 'Notice' and payload ->> 'recipient' = ?"
                        + " and payload ->> 'kind' = 'council_member_mandate_ends'"))
                .isOne();
    }

    /** Case 9, by the administrator's hand. */
    @Test
    void a_blocked_account_is_out_at_once_and_comes_back() throws SQLException {
        var theirs = new Browser().signIn(email, PASSWORD);
        act("block", "Рассылка рекламы")
                .then()
                .statusCode(200)
                .body("status", is("blocked"))
                .body("actions", contains("unblock"));
        theirs.request().get("/api/v1/me").then().statusCode(401);
        theirs.renew().then().statusCode(401);
        new Browser().tryToSignIn(email, PASSWORD).then().statusCode(401);
        grant(Map.of("role", "moderator")).then().statusCode(409);
        act("block", "Ещё раз").then().statusCode(409);
        act("unblock", "Ошибка").then().statusCode(200).body("status", is("active"));
        theirs.request().get("/api/v1/me").then().statusCode(401);
        new Browser().signIn(email, PASSWORD);
        assertThat(count("select count(*) from audit_entry where subject_id = cast(? as uuid)"
                        + " and changed -> 'reason' ->> 'to' = 'Рассылка рекламы'"))
                .isOne();
    }

    @Test
    void nobody_blocks_themselves_and_a_reason_is_needed() {
        admin.request()
                .contentType("application/json")
                .body(Map.of("reason", "Проба"))
                .post(USERS + administrator + "/actions/block")
                .then()
                .statusCode(403);
        admin.request().get(USERS + administrator).then().body("actions", empty());
        act("block", " ").then().statusCode(400);
        act("erase", "x").then().statusCode(404);
    }

    /** Case 24. */
    @Test
    void a_role_is_not_found_under_another_person() {
        String role = grant(Map.of("role", "moderator")).then().extract().path("roles[0].id");
        admin.request().delete(USERS + administrator + "/roles/" + role).then().statusCode(404);
        admin.request()
                .delete(USERS + UUID.randomUUID() + "/roles/" + role)
                .then()
                .statusCode(404);
    }

    /** Case 13. */
    @Test
    void roles_and_blocks_need_a_fresh_proof() throws SQLException {
        String role = grant(Map.of("role", "moderator")).then().extract().path("roles[0].id");
        change("update auth_session set auth_time = auth_time - interval '6 min' where user_id = ?", administrator);
        for (var answer : List.of(
                grant(Map.of("role", "administrator")),
                act("block", "Проба"),
                admin.request().delete(USERS + user + "/roles/" + role))) {
            answer.then().statusCode(401).body("type", is("/problems/step-up-required"));
        }
        admin.request().get(USERS + user).then().body("status", is("active")).body("roles.role", contains("moderator"));
    }

    /** Two administrators take the role from each other at the same moment: one of them keeps it, each time. */
    @Test
    void the_last_administrator_cannot_go() throws Exception {
        var other = administrator("other-" + tag);
        var others = new Browser().signIn("other-" + tag + "@people.example", PASSWORD);
        var far =
                "update role_grant set valid_until = '2098-01-01' where role = 'administrator' and valid_until is null"
                        + " and user_id not in ('%s', '%s')";
        change(far.formatted(administrator, other));
        try {
            for (var round = 0; round < 10; round++) {
                Callable<Integer> one = () -> revoke(admin, other);
                Callable<Integer> two = () -> revoke(others, administrator);
                var answers = new HashMap<Integer, Integer>();
                var threads = Executors.newFixedThreadPool(2);
                try {
                    for (var future : threads.invokeAll(List.of(one, two))) {
                        answers.merge(future.get(), 1, Integer::sum);
                    }
                } finally {
                    threads.shutdown();
                }
                assertThat(answers).containsEntry(204, 1);
                assertThat(endless()).isOne();
                change(
                        "update role_grant set valid_until = null where role = 'administrator' and user_id in ('%s', '%s')"
                                .formatted(administrator, other));
            }
            revoke(admin, other);
            admin.request()
                    .delete(USERS + administrator + "/roles/" + roleOf(admin, administrator))
                    .then()
                    .statusCode(409)
                    .body("type", is("/problems/conflict"));
            admin.request().get("/api/v1/users?limit=1").then().statusCode(200);
        } finally {
            change(
                    "update role_grant set valid_until = null where role = 'administrator' and valid_until = '2098-01-01'");
        }
    }

    @Test
    void others_do_not_know_of_it() {
        var theirs = new Browser().signIn(email, PASSWORD);
        theirs.request().get("/api/v1/users").then().statusCode(403);
        theirs.request().get(USERS + administrator).then().statusCode(403).body("$", not(hasItem("email")));
    }

    private UUID administrator(String name) {
        var id = accounts.ensure(name + "@people.example", name, PASSWORD, "ru");
        accounts.grant(id, Accounts.Role.ADMINISTRATOR, null);
        return id;
    }

    private Response find(String query) {
        return admin.request().urlEncodingEnabled(false).get("/api/v1/users?" + query);
    }

    private Response confirm(UUID account, String basis) {
        return admin.request()
                .contentType("application/json")
                .body(Map.of("basis", basis))
                .put(USERS + account + "/identity");
    }

    private Response grant(Map<String, ?> body) {
        return admin.request().contentType("application/json").body(body).post(USERS + user + "/roles");
    }

    private Response act(String action, String reason) {
        return admin.request()
                .contentType("application/json")
                .body(Map.of("reason", reason))
                .post(USERS + user + "/actions/" + action);
    }

    private String organization(String kind) {
        return admin.request()
                .contentType("application/json")
                .body(Map.of("kind", kind, "shortName", "Мандат " + UUID.randomUUID(), "registered", false))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String roleOf(Browser reader, UUID of) {
        return reader.request().get(USERS + of).then().extract().path("roles.find { it.role == 'administrator' }.id");
    }

    private static int revoke(Browser by, UUID from) {
        var read = by.request().get(USERS + from);
        return read.statusCode() != 200
                ? read.statusCode()
                : by.request()
                        .delete(USERS + from + "/roles/" + read.path("roles.find { it.role == 'administrator' }.id"))
                        .statusCode();
    }

    private int endless() throws SQLException {
        try (var c = database.getConnection();
                var rows = c.createStatement()
                        .executeQuery(
                                "select count(*) from role_grant where role = 'administrator' and valid_until is null")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private int count(String sql) throws SQLException {
        try (var c = database.getConnection();
                var query = c.prepareStatement(sql)) {
            query.setString(1, user.toString());
            var rows = query.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }
}

package roundtable.organization.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.ORGANIZATIONS;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import roundtable.app.TestDatabase;
import roundtable.identity.Representatives.Level;
import roundtable.organization.people.Folk;
import roundtable.organization.people.Folk.Person;
import roundtable.shared.http.ProblemException;
import roundtable.shared.mail.LetterBox;

/** Boards of trustees: from the invitation to the history, named only by consent. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BoardTest {
    @Inject
    Folk folk;

    @Inject
    TermReminders reminders;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    private static Map<String, Object> seat(String email) {
        var body = new HashMap<String, Object>(
                Map.of("name", "Иван Вымышленный", "email", email, "position", "председатель", "since", "2026-01-01"));
        body.put("until", "2099-12-31");
        return body;
    }

    private static String board(String organization) {
        return ORGANIZATIONS + organization + "/trustees";
    }

    private static ValidatableResponse invite(RequestSpecification by, String organization, Map<String, ?> body) {
        return by.contentType("application/json")
                .body(body)
                .post(board(organization))
                .then();
    }

    private static ValidatableResponse answer(RequestSpecification by, String action, Map<String, ?> body) {
        return by.contentType("application/json")
                .body(body)
                .post("/api/v1/trustee-invitations/actions/" + action)
                .then();
    }

    private static ValidatableResponse act(RequestSpecification by, String organization, String seat, String action) {
        return by.post(board(organization) + "/" + seat + "/actions/" + action).then();
    }

    /** A seat that is taken. */
    private String taken(String id, Person owner, Person trustee, boolean publish) {
        // Counted before the invitation: its letter may be there as soon as the answer is.
        var next = LetterBox.to(trustee.email()).size() + 1;
        String seat = invite(owner.asOwnerOf(id), id, seat(trustee.email()))
                .statusCode(201)
                .extract()
                .path("id");
        var token = LetterBox.letter(trustee.email(), next).token();
        answer(trustee.asMember(), "accept", Map.of("token", token, "publish", publish))
                .statusCode(200);
        return seat;
    }

    @Test
    void a_trustee_is_invited_accepts_and_is_named_by_consent_only() {
        var id = organization();
        var editor = folk.of(id, Level.EDITOR);
        var trustee = folk.person();
        String seat = invite(editor.asEditorOf(id), id, seat(trustee.email()))
                .statusCode(201)
                .body("status", is("invited"))
                .body("email", is(trustee.email()))
                .extract()
                .path("id");
        invite(editor.asEditorOf(id), id, seat(trustee.email())).statusCode(409);
        RestAssured.get(board(id)).then().body("items", empty()).body("unnamed", is(0));
        var token = LetterBox.letter(trustee.email(), 1).token();
        answer(folk.person().asMember(), "accept", Map.of("token", token)).statusCode(404);
        answer(trustee.asMember(), "accept", Map.of("token", token, "name", "Иван И. Вымышленный"))
                .statusCode(200)
                .body("id", is(id));
        answer(trustee.asMember(), "accept", Map.of("token", token)).statusCode(404);
        RestAssured.get(board(id)).then().body("items", empty()).body("unnamed", is(1));
        act(editor.asEditorOf(id), id, seat, "publish").statusCode(403);
        act(trustee.asMember(), id, seat, "publish").statusCode(200).body("published", is(true));
        RestAssured.get(board(id))
                .then()
                .body("items.name", contains("Иван И. Вымышленный"))
                .body("items[0].email", nullValue())
                .body("items[0].actions", empty())
                .body("unnamed", is(0));
        act(trustee.asMember(), id, seat, "hide").statusCode(200);
        RestAssured.get(board(id)).then().body("items", empty());
        trustee.asMember()
                .get("/api/v1/me/trusteeships")
                .then()
                .body("items.seat.status", contains("accepted"))
                .body("items[0].seat.actions", containsInAnyOrder("resign", "publish"));
    }

    @Test
    void the_address_is_forgotten_when_the_invitation_is_answered() throws Exception {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        var trustee = folk.person();
        invite(owner.asOwnerOf(id), id, seat(trustee.email())).statusCode(201);
        answer(
                        trustee.asMember(),
                        "decline",
                        Map.of("token", LetterBox.letter(trustee.email(), 1).token()))
                .statusCode(200);
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select email_norm, status from trustee where organization_id = '" + id + "'")) {
            rows.next();
            assertThat(rows.getString(1)).isNull();
            assertThat(rows.getString(2)).isEqualTo("DECLINED");
        }
    }

    @Test
    void past_boards_stay_as_history() {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        var one = folk.person();
        var other = folk.person();
        var first = taken(id, owner, one, true);
        var second = taken(id, owner, other, true);
        act(owner.asOwnerOf(id), id, first, "end").statusCode(200).body("status", is("ended"));
        act(other.asMember(), id, second, "resign").statusCode(200);
        RestAssured.get(board(id)).then().body("items.status", contains("ended", "ended"));
        act(owner.asOwnerOf(id), id, first, "end").statusCode(409);
        // Whoever sat there can still take the name back.
        act(one.asMember(), id, first, "hide").statusCode(200);
        RestAssured.get(board(id)).then().body("items.id", contains(second));
        moderator().get(board(id)).then().body("items.id", containsInAnyOrder(first, second));
    }

    @Test
    void a_term_that_ends_is_told_once_and_ends() throws Exception {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        var trustee = folk.person();
        var seat = taken(id, owner, trustee, true);
        var soon = LocalDate.now(clock).plusDays(20);
        owner.asOwnerOf(id)
                .contentType("application/json")
                .body(Map.of("until", soon.toString()))
                .post(board(id) + "/" + seat + "/actions/prolong")
                .then()
                .statusCode(200)
                .body("until", is(soon.toString()));
        reminders.run();
        reminders.run();
        assertThat(notices(trustee)).isEqualTo(1);
        assertThat(notices(owner)).isEqualTo(1);
        try (var connection = database.getConnection();
                var change = connection.createStatement()) {
            change.executeUpdate("update trustee set until = current_date - 2 where id = '" + seat + "'");
        }
        reminders.run();
        RestAssured.get(board(id)).then().body("items.status", contains("ended"));
    }

    private long notices(Person person) throws Exception {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) from outbox_event where type = 'Notice' and payload->>'kind' = 'trustee_term_ends' and payload->>'recipient' = '"
                                        + person.id() + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void an_organization_says_which_trustees_it_looks_for() {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        owner.asOwnerOf(id)
                .contentType("application/json")
                .body(Map.of("text", "Ищем бухгалтера"))
                .post(board(id) + "/actions/seek")
                .then()
                .statusCode(200)
                .body("seeking.text", is("Ищем бухгалтера"))
                .body("actions", containsInAnyOrder("invite", "seek", "stop_seeking"));
        RestAssured.get(board(id))
                .then()
                .body("seeking.text", is("Ищем бухгалтера"))
                .body("actions", empty());
        owner.asOwnerOf(id).post(board(id) + "/actions/stop_seeking").then().statusCode(200);
        RestAssured.get(board(id)).then().body("seeking", nullValue());
    }

    @Test
    void case_22_a_board_is_its_organizations_own() {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        var seat = taken(id, owner, folk.person(), true);
        var hidden = taken(id, owner, folk.person(), false);
        var other = organization();
        var stranger = folk.of(other, Level.OWNER);
        invite(stranger.asOwnerOf(other), id, seat("x@example.org")).statusCode(403);
        act(stranger.asOwnerOf(other), id, seat, "end").statusCode(403);
        act(stranger.asOwnerOf(other), id, hidden, "end").statusCode(404);
        act(stranger.asOwnerOf(other), other, seat, "end").statusCode(404);
        act(stranger.asOwnerOf(other), id, seat, "hide").statusCode(403);
        act(moderator(), id, seat, "publish").statusCode(403);
    }

    @Test
    void case_28_what_the_server_owns_cannot_be_sent() {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        for (var extra : List.of("status", "published", "accountId", "organizationId", "endedOn")) {
            var body = seat("y@example.org");
            body.put(extra, "x");
            invite(owner.asOwnerOf(id), id, body).statusCode(400).body("violations.field", hasItem("/" + extra));
        }
        var body = seat("z@example.org");
        body.put("until", "2020-01-01");
        invite(owner.asOwnerOf(id), id, body).statusCode(400).body("violations.field", contains("/until"));
    }

    @ParameterizedTest
    @EnumSource
    void what_the_table_of_states_does_not_have_is_a_conflict(TrusteeStatus state) {
        for (var action : TrusteeAction.values()) {
            if (!TrusteeStatus.LIFE.actionsIn(state).contains(action)) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> TrusteeStatus.LIFE.after(action, state))
                        .isInstanceOf(ProblemException.class);
            }
        }
    }
}

package roundtable.organization.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static roundtable.organization.people.Folk.ORGANIZATIONS;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.identity.Representatives;
import roundtable.identity.Representatives.Level;
import roundtable.shared.mail.LetterBox;

/** Invitations: from the letter to the role. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class InvitationTest {
    @Inject
    Folk folk;

    @Inject
    Representatives representatives;

    @Inject
    DataSource database;

    private static ValidatableResponse invite(RequestSpecification by, String organization, String email, String role) {
        return by.contentType("application/json")
                .body(Map.of("email", email, "role", role))
                .post(ORGANIZATIONS + organization + "/invitations")
                .then();
    }

    private static ValidatableResponse accept(RequestSpecification by, String token) {
        return by.contentType("application/json")
                .body(Map.of("token", token))
                .post("/api/v1/invitations/actions/accept")
                .then();
    }

    private static ValidatableResponse revoke(RequestSpecification by, String organization, String invitation) {
        return by.post(ORGANIZATIONS + organization + "/invitations/" + invitation + "/actions/revoke")
                .then();
    }

    @Test
    void the_invited_person_accepts_by_the_letter_and_once() {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        var guest = folk.person();
        invite(owner.asOwnerOf(id), id, guest.email().toUpperCase(java.util.Locale.ROOT), "editor")
                .statusCode(201)
                .body("status", is("pending"))
                .body("role", is("editor"))
                .body("email", is(guest.email()))
                .body("actions", contains("revoke"));
        var letter = LetterBox.letter(guest.email(), 1);
        assertThat(letter.subject()).contains("Приглашение");
        assertThat(letter.text()).contains("редактор", "/invitations/");
        accept(guest.asMember(), letter.token()).statusCode(200).body("id", is(id));
        assertThat(representatives.organizations(guest.id())).containsEntry(UUID.fromString(id), Level.EDITOR);
        accept(guest.asMember(), letter.token()).statusCode(409).body("detail", containsString("состояние уже другое"));
        moderator()
                .get(ORGANIZATIONS + id + "/invitations")
                .then()
                .statusCode(200)
                .body("items.status", contains("accepted"))
                .body("items[0].actions", empty());
    }

    @Test
    void the_token_is_kept_as_a_hash_only() throws Exception {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        var guest = folk.person();
        invite(owner.asOwnerOf(id), id, guest.email(), "editor").statusCode(201);
        var token = LetterBox.letter(guest.email(), 1).token();
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select (select count(*) from organization_invitation i where i::text like '%%%s%%')"
                                                .formatted(token)
                                        + " + (select count(*) from outbox_event e where e::text like '%%%s%%')"
                                                .formatted(token))) {
            rows.next();
            assertThat(rows.getLong(1)).isZero();
        }
    }

    @Test
    void an_invitation_gives_no_more_than_its_author_has() {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        var editor = folk.of(id, Level.EDITOR);
        invite(editor.asEditorOf(id), id, "more@example.org", "owner").statusCode(403);
        var guest = folk.person();
        invite(editor.asEditorOf(id), id, guest.email(), "editor").statusCode(201);
        var token = LetterBox.letter(guest.email(), 1).token();
        // Meanwhile the inviter is let go: the invitation goes with him.
        Folk.act(owner.asOwnerOf(id), id, editor.id(), "remove").statusCode(204);
        accept(guest.asMember(), token).statusCode(409);
        assertThat(representatives.organizations(guest.id())).isEmpty();
    }

    @Test
    void an_owners_invitation_is_worth_nothing_once_he_is_an_editor() {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        folk.of(id, Level.OWNER);
        var guest = folk.person();
        invite(owner.asOwnerOf(id), id, guest.email(), "owner").statusCode(201);
        var token = LetterBox.letter(guest.email(), 1).token();
        representatives.change(owner.id(), UUID.fromString(id), Level.EDITOR, null);
        accept(guest.asMember(), token).statusCode(409);
    }

    @Test
    void case_20_another_account_does_not_learn_that_there_is_an_invitation() {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        var guest = folk.person();
        invite(owner.asOwnerOf(id), id, guest.email(), "owner").statusCode(201);
        var token = LetterBox.letter(guest.email(), 1).token();
        var other = folk.person();
        var refused = accept(other.asMember(), token).statusCode(404).extract().asString();
        var unknown = accept(other.asMember(), "x".repeat(43))
                .statusCode(404)
                .extract()
                .asString();
        assertThat(same(refused)).isEqualTo(same(unknown));
        accept(guest.asMember(), token).statusCode(200);
    }

    @Test
    void a_letter_that_nobody_answers_is_no_use_after_seven_days_and_makes_room() throws Exception {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        var guest = folk.person();
        String invitation = invite(owner.asOwnerOf(id), id, guest.email(), "editor")
                .extract()
                .path("id");
        var token = LetterBox.letter(guest.email(), 1).token();
        invite(owner.asOwnerOf(id), id, guest.email(), "editor").statusCode(409);
        try (var connection = database.getConnection();
                var change = connection.createStatement()) {
            change.executeUpdate(
                    "update organization_invitation set expires_at = now() - interval '1 second' where id = '"
                            + invitation + "'");
        }
        accept(guest.asMember(), token).statusCode(409).body("detail", containsString("состояние уже другое"));
        invite(owner.asOwnerOf(id), id, guest.email(), "editor").statusCode(201);
        accept(guest.asMember(), LetterBox.letter(guest.email(), 2).token()).statusCode(200);
    }

    @Test
    void what_is_revoked_is_not_accepted() {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        var editor = folk.of(id, Level.EDITOR);
        var guest = folk.person();
        String invitation = invite(owner.asOwnerOf(id), id, guest.email(), "editor")
                .extract()
                .path("id");
        var token = LetterBox.letter(guest.email(), 1).token();
        revoke(editor.asEditorOf(id), id, invitation).statusCode(403);
        revoke(folk.of(organization(), Level.OWNER).asMember(), id, invitation).statusCode(403);
        // Case 24: not under the path of another organization.
        var other = organization();
        revoke(folk.of(other, Level.OWNER).asOwnerOf(other), other, invitation).statusCode(404);
        revoke(owner.asOwnerOf(id), id, invitation).statusCode(200).body("status", is("revoked"));
        accept(guest.asMember(), token).statusCode(409);
    }

    @RepeatedTest(3)
    void case_62_of_acceptance_and_revocation_at_one_moment_one_wins() throws Exception {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        var guest = folk.person();
        String invitation = invite(owner.asOwnerOf(id), id, guest.email(), "editor")
                .extract()
                .path("id");
        var token = LetterBox.letter(guest.email(), 1).token();
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 16; i++) {
            calls.add(
                    i % 2 == 0
                            ? () -> accept(guest.asMember(), token).extract().statusCode()
                            : () -> revoke(owner.asOwnerOf(id), id, invitation)
                                    .extract()
                                    .statusCode());
        }
        var codes = MemberTest.together(calls);
        assertThat(codes).filteredOn(c -> c == 200).hasSize(1);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(15);
    }

    @Test
    void strangers_see_no_invitations() {
        var id = organization();
        folk.person().asMember().get(ORGANIZATIONS + id + "/invitations").then().statusCode(403);
        invite(folk.person().asMember(), id, "somebody@example.org", "editor").statusCode(403);
    }

    @Test
    void case_28_what_the_server_owns_cannot_be_sent() {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        for (var extra : List.of("status", "organizationId", "invitedBy", "expiresAt", "hash")) {
            owner.asOwnerOf(id)
                    .contentType("application/json")
                    .body(Map.of("email", "a@example.org", "role", "editor", extra, "x"))
                    .post(ORGANIZATIONS + id + "/invitations")
                    .then()
                    .statusCode(400)
                    .body("violations.field", hasItem("/" + extra));
        }
    }

    private static String same(String problem) {
        return problem.replaceAll("\"(traceId|instance)\":\"[^\"]*\",?", "");
    }
}

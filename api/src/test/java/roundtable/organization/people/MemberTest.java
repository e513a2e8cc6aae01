package roundtable.organization.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static roundtable.organization.people.Folk.ORGANIZATIONS;
import static roundtable.organization.people.Folk.act;
import static roundtable.organization.people.Folk.administrator;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.identity.Browser;
import roundtable.identity.Representatives;
import roundtable.identity.Representatives.Level;
import roundtable.organization.people.Folk.Person;

/** Owners and editors of an organization. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MemberTest {
    @Inject
    Folk folk;

    @Inject
    Representatives representatives;

    @Test
    void its_people_and_the_staff_see_who_represents_it() {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        var editor = folk.of(id, Level.EDITOR);
        var path = ORGANIZATIONS + id + "/members";
        owner.asOwnerOf(id)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.id", contains(owner.id().toString(), editor.id().toString()))
                .body("items.role", contains("owner", "editor"))
                .body("items.self", contains(true, false))
                .body("items[0].actions", containsInAnyOrder("make_editor", "leave"))
                .body("items[1].actions", containsInAnyOrder("make_owner", "transfer", "remove"));
        editor.asEditorOf(id)
                .get(path)
                .then()
                .statusCode(200)
                .body("items[0].actions", empty())
                .body("items[1].actions", contains("leave"));
        moderator().get(path).then().statusCode(200).body("items[0].actions", empty());
        administrator().get(path).then().body("items[0].actions", containsInAnyOrder("make_editor", "remove"));
        folk.person().asMember().get(path).then().statusCode(403);
        as(owner.id().toString(), "representative:" + organization())
                .get(path)
                .then()
                .statusCode(403);
    }

    @Test
    void a_change_takes_effect_at_once() {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        var editor = folk.of(id, Level.EDITOR);
        var browser = new Browser().signIn(editor.email(), Folk.PASSWORD);
        var path = ORGANIZATIONS + id + "/members";
        browser.request().get(path).then().statusCode(200);
        browser.request()
                .get("/api/v1/me/organizations")
                .then()
                .body("items.id", contains(id))
                .body("items.role", contains("editor"));
        act(browser.request(), id, owner.id(), "make_editor").statusCode(403);
        act(owner.asOwnerOf(id), id, editor.id(), "make_owner").statusCode(204);
        browser.request().get("/api/v1/me").then().body("roles", hasItem("owner:" + id));
        act(browser.request(), id, owner.id(), "make_editor").statusCode(204);
        act(administrator(), id, editor.id(), "remove").statusCode(409);
        act(browser.request(), id, owner.id(), "make_owner").statusCode(204);
        act(administrator(), id, editor.id(), "remove").statusCode(204);
        browser.request().get(path).then().statusCode(403);
        browser.request().get("/api/v1/me").then().body("roles", not(hasItem("owner:" + id)));
        browser.request().get("/api/v1/me/organizations").then().body("items", empty());
    }

    @Test
    void the_ownership_is_handed_over_in_one_step() {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        var editor = folk.of(id, Level.EDITOR);
        act(owner.asOwnerOf(id), id, editor.id(), "transfer").statusCode(204);
        owner.asEditorOf(id)
                .get(ORGANIZATIONS + id + "/members")
                .then()
                .body("items.role", contains("owner", "editor"))
                .body("items[0].id", is(editor.id().toString()));
        act(owner.asEditorOf(id), id, owner.id(), "leave").statusCode(204);
        administrator().get(ORGANIZATIONS + id + "/members").then().body("items", hasSize(1));
    }

    @Test
    void the_last_owner_can_neither_leave_nor_be_made_less() {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        folk.of(id, Level.EDITOR);
        act(owner.asOwnerOf(id), id, owner.id(), "leave")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("последний владелец"));
        act(owner.asOwnerOf(id), id, owner.id(), "make_editor").statusCode(409);
        act(administrator(), id, owner.id(), "remove").statusCode(409);
        assertThat(representatives.owners(UUID.fromString(id))).containsExactly(owner.id());
    }

    @RepeatedTest(3)
    void of_many_owners_who_leave_at_once_one_stays() throws Exception {
        var id = organization();
        var owners = new ArrayList<Person>();
        for (var i = 0; i < 16; i++) {
            owners.add(folk.of(id, Level.OWNER));
        }
        var codes = together(owners.stream()
                .<Callable<Integer>>map(o -> () ->
                        act(o.asOwnerOf(id), id, o.id(), "leave").extract().statusCode())
                .toList());
        assertThat(codes).filteredOn(c -> c == 204).hasSize(15);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(1);
        assertThat(representatives.owners(UUID.fromString(id))).hasSize(1);
    }

    @RepeatedTest(3)
    void two_owners_who_put_each_other_out_leave_one() throws Exception {
        var id = organization();
        var one = folk.of(id, Level.OWNER);
        var other = folk.of(id, Level.OWNER);
        var codes = together(List.of(
                () -> act(one.asOwnerOf(id), id, other.id(), "remove").extract().statusCode(),
                () -> act(other.asOwnerOf(id), id, one.id(), "make_editor")
                        .extract()
                        .statusCode()));
        assertThat(codes).contains(204).allMatch(c -> c == 204 || c == 404 || c == 409);
        assertThat(representatives.owners(UUID.fromString(id))).hasSize(1);
    }

    @Test
    void after_a_merge_the_people_of_both_go_on_and_the_owners_of_the_survivor_stay_the_only_ones() {
        var gone = organization();
        var stays = organization();
        var owner = folk.of(stays, Level.OWNER);
        var other = folk.of(gone, Level.OWNER);
        administrator()
                .contentType("application/json")
                .body(java.util.Map.of("into", stays))
                .post(ORGANIZATIONS + gone + "/actions/merge")
                .then()
                .statusCode(200);
        org.awaitility.Awaitility.await().pollInSameThread().untilAsserted(() -> assertThat(
                        representatives.organizations(other.id()))
                .containsEntry(UUID.fromString(stays), Level.EDITOR));
        assertThat(representatives.owners(UUID.fromString(stays))).containsExactly(owner.id());
        other.asEditorOf(stays).get("/api/v1/me/organizations").then().body("items.id", contains(stays));
    }

    @Test
    void case_21_nobody_gives_himself_a_higher_role() {
        var id = organization();
        folk.of(id, Level.OWNER);
        var editor = folk.of(id, Level.EDITOR);
        act(editor.asEditorOf(id), id, editor.id(), "make_owner").statusCode(403);
        editor.asEditorOf(id)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"members\":[{\"role\":\"owner\"}]}")
                .patch(ORGANIZATIONS + id)
                .then()
                .statusCode(400);
        editor.asEditorOf(id)
                .contentType("application/merge-patch+json")
                .body("{\"role\":\"owner\"}")
                .patch(ORGANIZATIONS + id + "/members/" + editor.id())
                .then()
                .statusCode(404);
    }

    @Test
    void case_22_the_people_of_another_organization_are_out_of_reach() {
        var mine = organization();
        var foreign = organization();
        var owner = folk.of(mine, Level.OWNER);
        var stranger = folk.of(foreign, Level.OWNER);
        folk.of(foreign, Level.OWNER);
        act(owner.asOwnerOf(mine), foreign, stranger.id(), "remove").statusCode(403);
        // Under the path of one's own organization there is no such member.
        act(owner.asOwnerOf(mine), mine, stranger.id(), "remove").statusCode(404);
        assertThat(representatives.owners(UUID.fromString(foreign))).hasSize(2);
    }

    static List<Integer> together(List<? extends Callable<Integer>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(calls.size());
        try {
            var codes = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(calls)) {
                codes.add(answer.get());
            }
            return codes;
        } finally {
            pool.shutdownNow();
        }
    }
}

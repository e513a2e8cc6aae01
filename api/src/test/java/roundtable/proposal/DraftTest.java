package roundtable.proposal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;
import static roundtable.proposal.Drafts.lock;
import static roundtable.proposal.Drafts.release;
import static roundtable.proposal.Drafts.save;
import static roundtable.proposal.Drafts.state;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.act;
import static roundtable.proposal.Proposals.answer;
import static roundtable.proposal.Proposals.created;
import static roundtable.proposal.Proposals.invited;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.post;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.title;
import static roundtable.proposal.Proposals.words;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;
import roundtable.organization.people.Folk.Person;

/** A draft on which several people write: who may, and a field is one person's at a time. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DraftTest {
    @Inject
    Folk folk;

    @Inject
    PersonalProposals personal;

    private Person author;
    private Person editor;
    private String me = "";
    private String id = "";
    private String invitation = "";

    @BeforeEach
    void aDraftOfTwo() {
        author = folk.person();
        editor = folk.person();
        me = author.id().toString();
        id = created(me, words(title("Пишем вместе")), false);
        invitation = Drafts.editor(author, editor, id);
    }

    @Test
    void an_editor_changes_the_draft_and_does_nothing_else_with_it() {
        editor.asMember()
                .get(PROPOSALS + id)
                .then()
                .body("actions", contains("edit"))
                .body("mine", is(false));
        save(editor.asMember(), id, Map.of("body", "Дописано вдвоём.")).statusCode(200);
        act(editor.asMember(), id, "submit").statusCode(403);
        act(editor.asMember(), id, "withdraw", Map.of("why", "other")).statusCode(403);
        post(editor.asMember(), id + "/co-authors", Map.of("email", somebody() + "@example.org"))
                .statusCode(403);
        editor.asMember().get("/api/v1/proposals?mine=true").then().body("items.id", hasItem(id));
        folk.person().asMember().get(PROPOSALS + id).then().statusCode(404);
    }

    @Test
    void an_editor_is_a_person_and_of_a_draft_only() {
        var ngo = organization();
        post(member(me), id + "/co-authors", Map.of("organizationId", ngo, "part", "editor"))
                .statusCode(400);
        post(member(me), id + "/co-authors", Map.of("email", editor.email(), "part", "author"))
                .statusCode(409);
        var open = open(me);
        post(member(me), open + "/co-authors", Map.of("email", editor.email(), "part", "editor"))
                .statusCode(409);
    }

    @Test
    void whoever_is_asked_reads_the_draft_and_writes_only_after_a_yes() {
        var asked = folk.person();
        var question = invited(member(me), id, Map.of("email", asked.email(), "part", "editor"));
        asked.asMember().get(PROPOSALS + id).then().statusCode(200).body("actions", empty());
        save(asked.asMember(), id, Map.of("body", "Рано.")).statusCode(403);
        lock(asked.asMember(), id, "body").statusCode(403);
        answer(asked.asMember(), id, question, "decline").statusCode(200);
        asked.asMember().get(PROPOSALS + id).then().statusCode(404);
    }

    @Test
    void an_editor_who_leaves_or_is_let_go_no_longer_sees_it_and_holds_nothing() {
        lock(editor.asMember(), id, "body").statusCode(200);
        answer(member(me), id, invitation, "revoke").statusCode(200);
        editor.asMember().get(PROPOSALS + id).then().statusCode(404);
        state(member(me), id).body("writing", empty());
        var again = Drafts.editor(author, editor, id);
        answer(editor.asMember(), id, again, "leave").statusCode(200);
        editor.asMember().get(PROPOSALS + id).then().statusCode(404);
    }

    @Test
    void a_co_author_is_not_let_go_as_an_editor_is() {
        var second = folk.person();
        var together = invited(member(me), id, Map.of("email", second.email()));
        answer(second.asMember(), id, together, "accept").statusCode(200).body("part", is("author"));
        answer(member(me), id, together, "revoke").statusCode(403);
    }

    @Test
    void when_it_is_public_only_its_authors_change_it() {
        act(member(me), id, "submit").statusCode(200);
        act(moderator(), id, "publish").statusCode(200);
        save(editor.asMember(), id, Map.of("body", "Ещё раз.")).statusCode(403);
        member(me).get(PROPOSALS + id + "/co-authors").then().body("items", empty());
        lock(member(me), id, "body").statusCode(409);
        member(me).get(PROPOSALS + id).then().body("parties", hasSize(1));
    }

    @Test
    void a_field_belongs_to_whoever_writes_in_it_and_the_others_stay_free() {
        lock(editor.asMember(), id, "body")
                .statusCode(200)
                .body("writing.field", contains("body"))
                .body("writing[0].mine", is(true));
        state(member(me), id).body("writing[0].displayName", notNullValue()).body("writing[0].mine", is(false));
        lock(member(me), id, "body").statusCode(409).body("detail", containsString("Вымышленный Человек, с "));
        save(member(me), id, Map.of("body", "Поверх.")).statusCode(409);
        save(member(me), id, Map.of("language", "en")).statusCode(409);
        save(member(me), id, Map.of("title", title("Другое"))).statusCode(200);
        release(member(me), id, "body").statusCode(204);
        lock(member(me), id, "body").statusCode(409);
        release(editor.asMember(), id, "body").statusCode(204);
        lock(member(me), id, "body").statusCode(200);
    }

    @Test
    void a_lock_ends_after_two_minutes_and_each_save_begins_it_anew() {
        lock(editor.asMember(), id, "body").statusCode(200);
        String since = state(member(me), id).extract().path("writing[0].since");
        String until = state(member(me), id).extract().path("writing[0].until");
        save(editor.asMember(), id, Map.of("body", "Ещё немного.")).statusCode(200);
        state(member(me), id).body("writing[0].since", equalTo(since)).body("writing[0].until", not(equalTo(until)));
        change("update proposal_field_lock set taken_at = taken_at - interval '3 minutes',"
                + " expires_at = expires_at - interval '125 seconds' where proposal_id = '" + id + "'");
        state(member(me), id).body("writing", empty());
        lock(member(me), id, "body").statusCode(200).body("writing[0].mine", is(true));
        save(editor.asMember(), id, Map.of("body", "Опоздал.")).statusCode(409);
    }

    @Test
    void a_stale_save_is_refused_and_told_apart_from_a_lock() {
        save(member(me), id, Map.of("title", title("Первое"))).statusCode(200);
        save(editor.asMember(), id, 0, Map.of("body", "Старое.")).statusCode(412);
    }

    @Test
    void nobody_else_learns_who_writes() {
        lock(editor.asMember(), id, "body").statusCode(200);
        state(folk.person().asMember(), id).statusCode(404);
        state(moderator(), id).statusCode(403);
        lock(editor.asMember(), id, "nowhere").statusCode(404);
    }

    @Test
    @ActivateRequestContext
    void whoever_leaves_the_platform_writes_nowhere() {
        lock(editor.asMember(), id, "body").statusCode(200);
        Drafts.erase(personal, editor.id());
        state(member(me), id).body("writing", empty());
        editor.asMember().get(PROPOSALS + id).then().statusCode(404);
    }
}

package roundtable.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.initiative.Initiatives.INITIATIVES;
import static roundtable.initiative.Initiatives.at;
import static roundtable.initiative.Initiatives.back;
import static roundtable.initiative.Initiatives.drafted;
import static roundtable.initiative.Initiatives.member;
import static roundtable.initiative.Initiatives.opened;
import static roundtable.initiative.Initiatives.support;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.organization;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.community.Communities;
import roundtable.initiative.Initiatives.Sides;
import roundtable.organization.OrganizationMerged;
import roundtable.organization.people.Folk;

/** Who stands behind an initiative, and what is left of them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SupportTest {
    private Sides sides;
    private final String me = UUID.randomUUID().toString();

    @Inject
    PersonalInitiatives personal;

    @Inject
    InitiativeModeration moderation;

    @Inject
    MergedBackingsListener merged;

    @Inject
    Folk folk;

    @BeforeEach
    void meet() {
        sides = Sides.fresh();
    }

    @Test
    void a_person_counts_once_and_takes_it_back_at_any_time() {
        var id = opened(sides);
        RestAssured.post(INITIATIVES + id + "/supports").then().statusCode(401);
        support(member(me), id).statusCode(201).body("supporterCount", is(1)).body("supportedByMe", is(true));
        support(member(me), id).statusCode(200).body("supporterCount", is(1));
        member(me).delete(INITIATIVES + id + "/supports/mine").then().statusCode(204);
        member(me).delete(INITIATIVES + id + "/supports/mine").then().statusCode(204);
        RestAssured.get(INITIATIVES + id).then().body("supporterCount", is(0));
        support(member(me), id).statusCode(201).body("supporterCount", is(1));
    }

    @Test
    void nobody_supports_a_draft_a_decided_one_or_their_own() {
        support(member(me), drafted(sides)).statusCode(404);
        support(member(me), at(sides, InitiativeStatus.ADOPTED)).statusCode(409);
        var author = as(me, "member", "council_member:" + sides.council());
        var own = Initiatives.propose(author, sides.words()).extract().<String>path("id");
        Initiatives.act(sides.councillor(), own, "open").statusCode(200);
        support(member(me), own).statusCode(403);
    }

    @Test
    void only_a_verified_organization_stands_behind_it_and_is_counted_apart() {
        var id = opened(sides);
        var verified = Communities.verifiedNgo();
        var by = Communities.owner(verified);
        back(by, id, verified).statusCode(201).body("backingCount", is(1)).body("supporterCount", is(0));
        back(Communities.owner(verified), id, verified).statusCode(200).body("backingCount", is(1));
        var unknown = organization(Map.of("kind", "business"));
        back(Communities.owner(unknown), id, unknown).statusCode(400).body("violations.code", contains("not-verified"));
        back(Communities.owner(unknown), id, verified).statusCode(403);
        back(member(me), id, verified).statusCode(403);
        RestAssured.get(INITIATIVES + id + "/backings")
                .then()
                .body("items.organizationId", contains(verified))
                .body("items[0].mine", is(false));
        RestAssured.get(INITIATIVES + id + "/backings?format=csv")
                .then()
                .contentType(startsWith("text/csv"))
                .body(containsString(verified));
        Communities.owner(unknown)
                .delete(INITIATIVES + id + "/backings/" + verified)
                .then()
                .statusCode(403);
        Communities.owner(verified)
                .delete(INITIATIVES + id + "/backings/" + verified)
                .then()
                .statusCode(204);
        RestAssured.get(INITIATIVES + id + "/backings").then().body("items", empty());
        RestAssured.get(INITIATIVES + id).then().body("backingCount", is(0));
    }

    @Test
    @ActivateRequestContext
    void who_leaves_stands_behind_nothing_that_is_open_and_namelessly_behind_what_is_decided() {
        var person = folk.person();
        var open = opened(sides);
        var decided = at(sides, InitiativeStatus.CONSIDERED);
        support(person.asMember(), open).statusCode(201);
        support(person.asMember(), decided).statusCode(201);
        Initiatives.go(sides, decided, InitiativeStatus.ADOPTED);
        assertThat(kept(person).supported()).hasSize(2);
        QuarkusTransaction.requiringNew().run(() -> personal.erase(person.id()));
        QuarkusTransaction.requiringNew().run(() -> personal.erase(person.id()));
        RestAssured.get(INITIATIVES + open).then().body("supporterCount", is(0));
        RestAssured.get(INITIATIVES + decided).then().body("supporterCount", is(1));
        assertThat(kept(person).supported()).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void the_archive_has_all_that_a_person_has_done() {
        var person = folk.person();
        var ngo = Communities.verifiedNgo();
        var council = "council_member:" + sides.council();
        var words = sides.words();
        var written = Initiatives.propose(as(person.id().toString(), "member", council), words)
                .extract()
                .<String>path("id");
        Initiatives.act(as(person.id().toString(), "member", council), written, "open")
                .statusCode(200);
        Initiatives.discussionIsOver(written);
        Initiatives.act(as(person.id().toString(), "member", council), written, "endorse", Initiatives.votes())
                .statusCode(200);
        var other = opened(sides);
        support(person.asMember(), other).statusCode(201);
        person.asMember().delete(INITIATIVES + other + "/supports/mine").then().statusCode(204);
        back(person.asOwnerOf(ngo), other, ngo).statusCode(201);
        QuarkusTransaction.requiringNew().run(() -> moderation.mask(UUID.fromString(written)));
        var kept = kept(person);
        assertThat(kept.written())
                .singleElement()
                .satisfies(w -> assertThat(w.words().title()).isEqualTo(words.get("title")));
        assertThat(kept.filed()).singleElement().satisfies(f -> {
            assertThat(f.number()).isEqualTo("4");
            assertThat(f.address()).isEqualTo("https://docs.example.org/paper.pdf");
        });
        assertThat(kept.taken())
                .extracting(PersonalInitiatives.Taken::action)
                .containsExactly(InitiativeAction.OPEN, InitiativeAction.ENDORSE);
        assertThat(kept.supported()).singleElement().satisfies(s -> assertThat(s.withdrawnAt())
                .isNotNull());
        assertThat(kept.backed()).singleElement().satisfies(b -> assertThat(b.organization())
                .isEqualTo(UUID.fromString(ngo)));
    }

    @Test
    @ActivateRequestContext
    void two_records_of_one_organization_count_once_for_the_one_that_stays() {
        var gone = Communities.verifiedNgo();
        var stays = Communities.verifiedNgo();
        var both = opened(sides);
        back(Communities.owner(gone), both, gone).statusCode(201);
        back(Communities.owner(stays), both, stays).statusCode(201);
        var one = opened(sides);
        back(Communities.owner(gone), one, gone).statusCode(201);
        var again = opened(sides);
        back(Communities.owner(gone), again, gone).statusCode(201);
        back(Communities.owner(stays), again, stays).statusCode(201);
        Communities.owner(stays)
                .delete(INITIATIVES + again + "/backings/" + stays)
                .then()
                .statusCode(204);
        var event = new OrganizationMerged(UUID.fromString(gone), UUID.fromString(stays));
        QuarkusTransaction.requiringNew().run(() -> merged.on(event));
        QuarkusTransaction.requiringNew().run(() -> merged.on(event));
        for (var id : new String[] {both, one, again}) {
            RestAssured.get(INITIATIVES + id).then().body("backingCount", is(1));
            RestAssured.get(INITIATIVES + id + "/backings").then().body("items.organizationId", contains(stays));
        }
    }

    private PersonalInitiatives.Kept kept(Folk.Person person) {
        return (PersonalInitiatives.Kept) personal.data(person.id());
    }
}

package roundtable.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.follow.Things.areas;
import static roundtable.follow.Things.draft;
import static roundtable.follow.Things.follow;
import static roundtable.follow.Things.path;
import static roundtable.follow.Things.proposal;
import static roundtable.follow.Things.territory;
import static roundtable.follow.Things.unfollow;
import static roundtable.organization.people.Folk.organization;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;
import roundtable.organization.people.Folk.Person;
import roundtable.shared.store.SqlCounter;

/** What can be followed, by whom it is seen, and how it ends. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FollowTest {
    private static final String OWN = "/api/v1/me/follows";

    @Inject
    Folk folk;

    @Inject
    PersonalFollows personal;

    @Inject
    @PersistenceUnitExtension
    SqlCounter sql;

    private Person me;

    @BeforeEach
    void join() {
        me = folk.person();
    }

    @Test
    void twice_is_once_and_only_the_number_is_public() {
        var id = proposal();
        RestAssured.get(path("proposal", id))
                .then()
                .statusCode(200)
                .body("followerCount", is(0))
                .body("followed", is(false));
        follow(me.asMember(), "proposal", id).statusCode(200).body("followerCount", is(1));
        follow(me.asMember(), "proposal", id)
                .statusCode(200)
                .body("followerCount", is(1))
                .body("followed", is(true));
        RestAssured.get(path("proposal", id))
                .then()
                .body("keySet()", hasSize(5))
                .body("followerCount", is(1))
                .body("followed", is(false))
                .body("comments", is(false));
        me.asMember().get(path("proposal", id)).then().header("Cache-Control", "private, no-store");
        unfollow(me.asMember(), "proposal", id).statusCode(200).body("followerCount", is(0));
        unfollow(me.asMember(), "proposal", id).statusCode(200).body("followed", is(false));
        RestAssured.given().put(path("proposal", id)).then().statusCode(401);
    }

    @Test
    void what_not_everybody_sees_is_not_there() {
        var mine = draft(me.id().toString(), java.util.Map.of(), false);
        for (var gone : List.of(
                path("proposal", mine),
                path("proposal", UUID.randomUUID().toString()),
                path("proposal", "all"),
                path("dragon", mine),
                path("news", mine),
                path("activity_area", mine))) {
            RestAssured.get(gone).then().statusCode(404);
            me.asMember().put(gone).then().statusCode(404);
        }
        me.asMember().get(OWN).then().body("items", empty());
    }

    @Test
    void what_is_hidden_later_stays_in_the_list_without_its_name_and_can_be_let_go() {
        var id = proposal();
        follow(me.asMember(), "proposal", id);
        follow(folk.person().asMember(), "proposal", id);
        me.asMember()
                .get(OWN)
                .then()
                .body("items.title", contains(startsWith("Скамейки")))
                .body("items.path", contains(startsWith("/proposals/")));
        change("update proposal set hidden_at = now() where id = '" + id + "'");
        me.asMember()
                .get(OWN)
                .then()
                .body("items.id", contains(id))
                .body("items[0].title", nullValue())
                .body("items[0].path", nullValue());
        RestAssured.get(path("proposal", id)).then().statusCode(404);
        follow(folk.person().asMember(), "proposal", id).statusCode(404);
        unfollow(me.asMember(), "proposal", id)
                .statusCode(200)
                .body("followerCount", is(0))
                .body("followed", is(false));
        me.asMember().get(OWN).then().body("items", empty());
    }

    @Test
    void whoever_follows_nothing_does_not_learn_by_letting_go_what_is_not_public() {
        var mine = draft(me.id().toString(), java.util.Map.of(), false);
        change(
                "insert into follow (person, type, subject_id, created_at) values (?, 'proposal', ?, now())",
                me.id(),
                UUID.fromString(mine));
        unfollow(folk.person().asMember(), "proposal", mine).statusCode(200).body("followerCount", is(0));
    }

    @Test
    void things_themes_places_and_all_news_stand_in_one_list_by_pages() {
        var area = areas().get(0);
        var place = territory("84701000");
        var ngo = organization();
        var id = proposal();
        follow(me.asMember(), "proposal", id).statusCode(200);
        follow(me.asMember(), "activity_area", area).statusCode(200);
        follow(me.asMember(), "territory", place).statusCode(200);
        follow(me.asMember(), "organization", ngo).statusCode(200);
        follow(me.asMember(), "news", "all").statusCode(200).body("id", is("all"));
        me.asMember()
                .get(OWN)
                .then()
                .body("items.type", contains("news", "organization", "territory", "activity_area", "proposal"))
                .body("items.title.findAll { it == null }", empty());
        // The id, by which the page offers to follow the place, and not its code.
        me.asMember()
                .get(OWN + "?gathering=true")
                .then()
                .body("items.id", contains(place, area))
                .body("items.path", contains("/problems?territory=" + place, "/problems?area=" + area));
        var first = me.asMember().get(OWN + "?gathering=false&limit=2").then().body("items.id", contains("all", ngo));
        String cursor = first.body("nextCursor", notNullValue()).extract().path("nextCursor");
        me.asMember()
                .queryParam("cursor", cursor)
                .get(OWN + "?gathering=false&limit=2")
                .then()
                .body("items.id", contains(id))
                .body("nextCursor", nullValue());
    }

    @Test
    void many_at_once_by_some_people_are_counted_once_each() throws Exception {
        var id = proposal();
        var people = IntStream.range(0, 5).mapToObj(n -> folk.person()).toList();
        var codes = atOnce(IntStream.range(0, 60)
                .<Callable<Integer>>mapToObj(
                        n -> () -> follow(people.get(n % people.size()).asMember(), "proposal", id)
                                .extract()
                                .statusCode())
                .toList());
        assertThat(codes).containsOnly(200);
        RestAssured.get(path("proposal", id)).then().body("followerCount", is(people.size()));
    }

    @Test
    void a_look_takes_two_statements_and_a_list_one_and_one_for_each_kind() {
        var id = proposal();
        assertThat(sql.during(() -> RestAssured.get(path("proposal", id)).then().statusCode(200)))
                .hasSizeLessThanOrEqualTo(2);
        follow(me.asMember(), "proposal", id);
        var one = sql.during(() -> me.asMember().get(OWN).then().body("items", hasSize(1)));
        for (var n = 0; n < 4; n++) {
            follow(me.asMember(), "proposal", proposal());
        }
        var five = sql.during(() -> me.asMember().get(OWN).then().body("items", hasSize(5)));
        assertThat(five).hasSameSizeAs(one);
    }

    @Test
    void the_archive_tells_what_one_follows_and_nothing_stays_of_who_leaves() {
        var id = proposal();
        follow(me.asMember(), "proposal", id);
        var kept = (PersonalFollows.Kept)
                io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().call(() -> personal.data(me.id()));
        assertThat(kept.followed()).extracting(PersonalFollows.Followed::id).containsExactly(UUID.fromString(id));
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> personal.erase(me.id()));
        me.asMember().get(OWN).then().body("items", empty());
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(16);
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

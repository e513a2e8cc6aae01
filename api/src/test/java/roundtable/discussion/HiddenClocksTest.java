package roundtable.discussion;

import static org.hamcrest.Matchers.is;
import static roundtable.discussion.Discussions.DISCUSSIONS;
import static roundtable.discussion.Discussions.act;
import static roundtable.discussion.Discussions.open;
import static roundtable.discussion.Discussions.scheduled;
import static roundtable.discussion.Discussions.somebody;
import static roundtable.discussion.Discussions.staff;
import static roundtable.discussion.Discussions.summingUp;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** The time during which moderation kept a discussion from the public does not count (dialogue.md 2.6). */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HiddenClocksTest {
    @Inject
    DiscussionModeration moderation;

    @Inject
    TimeJob time;

    @Inject
    Clock clock;

    private final String leader = somebody();

    /** Hidden for nine days and a half, which are ten; open since so many days. */
    private void hiddenForTenDays(String id, int opened, int closes) {
        change(
                "update discussion set hidden_at = now() - interval '228 hours', opens_on = cast(? as date),"
                        + " closes_on = cast(? as date), opened_at = opened_at - interval '20 days' where id = cast(? as uuid)",
                day(opened),
                day(closes),
                id);
    }

    private void shownAgain(String id) {
        QuarkusTransaction.requiringNew().run(() -> moderation.restore(UUID.fromString(id)));
    }

    private ValidatableResponse read(String id) {
        return staff(leader).get(DISCUSSIONS + id).then().statusCode(200);
    }

    private String day(int fromToday) {
        return LocalDate.now(clock).plusDays(fromToday).toString();
    }

    @Test
    void an_open_one_gets_its_days_back_even_when_it_is_as_long_as_may_be() {
        var id = open(leader);
        hiddenForTenDays(id, -62, -2);
        time.run();
        read(id).body("status", is("open"));
        shownAgain(id);
        time.run();
        read(id).body("status", is("open")).body("closesOn", is(day(8)));
        act(staff(leader), id, "extend", Map.of("closesOn", day(9), "reason", "Ещё"))
                .statusCode(409);
    }

    @Test
    void days_given_back_do_not_take_from_how_long_it_may_be() {
        var id = open(leader);
        hiddenForTenDays(id, -40, 10);
        shownAgain(id);
        read(id).body("closesOn", is(day(20)));
        act(staff(leader), id, "extend", Map.of("closesOn", day(31), "reason", "Ещё"))
                .statusCode(400);
        act(staff(leader), id, "extend", Map.of("closesOn", day(30), "reason", "Ещё"))
                .statusCode(200);
    }

    @Test
    void one_that_should_have_been_opened_meanwhile_opens_now_and_lasts_as_announced() {
        var id = scheduled(leader);
        hiddenForTenDays(id, -6, 4);
        time.run();
        read(id).body("status", is("scheduled"));
        shownAgain(id);
        time.run();
        read(id).body("status", is("open")).body("opensOn", is(day(0))).body("closesOn", is(day(10)));
    }

    @Test
    void nothing_is_closed_without_an_outcome_while_it_is_hidden() {
        var id = summingUp(leader);
        change("update discussion set ended_at = now() - interval '20 days' where id = cast(? as uuid)", id);
        hiddenForTenDays(id, -30, -20);
        time.run();
        read(id).body("status", is("summing_up"));
    }

    @Test
    void a_mask_alone_stops_no_clock() {
        var id = open(leader);
        String closes = read(id).extract().path("closesOn");
        QuarkusTransaction.requiringNew().run(() -> moderation.mask(UUID.fromString(id)));
        shownAgain(id);
        read(id).body("closesOn", is(closes));
    }
}

package roundtable.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static roundtable.initiative.Initiatives.INITIATIVES;
import static roundtable.initiative.Initiatives.act;
import static roundtable.initiative.Initiatives.at;
import static roundtable.initiative.Initiatives.back;
import static roundtable.initiative.Initiatives.member;
import static roundtable.initiative.Initiatives.opened;
import static roundtable.initiative.Initiatives.paper;
import static roundtable.initiative.Initiatives.support;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.community.Communities;
import roundtable.initiative.Initiatives.Sides;
import roundtable.moderation.recount.Recounted;
import roundtable.shared.store.ByHand;

/** Many at once: the database decides. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class InitiativeRacesTest {
    private static final int PEOPLE = 40;
    private static final int CALLS = 160;
    private static final int OFFICERS = 12;

    private Sides sides;

    @Inject
    TermJob job;

    @BeforeEach
    void meet() {
        sides = Sides.fresh();
    }

    @Test
    void a_hundred_and_sixty_supports_by_forty_people_count_forty() throws Exception {
        var id = opened(sides);
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(n -> UUID.randomUUID().toString())
                .toList();
        var codes = atOnce(
                CALLS,
                n -> support(member(people.get(n % PEOPLE)), id).extract().statusCode());
        assertThat(codes).filteredOn(c -> c == 201).hasSize(PEOPLE);
        assertThat(codes).filteredOn(c -> c == 200).hasSize(CALLS - PEOPLE);
        RestAssured.get(INITIATIVES + id).then().body("supporterCount", is(PEOPLE));
        Recounted.assertNoticed("initiative", "supporter_count", id);
        Recounted.assertNoticed("initiative", "backing_count", id);
    }

    @Test
    void an_organization_counts_once_however_many_of_its_people_say_so() throws Exception {
        var id = opened(sides);
        var ngo = Communities.verifiedNgo();
        var codes = atOnce(
                OFFICERS, n -> back(Communities.owner(ngo), id, ngo).extract().statusCode());
        assertThat(codes).filteredOn(c -> c == 201).hasSize(1);
        RestAssured.get(INITIATIVES + id).then().body("backingCount", is(1));
    }

    @Test
    void of_many_who_decide_at_once_one_does() throws Exception {
        var id = at(sides, InitiativeStatus.CONSIDERED);
        var codes = atOnce(OFFICERS, n -> (n % 2 == 0
                        ? act(sides.officer(), id, "adopt", Map.of("act", paper("Решение")))
                        : act(sides.officer(), id, "reject", Map.of("motives", "Нет")))
                .extract()
                .statusCode());
        assertThat(codes).filteredOn(c -> c == 200).hasSize(1);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(OFFICERS - 1);
        RestAssured.get(INITIATIVES + id)
                .then()
                .body(
                        "documents.findAll { it.kind == 'decision' }.size()",
                        is(RestAssured.get(INITIATIVES + id).path("status").equals("adopted") ? 1 : 0));
    }

    @Test
    void an_act_comes_into_force_once_however_many_jobs_run() throws Exception {
        var id = at(sides, InitiativeStatus.ADOPTED);
        ByHand.change(
                "update initiative set registered_at = now() - interval '90 days', act_number = '1', published_on = current_date - 60,"
                        + " effective_from = current_date - 1 where id = cast(? as uuid)",
                id);
        atOnce(OFFICERS, n -> {
            job.run();
            return 0;
        });
        RestAssured.get(INITIATIVES + id).then().body("status", is("in_force"));
        RestAssured.get(INITIATIVES + id + "/steps")
                .then()
                .body("items.findAll { it.action == 'come_into_force' }", hasSize(1));
    }

    private interface Call {
        int code(int number);
    }

    private static List<Integer> atOnce(int calls, Call call) throws Exception {
        var pool = Executors.newFixedThreadPool(16);
        try {
            var codes = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(IntStream.range(0, calls)
                    .<Callable<Integer>>mapToObj(n -> () -> call.code(n))
                    .toList())) {
                codes.add(answer.get());
            }
            return codes;
        } finally {
            pool.shutdownNow();
        }
    }
}

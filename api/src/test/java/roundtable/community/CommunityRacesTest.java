package roundtable.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static roundtable.community.Communities.COMMUNITIES;
import static roundtable.community.Communities.active;
import static roundtable.community.Communities.join;
import static roundtable.community.Communities.owner;
import static roundtable.community.Communities.post;
import static roundtable.community.Communities.request;
import static roundtable.community.Communities.requested;
import static roundtable.community.Communities.statement;
import static roundtable.community.Communities.verifiedNgo;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.community.Communities.Place;
import roundtable.moderation.recount.Recounted;

/** Many at once: the database decides. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CommunityRacesTest {
    private static final int CALLS = 48;

    @Inject
    DataSource database;

    @Inject
    CommunityJob job;

    @Test
    void an_ngo_is_a_member_once_and_the_third_one_makes_a_community_however_many_come_at_once() throws Exception {
        var id = requested(verifiedNgo());
        var ngos = List.of(verifiedNgo(), verifiedNgo(), verifiedNgo(), verifiedNgo());
        var codes = atOnce(n -> join(ngos.get(n % ngos.size()), id).extract().statusCode());
        assertThat(codes).filteredOn(c -> c == 201).hasSize(ngos.size());
        assertThat(codes).filteredOn(c -> c == 409).hasSize(CALLS - ngos.size());
        RestAssured.get(COMMUNITIES + id).then().body("status", is("active")).body("memberCount", is(5));
        Recounted.assertNoticed("community", "member_count", id);
    }

    @Test
    void of_many_requests_for_the_same_place_one_is_made() throws Exception {
        var ngos = List.of(verifiedNgo(), verifiedNgo(), verifiedNgo(), verifiedNgo());
        var free = requested(verifiedNgo());
        var known = RestAssured.get(COMMUNITIES + free).then().extract().jsonPath();
        var place = new Place(known.getString("activityArea.id"), known.getString("territory.id"));
        post(moderator(), free + "/actions/archive", Map.of("reason", "Место для проверки"))
                .statusCode(200);
        var codes =
                atOnce(n -> request(ngos.get(n % ngos.size()), place).extract().statusCode());
        assertThat(codes).filteredOn(c -> c == 201).hasSize(1);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(CALLS - 1);
    }

    @Test
    void each_member_signs_once_and_votes_once() throws Exception {
        var ngos = List.of(verifiedNgo(), verifiedNgo(), verifiedNgo());
        var id = active(ngos.toArray(String[]::new));
        var author = ngos.get(0);
        var statement = post(owner(author), id + "/statements", statement(author))
                .extract()
                .<String>path("id");
        var codes = atOnce(n -> {
            var ngo = ngos.get(n % ngos.size());
            return post(owner(ngo), id + "/statements/" + statement + "/signatures", Map.of("organizationId", ngo))
                    .extract()
                    .statusCode();
        });
        assertThat(codes).filteredOn(c -> c == 201).hasSize(2);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(CALLS - 2);
        RestAssured.get(COMMUNITIES + id + "/statements").then().body("items[0].signatureCount", is(3));

        var called = atOnce(n -> post(owner(author), id + "/elections", Map.of("organizationId", author, "days", 7))
                .extract()
                .statusCode());
        assertThat(called).filteredOn(c -> c == 201).hasSize(1);
        assertThat(called).filteredOn(c -> c == 409).hasSize(CALLS - 1);
        var election = RestAssured.get(COMMUNITIES + id + "/elections")
                .then()
                .extract()
                .<String>path("items[0].id");
        var votes = atOnce(n -> {
            var ngo = ngos.get(n % ngos.size());
            return owner(ngo)
                    .contentType("application/json")
                    .body(Map.of("candidateId", ngos.get(n % 2)))
                    .put(COMMUNITIES + id + "/elections/" + election + "/votes/" + ngo)
                    .statusCode();
        });
        assertThat(votes).containsOnly(200);
        RestAssured.get(COMMUNITIES + id + "/elections").then().body("items[0].voted", is(3));
        change("update community_election set ends_on = current_date - 2 where id = '" + election + "'");
        // Two replicas count at once: the result is counted and told once.
        atOnce(n -> {
            if (n < 4) {
                job.run();
            }
            return 0;
        });
        List<Integer> counted = RestAssured.get(COMMUNITIES + id + "/elections")
                .then()
                .extract()
                .path("items[0].results.votes");
        assertThat(counted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
    }

    private interface Call {
        int code(int number);
    }

    private static List<Integer> atOnce(Call call) throws Exception {
        var pool = Executors.newFixedThreadPool(16);
        try {
            var codes = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(IntStream.range(0, CALLS)
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

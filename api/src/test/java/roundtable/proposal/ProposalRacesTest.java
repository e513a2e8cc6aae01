package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.accepting;
import static roundtable.proposal.Proposals.atOnce;
import static roundtable.proposal.Proposals.body;
import static roundtable.proposal.Proposals.drafted;
import static roundtable.proposal.Proposals.officer;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.post;
import static roundtable.proposal.Proposals.sign;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.support;
import static roundtable.proposal.Proposals.underReview;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** Many at once: the database decides. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProposalRacesTest {
    private static final int PEOPLE = 50;
    private static final int CALLS = 200;
    private static final int OFFICERS = 8;

    @Test
    void two_hundred_supports_by_fifty_people_count_fifty_and_call_the_body_once() throws Exception {
        var id = open(somebody(), body());
        var people = IntStream.range(0, PEOPLE).mapToObj(n -> somebody()).toList();
        var codes = atOnce(IntStream.range(0, CALLS)
                .<Callable<Integer>>mapToObj(
                        n -> () -> support(people.get(n % PEOPLE), id).extract().statusCode())
                .toList());
        assertThat(codes).filteredOn(c -> c == 201).hasSize(PEOPLE);
        assertThat(codes).filteredOn(c -> c == 200).hasSize(CALLS - PEOPLE);
        RestAssured.get(PROPOSALS + id).then().body("supportCount", is(PEOPLE)).body("status", is("under_review"));
        RestAssured.get(PROPOSALS + id + "/steps").then().body("items.findAll { it.action == 'reach' }", hasSize(1));
    }

    @Test
    void of_many_who_answer_at_once_one_writes() throws Exception {
        var body = body();
        var id = underReview(somebody(), body);
        var codes = atOnce(IntStream.range(0, OFFICERS)
                .<Callable<Integer>>mapToObj(n -> () -> post(officer(body), id + "/official-answers", accepting(body))
                        .extract()
                        .statusCode())
                .toList());
        assertThat(codes).filteredOn(c -> c == 201).hasSize(1);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(OFFICERS - 1);
    }

    @Test
    void of_many_who_sign_at_once_one_publishes() throws Exception {
        var body = body();
        var id = underReview(somebody(), body);
        var answer = drafted(officer(body), id, accepting(body));
        var codes = atOnce(IntStream.range(0, OFFICERS)
                .<Callable<Integer>>mapToObj(
                        n -> () -> sign(officer(body), id, answer).extract().statusCode())
                .toList());
        assertThat(codes).filteredOn(c -> c == 200).hasSize(1);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(OFFICERS - 1);
        RestAssured.get(PROPOSALS + id + "/official-answers").then().body("items", hasSize(1));
    }
}

package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static roundtable.organization.people.Folk.organization;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.act;
import static roundtable.proposal.Proposals.answer;
import static roundtable.proposal.Proposals.atOnce;
import static roundtable.proposal.Proposals.invited;
import static roundtable.proposal.Proposals.joined;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.post;
import static roundtable.proposal.Proposals.representative;
import static roundtable.proposal.Proposals.somebody;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** Many at once about who proposes together: the database decides. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CoAuthorRacesTest {
    private static final int MANY = 16;

    private final String me = somebody();

    @Test
    void of_many_invitations_of_one_organization_one_is_made() throws Exception {
        var id = open(me);
        var ngo = organization();
        var codes = atOnce(times(() -> post(member(me), id + "/co-authors", Map.of("organizationId", ngo))
                .extract()
                .statusCode()));
        assertThat(codes).filteredOn(c -> c == 201).hasSize(1);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(MANY - 1);
    }

    @Test
    void of_many_answers_one_counts_and_the_author_stands_there_once() throws Exception {
        var id = open(me);
        var ngo = organization();
        var invitation = invited(member(me), id, Map.of("organizationId", ngo));
        var codes = atOnce(times(() ->
                answer(representative(ngo), id, invitation, "accept").extract().statusCode()));
        assertThat(codes).filteredOn(c -> c == 200).hasSize(1);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(MANY - 1);
        RestAssured.get(PROPOSALS + id).then().body("parties", hasSize(2));
        RestAssured.get(PROPOSALS + id + "/steps").then().body("items.findAll { it.action == 'join' }", hasSize(1));
    }

    @Test
    void of_many_different_organizations_that_accept_at_once_none_is_lost() throws Exception {
        var id = open(me);
        var all = IntStream.range(0, MANY).mapToObj(n -> organization()).toList();
        var calls = all.stream()
                .<Callable<Integer>>map(ngo -> {
                    var invitation = invited(member(me), id, Map.of("organizationId", ngo));
                    return () -> answer(representative(ngo), id, invitation, "accept")
                            .extract()
                            .statusCode();
                })
                .toList();
        assertThat(atOnce(calls)).containsOnly(200);
        RestAssured.get(PROPOSALS + id).then().body("parties", hasSize(MANY + 1));
    }

    /** Either all agree and it is gone, or somebody goes on with it, who may then take it back alone. */
    @Test
    void agreeing_and_going_on_at_once_end_in_one_of_the_two() throws Exception {
        for (var n = 0; n < MANY; n++) {
            var author = somebody();
            var id = open(author);
            var ngo = organization();
            joined(author, id, ngo);
            var why = Map.of("why", "other");
            act(member(author), id, "withdraw", why).statusCode(200);
            List<Callable<Integer>> both = List.of(
                    () -> act(representative(ngo), id, "withdraw", why)
                            .extract()
                            .statusCode(),
                    () -> act(representative(ngo), id, "take_over").extract().statusCode());
            var codes = atOnce(both);
            String status = RestAssured.get(PROPOSALS + id).path("status");
            int parties = RestAssured.get(PROPOSALS + id).path("parties.size()");
            assertThat(List.of(status, parties, codes.get(0), codes.get(1)))
                    .isIn(List.of("withdrawn", 2, 200, 409), List.of("withdrawn", 1, 200, 200));
        }
    }

    private static List<Callable<Integer>> times(Callable<Integer> call) {
        return IntStream.range(0, MANY).mapToObj(n -> call).toList();
    }
}

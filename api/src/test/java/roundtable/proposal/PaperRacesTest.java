package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static roundtable.proposal.Papers.confirm;
import static roundtable.proposal.Papers.end;
import static roundtable.proposal.Papers.enter;
import static roundtable.proposal.Papers.entered;
import static roundtable.proposal.Papers.moderator;
import static roundtable.proposal.Papers.officer;
import static roundtable.proposal.Papers.scan;
import static roundtable.proposal.Papers.sheet;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.atOnce;
import static roundtable.proposal.Proposals.body;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.somebody;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.moderation.recount.Recounted;
import roundtable.organization.people.Folk;
import roundtable.organization.people.Folk.Person;

/** Many at once about sheets of signatures: each counts once, and the count is that of the rows. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PaperRacesTest {
    private static final int MANY = 16;

    @Inject
    Folk folk;

    private Person clerk;
    private String office = "";
    private String id = "";

    @BeforeEach
    void oneThatLooksForSupport() {
        clerk = folk.person();
        office = body();
        id = open(somebody(), office);
    }

    @Test
    void of_many_who_confirm_one_sheet_one_does_and_it_counts_once() throws Exception {
        var sheet = entered(clerk, office, id, 48);
        var codes = atOnce(times(n ->
                () -> confirm(moderator(folk.person()), id, sheet).extract().statusCode()));
        assertThat(codes).filteredOn(c -> c == 200).hasSize(1);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(MANY - 1);
        counts(48);
    }

    @Test
    void of_many_who_enter_one_scan_one_does() throws Exception {
        var file = scan(clerk);
        var codes = atOnce(times(n -> () ->
                enter(officer(clerk, office), id, sheet(48, file)).extract().statusCode()));
        assertThat(codes).filteredOn(c -> c == 201).hasSize(1);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(MANY - 1);
    }

    @Test
    void sheets_confirmed_at_once_are_all_counted() throws Exception {
        var sheets = IntStream.range(0, MANY)
                .mapToObj(n -> entered(clerk, office, id, n + 1))
                .toList();
        var codes = atOnce(times(n -> () ->
                confirm(moderator(folk.person()), id, sheets.get(n)).extract().statusCode()));
        assertThat(codes).containsOnly(200);
        counts(MANY * (MANY + 1) / 2);
    }

    /** Whichever comes first, what is taken back does not count in the end. */
    @Test
    void confirming_and_taking_back_at_once_end_taken_back() throws Exception {
        for (var n = 0; n < MANY; n++) {
            var sheet = entered(clerk, office, id, 48);
            List<Callable<Integer>> both = List.of(
                    () -> confirm(moderator(folk.person()), id, sheet).extract().statusCode(),
                    () -> end(officer(clerk, office), id, sheet, "withdraw")
                            .extract()
                            .statusCode());
            var codes = atOnce(both);
            assertThat(codes.get(0)).isIn(200, 409);
            assertThat(codes.get(1)).isEqualTo(200);
        }
        counts(0);
    }

    private void counts(int signatures) {
        RestAssured.get(PROPOSALS + id).then().body("support.paperSignatures", is(signatures));
        assertThat(Recounted.of(id)).isEmpty();
    }

    private static List<Callable<Integer>> times(IntFunction<Callable<Integer>> call) {
        return IntStream.range(0, MANY).mapToObj(call).toList();
    }
}

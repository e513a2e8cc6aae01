package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.atOnce;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.merge;
import static roundtable.proposal.Proposals.mergeAsked;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.post;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.support;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.app.TestDatabase;
import roundtable.moderation.recount.Recounted;

/** People support, take back and write while two proposals are united: nothing is lost, nobody counts twice. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MergeRacesTest {
    private static final int PEOPLE = 24;
    private static final int MANY = 16;

    @Inject
    SupportRepository supports;

    /** Whoever was told «supported» and has not taken it back stands behind the survivor; nobody else does. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void supports_while_merging_are_all_in_the_union(int seed) throws Exception {
        var me = somebody();
        var other = somebody();
        var random = new Random(seed);
        var child = open(me);
        var survivor = open(other);
        var asked = mergeAsked(child, survivor);
        merge(member(me), child, asked, "agree").statusCode(200);
        var people = IntStream.range(0, PEOPLE).mapToObj(n -> somebody()).toList();
        var supported = ConcurrentHashMap.<String>newKeySet();
        var calls = new ArrayList<Callable<Integer>>();
        for (var person : people) {
            // Every third stands behind both.
            var choice = random.nextInt(3);
            if (choice != 0) {
                calls.add(() -> told(supported, person, child));
            }
            if (choice != 1) {
                calls.add(() -> told(supported, person, survivor));
            }
        }
        Collections.shuffle(calls, random);
        calls.add(
                random.nextInt(calls.size()),
                () -> merge(member(other), survivor, asked, "agree").extract().statusCode());
        var codes = atOnce(calls);
        assertThat(codes).as("seed %d", seed).isSubsetOf(200, 201, 409);
        RestAssured.get(PROPOSALS + child).then().body("status", is("merged"));
        var counted = supports.of(UUID.fromString(survivor)).stream()
                .map(UUID::toString)
                .toList();
        assertThat(counted).as("seed %d", seed).doesNotHaveDuplicates();
        assertThat(new HashSet<>(counted)).as("seed %d", seed).isEqualTo(new HashSet<>(supported));
        RestAssured.get(PROPOSALS + survivor).then().body("supportCount", is(supported.size()));
        assertThat(Recounted.of(child)).isEmpty();
        assertThat(Recounted.of(survivor)).isEmpty();
    }

    /** A wording is either published before, or refused: what was answered with 200 stays readable. */
    @Test
    void wordings_while_merging_are_kept_or_refused() throws Exception {
        for (var round = 0; round < 6; round++) {
            var me = somebody();
            var other = somebody();
            var child = open(me);
            var survivor = open(other);
            var asked = mergeAsked(child, survivor);
            merge(member(me), child, asked, "agree").statusCode(200);
            var codes = atOnce(List.of(
                    () -> MergeTest.edit(me, child, "Новые слова первого")
                            .extract()
                            .statusCode(),
                    () -> MergeTest.edit(other, survivor, "Новые слова второго")
                            .extract()
                            .statusCode(),
                    () -> merge(member(other), survivor, asked, "agree")
                            .extract()
                            .statusCode()));
            assertThat(codes).isSubsetOf(200, 409, 412);
            kept(child, codes.get(0) == 200);
            kept(survivor, codes.get(1) == 200);
        }
    }

    private static void kept(String id, boolean published) {
        RestAssured.get(PROPOSALS + id + "/versions").then().body("items", hasSize(published ? 2 : 1));
        RestAssured.get(PROPOSALS + id).then().body("textVersion", is(published ? 2 : 1));
    }

    @Test
    void of_many_who_agree_last_one_unites_and_of_many_who_ask_one_is_heard() throws Exception {
        var me = somebody();
        var other = somebody();
        var child = open(me);
        var survivor = open(other);
        var asking = atOnce(times(
                () -> post(moderator(), child + "/merges", Map.of("survivorId", survivor, "reason", "Одно и то же"))
                        .extract()
                        .statusCode()));
        assertThat(asking).filteredOn(c -> c == 201).hasSize(1);
        assertThat(asking).filteredOn(c -> c == 409).hasSize(MANY - 1);
        String asked = member(me).get(PROPOSALS + child + "/merges").path("items[0].id");
        merge(member(me), child, asked, "agree").statusCode(200);
        var agreeing = atOnce(times(
                () -> merge(member(other), survivor, asked, "agree").extract().statusCode()));
        assertThat(agreeing).filteredOn(c -> c == 200).hasSize(1);
        assertThat(agreeing).filteredOn(c -> c == 409).hasSize(MANY - 1);
        RestAssured.get(PROPOSALS + survivor).then().body("parties", hasSize(2));
        RestAssured.get(PROPOSALS + survivor + "/steps")
                .then()
                .body("items.findAll { it.action == 'absorb' }", hasSize(1));
    }

    /** Each into the other at the same time: one of the two goes on in the other, never both or in a circle. */
    @Test
    void two_merges_crosswise_end_in_one() throws Exception {
        for (var round = 0; round < 6; round++) {
            // Another one each time: who has published three is trusted, and needs no moderator.
            var me = somebody();
            var a = open(me);
            var b = open(me);
            var there = mergeAsked(a, b);
            var back = mergeAsked(b, a);
            var codes = atOnce(List.of(
                    () -> merge(member(me), a, there, "agree").extract().statusCode(),
                    () -> merge(member(me), b, back, "agree").extract().statusCode()));
            assertThat(codes).containsExactlyInAnyOrder(200, 409);
            var states = List.<String>of(
                    RestAssured.get(PROPOSALS + a).path("status"),
                    RestAssured.get(PROPOSALS + b).path("status"));
            assertThat(states).containsExactlyInAnyOrder("open", "merged");
        }
    }

    /** Whoever takes a support back locks the line of merges as all do, also beside a question that is over. */
    @Test
    void taking_back_beside_a_question_that_is_over_does_not_lock_crosswise() throws Exception {
        for (var round = 0; round < 6; round++) {
            var me = somebody();
            // The survivor is the younger one, which all lock first.
            var first = open(me);
            var second = open(me);
            var there = mergeAsked(first, second);
            var back = mergeAsked(second, first);
            var people = IntStream.range(0, MANY).mapToObj(n -> somebody()).toList();
            people.forEach(person -> support(person, first).statusCode(201));
            merge(member(me), first, there, "agree").statusCode(200);
            var calls = new ArrayList<Callable<Integer>>();
            for (var person : people) {
                calls.add(() -> member(person)
                        .delete(PROPOSALS + first + "/supports/mine")
                        .then()
                        .extract()
                        .statusCode());
                calls.add(
                        () -> merge(member(me), second, back, "agree").extract().statusCode());
            }
            assertThat(atOnce(calls)).isSubsetOf(204, 409);
            RestAssured.get(PROPOSALS + second).then().body("supportCount", is(0));
        }
    }

    private static int told(java.util.Set<String> supported, String person, String proposal) {
        var code = support(person, proposal).extract().statusCode();
        if (code == 201 || code == 200) {
            supported.add(person);
        }
        return code;
    }

    private static List<Callable<Integer>> times(Callable<Integer> call) {
        return IntStream.range(0, MANY).mapToObj(n -> call).toList();
    }
}

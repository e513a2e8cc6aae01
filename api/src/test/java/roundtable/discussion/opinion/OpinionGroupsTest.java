package roundtable.discussion.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.discussion.opinion.OpinionGroups.FEWEST_PEOPLE;
import static roundtable.discussion.opinion.OpinionGroups.FEWEST_VOTES;
import static roundtable.discussion.opinion.OpinionGroups.SMALLEST;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups of opinion: what is found in votes that were drawn with known camps, whatever the seed. */
class OpinionGroupsTest {
    private static final int STATEMENTS = 20;
    /** Everybody agrees on the last two. */
    private static final int COMMON = 2;

    private static UUID statement(int n) {
        return new UUID(0, n);
    }

    /** A person of a camp: so many votes of twenty, a tenth of them against the camp's own opinion. */
    private static Map<UUID, Vote> person(Random random, int camp, int camps) {
        var numbers = new ArrayList<>(IntStream.range(0, STATEMENTS).boxed().toList());
        Collections.shuffle(numbers, random);
        var votes = new HashMap<UUID, Vote>();
        for (var n : numbers.subList(0, FEWEST_VOTES + random.nextInt(STATEMENTS - FEWEST_VOTES))) {
            var own = n >= STATEMENTS - COMMON || n % camps == camp;
            var turned = random.nextInt(10) == 0;
            votes.put(statement(n), own ^ turned ? Vote.AGREE : Vote.DISAGREE);
        }
        return votes;
    }

    private static List<Map<UUID, Vote>> people(Random random, int... sizes) {
        var people = new ArrayList<Map<UUID, Vote>>();
        for (var camp = 0; camp < sizes.length; camp++) {
            for (var n = 0; n < sizes[camp]; n++) {
                people.add(person(random, camp, sizes.length));
            }
        }
        return people;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void two_camps_are_found_with_what_parts_and_what_unites_them(long seed) {
        var found = OpinionGroups.find(people(new Random(seed), 40, 25)).orElseThrow();
        assertThat(found.groups()).hasSize(2);
        assertThat(found.groups().get(0).size()).isBetween(37, 43);
        assertThat(found.bridging()).containsExactlyInAnyOrder(statement(STATEMENTS - 2), statement(STATEMENTS - 1));
        for (var camp = 0; camp < 2; camp++) {
            var parity = camp;
            assertThat(found.groups().get(camp).traits()).isNotEmpty().allSatisfy(trait -> {
                var own = trait.statement().getLeastSignificantBits() % 2 == parity;
                assertThat(trait.vote()).isEqualTo(own ? Vote.AGREE : Vote.DISAGREE);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void the_order_of_people_changes_nothing(long seed) {
        var random = new Random(seed);
        var people = new ArrayList<>(people(random, 10 + random.nextInt(30), 10 + random.nextInt(30), 15));
        var found = OpinionGroups.find(people);
        for (var time = 0; time < 3; time++) {
            Collections.shuffle(people, random);
            assertThat(OpinionGroups.find(people)).isEqualTo(found);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void every_person_is_in_one_group_and_every_vote_in_one_tally(long seed) {
        var people = people(new Random(seed), 20, 20, 20);
        var found = OpinionGroups.find(people).orElseThrow();
        assertThat(found.groups().stream().mapToInt(Opinions.Group::size).sum()).isEqualTo(people.size());
        assertThat(found.groups()).allSatisfy(g -> assertThat(g.size()).isGreaterThanOrEqualTo(SMALLEST));
        assertThat(found.groups().size()).isBetween(1, 5);
        var counted = found.groups().stream()
                .flatMap(g -> g.tallies().stream())
                .mapToInt(c -> c.tally().votes())
                .sum();
        assertThat(counted).isEqualTo(people.stream().mapToInt(Map::size).sum());
    }

    @Test
    void a_few_who_differ_are_no_group() {
        var found = OpinionGroups.find(people(new Random(1), 40, SMALLEST - 1)).orElseThrow();
        assertThat(found.groups()).allSatisfy(g -> assertThat(g.size()).isGreaterThanOrEqualTo(SMALLEST));
    }

    @Test
    void who_all_say_the_same_are_one_group_that_nothing_parts() {
        Map<UUID, Vote> same = new HashMap<>();
        IntStream.range(0, FEWEST_VOTES).forEach(n -> same.put(statement(n), Vote.AGREE));
        var found = OpinionGroups.find(Collections.nCopies(FEWEST_PEOPLE, same)).orElseThrow();
        assertThat(found.groups()).hasSize(1);
        assertThat(found.groups().get(0).traits()).isEmpty();
        assertThat(found.bridging()).hasSize(FEWEST_VOTES);
    }

    @Test
    void below_the_threshold_nothing_is_said() {
        var random = new Random(1);
        assertThat(OpinionGroups.find(List.of())).isEmpty();
        assertThat(OpinionGroups.find(people(random, FEWEST_PEOPLE - 1))).isEmpty();
        var short1 = new ArrayList<>(people(random, FEWEST_PEOPLE - 1));
        var few = new HashMap<UUID, Vote>();
        IntStream.range(0, FEWEST_VOTES - 1).forEach(n -> few.put(statement(n), Vote.PASS));
        short1.add(few);
        assertThat(OpinionGroups.counted(short1)).isEqualTo(FEWEST_PEOPLE - 1);
        assertThat(OpinionGroups.find(short1)).isEmpty();
    }
}

package roundtable.discussion.opinion;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.discussion.opinion.Opinions.Count;
import roundtable.discussion.opinion.Opinions.Group;
import roundtable.discussion.opinion.Opinions.Trait;

/**
 * Finds groups of people who vote alike, by the method of Polis: principal components of the matrix of votes, k-means in
 * their plane, the number of groups by the silhouette (Small, Bjorkegren, Erkkilä, Shaw, Megill, «Polis: Scaling
 * deliberation by mapping high dimensional opinion spaces», Recerca 26(2), 2021). A vote that was not cast counts as the
 * mean of its statement; whoever voted on few statements is moved away from the middle in proportion.
 *
 * <p>Nothing depends on the order of the people, or on chance: the same votes give the same groups. No group is smaller
 * than {@link #SMALLEST}, so that its numbers do not tell how one person voted.
 */
public final class OpinionGroups {
    /** With fewer people there are no groups. */
    public static final int FEWEST_PEOPLE = 30;
    /** Who has cast fewer votes is not counted. */
    public static final int FEWEST_VOTES = 7;
    /** No group has fewer people. */
    public static final int SMALLEST = 5;

    private static final int MOST_GROUPS = 5;
    /** Below it the parting is no structure at all (Kaufman and Rousseeuw 1990). */
    private static final double PARTED = 0.25;
    /** So many of a group say the same when the group says it. */
    private static final double MOST = 0.6;

    /** So many times more often than the others a group says what is its own. */
    private static final double CLEARER = 1.25;

    private static final int FEWEST_OF_GROUP = 3;
    private static final int TRAITS = 5;
    private static final int BRIDGES = 10;

    private final List<UUID> statements;
    private final List<@Nullable Vote[]> people;

    private OpinionGroups(List<UUID> statements, List<@Nullable Vote[]> people) {
        this.statements = statements;
        this.people = people;
    }

    /** How many people have voted often enough. */
    public static int counted(Collection<Map<UUID, Vote>> people) {
        return (int) people.stream().filter(v -> v.size() >= FEWEST_VOTES).count();
    }

    /** The groups; empty when too few people have voted often enough. */
    public static Optional<Opinions> find(Collection<Map<UUID, Vote>> votes) {
        var counted = votes.stream().filter(v -> v.size() >= FEWEST_VOTES).toList();
        if (counted.size() < FEWEST_PEOPLE) {
            return Optional.empty();
        }
        var statements = counted.stream()
                .flatMap(v -> v.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        var rows = counted.stream()
                .map(v -> statements.stream().map(v::get).toArray(Vote[]::new))
                .sorted(OpinionGroups::compare)
                .toList();
        return Optional.of(new OpinionGroups(statements, rows).opinions());
    }

    /** An order of people that knows only their votes. */
    private static int compare(@Nullable Vote[] one, @Nullable Vote[] other) {
        return Arrays.compare(one, other, Comparator.nullsFirst(Comparator.<Vote>naturalOrder()));
    }

    private Opinions opinions() {
        var points = points();
        var of = IntStream.rangeClosed(2, MOST_GROUPS)
                .mapToObj(k -> Clusters.of(points, k))
                .filter(c -> Arrays.stream(c.sizes()).min().orElse(0) >= SMALLEST)
                .filter(c -> c.silhouette() >= PARTED)
                .max(comparingDouble(Clusters::silhouette))
                .map(Clusters::of)
                .orElseGet(() -> new int[people.size()]);
        var tallies = tallies(of);
        var sizes = IntStream.range(0, tallies.size())
                .mapToLong(g -> Arrays.stream(of).filter(o -> o == g).count())
                .toArray();
        // Of equal groups the one whose first person comes first: also this order knows only votes.
        var order = IntStream.range(0, tallies.size())
                .boxed()
                .sorted(comparing((Integer g) -> -sizes[g]).thenComparing(g -> IntStream.range(0, of.length)
                        .filter(p -> of[p] == g)
                        .findFirst()
                        .orElseThrow()))
                .toList();
        var groups = order.stream()
                .map(g -> new Group((int) sizes[g], counts(tallies.get(g)), traits(tallies, g)))
                .toList();
        return new Opinions(groups, bridging(tallies));
    }

    /** Where each person stands. */
    private double[][] points() {
        var rows = new double[people.size()][statements.size()];
        for (var s = 0; s < statements.size(); s++) {
            var column = s;
            var mean = people.stream()
                    .flatMap(p -> Stream.ofNullable(p[column]))
                    .mapToInt(v -> v.value)
                    .average()
                    .orElse(0);
            for (var p = 0; p < rows.length; p++) {
                var vote = people.get(p)[s];
                rows[p][s] = vote == null ? 0 : vote.value - mean;
            }
        }
        var points = Plane.project(rows);
        for (var p = 0; p < points.length; p++) {
            var cast = Arrays.stream(people.get(p)).filter(v -> v != null).count();
            var further = Math.sqrt((double) statements.size() / cast);
            points[p] = Arrays.stream(points[p]).map(x -> x * further).toArray();
        }
        return points;
    }

    /** By group and statement. */
    private List<Tally[]> tallies(int[] of) {
        var tallies = new ArrayList<Tally[]>();
        for (var g = 0; g <= Arrays.stream(of).max().orElse(0); g++) {
            var own = new Tally[statements.size()];
            Arrays.fill(own, Tally.NONE);
            tallies.add(own);
        }
        for (var p = 0; p < of.length; p++) {
            var own = tallies.get(of[p]);
            for (var s = 0; s < own.length; s++) {
                var vote = people.get(p)[s];
                if (vote != null) {
                    own[s] = own[s].and(vote);
                }
            }
        }
        return tallies;
    }

    private List<Count> counts(Tally[] own) {
        return IntStream.range(0, own.length)
                .mapToObj(s -> new Count(statements.get(s), own[s]))
                .toList();
    }

    /** What most of the group say, by how much more often than the others say it. */
    private List<Trait> traits(List<Tally[]> tallies, int group) {
        if (tallies.size() == 1) {
            return List.of();
        }
        record Found(int statement, Vote vote, double times) {}
        return IntStream.range(0, statements.size())
                .boxed()
                .flatMap(s -> Stream.of(Vote.AGREE, Vote.DISAGREE).flatMap(vote -> {
                    var own = tallies.get(group)[s];
                    var others = IntStream.range(0, tallies.size())
                            .filter(g -> g != group)
                            .mapToObj(g -> tallies.get(g)[s])
                            .reduce(Tally.NONE, Tally::and);
                    var times = own.share(vote) / others.share(vote);
                    return own.votes() >= FEWEST_OF_GROUP && own.share(vote) >= MOST && times >= CLEARER
                            ? Stream.of(new Found(s, vote, times * own.share(vote)))
                            : Stream.empty();
                }))
                .sorted(comparingDouble((Found f) -> -f.times()).thenComparing(comparingInt(Found::statement)))
                .limit(TRAITS)
                .map(f -> new Trait(statements.get(f.statement()), f.vote()))
                .toList();
    }

    /** On what every group agrees, by the chance that one person of each would («group informed consensus»). */
    private List<UUID> bridging(List<Tally[]> tallies) {
        return IntStream.range(0, statements.size())
                .filter(s -> tallies.stream()
                        .allMatch(g -> g[s].votes() >= FEWEST_OF_GROUP && g[s].share(Vote.AGREE) >= MOST))
                .boxed()
                .sorted(comparingDouble((Integer s) -> -tallies.stream()
                                .mapToDouble(g -> g[s].share(Vote.AGREE))
                                .reduce(1, (one, other) -> one * other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(BRIDGES)
                .map(statements::get)
                .toList();
    }
}

package roundtable.discussion.opinion;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Points in k clusters, by k-means with k-means++ starts (Arthur and Vassilvitskii 2007): the best of several starts with
 * a fixed seed, so that the same points in the same order give the same clusters.
 */
final class Clusters {
    private static final int STARTS = 20;
    private static final int ROUNDS = 100;
    private static final long SEED = 20_210_502;

    private final double[][] points;
    private final double[][] centres;
    private final int[] of;

    private Clusters(double[][] points, double[][] centres, int[] of) {
        this.points = points;
        this.centres = centres;
        this.of = of;
    }

    static Clusters of(double[][] points, int k) {
        var random = new Random(SEED + k);
        Clusters best = null;
        for (var start = 0; start < STARTS; start++) {
            var found = settle(points, start(points, k, random));
            if (best == null || found.spread() < best.spread()) {
                best = found;
            }
        }
        return Objects.requireNonNull(best);
    }

    /** Centres far from each other: each next one is drawn by its squared distance from those before. */
    private static double[][] start(double[][] points, int k, Random random) {
        var centres = new double[k][];
        centres[0] = points[random.nextInt(points.length)].clone();
        for (var n = 1; n < k; n++) {
            var chosen = Arrays.copyOf(centres, n);
            var weights = Arrays.stream(points)
                    .mapToDouble(p -> distance(p, chosen[nearest(p, chosen)]))
                    .toArray();
            var left = random.nextDouble() * Arrays.stream(weights).sum();
            var at = 0;
            while (at < points.length - 1 && left >= weights[at]) {
                left -= weights[at++];
            }
            centres[n] = points[at].clone();
        }
        return centres;
    }

    private static Clusters settle(double[][] points, double[][] centres) {
        var of = new int[points.length];
        for (var round = 0; round < ROUNDS; round++) {
            var moved = round == 0;
            for (var p = 0; p < points.length; p++) {
                var nearest = nearest(points[p], centres);
                moved |= of[p] != nearest;
                of[p] = nearest;
            }
            if (!moved) {
                break;
            }
            for (var c = 0; c < centres.length; c++) {
                var cluster = c;
                var inside = IntStream.range(0, points.length)
                        .filter(p -> of[p] == cluster)
                        .mapToObj(p -> points[p])
                        .toArray(double[][]::new);
                if (inside.length > 0) {
                    for (var axis = 0; axis < centres[c].length; axis++) {
                        var along = axis;
                        centres[c][axis] = Arrays.stream(inside)
                                .mapToDouble(p -> p[along])
                                .average()
                                .orElseThrow();
                    }
                }
            }
        }
        return new Clusters(points, centres, of);
    }

    /** The number of each point's cluster. */
    int[] of() {
        return of.clone();
    }

    /** How many points each cluster has. */
    int[] sizes() {
        var sizes = new int[centres.length];
        for (var cluster : of) {
            sizes[cluster]++;
        }
        return sizes;
    }

    /**
     * The simplified silhouette: -1 to 1, the nearer to 1 the better parted. Distances are to the centres and not
     * between all pairs (Hruschka, de Castro and Campello 2004), so that it costs points × clusters.
     */
    double silhouette() {
        var sum = 0.0;
        for (var p = 0; p < points.length; p++) {
            var own = Math.sqrt(distance(points[p], centres[of[p]]));
            var other = Double.MAX_VALUE;
            for (var c = 0; c < centres.length; c++) {
                if (c != of[p]) {
                    other = Math.min(other, Math.sqrt(distance(points[p], centres[c])));
                }
            }
            var greater = Math.max(own, other);
            sum += greater == 0 ? 0 : (other - own) / greater;
        }
        return sum / points.length;
    }

    /** Sum of the squared distances from the centres. */
    private double spread() {
        var sum = 0.0;
        for (var p = 0; p < points.length; p++) {
            sum += distance(points[p], centres[of[p]]);
        }
        return sum;
    }

    private static int nearest(double[] point, double[][] centres) {
        var nearest = 0;
        for (var c = 1; c < centres.length; c++) {
            if (distance(point, centres[c]) < distance(point, centres[nearest])) {
                nearest = c;
            }
        }
        return nearest;
    }

    /** Squared. */
    private static double distance(double[] one, double[] other) {
        var sum = 0.0;
        for (var n = 0; n < one.length; n++) {
            sum += (one[n] - other[n]) * (one[n] - other[n]);
        }
        return sum;
    }
}

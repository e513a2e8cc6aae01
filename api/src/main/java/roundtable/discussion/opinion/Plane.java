package roundtable.discussion.opinion;

import java.util.Arrays;
import java.util.Random;

/**
 * The plane in which rows differ most: their first two principal components, by power iteration with deflation. The same
 * rows in the same order give the same points.
 */
final class Plane {
    private static final int AXES = 2;
    private static final int ROUNDS = 500;
    private static final double STILL = 1e-12;
    private static final long SEED = 20_210_501;

    private Plane() {}

    /**
     * Where each row stands in the plane.
     *
     * @param rows of equal length, their columns' means are zero; they are not changed
     */
    static double[][] project(double[][] rows) {
        var left = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
        var points = new double[rows.length][AXES];
        for (var axis = 0; axis < AXES; axis++) {
            var direction = strongest(left);
            for (var row = 0; row < rows.length; row++) {
                var along = dot(left[row], direction);
                points[row][axis] = along;
                for (var column = 0; column < direction.length; column++) {
                    left[row][column] -= along * direction[column];
                }
            }
        }
        return points;
    }

    /** The direction of the greatest variance, of length one; zeros where the rows do not differ. */
    private static double[] strongest(double[][] rows) {
        var random = new Random(SEED);
        var direction = new double[rows[0].length];
        Arrays.setAll(direction, n -> random.nextGaussian());
        normalize(direction);
        for (var round = 0; round < ROUNDS; round++) {
            var next = new double[direction.length];
            for (var row : rows) {
                var along = dot(row, direction);
                for (var column = 0; column < next.length; column++) {
                    next[column] += along * row[column];
                }
            }
            if (!normalize(next)) {
                return new double[direction.length];
            }
            var settled = 1 - Math.abs(dot(next, direction)) < STILL;
            direction = next;
            if (settled) {
                break;
            }
        }
        return direction;
    }

    /** To length one; false for nothing. */
    private static boolean normalize(double[] vector) {
        var length = Math.sqrt(dot(vector, vector));
        if (length < STILL) {
            return false;
        }
        for (var n = 0; n < vector.length; n++) {
            vector[n] /= length;
        }
        return true;
    }

    private static double dot(double[] one, double[] other) {
        var sum = 0.0;
        for (var n = 0; n < one.length; n++) {
            sum += one[n] * other[n];
        }
        return sum;
    }
}

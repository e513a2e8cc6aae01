package roundtable.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import roundtable.shared.geo.Box;
import roundtable.shared.geo.Grid;

/**
 * Places as one number, {@code organization.spot}: the bits of longitude and latitude in turn, so that the places of a
 * cell of any size are one range of an index. A box is covered by a few such cells.
 */
final class Spots {
    /** So many cells a box is wide and high at most. */
    private static final int MOST_CELLS = 4;

    private Spots() {}

    /** First and last spot. */
    record Range(long from, long to) {}

    /** The ranges of the cells that the box touches, from the south-west; 32 at most. */
    static List<Range> ranges(Box box) {
        var cells = new ArrayList<Range>();
        for (var part : box.parts()) {
            var level = Grid.FINEST;
            while (Grid.x(part.east(), level) - Grid.x(part.west(), level) >= MOST_CELLS
                    || Grid.y(part.north(), level) - Grid.y(part.south(), level) >= MOST_CELLS) {
                level--;
            }
            var bits = 2 * (Grid.FINEST - level);
            for (var x = Grid.x(part.west(), level); x <= Grid.x(part.east(), level); x++) {
                for (var y = Grid.y(part.south(), level); y <= Grid.y(part.north(), level); y++) {
                    var from = (spread(x) << 1 | spread(y)) << bits;
                    cells.add(new Range(from, from + (1L << bits) - 1));
                }
            }
        }
        return joined(cells);
    }

    private static List<Range> joined(List<Range> cells) {
        cells.sort(Comparator.comparingLong(Range::from));
        var joined = new ArrayList<Range>();
        for (var cell : cells) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && cell.from() <= last.to() + 1) {
                joined.set(joined.size() - 1, new Range(last.from(), Math.max(last.to(), cell.to())));
            } else {
                joined.add(cell);
            }
        }
        return joined;
    }

    /** Bit n becomes bit 2n, as {@code organization_spread_bits} does it. */
    private static long spread(int number) {
        var n = (long) number;
        n = (n | (n << 16)) & 0x0000FFFF0000FFFFL;
        n = (n | (n << 8)) & 0x00FF00FF00FF00FFL;
        n = (n | (n << 4)) & 0x0F0F0F0F0F0F0F0FL;
        n = (n | (n << 2)) & 0x3333333333333333L;
        return (n | (n << 1)) & 0x5555555555555555L;
    }
}

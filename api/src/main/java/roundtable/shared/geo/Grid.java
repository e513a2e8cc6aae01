package roundtable.shared.geo;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells that near places are joined in: at level n the Earth is 2ⁿ cells wide and half as many high, counted from the
 * south-west. The grid does not move with the box, so that points do not jump when a map is dragged.
 *
 * @param level of the cells that are shown
 * @param kept level of the kept cells that they are made of, never coarser
 */
public record Grid(int level, int kept) {
    /** So many cells an answer has at most. */
    public static final int MOST_CELLS = 500;
    /** The finest level: a cell is two metres wide. */
    public static final int FINEST = 24;
    /** The finest level of kept cells. */
    public static final int FINEST_KEPT = 16;

    /** A tile has 256 pixels; a cell gets a quarter of it each way. */
    private static final int LEVELS_IN_TILE = 2;

    /** The finest cells for that zoom of which no more than {@value #MOST_CELLS} fit into the box. */
    public static Grid of(Box box, int zoom) {
        var level = Math.min(zoom + LEVELS_IN_TILE, FINEST);
        while (level > LEVELS_IN_TILE && cells(box, level) > MOST_CELLS) {
            level--;
        }
        return new Grid(level, level + level % 2);
    }

    /** How many cells of that level the box touches. */
    public static long cells(Box box, int level) {
        var number = 0L;
        for (var part : box.parts()) {
            number += (x(part.east(), level) - x(part.west(), level) + 1L)
                    * (y(part.north(), level) - y(part.south(), level) + 1L);
        }
        return number;
    }

    /** Columns of kept cells that the box touches, each once. */
    public Integer[] columns(Box box) {
        List<Integer> columns = new ArrayList<>();
        for (var part : box.parts()) {
            for (var x = x(part.west(), level) << shift(); x >> shift() <= x(part.east(), level); x++) {
                columns.add(x);
            }
        }
        return columns.stream().distinct().toArray(Integer[]::new);
    }

    /** The southernmost row of kept cells. */
    public int firstRow(Box box) {
        return y(box.south(), level) << shift();
    }

    /** The northernmost row of kept cells. */
    public int lastRow(Box box) {
        return ((y(box.north(), level) + 1) << shift()) - 1;
    }

    /** So many steps are between the kept cells and those shown. */
    public int shift() {
        return kept - level;
    }

    /** The column of that longitude. */
    public static int x(double lon, int level) {
        return (int) Math.min(Math.floor((lon + 180) / 360 * (1 << level)), (1 << level) - 1);
    }

    /** The row of that latitude. */
    public static int y(double lat, int level) {
        return (int) Math.floor((lat + 90) / 360 * (1 << level));
    }
}

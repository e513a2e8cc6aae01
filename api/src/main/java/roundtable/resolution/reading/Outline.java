package roundtable.resolution.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Blocks → a tree: what stands deeper in a list hangs below its parent. Depth is told by numbers (1.2 below 1), by
 * indentation and by a change of marks, in that order of trust.
 */
final class Outline {

    /** A block with what hangs below it. */
    static final class Node {
        private final Block block;
        private final List<Node> children = new ArrayList<>();

        Node(Block block) {
            this.block = block;
        }

        Block block() {
            return block;
        }

        List<Node> children() {
            return children;
        }

        List<Node> items() {
            return children.stream().filter(c -> c.block.is(Block.Kind.ITEM)).toList();
        }

        /** The details of this block and of everything below it: a detail always speaks of the recommendation. */
        List<Block> details() {
            var found = new ArrayList<Block>();
            for (Node child : children) {
                if (child.block.is(Block.Kind.DETAIL)) {
                    found.add(child.block);
                } else {
                    found.addAll(child.details());
                }
            }
            return found;
        }
    }

    private final List<Node> roots = new ArrayList<>();
    private final Deque<Node> open = new ArrayDeque<>();

    private Outline() {}

    static List<Node> of(List<Block> blocks) {
        var outline = new Outline();
        blocks.forEach(outline::add);
        return List.copyOf(outline.roots);
    }

    private void add(Block block) {
        var node = new Node(block);
        Marker marker = block.marker();
        if (block.is(Block.Kind.DETAIL)) {
            hang(node);
        } else if (block.is(Block.Kind.ITEM) && marker != null) {
            closeUpTo(block, marker);
            hang(node);
            open.push(node);
        } else {
            open.clear();
            roots.add(node);
        }
    }

    private void hang(Node node) {
        Node parent = open.peek();
        if (parent == null) {
            roots.add(node);
        } else {
            parent.children.add(node);
        }
    }

    /** Closes the open items until the one on top is the parent of the new item. */
    private void closeUpTo(Block item, Marker marker) {
        if (marker.isPath()) {
            Node parent =
                    open.stream().filter(n -> isBelow(marker, n)).findFirst().orElse(null);
            if (parent != null) {
                while (open.peek() != parent) {
                    open.pop();
                }
                return;
            }
        }
        Node sibling = sibling(item, marker);
        if (sibling != null) {
            while (open.peek() != sibling) {
                open.pop();
            }
            open.pop();
            return;
        }
        while (!open.isEmpty() && !isParent(open.getFirst().block, item, marker)) {
            open.pop();
        }
    }

    /** The open item the new one stands beside; null when it opens a list of its own. */
    private @Nullable Node sibling(Block item, Marker marker) {
        Node nearest = null;
        for (Node node : open) {
            Marker other = node.block.marker();
            if (other == null || !other.key().equals(marker.key())) {
                continue;
            }
            if (goesBelow(node.block, item)) {
                break;
            }
            boolean sameIndent = Math.abs(node.block.indent() - item.indent()) <= 1;
            boolean sameCase = node.block.startsLowercase() == item.startsLowercase();
            if (nearest == null || (sameIndent && sameCase && !fits(nearest.block, item))) {
                nearest = node;
            }
        }
        return nearest;
    }

    private static boolean fits(Block block, Block item) {
        return Math.abs(block.indent() - item.indent()) <= 1 && block.startsLowercase() == item.startsLowercase();
    }

    /** With the same mark only a clear step to the right, or a colon and a small letter after it, means a level below. */
    private static boolean goesBelow(Block above, Block item) {
        boolean right = item.indent() >= above.indent() + 2 || (item.indent() > above.indent() && above.opens());
        boolean smaller = above.opens() && item.startsLowercase() && !above.startsLowercase();
        return right || (smaller && item.indent() >= above.indent());
    }

    private static boolean isParent(Block above, Block item, Marker marker) {
        Marker other = above.marker();
        if (item.indent() + 1 < above.indent()) {
            return false;
        }
        boolean finer = other != null && !other.isBullet() && (marker.isBullet() || isFiner(other, marker));
        return item.indent() > above.indent() || above.opens() || finer;
    }

    /** Letters stand below numbers, Arabic numbers below Roman ones. */
    private static boolean isFiner(Marker above, Marker below) {
        return rank(below) > rank(above);
    }

    private static int rank(Marker marker) {
        return switch (marker.style()) {
            case ROMAN -> Character.isUpperCase(marker.printed().codePointAt(0)) ? 0 : 3;
            case DECIMAL -> 1;
            case LETTER -> 2;
            case BULLET -> 4;
        };
    }

    private static boolean isBelow(Marker marker, Node node) {
        Marker other = node.block.marker();
        return other != null && marker.isBelow(other);
    }
}

package roundtable.shared.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most {@code limit} of them
 * @param nextCursor send it as {@code cursor} for the next page; null on the last
 * @param total how many there are under the same filters; null where counting was not asked for
 */
public record Page<T>(List<T> items, @Nullable String nextCursor, @Nullable Long total) implements Paged {

    /** A list short enough to be always whole. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, (long) items.size());
    }
}

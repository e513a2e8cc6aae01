package roundtable.shared.store;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of an ordered list, read by keyset.
 *
 * @param items in order
 * @param next key of the last item when more follow, else null
 * @param total count of the whole list, or null when not counted
 */
public record Slice<T>(List<T> items, @Nullable Key next, @Nullable Long total) {

    /** Cuts what was read with {@code limit + 1}: the extra row only tells that there is more. */
    public static <T> Slice<T> of(List<T> read, int limit, Function<T, Key> key) {
        if (read.size() <= limit) {
            return new Slice<>(read, null, null);
        }
        var items = List.copyOf(read.subList(0, limit));
        return new Slice<>(items, key.apply(items.get(limit - 1)), null);
    }

    /** Reads a whole list, portion after portion, and hands each over before the next is read. */
    public static <T> void walk(Reading<T> list, Consumer<List<T>> portion) {
        Key after = null;
        do {
            var slice = list.after(after);
            portion.accept(slice.items());
            after = slice.next();
        } while (after != null);
    }

    /** The same with its total. */
    public Slice<T> withTotal(@Nullable Long counted) {
        return new Slice<>(items, next, counted);
    }

    /** The same with items turned into another form. */
    public <R> Slice<R> map(Function<T, R> form) {
        return new Slice<>(items.stream().map(form).toList(), next, total);
    }

    /** How a list is read on. */
    public interface Reading<T> {
        /** What follows after that key; from the beginning for null. */
        Slice<T> after(@Nullable Key key);
    }
}

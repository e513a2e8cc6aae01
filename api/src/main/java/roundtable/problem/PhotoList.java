package roundtable.problem;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a problem as the database gathers them.
 *
 * @param all in their order; null when there is none
 */
record PhotoList(@Nullable List<PhotoInput> all) {
    List<PhotoInput> shown() {
        return Objects.requireNonNullElse(all, List.of());
    }
}

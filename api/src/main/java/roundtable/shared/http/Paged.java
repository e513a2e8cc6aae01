package roundtable.shared.http;

import org.jspecify.annotations.Nullable;

/** A page of a list, whatever else it carries beside the items. */
public interface Paged {
    /** Where the next page begins; null on the last page. */
    @Nullable
    String nextCursor();
}

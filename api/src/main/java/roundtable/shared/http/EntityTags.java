package roundtable.shared.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What readers say of the versions that they have. */
public final class EntityTags {
    private EntityTags() {}

    /**
     * Whether the reader has it already: weak comparison, as RFC 9110 (13.1.2) asks for {@code If-None-Match}.
     *
     * @param tag of what would be sent, with its quotes
     */
    public static boolean has(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && (ifNoneMatch.equals(tag)
                        || Arrays.stream(ifNoneMatch.split(","))
                                .map(String::trim)
                                .anyMatch(t -> t.equals("*") || t.equals(tag) || t.equals("W/" + tag)));
    }
}

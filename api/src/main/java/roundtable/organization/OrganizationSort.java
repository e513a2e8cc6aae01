package roundtable.organization;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/** Orders of the list; each ends with the id, so that every row has one place. */
enum OrganizationSort {
    SHORT_NAME("shortName"),
    NEWEST("-createdAt"),
    OLDEST("createdAt"),
    /** Best match first; only with words to match. */
    RELEVANCE("relevance");

    private final String name;

    OrganizationSort(String name) {
        this.name = name;
    }

    /** The order that the request asks for: with words the best match first, else by name. */
    static OrganizationSort of(@Nullable String name, boolean withWords) {
        if (name == null) {
            return withWords ? RELEVANCE : SHORT_NAME;
        }
        return Arrays.stream(values())
                .filter(s -> s.name.equals(name) && (s != RELEVANCE || withWords))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        Violation.In.QUERY,
                        "sort",
                        "unknown-value",
                        Message.of("shared.fault.sort", names(withWords))));
    }

    private static String names(boolean withWords) {
        return Arrays.stream(values())
                .filter(s -> s != RELEVANCE || withWords)
                .map(s -> s.name)
                .collect(Collectors.joining(", "));
    }
}

package roundtable.shared.spi;

import java.util.Set;
import java.util.UUID;

/**
 * What one click in a letter ends (RFC 8058) where that is narrower than all letters of a kind: the following of one
 * thing, one saved search.
 */
public interface EndedByLetter {
    /** Kinds of notices whose letters end only what they are about. */
    Set<String> kinds();

    /** Ends it; may be called again. */
    void end(UUID recipient, Subject subject);
}

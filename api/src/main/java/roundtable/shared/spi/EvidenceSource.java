package roundtable.shared.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A kind of things on the platform that can prove that a recommendation is carried out. The predicate lives in the
 * feature's code and is run again when the thing changes: evidence that no longer holds breaks.
 */
public interface EvidenceSource {
    /** The kind's name in the contract, for example {@code organization}. */
    String type();

    /** Names of the predicates that can be asked, for example {@code published}. */
    List<String> predicates();

    /** Whether the predicate holds for the thing now; empty when there is no such thing. */
    Optional<Boolean> holds(String predicate, UUID id);

    /**
     * How the things are shown beside the recommendation, all of a page at once; absent is what the public may not see.
     */
    Map<UUID, Shown> show(Set<UUID> ids, String language);

    /** Title and page of the thing. */
    record Shown(String title, String path) {}
}

package roundtable.shared.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of things on the platform that can prove that a recommendation is carried out. The predicate lives in the
 * feature's code and is run again when the thing changes: evidence that no longer holds breaks.
 */
public interface EvidenceSource {
    /** The kind's name in the contract, for example {@code organization}. */
    String type();

    /** Names of the predicates that can be asked, for example {@code published}; none of what indicators only show. */
    default List<String> predicates() {
        return List.of();
    }

    /** Whether the predicate holds for the thing now; empty when there is no such thing. */
    default Optional<Boolean> holds(String predicate, UUID id) {
        return Optional.empty();
    }

    /**
     * How the things are shown beside the recommendation, all of a page at once; absent is what the public may not see.
     */
    Map<UUID, Shown> show(Set<UUID> ids, String language);

    /** Whose thing it is: they may offer it as evidence themselves. */
    default Behind behind(UUID id) {
        return Behind.NOBODY;
    }

    /** People who made a thing, and organizations in whose name it was made. */
    record Behind(Set<UUID> people, Set<UUID> organizations) {
        /** Of things that nobody owns, or that do not exist. */
        public static final Behind NOBODY = new Behind(Set.of(), Set.of());

        /** Of a thing with one author, made for an organization or for none. */
        public static Behind of(UUID author, @Nullable UUID organization) {
            return new Behind(Set.of(author), organization == null ? Set.of() : Set.of(organization));
        }
    }

    /** Title and page of the thing. */
    record Shown(String title, String path) {}
}

package roundtable.shared.spi;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells those who give roles what a role's scope is, from the feature that knows: an organization, a season. */
public interface ScopeSource {
    /** The scopes among these ids that it knows, also what is not public: only administrators see it. */
    Map<UUID, Scope> scopes(Set<UUID> ids);

    /**
     * For what a role holds.
     *
     * @param kind in the contract's words, for example {@code government}
     * @param name as people know it
     */
    record Scope(String kind, String name) {}
}

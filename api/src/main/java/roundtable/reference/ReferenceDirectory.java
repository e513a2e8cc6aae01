package roundtable.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Names of classifiers' entries for the features above: one SQL statement for a whole page of them. An id or a code that
 * is not known is absent from the answer; no id asks for no statement.
 */
@ApplicationScoped
public class ReferenceDirectory {
    private final ReferenceNameRepository names;

    ReferenceDirectory(ReferenceNameRepository names) {
        this.names = names;
    }

    /** Activity areas by their ids, with names in that language ({@code ru} or {@code en}). */
    public Map<UUID, AreaName> areas(Set<UUID> ids, String language) {
        return ids.isEmpty() ? Map.of() : names.areas(ids, language);
    }

    /** Territories by their ids, with names in that language. */
    public Map<UUID, TerritoryName> territories(Set<UUID> ids, String language) {
        return ids.isEmpty() ? Map.of() : names.territories(ids, language);
    }

    /** Names of legal forms by their ОКОПФ codes, in that language. */
    public Map<String, String> legalForms(Set<String> codes, String language) {
        return codes.isEmpty() ? Map.of() : names.legalForms(codes, language);
    }

    /** Id of the territory with exactly that ОКТМО code. */
    public Optional<UUID> territory(String oktmo) {
        return names.territory(oktmo);
    }

    /** Ids of all activity areas by their stable codes. */
    public Map<String, UUID> areaIdsByCode() {
        return names.areaIdsByCode();
    }
}

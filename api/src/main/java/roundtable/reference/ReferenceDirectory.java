package roundtable.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.store.PublicChanges;
import roundtable.shared.store.Remembered;
import roundtable.shared.text.Ids;

/**
 * Names of classifiers' entries for the features above: at most one SQL statement for a whole page of
 * them, and none for those that were asked for since the classifiers last changed. An id or a code that
 * is not known is absent from the answer; no id asks for no statement.
 */
@ApplicationScoped
public class ReferenceDirectory {
    /** What changes when a classifier does. */
    public static final String TOPIC = "reference";

    private final ReferenceNameRepository names;
    private final Remembered<UUID, AreaName> areas;
    private final Remembered<UUID, TerritoryName> territories;
    private final Remembered<String, String> territoryNames;
    private final Remembered<String, String> legalForms;

    ReferenceDirectory(ReferenceNameRepository names, PublicChanges changes) {
        this.names = names;
        this.areas = new Remembered<>(changes, TOPIC);
        this.territories = new Remembered<>(changes, TOPIC);
        this.territoryNames = new Remembered<>(changes, TOPIC);
        this.legalForms = new Remembered<>(changes, TOPIC);
    }

    /** Activity areas by their ids, with names in that language ({@code ru} or {@code en}). */
    public Map<UUID, AreaName> areas(Set<UUID> ids, String language) {
        return areas.of(ids, language, missing -> names.areas(missing, language));
    }

    /** Territories by their ids, with names in that language. */
    public Map<UUID, TerritoryName> territories(Set<UUID> ids, String language) {
        return territories.of(ids, language, missing -> names.territories(missing, language));
    }

    /** Names of territories by their ОКТМО codes, in that language; a code that no territory has is absent. */
    public Map<String, String> territoryNames(Set<String> codes, String language) {
        return territoryNames.of(codes, language, missing -> names.territoryNames(missing, language));
    }

    /** Where territories lie, by their ids; one whose centre is not known is absent. */
    public Map<UUID, TerritoryCentre> centres(Set<UUID> ids) {
        return ids.isEmpty() ? Map.of() : names.centres(ids);
    }

    /** Names of legal forms by their ОКОПФ codes, in that language. */
    public Map<String, String> legalForms(Set<String> codes, String language) {
        return legalForms.of(codes, language, missing -> names.legalForms(missing, language));
    }

    /** Id of the territory with exactly that ОКТМО code. */
    public Optional<UUID> territory(String oktmo) {
        return names.territory(oktmo);
    }

    /** The ОКТМО code that is meant by a territory's id or by a code; empty for an id that is not known, and for anything else. */
    public Optional<String> oktmo(String idOrCode) {
        var id = Ids.read(idOrCode);
        return id.isPresent()
                ? Optional.ofNullable(territories(Set.of(id.get()), "ru").get(id.get()))
                        .map(TerritoryName::oktmo)
                : Optional.of(idOrCode).filter(Oktmo::isCode);
    }

    /** Ids of all activity areas by their stable codes. */
    public Map<String, UUID> areaIdsByCode() {
        return names.areaIdsByCode();
    }
}

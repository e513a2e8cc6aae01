package roundtable.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names only, without entities: what {@link ReferenceDirectory} answers other features with. */
@ApplicationScoped
class ReferenceNameRepository {
    private final EntityManager em;

    ReferenceNameRepository(EntityManager em) {
        this.em = em;
    }

    Map<UUID, AreaName> areas(Set<UUID> ids, String language) {
        return em.createQuery(
                        "select new roundtable.reference.AreaName(a.id, %s) from ActivityArea a where a.id in :ids"
                                .formatted(name("a", language)),
                        AreaName.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(AreaName::id, Function.identity()));
    }

    Map<UUID, TerritoryName> territories(Set<UUID> ids, String language) {
        return em.createQuery(
                        "select new roundtable.reference.TerritoryName(t.id, t.oktmo, %s) from Territory t where t.id in :ids"
                                .formatted(name("t", language)),
                        TerritoryName.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(TerritoryName::id, Function.identity()));
    }

    Map<UUID, TerritoryCentre> centres(Set<UUID> ids) {
        return em.createQuery(
                        "select t.id, t.lat, t.lon from Territory t where t.id in :ids and t.lat is not null",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> new TerritoryCentre((Double) row[1], (Double) row[2])));
    }

    Map<String, String> territoryNames(Set<String> codes, String language) {
        return byCode("select t.oktmo, %s from Territory t where t.oktmo in :codes", name("t", language), codes);
    }

    Map<String, String> legalForms(Set<String> codes, String language) {
        return byCode("select f.code, %s from LegalForm f where f.code in :codes", name("f", language), codes);
    }

    private Map<String, String> byCode(String select, String name, Set<String> codes) {
        return em.createQuery(select.formatted(name), Object[].class)
                .setParameter("codes", codes)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    Map<String, UUID> areaIdsByCode() {
        return em.createQuery("select a.code, a.id from ActivityArea a", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
    }

    Optional<UUID> territory(String oktmo) {
        return em.createQuery("select t.id from Territory t where t.oktmo = :oktmo", UUID.class)
                .setParameter("oktmo", oktmo)
                .getResultStream()
                .findFirst();
    }

    /** The column of the language: one of two words of ours, never text from outside. */
    private static String name(String alias, String language) {
        return alias + ("en".equals(language) ? ".nameEn" : ".nameRu");
    }
}

package roundtable.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import roundtable.shared.store.OneColumn;
import roundtable.shared.text.Ids;

/** Single organizations; lists and searches are in {@link OrganizationListRepository}. */
@ApplicationScoped
class OrganizationRepository implements PanacheRepositoryBase<Organization, UUID> {

    /** By id, or by an address that it has or had. */
    Optional<Organization> at(String idOrSlug) {
        var id = Ids.read(idOrSlug);
        if (id.isPresent()) {
            return findByIdOptional(id.get());
        }
        return single(
                "select o.* from organization o join organization_slug s on s.organization_id = o.id where s.slug = :value",
                idOrSlug);
    }

    /** By ОГРН or ОГРНИП; what was merged into another one no longer has it. */
    Optional<Organization> withOgrn(String ogrn) {
        return single("select o.* from organization o where o.ogrn = :value and o.status <> 'MERGED'", ogrn);
    }

    private Optional<Organization> single(String sql, String value) {
        List<?> found = getEntityManager()
                .createNativeQuery(sql, Organization.class)
                .setParameter("value", value)
                .getResultList();
        return found.stream().map(Organization.class::cast).findFirst();
    }

    /** Writes a new row. The database makes its address of what its name suggests. */
    void add(Organization o) {
        o.moveTo(AddressWish.of(o.shortName()));
        persist(o);
        flush();
    }

    /** What is done to it from now on is not kept. */
    void letGo(Organization o) {
        getEntityManager().detach(o);
    }

    /** Gives it an address made of its present name. The old one goes on to lead here. */
    void rename(Organization o) {
        flush();
        o.moveTo((String) OneColumn.of(
                        getEntityManager(),
                        "update organization set slug = :wish where id = :id returning slug",
                        String.class)
                .setParameter("wish", AddressWish.of(o.shortName()))
                .setParameter("id", o.id())
                .getSingleResult());
    }

    /** Both rows, locked in the order of their ids, so that two merges cannot wait for each other. */
    List<Organization> lockBoth(UUID one, UUID other) {
        return getEntityManager()
                .createQuery("from Organization o where o.id in :ids order by o.id", Organization.class)
                .setParameter("ids", List.of(one, other))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** What was merged into {@code from} now leads to {@code to} without a detour. */
    void redirectMerged(UUID from, UUID to) {
        getEntityManager()
                .createNativeQuery("update organization set merged_into = :to where merged_into = :from")
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }
}

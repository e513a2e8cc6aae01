package roundtable.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import roundtable.shared.text.Transliteration;

/** Single organizations; lists and searches are in {@link OrganizationListRepository}. */
@ApplicationScoped
class OrganizationRepository implements PanacheRepositoryBase<Organization, UUID> {
    private static final int LONGEST_SLUG = 60;
    /** Other operations stand at these addresses. */
    private static final Set<String> RESERVED = Set.of("map", "by-ogrn", "imports", "new");

    /** By id, or by an address that it has or had. */
    Optional<Organization> at(String idOrSlug) {
        var id = uuid(idOrSlug);
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
        List<Organization> found = getEntityManager()
                .createNativeQuery(sql, Organization.class)
                .setParameter("value", value)
                .getResultList();
        return found.stream().findFirst();
    }

    /** Writes a new row, with an address made of its name. */
    void add(Organization o) {
        persist(o);
        o.moveTo(claim(o));
        flush();
    }

    /** Gives it an address made of its present name. The old one goes on to lead here. */
    void rename(Organization o) {
        o.moveTo(claim(o));
    }

    private String claim(Organization o) {
        var wish = Transliteration.slug(o.shortName(), LONGEST_SLUG);
        var base = wish.isEmpty() || RESERVED.contains(wish) || uuid(wish).isPresent() ? "org-" + wish : wish;
        // Without COMMIT the row would be written first, and it cannot be without an address.
        return (String) getEntityManager()
                .createNativeQuery("select organization_claim_slug(:base, :owner)", String.class)
                .setParameter("base", base.replaceAll("-$", ""))
                .setParameter("owner", o.id())
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
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

    /** Addresses and last changes of everything published, for the site map. */
    Stream<Organization> published() {
        return getEntityManager()
                .createQuery("from Organization o where o.status = PUBLISHED order by o.id", Organization.class)
                .getResultStream();
    }

    static Optional<UUID> uuid(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}

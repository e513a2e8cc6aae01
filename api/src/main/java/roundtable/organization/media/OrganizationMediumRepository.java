package roundtable.organization.media;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Logos, photos and documents of organizations. */
@ApplicationScoped
class OrganizationMediumRepository implements PanacheRepositoryBase<OrganizationMedium, UUID> {

    /** All of an organization: logo, photos, documents, each in its order. */
    List<OrganizationMedium> of(UUID organization) {
        return list(
                "organizationId = ?1 order by case role when LOGO then 1 when PHOTO then 2 else 3 end, place",
                organization);
    }

    Optional<OrganizationMedium> of(UUID organization, UUID id) {
        return find("organizationId = ?1 and id = ?2", organization, id).firstResultOptional();
    }

    /** The lowest free place; empty when there is none. Its organization is locked, so that it stays free. */
    OptionalInt freePlace(UUID organization, MediumRole role) {
        var taken = list("organizationId = ?1 and role = ?2", organization, role).stream()
                .map(OrganizationMedium::place)
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, role.most())
                .filter(place -> !taken.contains(place))
                .findFirst();
    }

    Set<UUID> used(Set<UUID> files) {
        return list("fileId in ?1", files).stream()
                .map(OrganizationMedium::fileId)
                .collect(Collectors.toSet());
    }

    Optional<UUID> organizationOf(UUID file) {
        return find("fileId", file).firstResultOptional().map(OrganizationMedium::organizationId);
    }
}

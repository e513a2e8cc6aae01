package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.RequestLanguage;

/** Puts names to the classifiers' ids that organizations carry. */
@ApplicationScoped
class OrganizationNames {
    private final ReferenceDirectory reference;
    private final RequestLanguage language;

    OrganizationNames(ReferenceDirectory reference, RequestLanguage language) {
        this.reference = reference;
        this.language = language;
    }

    /** Names for one organization, in the caller's language. */
    ReferenceNames of(Organization o) {
        var in = o.input();
        return new ReferenceNames(
                reference.areas(new HashSet<>(o.areaIds()), language.tag()),
                reference.territories(in.territoryId() == null ? Set.of() : Set.of(in.territoryId()), language.tag()),
                reference.legalForms(
                        in.legalFormCode() == null ? Set.of() : Set.of(in.legalFormCode()), language.tag()));
    }

    /** Names for a page of them. */
    ReferenceNames of(Collection<OrganizationRow> rows, String tag) {
        Set<UUID> areas = rows.stream().flatMap(r -> r.areaIds().stream()).collect(Collectors.toSet());
        Set<UUID> territories = rows.stream()
                .map(OrganizationRow::territoryId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new ReferenceNames(
                reference.areas(areas, tag), reference.territories(territories, tag), java.util.Map.of());
    }

    /** Names of a facet's values. */
    ReferenceNames of(Set<UUID> areas, Set<UUID> territories) {
        return new ReferenceNames(
                reference.areas(areas, language.tag()),
                reference.territories(territories, language.tag()),
                java.util.Map.of());
    }

    String language() {
        return language.tag();
    }
}

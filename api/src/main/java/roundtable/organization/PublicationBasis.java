package roundtable.organization;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * On which basis each value is public: the one table behind every projection. A value without a basis is seen by the
 * organization's own people and by moderators only.
 */
public final class PublicationBasis {
    /** Fields of the state register are public there for a registered party; else the organization says them itself. */
    private static final List<Field> TABLE = List.of(
            new Field("shortName", OrganizationInput::shortName, Basis.REGISTRY, Basis.ORG_STATEMENT),
            new Field("fullName", OrganizationInput::fullName, Basis.REGISTRY, Basis.ORG_STATEMENT),
            new Field("ogrn", OrganizationInput::ogrn, Basis.REGISTRY, Basis.REGISTRY),
            new Field("inn", OrganizationInput::inn, Basis.REGISTRY, Basis.ORG_STATEMENT),
            new Field("kpp", OrganizationInput::kpp, Basis.REGISTRY, Basis.ORG_STATEMENT),
            new Field("legalForm", OrganizationInput::legalFormCode, Basis.REGISTRY, Basis.ORG_STATEMENT),
            new Field("foundedOn", OrganizationInput::foundedOn, Basis.REGISTRY, Basis.ORG_STATEMENT),
            new Field("liquidatedOn", OrganizationInput::liquidatedOn, Basis.REGISTRY, Basis.ORG_STATEMENT),
            new Field("charterNumber", OrganizationInput::charterNumber, Basis.ORG_STATEMENT, Basis.ORG_STATEMENT),
            new Field("mission", OrganizationInput::mission, Basis.ORG_STATEMENT, Basis.ORG_STATEMENT),
            new Field("description", OrganizationInput::description, Basis.ORG_STATEMENT, Basis.ORG_STATEMENT),
            new Field("activityAreas", OrganizationInput::activityAreaIds, Basis.ORG_STATEMENT, Basis.ORG_STATEMENT),
            new Field("territory", OrganizationInput::territoryId, Basis.ORG_STATEMENT, Basis.ORG_STATEMENT),
            new Field("website", OrganizationInput::website, Basis.ORG_STATEMENT, Basis.ORG_STATEMENT),
            new Field("links", OrganizationInput::links, Basis.ORG_STATEMENT, Basis.ORG_STATEMENT),
            new Field("openingHours", OrganizationInput::openingHours, Basis.ORG_STATEMENT, Basis.ORG_STATEMENT),
            new Field("location", OrganizationInput::location, Basis.ORG_STATEMENT, Basis.ORG_STATEMENT),
            new Field("address", OrganizationInput::address, Basis.ROLE, Basis.ROLE),
            new Field("email", OrganizationInput::email, Basis.ROLE, Basis.ROLE),
            new Field("phones", OrganizationInput::phones, Basis.ROLE, Basis.ROLE));

    private PublicationBasis() {}

    /** The basis of each value that is there and may be shown to everybody. */
    static Map<String, Basis> of(OrganizationInput values, boolean registered) {
        var shown = visible(values);
        var bases = new TreeMap<String, Basis>();
        for (var field : TABLE) {
            var value = field.value().apply(shown);
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                bases.put(field.name(), registered ? field.ofRegistered() : field.ofOthers());
            }
        }
        return bases;
    }

    /** The same without what has no basis: a natural person's contacts, and the map point of a home. */
    public static OrganizationInput visible(OrganizationInput in) {
        Set<String> personal = in.personalContacts() == null ? Set.of() : new HashSet<>(in.personalContacts());
        if (personal.isEmpty()) {
            return in;
        }
        var phones = in.phones() == null ? List.<String>of() : in.phones();
        var home = in.address() != null && personal.contains(in.address());
        return new OrganizationInput(
                in.kind(),
                in.shortName(),
                in.fullName(),
                in.mission(),
                in.description(),
                in.language(),
                in.ogrn(),
                in.inn(),
                in.kpp(),
                in.legalFormCode(),
                in.activityAreaIds(),
                in.territoryId(),
                home ? null : in.location(),
                home ? null : in.address(),
                in.email() != null && personal.contains(in.email()) ? null : in.email(),
                phones.stream().filter(p -> !personal.contains(p)).toList(),
                List.of(),
                in.website(),
                in.links(),
                in.foundedOn(),
                in.registered(),
                in.charterNumber(),
                in.liquidatedOn(),
                in.openingHours());
    }

    private record Field(
            String name, Function<OrganizationInput, @Nullable Object> value, Basis ofRegistered, Basis ofOthers) {}
}

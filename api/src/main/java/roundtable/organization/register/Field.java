package roundtable.organization.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import roundtable.organization.GeoPoint;
import roundtable.organization.OrganizationInput;
import roundtable.organization.OrganizationKind;

/** The values of an organization one by one, as a register may say some of them and not others. */
@SuppressWarnings("ImmutableEnumChecker") // The getters of a record keep nothing.
enum Field {
    KIND("kind", OrganizationInput::kind),
    SHORT_NAME("shortName", OrganizationInput::shortName),
    FULL_NAME("fullName", OrganizationInput::fullName),
    MISSION("mission", OrganizationInput::mission),
    DESCRIPTION("description", OrganizationInput::description),
    LANGUAGE("language", OrganizationInput::language),
    OGRN("ogrn", OrganizationInput::ogrn),
    INN("inn", OrganizationInput::inn),
    KPP("kpp", OrganizationInput::kpp),
    LEGAL_FORM("legalFormCode", OrganizationInput::legalFormCode),
    AREAS("activityAreaIds", OrganizationInput::activityAreaIds),
    TERRITORY("territoryId", OrganizationInput::territoryId),
    LOCATION("location", OrganizationInput::location),
    ADDRESS("address", OrganizationInput::address),
    EMAIL("email", OrganizationInput::email),
    PHONES("phones", OrganizationInput::phones),
    PERSONAL("personalContacts", OrganizationInput::personalContacts),
    WEBSITE("website", OrganizationInput::website),
    LINKS("links", OrganizationInput::links),
    FOUNDED_ON("foundedOn", OrganizationInput::foundedOn),
    REGISTERED("registered", OrganizationInput::registered),
    CHARTER_NUMBER("charterNumber", OrganizationInput::charterNumber),
    LIQUIDATED_ON("liquidatedOn", OrganizationInput::liquidatedOn),
    /** Half of {@link #LOCATION}, while a row is read. */
    LAT("lat", in -> null),
    /** The other half. */
    LON("lon", in -> null);

    /** All that an organization has. */
    static final List<Field> ALL =
            Arrays.stream(values()).filter(f -> f != LAT && f != LON).toList();

    private final String key;
    private final Function<OrganizationInput, @Nullable Object> getter;

    Field(String key, Function<OrganizationInput, @Nullable Object> getter) {
        this.key = key;
        this.getter = getter;
    }

    /** Its name in the contract. */
    String key() {
        return key;
    }

    /** Its value; null for nothing, and for an empty list, which says as little. */
    @Nullable
    Object of(OrganizationInput in) {
        var value = getter.apply(in);
        return value instanceof List<?> list && list.isEmpty() ? null : value;
    }

    static @Nullable Field named(String key) {
        return ALL.stream().filter(f -> f.key.equals(key)).findFirst().orElse(null);
    }

    /** The organization that those values make. */
    @SuppressWarnings({"unchecked", "NullAway"
    }) // Each value was put under the field whose type it has; a kind may lack.
    static OrganizationInput input(java.util.Map<Field, Object> values) {
        return new OrganizationInput(
                (OrganizationKind) values.get(KIND),
                (String) values.get(SHORT_NAME),
                (String) values.get(FULL_NAME),
                (String) values.get(MISSION),
                (String) values.get(DESCRIPTION),
                (String) values.get(LANGUAGE),
                (String) values.get(OGRN),
                (String) values.get(INN),
                (String) values.get(KPP),
                (String) values.get(LEGAL_FORM),
                (List<UUID>) values.get(AREAS),
                (UUID) values.get(TERRITORY),
                (GeoPoint) values.get(LOCATION),
                (String) values.get(ADDRESS),
                (String) values.get(EMAIL),
                (List<String>) values.get(PHONES),
                (List<String>) values.get(PERSONAL),
                (String) values.get(WEBSITE),
                (List<String>) values.get(LINKS),
                (LocalDate) values.get(FOUNDED_ON),
                (Boolean) values.get(REGISTERED),
                (String) values.get(CHARTER_NUMBER),
                (LocalDate) values.get(LIQUIDATED_ON),
                // No register knows it, and an import touches only what a register knows.
                null);
    }
}

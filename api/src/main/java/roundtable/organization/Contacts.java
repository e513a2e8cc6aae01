package roundtable.organization;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Where an organization is and how it is reached. Somebody else's are taken as a whole or not at all: a phone must not
 * stand beside the address of another office.
 *
 * @param personalContacts those of address, email and phones that are a person's own
 */
@Embeddable
record Contacts(
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String address,
        @Nullable String email,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> phones,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> personalContacts) {
    static final Contacts NONE = new Contacts(null, null, null, null, List.of(), List.of());

    static Contacts of(OrganizationInput in) {
        var place = in.location();
        return new Contacts(
                place == null ? null : place.lat(),
                place == null ? null : place.lon(),
                in.address(),
                in.email(),
                distinct(in.phones()),
                distinct(in.personalContacts()));
    }

    /** These, or the others when nobody can be reached by these; a place of its own stays. */
    Contacts or(Contacts others) {
        if (address != null || email != null || !phones.isEmpty()) {
            return this;
        }
        return new Contacts(
                lat == null ? others.lat : lat,
                lon == null ? others.lon : lon,
                others.address,
                others.email,
                others.phones,
                others.personalContacts);
    }

    @Nullable
    GeoPoint location() {
        return lat == null || lon == null ? null : new GeoPoint(lat, lon);
    }

    /** In their order, each once. */
    static <T> List<T> distinct(@Nullable List<T> values) {
        return values == null ? List.of() : new ArrayList<>(new LinkedHashSet<>(values));
    }
}

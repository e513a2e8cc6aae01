package roundtable.organization;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What the state's register knows an organization by.
 *
 * @param registered whether it is there at all: an informal group is not
 */
@Embeddable
record RegistryEntry(
        @Nullable String ogrn,
        @Nullable String inn,
        @Nullable String kpp,
        @Nullable String legalFormCode,
        boolean registered) {
    static RegistryEntry of(OrganizationInput in) {
        var registered = in.registered() == null ? in.ogrn() != null : in.registered();
        return new RegistryEntry(in.ogrn(), in.inn(), in.kpp(), in.legalFormCode(), registered);
    }

    /** This one, or the other when this one has no number: numbers of two entries do not mix. */
    RegistryEntry or(RegistryEntry other) {
        if (ogrn != null || inn != null || kpp != null) {
            return this;
        }
        return new RegistryEntry(
                other.ogrn,
                other.inn,
                other.kpp,
                legalFormCode == null ? other.legalFormCode : legalFormCode,
                registered || other.registered);
    }

    /** Whether it has to be said apart that it is registered, or not: as a rule that follows from the ОГРН. */
    @Nullable
    Boolean registeredUnlessImplied() {
        return registered == (ogrn != null) ? null : (Boolean) registered;
    }
}

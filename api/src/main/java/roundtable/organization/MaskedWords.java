package roundtable.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people wrote on an organization's page, while moderation keeps it from the public. */
record MaskedWords(
        @Nullable String mission,
        @Nullable String description,
        @Nullable String address,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String email,
        List<String> phones,
        List<String> personalContacts,
        List<String> links,
        @Nullable OpeningHours openingHours) {
    static MaskedWords of(
            @Nullable String mission,
            @Nullable String description,
            Contacts contacts,
            List<String> links,
            @Nullable OpeningHours openingHours) {
        return new MaskedWords(
                mission,
                description,
                contacts.address(),
                contacts.lat(),
                contacts.lon(),
                contacts.email(),
                contacts.phones(),
                contacts.personalContacts(),
                links,
                openingHours);
    }

    Contacts contacts() {
        return new Contacts(lat, lon, address, email, phones, personalContacts);
    }
}

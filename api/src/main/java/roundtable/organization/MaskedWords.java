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
        @Nullable OpeningHours openingHours) {}

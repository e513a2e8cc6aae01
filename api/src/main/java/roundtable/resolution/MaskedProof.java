package roundtable.resolution;

import org.jspecify.annotations.Nullable;

/** What people wrote in a proof, while moderation keeps it from the public. */
record MaskedProof(
        @Nullable String title,
        @Nullable String url,
        @Nullable String documentNumber,
        @Nullable String documentBody,
        @Nullable String note) {}

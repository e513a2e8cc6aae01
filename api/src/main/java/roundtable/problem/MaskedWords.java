package roundtable.problem;

import org.jspecify.annotations.Nullable;

/** What moderation has taken from the page; it is kept apart, so that no list, search or export can show it. */
record MaskedWords(
        String title,
        String body,
        @Nullable String targetGroup,
        @Nullable String scale,
        @Nullable String evidence,
        @Nullable String contact) {}

package roundtable.community;

import org.jspecify.annotations.Nullable;

/** What moderation has taken from the page; it is kept apart, so that no list, search or export can show it. */
record MaskedWords(String title, @Nullable String text) {
    /** Stands where a text that cannot be missing was taken. */
    static final String TAKEN = "…";
}

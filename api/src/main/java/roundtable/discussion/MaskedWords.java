package roundtable.discussion;

/** What moderation has taken from the page; it is kept apart, so that no list, search or export can show it. */
record MaskedWords(String title, String body) {}

package roundtable.news;

/** What moderation has taken from the page; it is kept apart, so that no list, search or feed can show it. */
record MaskedWords(String title, String summary, String html, String text) {}

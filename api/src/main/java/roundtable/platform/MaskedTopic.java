package roundtable.platform;

import org.jspecify.annotations.Nullable;

/** What moderation has taken from a topic. */
record MaskedTopic(String title, @Nullable String body, @Nullable String outcome) {}

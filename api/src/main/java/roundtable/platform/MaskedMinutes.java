package roundtable.platform;

import org.jspecify.annotations.Nullable;

/** What moderation has taken from minutes; their file is kept from everybody as long as this is here. */
record MaskedMinutes(@Nullable String others, String decisions) {}

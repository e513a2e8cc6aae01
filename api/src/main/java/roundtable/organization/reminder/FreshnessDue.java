package roundtable.organization.reminder;

import java.util.UUID;

/** Outbox event: an owner is to get a letter by which a profile can be confirmed. */
record FreshnessDue(UUID organization, UUID owner) {}

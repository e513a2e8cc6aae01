package roundtable.notification;

import java.util.UUID;

/** Outbox event: a notification is to be sent as a letter now. */
record LetterDue(UUID notification) {}

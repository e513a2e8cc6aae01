package roundtable.notification;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Outbox event: a person's digest of that day is to be sent.
 *
 * @param weekly whether the things of the week are in it too
 */
record DigestDue(UUID recipient, LocalDate day, boolean weekly) {}

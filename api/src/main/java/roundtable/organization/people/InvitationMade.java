package roundtable.organization.people;

import java.util.UUID;

/** Outbox event: an invitation waits for its letter. */
record InvitationMade(UUID id) {}

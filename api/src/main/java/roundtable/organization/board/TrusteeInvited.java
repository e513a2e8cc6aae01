package roundtable.organization.board;

import java.util.UUID;

/** Outbox event: an invitation to a board waits for its letter. */
record TrusteeInvited(UUID id) {}

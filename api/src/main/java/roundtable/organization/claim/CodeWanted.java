package roundtable.organization.claim;

import java.util.UUID;

/**
 * Outbox event: the code of a claim is to be sent.
 *
 * @param letter number of the letter; one that was wanted later makes it useless
 */
record CodeWanted(UUID claim, int letter) {}

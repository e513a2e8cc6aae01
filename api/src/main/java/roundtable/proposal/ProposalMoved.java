package roundtable.proposal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Outbox event: something has happened to a proposal.
 *
 * @param action what, in the contract's words
 * @param by who did it; null for the platform itself
 */
record ProposalMoved(UUID proposal, String action, @Nullable UUID by) {}

package roundtable.proposal;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.http.Versioned;

/**
 * What a support changes in a proposal: the answer to whoever has just given one, without the text and the names that
 * they have read before.
 *
 * @param status under review as soon as enough stand behind it
 */
@Schema(name = "SupportedProposal", description = "What a support changes in a proposal")
record SupportedView(
        UUID id,
        ProposalStatus status,
        int supportCount,
        boolean supportedByMe,
        ProposalView.Support support,
        long version)
        implements Versioned {}

package roundtable.proposal;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.organization.OrganizationName;

/**
 * An organization that stands behind a proposal.
 *
 * @param textVersion the wording that it stands behind
 */
@Schema(name = "Endorsement", description = "An organization that stands behind a proposal")
record EndorsementView(OrganizationName organization, int textVersion, Instant at) {}

package roundtable.proposal;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;

/**
 * Somebody who proposes together with the others or writes on the draft with them, or is asked to.
 *
 * @param part whether they propose, or only write on the draft
 * @param organization null for a person
 * @param displayName a person's name, for those who may know it
 * @param email where an unanswered invitation went, for the authors
 * @param expiresAt until when it can be answered; null once it is
 * @param joinedAt since when they propose; null while they are only asked to
 * @param mine the caller, or an organization for which the caller speaks
 * @param actions what the caller may do now
 */
@Schema(name = "ProposalCoAuthor", description = "Somebody who proposes together with the others, or is asked to")
record CoAuthorView(
        UUID id,
        CoAuthorStatus status,
        CoAuthorPart part,
        @Nullable OrganizationName organization,
        @Schema(examples = "Мария И.") @Nullable String displayName,
        @Schema(examples = "maria@example.org") @Nullable String email,
        @Nullable Instant expiresAt,
        @Nullable Instant joinedAt,
        boolean mine,
        Set<CoAuthorAction> actions) {}

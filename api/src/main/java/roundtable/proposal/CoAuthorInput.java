package roundtable.proposal;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * Who is asked to propose together: one of the two.
 *
 * @param organizationId a published organization; whoever speaks for it can accept
 * @param email the address of somebody's account; whether there is one is not told
 * @param part {@code author} unless told; an {@code editor} is a person who only writes on the draft
 */
@Schema(name = "ProposalCoAuthorInput", description = "Who is asked to propose together: a person or an organization")
record CoAuthorInput(
        @Nullable UUID organizationId,
        @Email @Size(max = 254) @Plain @Schema(examples = "maria@example.org") @Nullable String email,
        @Nullable CoAuthorPart part) {
    boolean isEditor() {
        return part == CoAuthorPart.EDITOR;
    }
}

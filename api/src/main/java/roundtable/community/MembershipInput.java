package roundtable.community;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * An NGO's place in a community.
 *
 * @param organizationId the NGO, one of the caller's
 * @param does what it does in this area, in one line; everybody reads it
 * @param contact whom to ask and how; only for the members and the staff
 */
@Schema(name = "CommunityMembershipInput", description = "An NGO's place in a community")
record MembershipInput(
        @NotNull @Schema(examples = "0198c0de-0000-7000-8000-000000000001") UUID organizationId,
        @NotBlank @Size(max = 300) @Plain @Schema(examples = "Учим дружины сёл встречать паводок") String does,
        @Size(max = 300) @Plain @Schema(examples = "Вера Демидова, tropa@example.org") @Nullable String contact) {

    /** Whom to ask; null for nobody. */
    @Nullable
    String asked() {
        return contact == null || contact.isBlank() ? null : contact.strip();
    }
}

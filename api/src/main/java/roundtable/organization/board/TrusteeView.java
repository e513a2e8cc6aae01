package roundtable.organization.board;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A seat on a board.
 *
 * @param email where the invitation went; for the organization, until it is answered
 * @param published whether everybody sees the name
 * @param endedOn last day on the board
 * @param self the caller's own seat
 * @param actions what the caller may do now
 */
@Schema(name = "Trustee", description = "A seat on a board of trustees")
record TrusteeView(
        UUID id,
        @Schema(examples = "Иван Вымышленный") String name,
        @Schema(examples = "ivan@example.org") @Nullable String email,
        @Schema(examples = "председатель попечительского совета") String position,
        LocalDate since,
        @Nullable LocalDate until,
        TrusteeStatus status,
        boolean published,
        @Nullable LocalDate endedOn,
        boolean self,
        Set<TrusteeAction> actions) {

    static TrusteeView of(Trustee t, BoardPolicy policy) {
        return new TrusteeView(
                t.id(),
                t.name(),
                policy.isInside(t.organizationId()) ? t.email() : null,
                t.position(),
                t.since(),
                t.until(),
                t.status(),
                t.isPublic(),
                t.endedOn(),
                policy.isSelf(t),
                policy.actions(t));
    }
}

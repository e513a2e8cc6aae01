package roundtable.community;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.spi.JointDrafts.Begun;

/**
 * A draft that members of a community make together. All of it is the proposal: {@code GET /proposals/{id}}; those of a
 * community are {@code GET /proposals?community=}.
 *
 * @param path its page
 * @param invited how many members were asked to propose it together
 */
@Schema(name = "CommunityProposal", description = "A draft that members of a community make together")
record JointProposalView(
        UUID id,
        @Schema(examples = "obuchenie-druzhin-3f1c9a20") String slug,
        @Schema(examples = "Обучение дружин в плане подготовки к весне") String title,
        @Schema(examples = "/proposals/obuchenie-druzhin-3f1c9a20") String path,
        @Schema(examples = "4") int invited) {

    static JointProposalView of(Begun begun, int invited) {
        return new JointProposalView(begun.id(), begun.slug(), begun.title(), "/proposals/" + begun.slug(), invited);
    }
}

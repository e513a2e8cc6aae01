package roundtable.proposal;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Another proposal, as far as one names it.
 *
 * @param paperSignatures signatures on confirmed sheets of paper; counted apart
 */
@Schema(name = "ProposalRelative", description = "Another proposal, as far as one names it")
record RelativeView(
        UUID id,
        @Schema(examples = "vxod-bez-stupenej-3f1c9a20") String slug,
        @Schema(examples = "Вход без ступеней в каждую поликлинику") String title,
        ProposalStatus status,
        int supportCount,
        int paperSignatures) {

    static RelativeView of(Proposal p) {
        return new RelativeView(
                p.id(),
                p.slug(),
                p.input().title(),
                p.status(),
                p.phase().supportCount(),
                p.phase().paperSignatures());
    }
}

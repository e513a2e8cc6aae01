package roundtable.proposal;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A wording of a proposal.
 *
 * @param number counts from 1
 * @param supportCount how many stand behind this very wording
 */
@Schema(name = "ProposalVersion", description = "A wording of a proposal that was public")
record VersionView(
        int number,
        @Schema(examples = "Вход без ступеней в каждую поликлинику") String title,
        @Schema(examples = "В трёх поликлиниках города восемь входов.") String body,
        Instant at,
        int supportCount) {

    /** What is left of it when moderation has taken the words. */
    VersionView taken() {
        return new VersionView(number, ProposalWords.TAKEN, ProposalWords.TAKEN, at, supportCount);
    }
}
